/**
 * What a person can change in each part of a meldcode, as data. One table for all
 * forms: a new key of the format needs a line here and gets its field by itself.
 * What is not here (routes, questions and conditions of one's own making) is
 * changed on the page with the whole text.
 */
import type { Definition } from '../../protocol/definition/schema.ts';

/** Lists of the definition that a field can choose from. */
export type ChoiceList = 'functions' | 'consents' | 'questions';

export type FieldShape = { readonly key: string; readonly required?: boolean } & (
  | { readonly kind: 'text'; readonly long?: boolean }
  | { readonly kind: 'line' }
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'term' }
  /** The term of a duty that runs from something that happened; what it runs from stays as it is. */
  | { readonly kind: 'due' }
  /** Sentences in both languages; `sourced` ones have a source each. */
  | { readonly kind: 'sentences'; readonly sourced?: boolean }
  | { readonly kind: 'choice' | 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'one' | 'several'; readonly list: ChoiceList }
  /** A condition, chosen among usual ones; any other stays as it is. */
  | { readonly kind: 'condition' }
);

export interface ListShape {
  readonly key: string;
  readonly shape: ShapeName;
  /** False where an item more or less changes the way through the meldcode: that is done in the whole text. */
  readonly open?: boolean;
}

export interface PartShape {
  readonly fields: readonly FieldShape[];
  readonly lists?: readonly ListShape[];
  /** Parts of which there is one. */
  readonly parts?: readonly { readonly key: string; readonly shape: ShapeName; readonly optional?: boolean }[];
}

const text = (key: string, required = true): FieldShape => ({ key, kind: 'text', required });
const long = (key: string, required = true): FieldShape => ({ key, kind: 'text', long: true, required });
const source: FieldShape = { key: 'source', kind: 'line', required: true };
const name = text('name');
const roles = ['professional', 'officer', 'deputyOfficer', 'director', 'board', 'administrator', 'privacyOfficer'] as const;
const wordKeys: readonly (keyof Definition['words'])[] = ['child', 'children', 'parents', 'professional', 'officer', 'director', 'board', 'location', 'adviceBody', 'team'];
const ages: readonly FieldShape[] = [{ key: 'from', kind: 'number' }, { key: 'below', kind: 'number' }];

export const shapes = {
  meldcode: {
    fields: [text('title'), long('about'), { key: 'sectors', kind: 'choices', values: ['education', 'childcare'], required: true }],
    parts: [
      { key: 'words', shape: 'words' },
      { key: 'finalResponsibility', shape: 'finalResponsibility', optional: true },
      { key: 'emergency', shape: 'emergency' },
      { key: 'help', shape: 'help', optional: true },
      { key: 'recordSystem', shape: 'recordSystem', optional: true },
    ],
    lists: [
      { key: 'functions', shape: 'function' },
      { key: 'routes', shape: 'route', open: false },
      { key: 'triggers', shape: 'trigger' },
      { key: 'norms', shape: 'norm' },
      { key: 'forms', shape: 'form' },
      { key: 'waiverGrounds', shape: 'waiverGround' },
      { key: 'consents', shape: 'consent' },
      { key: 'partners', shape: 'partner' },
      { key: 'informs', shape: 'inform' },
      { key: 'acts', shape: 'act' },
      { key: 'closingGrounds', shape: 'closingGround' },
      { key: 'ages', shape: 'age' },
      { key: 'signalLists', shape: 'signalList' },
      { key: 'secrecy', shape: 'secrecy' },
      { key: 'socialMap', shape: 'place' },
      { key: 'organisationDuties', shape: 'organisationDuty' },
      { key: 'outdated', shape: 'outdated' },
      { key: 'notes', shape: 'note' },
    ],
  },
  words: { fields: wordKeys.map((key) => text(key)) },
  finalResponsibility: { fields: [{ key: 'function', kind: 'one', list: 'functions', required: true }, long('text'), source] },
  emergency: { fields: [long('text'), source], lists: [{ key: 'contacts', shape: 'contact' }] },
  contact: { fields: [name, { key: 'phone', kind: 'line' }] },
  help: { fields: [{ key: 'requires', kind: 'choices', values: ['goals', 'term', 'casemanager', 'roles', 'tasks', 'safetyPlan'] }, source] },
  recordSystem: { fields: [name, long('text'), source] },
  function: { fields: [name, { key: 'role', kind: 'choice', values: roles, required: true }, { key: 'deputyOf', kind: 'one', list: 'functions' }, { key: 'tasks', kind: 'sentences' }, { key: 'source', kind: 'line' }] },
  route: { fields: [name, long('when'), { key: 'access', kind: 'choice', values: ['standard', 'strict'], required: true }, { key: 'handledBy', kind: 'several', list: 'functions' }, source], lists: [{ key: 'steps', shape: 'step' }], parts: [{ key: 'weighing', shape: 'weighing', optional: true }] },
  step: {
    fields: [name, long('purpose', false), { key: 'number', kind: 'number' }, { key: 'actors', kind: 'several', list: 'functions', required: true }, { key: 'term', kind: 'term' }, { key: 'covers', kind: 'choices', values: ['signals', 'consultation', 'conversation', 'weighing', 'decision', 'followUp', 'employerTold', 'inspectorConsulted', 'policeReport', 'familyAndAccusedInformed', 'managementTold', 'inspectorateTold'] }, { key: 'guidance', kind: 'sentences', sourced: true }, source],
    lists: [{ key: 'obligations', shape: 'obligation' }],
  },
  obligation: {
    fields: [long('text'), long('explain', false), { key: 'level', kind: 'choice', values: ['must', 'should', 'may'], required: true }, { key: 'actors', kind: 'several', list: 'functions' }, { key: 'when', kind: 'condition' }, { key: 'done', kind: 'condition', required: true }, { key: 'due', kind: 'due' }, source],
  },
  weighing: { fields: [long('intro', false), { key: 'actors', kind: 'several', list: 'functions' }, source], lists: [{ key: 'questions', shape: 'question', open: false }] },
  question: { fields: [long('text'), long('explain', false), source], lists: [{ key: 'answers', shape: 'answer', open: false }] },
  answer: { fields: [text('label'), long('meaning'), { key: 'does', kind: 'choices', values: ['report', 'help', 'monitor', 'close'] }, { key: 'to', kind: 'one', list: 'questions' }, { key: 'together', kind: 'flag' }, { key: 'source', kind: 'line' }] },
  trigger: { fields: [name, long('meaning'), { key: 'kind', kind: 'choice', values: ['acute', 'structural', 'disclosure', 'seriousInjury', 'protectionDoubt', 'other'], required: true }, source] },
  norm: { fields: [long('text'), { key: 'when', kind: 'condition', required: true }, source] },
  form: { fields: [name, long('meaning', false), { key: 'special', kind: 'flag' }, source] },
  waiverGround: { fields: [long('text'), { key: 'for', kind: 'choices', values: ['concerns', 'report', 'decision', 'help'], required: true }, { key: 'with', kind: 'choices', values: ['parents', 'child'] }, { key: 'when', kind: 'condition' }, source], lists: [{ key: 'confirm', shape: 'confirm' }] },
  confirm: { fields: [long('text')] },
  consent: { fields: [long('text'), { key: 'written', kind: 'flag' }, { key: 'refusalIsSignal', kind: 'flag' }, source] },
  partner: { fields: [name, { key: 'external', kind: 'flag' }, { key: 'consent', kind: 'one', list: 'consents' }, source] },
  inform: { fields: [name, { key: 'grantsAccess', kind: 'choice', values: ['director'] }, source] },
  act: { fields: [name, source], lists: [{ key: 'fields', shape: 'field' }] },
  field: { fields: [text('label'), { key: 'type', kind: 'choice', values: ['line', 'text', 'date', 'yesNo', 'choice'], required: true }, { key: 'required', kind: 'flag' }], lists: [{ key: 'options', shape: 'option' }] },
  option: { fields: [text('label')] },
  closingGround: { fields: [long('text'), { key: 'needs', kind: 'condition' }, source] },
  age: { fields: [long('text'), ...ages, source] },
  signalList: { fields: [name, ...ages, source] },
  secrecy: { fields: [long('question'), source] },
  place: { fields: [name, { key: 'category', kind: 'line', required: true }, { key: 'phone', kind: 'line' }, { key: 'email', kind: 'line' }, { key: 'website', kind: 'line' }, { key: 'checkedOn', kind: 'date' }] },
  organisationDuty: { fields: [long('text'), { key: 'kind', kind: 'choice', values: ['promotion', 'training', 'onboarding', 'experts', 'workProcesses', 'evaluation', 'figures', 'legalBacking', 'taskDivision', 'chainAgreements', 'socialMap', 'accountability', 'staffOffence', 'other'], required: true }, source] },
  outdated: { fields: [{ key: 'was', kind: 'line', required: true }, { key: 'now', kind: 'line', required: true }, { key: 'since', kind: 'date' }, source] },
  note: { fields: [long('text'), source] },
} as const satisfies Record<string, Loose>;

/** As {@link PartShape}, before the names of the shapes are known. */
interface Loose {
  readonly fields: readonly FieldShape[];
  readonly lists?: readonly { readonly key: string; readonly shape: string; readonly open?: boolean }[];
  readonly parts?: readonly { readonly key: string; readonly shape: string; readonly optional?: boolean }[];
}

export type ShapeName = keyof typeof shapes;

/** The shape by its name. */
export function shapeOf(name: ShapeName): PartShape {
  return shapes[name];
}
