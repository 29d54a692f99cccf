import type { ReactNode } from 'react';
import type { DateField, FieldSpec, GroupBlock, LongTextField, MomentField, NoteBlock, RowsField, SelectField, TextField, TimeField } from '../kit/form.ts';
import { rowName, textOf } from '../kit/formValues.ts';
import { earliestDay, latestDay } from '../kit/validateForm.ts';
import { Notice } from './Card.tsx';
import { ChoiceList, EvidenceList, SingleBox } from './FormChoices.tsx';
import { describedBy, FieldFrame, GroupFrame } from './FormFrame.tsx';
import { inputId, isTouched, type FormDrawing } from './formDrawing.ts';
import { isPlainDate } from '../../protocol/time.ts';

export function FieldList({ fields, drawing }: { fields: readonly FieldSpec[]; drawing: FormDrawing }) {
  return fields.map((field, at) => <Field key={'name' in field ? field.name : `${field.kind}${at}`} field={field} drawing={drawing} />);
}

function Field({ field, drawing }: { field: FieldSpec; drawing: FormDrawing }): ReactNode {
  switch (field.kind) {
    case 'hidden':
      return <input type="hidden" name={field.name} value={textOf(drawing.values, field.name) || field.value} />;
    case 'note':
      return field.opens !== undefined ? (
        <p className="nl-paragraph">
          <a className="utrecht-link utrecht-link--html-a" href={field.opens} target="_blank">
            {field.text}
          </a>
        </p>
      ) : (
        <Notice tone={field.tone ?? 'info'}>
          <p>{field.text}</p>
          {field.items ? <NoteItems items={field.items} /> : null}
        </Notice>
      );
    case 'group':
      return <Group group={field} drawing={drawing} />;
    case 'text':
      return <FieldFrame field={field} name={field.name} drawing={drawing}><TextInput field={field} name={field.name} drawing={drawing} /></FieldFrame>;
    case 'longText':
      return <FieldFrame field={field} name={field.name} drawing={drawing}><TextArea field={field} name={field.name} drawing={drawing} /></FieldFrame>;
    case 'date':
      return <FieldFrame field={field} name={field.name} drawing={drawing}><DateInput field={field} name={field.name} drawing={drawing} /></FieldFrame>;
    case 'time':
      return <FieldFrame field={field} name={field.name} drawing={drawing}><TimeInput field={field} name={field.name} drawing={drawing} /></FieldFrame>;
    case 'select':
      return <FieldFrame field={field} name={field.name} drawing={drawing}><Select field={field} name={field.name} drawing={drawing} /></FieldFrame>;
    case 'moment':
      return <Moment field={field} drawing={drawing} />;
    case 'radio':
    case 'checkboxes':
      return <ChoiceList field={field} drawing={drawing} drawFields={(fields) => <FieldList fields={fields} drawing={drawing} />} />;
    case 'checkbox':
      return <SingleBox field={field} drawing={drawing} drawFields={(fields) => <FieldList fields={fields} drawing={drawing} />} />;
    case 'entries':
      return <EvidenceList field={field} drawing={drawing} />;
    case 'rows':
      return <Rows field={field} drawing={drawing} />;
  }
}

function NoteItems({ items }: { items: NonNullable<NoteBlock['items']> }) {
  return (
    <ul className="notice__items">
      {items.map((item) => (
        <li key={item.href ?? item.label}>
          {item.href === undefined ? (
            item.label
          ) : (
            <a className="utrecht-link utrecht-link--html-a" href={item.href}>
              {item.label}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Group({ group, drawing }: { group: GroupBlock; drawing: FormDrawing }) {
  const fields = <FieldList fields={group.fields} drawing={drawing} />;
  if (!group.folded) {
    return (
      <fieldset className="group">
        <legend className="group__legend">{group.legend}</legend>
        {group.hint ? <p className="utrecht-form-field-description">{group.hint}</p> : null}
        {fields}
      </fieldset>
    );
  }
  return (
    <details className="group group--folded" open={isTouched(group.fields, drawing)}>
      <summary>{group.legend}</summary>
      <div className="group__fields">
        {group.hint ? <p className="utrecht-form-field-description">{group.hint}</p> : null}
        {fields}
      </div>
    </details>
  );
}

interface InputProps<FieldType> {
  readonly field: FieldType;
  readonly name: string;
  readonly drawing: FormDrawing;
}

/** What every single input carries: identity, and for a screen reader its hint and its complaint. */
function common({ field, name, drawing }: InputProps<{ hint?: string; required?: boolean }>) {
  return {
    id: inputId(drawing, name),
    name,
    // Not `required`: that makes the browser call an untouched field invalid.
    'aria-required': field.required === true ? (true as const) : undefined,
    'aria-invalid': drawing.errors.has(name) ? (true as const) : undefined,
    'aria-describedby': describedBy(drawing, name, field.hint !== undefined),
  };
}

function inputClass(drawing: FormDrawing, name: string, extra: string): string {
  return `utrecht-textbox utrecht-textbox--html-input${drawing.errors.has(name) ? ' utrecht-textbox--invalid' : ''}${extra}`;
}

const inputTypes = { text: 'text', email: 'email', tel: 'tel', search: 'search', password: 'password', code: 'text', number: 'text' } as const;

function TextInput(props: InputProps<TextField>) {
  const { field, name, drawing } = props;
  const { input = 'text', suggestions } = field;
  const numeric = input === 'code' || input === 'number';
  const listId = suggestions ? `${inputId(drawing, name)}-list` : undefined;
  return (
    <>
      <input
        {...common(props)}
        type={inputTypes[input]}
        className={inputClass(drawing, name, ` width-${field.width ?? (numeric ? 'short' : 'full')}`)}
        // A password is never sent back to the page.
        defaultValue={input === 'password' ? undefined : textOf(drawing.values, name)}
        autoComplete={field.autoComplete ?? (input === 'code' ? 'one-time-code' : undefined)}
        inputMode={numeric ? 'numeric' : undefined}
        list={listId}
        spellCheck={input === 'text' ? undefined : false}
      />
      {suggestions ? (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

function TextArea({ field, name, drawing }: InputProps<Pick<LongTextField, 'hint' | 'required' | 'rows' | 'nudge'>>) {
  const { t, errors } = drawing;
  return (
    <textarea
      {...common({ field, name, drawing })}
      className={`utrecht-textarea utrecht-textarea--html-textarea${errors.has(name) ? ' utrecht-textarea--invalid' : ''}`}
      rows={field.rows ?? 5}
      dir="auto"
      defaultValue={textOf(drawing.values, name)}
      {...(field.nudge ? { 'data-nudge-words': t.forms.nudgeWords, 'data-nudge-text': t.forms.nudge('%s') } : {})}
    />
  );
}

/** The browser's calendar; when the text is no date it becomes a plain box, or the browser would drop what was typed. */
function DateInput(props: InputProps<DateField | MomentField>) {
  const { field, name, drawing } = props;
  const value = textOf(drawing.values, name);
  const { today } = drawing;
  return (
    <input
      {...common(props)}
      type={value === '' || isPlainDate(value) ? 'date' : 'text'}
      className={inputClass(drawing, name, ' width-date')}
      defaultValue={value}
      min={today && earliestDay(field, today)}
      max={today && latestDay(field, today)}
      autoComplete={field.kind === 'date' && field.birthDate ? 'off' : undefined}
    />
  );
}

function TimeInput(props: InputProps<TimeField | MomentField>) {
  const value = textOf(props.drawing.values, props.name);
  const type = value === '' || /^\d\d:\d\d$/.test(value) ? 'time' : 'text';
  return <input {...common(props)} type={type} className={inputClass(props.drawing, props.name, ' width-time')} defaultValue={value} />;
}

function Moment({ field, drawing }: { field: MomentField; drawing: FormDrawing }) {
  const { t } = drawing;
  const [dateName, timeName] = [`${field.name}Date`, `${field.name}Time`];
  const { hint: _, ...plain } = field;
  return (
    <GroupFrame field={field} names={[dateName, timeName]} drawing={drawing}>
      <div className="moment">
        <div>
          <label className="utrecht-form-label moment__label" htmlFor={inputId(drawing, dateName)}>{t.forms.date}</label>
          <DateInput field={plain} name={dateName} drawing={drawing} />
        </div>
        <div>
          <label className="utrecht-form-label moment__label" htmlFor={inputId(drawing, timeName)}>
            {t.forms.time}
            {field.timeOptional && field.required ? <span className="optional"> ({t.forms.optional})</span> : null}
          </label>
          <TimeInput field={{ ...plain, required: field.required === true && field.timeOptional !== true }} name={timeName} drawing={drawing} />
        </div>
      </div>
    </GroupFrame>
  );
}

function Select(props: InputProps<SelectField>) {
  const { field, name, drawing } = props;
  return (
    <select
      {...common(props)}
      className={`utrecht-select utrecht-select--html-select${drawing.errors.has(name) ? ' utrecht-select--invalid' : ''}`}
      defaultValue={textOf(drawing.values, name)}
    >
      <option value="">{field.placeholder ?? drawing.t.forms.choose}</option>
      {field.options?.map((option) => (
        <option key={option.value} value={option.value}>{option.label}</option>
      ))}
      {field.groups?.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map((option) => (
            <option key={option.value} value={option.value}>{option.label}</option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function RowText(props: InputProps<TextField>) {
  const { grows, suggestions: _, ...field } = props.field;
  return grows ? <TextArea {...props} field={{ ...field, rows: 2 }} /> : <TextInput {...props} />;
}

function Rows({ field, drawing }: { field: RowsField; drawing: FormDrawing }) {
  return (
    <GroupFrame field={field} names={[]} drawing={drawing}>
      {Array.from({ length: field.count }, (_, row) => (
        <fieldset key={row} className="row">
          <legend className="row__legend">{drawing.t.forms.rowTitle(field.rowLabel, row + 1)}</legend>
          <div className="row__cells">
            {field.columns.map((column) => {
              const name = rowName(field, row, column.name);
              return (
                <FieldFrame key={name} field={column} name={name} drawing={drawing} quiet>
                  {column.kind === 'text' ? <RowText field={column} name={name} drawing={drawing} /> : column.kind === 'date' ? <DateInput field={column} name={name} drawing={drawing} /> : <Select field={column} name={name} drawing={drawing} />}
                </FieldFrame>
              );
            })}
          </div>
        </fieldset>
      ))}
    </GroupFrame>
  );
}
