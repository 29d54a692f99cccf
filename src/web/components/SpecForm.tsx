import type { ReactNode } from 'react';
import type { Instant, PlainDate } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import { formatDate } from '../kit/dates.ts';
import type { FieldError, FormSpec, FormValues } from '../kit/form.ts';
import { ActionForm, Actions, Button, Link } from './Button.tsx';
import { Heading, Paragraph } from './Heading.tsx';
import { Notice } from './Card.tsx';
import { DateText } from './DateText.tsx';
import { FieldList } from './FormFields.tsx';
import type { FormDrawing } from './formDrawing.ts';

/** What others wrote since this form was opened. */
export interface ConflictView {
  readonly changes: readonly { readonly at: Instant; readonly author: string; readonly what: string; readonly href?: string }[];
}

export interface DraftView {
  /** Where the island posts the fields; answers 204, or 401 when the session is gone. */
  readonly url: string;
  readonly key: string;
  /** Set when the values shown come from a draft. */
  readonly restoredFrom?: Instant;
  /** Posting here (csrf and `_draft`) throws the draft away. */
  readonly discardAction?: string;
}

export interface SpecFormProps {
  readonly t: Texts;
  readonly spec: FormSpec;
  /** As posted, from a draft, or the values to start with. */
  readonly values: FormValues;
  readonly errors?: readonly FieldError[];
  readonly action: string;
  readonly csrf: string;
  /** Posted back as `_version`; after a conflict the new version, so that sending again goes through. */
  readonly expectedVersion?: number;
  readonly draft?: DraftView;
  readonly conflict?: ConflictView;
  /** Gives calendars their limits. */
  readonly today?: PlainDate;
}

/** Draws a form with everything around it except its title. */
export function SpecForm(props: SpecFormProps) {
  const { t, spec, values, errors = [], draft, conflict } = props;
  const drawing: FormDrawing = { t, formKey: spec.key, values, errors: new Map(errors.map((error) => [error.field, error.message])), today: props.today };
  return (
    <>
      {errors.length > 0 ? <ErrorSummary t={t} spec={spec} errors={errors} /> : null}
      {conflict ? <ConflictNotice t={t} conflict={conflict} formKey={spec.key} /> : null}
      {draft?.restoredFrom ? <DraftNotice t={t} draft={draft} csrf={props.csrf} /> : null}
      <form
        className="form"
        id={`form-${spec.key}`}
        method="post"
        action={props.action}
        noValidate
        autoComplete="off"
        {...(draft ? draftAttributes(t, draft, errors.length > 0 || conflict !== undefined) : {})}
      >
        <input type="hidden" name="_csrf" value={props.csrf} />
        {props.expectedVersion === undefined ? null : <input type="hidden" name="_version" value={props.expectedVersion} />}
        {draft ? <input type="hidden" name="_draft" value={draft.key} /> : null}
        <FieldList fields={spec.fields} drawing={drawing} />
        <Actions>
          {spec.submitLabel === undefined ? null : <Button look={spec.danger ? 'danger' : 'primary'}>{spec.submitLabel}</Button>}
          {spec.secondary ? <Link href={spec.secondary.href}>{spec.secondary.label}</Link> : null}
        </Actions>
        {draft ? <p className="draft-status" role="status" data-draft-status="" /> : null}
        {spec.afterwards ? <Paragraph look="muted">{spec.afterwards}</Paragraph> : null}
      </form>
    </>
  );
}

function draftAttributes(t: Texts, draft: DraftView, unsaved: boolean) {
  return {
    'data-draft-unsaved': unsaved ? '' : undefined,
    'data-draft-url': draft.url,
    'data-draft-saved': t.forms.draftSaved,
    'data-draft-failed': t.forms.draftFailed,
    'data-draft-signed-out': t.forms.draftSignedOut,
  };
}

/** Title, intro and form: the whole content of a form page, inside Page (with `hasErrors` when there are any). */
export function FormPage({ guidance, ...props }: SpecFormProps & { guidance?: ReactNode }) {
  const { spec } = props;
  return (
    <div className="form-page">
      {spec.progress ? <p className="form-progress">{spec.progress}</p> : null}
      <Heading level={1}>{spec.title}</Heading>
      {spec.intro ? <Paragraph look="lead">{spec.intro}</Paragraph> : null}
      {guidance}
      <SpecForm {...props} />
    </div>
  );
}

/** Every complaint, linked to its field. Takes focus when the page opens, so that it is heard first. */
function ErrorSummary({ t, spec, errors }: { t: Texts; spec: FormSpec; errors: readonly FieldError[] }) {
  return (
    <section className="error-summary" aria-labelledby={`${spec.key}-errors`} tabIndex={-1} autoFocus>
      <h2 className="nl-heading nl-heading--level-2" id={`${spec.key}-errors`}>
        {t.forms.errorsTitle}
      </h2>
      <p>{t.forms.errorsIntro}</p>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a className="utrecht-link utrecht-link--html-a" href={`#${spec.key}-${error.field}`}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing is lost: the text is below, the news is here, and one click sends it again. */
function ConflictNotice({ t, conflict, formKey }: { t: Texts; conflict: ConflictView; formKey: string }) {
  return (
    <div className="conflict" tabIndex={-1} autoFocus role="group" aria-labelledby={`${formKey}-conflict`}>
      <h2 className="nl-heading nl-heading--level-2" id={`${formKey}-conflict`}>
        {t.forms.conflictTitle}
      </h2>
      <p>{t.forms.conflictText}</p>
      <ul>
        {conflict.changes.map((change) => (
          <li key={change.at + change.what}>
            <DateText t={t} at={change.at} />, {change.author}: {change.href ? <Link href={change.href}>{change.what}</Link> : change.what}
          </li>
        ))}
      </ul>
      <button type="submit" form={`form-${formKey}`} className="utrecht-button utrecht-button--primary-action">
        {t.forms.conflictAction}
      </button>
    </div>
  );
}

function DraftNotice({ t, draft, csrf }: { t: Texts; draft: DraftView; csrf: string }) {
  if (!draft.restoredFrom) return null;
  return (
    <Notice>
      <p>{t.forms.draftFound(formatDate(draft.restoredFrom, 'moment', t.language))}</p>
      {draft.discardAction ? <ActionForm action={draft.discardAction} csrf={csrf} look="subtle" label={t.forms.draftDiscard} fields={{ _draft: draft.key }} /> : null}
    </Notice>
  );
}
