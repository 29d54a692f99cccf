/** Who takes part in a dossier: adding, removing, and locking out in a conflict of interest (design.md §7). */
import type { EmployeeId } from '../../protocol/ids.ts';
import type { FieldSpec, RadioOption } from '../kit/form.ts';
import { textOf } from '../kit/formValues.ts';
import { nameIn } from '../views/words.ts';
import type { ActContext, ActForm } from './actForm.ts';
import { filled, optionsOf } from './formParts.ts';

type Change = 'added' | 'removed' | 'lockedOut';

interface Person {
  readonly employeeId: EmployeeId;
  readonly functionId: string;
  readonly label: string;
}

/** Only people for whom the change means something are offered; adding never lifts a lock-out by accident. */
function peopleFor(change: Change, { t, view, colleagues }: ActContext): readonly Person[] {
  const { participants } = view.file.state;
  const functionName = (id: string): string => nameIn(view.file.protocol.functions, id, t);
  const taking = (id: EmployeeId) => participants.find((participant) => participant.employee === id);
  const known = colleagues.map(({ employeeId, name, functionId }): Person => {
    const label = functionId === '' ? name : `${name}, ${functionName(functionId)}`;
    return { employeeId, functionId, label: taking(employeeId)?.lockedOut ? t.acts.dossier.people.lockedOut(label) : label };
  });
  if (change === 'added') return known.filter((person) => !taking(person.employeeId));
  if (change === 'lockedOut') return known.filter((person) => !taking(person.employeeId)?.lockedOut);
  const gone = participants.filter((participant) => !colleagues.some((colleague) => colleague.employeeId === participant.employee));
  const left = gone.map((participant): Person => ({ employeeId: participant.employee, functionId: participant.function, label: `${t.dossier.unknownEmployee}, ${functionName(participant.function)}` }));
  return [...known.filter((person) => taking(person.employeeId)), ...left];
}

function fieldsFor(change: Change, context: ActContext): readonly FieldSpec[] {
  const { t } = context;
  const { people } = t.acts.dossier;
  const options = peopleFor(change, context).map((person) => ({ value: person.employeeId, label: person.label }));
  const who: FieldSpec = { kind: 'select', name: `who-${change}`, label: people.who, required: true, requiredMessage: people.whoRequired, options };
  if (change !== 'lockedOut') return [who, { kind: 'longText', name: `reasons-${change}`, label: people.reasons, rows: 2 }];
  return [who, { kind: 'longText', name: 'reasons-lockedOut', label: people.lockReasons, hint: people.lockReasonsHint, required: true, requiredMessage: people.lockReasonsRequired, rows: 2 }];
}

export const peopleForm: ActForm = {
  path: 'mensen',
  command: 'changeParticipant',
  fieldNames: { employee: 'change', function: 'change', reasons: 'change' },
  spec: (context) => {
    const { people } = context.t.acts.dossier;
    const reveals = { added: fieldsFor('added', context), removed: fieldsFor('removed', context), lockedOut: fieldsFor('lockedOut', context) };
    const options = optionsOf(people.changes, { added: people.addedHint, lockedOut: people.lockedOutHint }, reveals).filter((option) => offersSomeone(option, context));
    if (options.length === 0) return undefined;
    return {
      key: 'people',
      title: people.title,
      intro: people.intro,
      fields: [{ kind: 'radio', name: 'change', label: people.change, required: true, requiredMessage: people.changeRequired, options }],
      submitLabel: people.submit,
    };
  },
  data: (values, context) => {
    const change = textOf(values, 'change') as Change;
    const employee = textOf(values, `who-${change}`);
    const person = peopleFor(change, context).find((candidate) => candidate.employeeId === employee);
    // An employee without a function at this location still gets in under one the meldcode knows.
    const functionId = person?.functionId || context.view.file.protocol.functions[0]?.id;
    return filled({ employee, function: functionId, change, reasons: textOf(values, `reasons-${change}`) });
  },
};

function offersSomeone(option: RadioOption, context: ActContext): boolean {
  return peopleFor(option.value as Change, context).length > 0;
}
