/**
 * The one description of a form. A page builds a {@link FormSpec} in the
 * reader's language; `validate` checks what came in against it and
 * `<SpecForm>` draws it. All strings here are already translated.
 */

/** What a browser posts, after decoding: one text per name, or several for boxes that share a name. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A complaint about one field. `field` is the name of the input it points at. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** “Why do we ask this?”: the reason and the paragraph or law it comes from (principle 4). */
export interface Why {
  readonly text: string;
  readonly source: string;
}

export interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly why?: Why;
  readonly required?: boolean;
  /** Said when a required field is empty; say what to do: “Schrijf op wat u zag of hoorde”. */
  readonly requiredMessage?: string;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  /** Most characters; 200 when absent. */
  readonly maxLength?: number;
  readonly input?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'code' | 'number';
  readonly autoComplete?: string;
  readonly width?: 'short' | 'medium' | 'full';
  /** In a row: a box that grows, so that a whole sentence can be read back. */
  readonly grows?: true;
  /** Offered while typing; any other text stays allowed. */
  readonly suggestions?: readonly string[];
}

export interface LongTextField extends FieldBase {
  readonly kind: 'longText';
  /** Most characters; 10,000 when absent. */
  readonly maxLength?: number;
  readonly rows?: number;
  /** Friendly hint at judging words, by the nudge island; never blocks. */
  readonly nudge?: boolean;
}

export interface DateRules {
  readonly notFuture?: boolean;
  readonly notPast?: boolean;
}

/** A day; read it back with `dateOf`. Accepts 2026-03-02 and 2-3-2026. */
export interface DateField extends FieldBase, DateRules {
  readonly kind: 'date';
  /** A birth date: not in the future and at most 120 years ago. */
  readonly birthDate?: boolean;
}

export interface TimeField extends FieldBase {
  readonly kind: 'time';
}

/** A day and a time of day in the Netherlands; posted as `nameDate` and `nameTime`, read back with `momentOf`. */
export interface MomentField extends FieldBase, DateRules {
  readonly kind: 'moment';
  /** The day is enough when the time is not known. */
  readonly timeOptional?: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface RadioOption extends Option {
  /** Asked right under this option, and only when it is chosen. */
  readonly reveal?: readonly FieldSpec[];
}

export interface RadioField extends FieldBase {
  readonly kind: 'radio';
  readonly options: readonly RadioOption[];
  /** Short answers beside each other where there is room. */
  readonly inline?: boolean;
}

/** One box; the value is 'yes' or absent. */
export interface CheckboxField extends FieldBase {
  readonly kind: 'checkbox';
  readonly reveal?: readonly FieldSpec[];
}

export interface CheckboxesField extends FieldBase {
  readonly kind: 'checkboxes';
  readonly options: readonly RadioOption[];
}

export interface SelectField extends FieldBase {
  readonly kind: 'select';
  readonly options?: readonly Option[];
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
  /** The first, empty choice; “Maak een keuze” when absent. */
  readonly placeholder?: string;
}

/** Evidence chosen among entries of the timeline; posted as entry ids. */
export interface EntriesField extends FieldBase {
  readonly kind: 'entries';
  readonly entries: readonly EvidenceOption[];
}

export interface EvidenceOption {
  readonly id: string;
  /** The kind of entry in words: “Zelf gezien”. */
  readonly kindLabel: string;
  readonly kind: string;
  /** The day or moment, already written out. */
  readonly when: string;
  readonly summary: string;
}

/** The same few questions several times (people at a talk); posted as `name.0.column`, read back with `rowsOf`. */
export interface RowsField extends FieldBase {
  readonly kind: 'rows';
  readonly columns: readonly (TextField | SelectField | DateField)[];
  /** How many rows are offered; empty ones are dropped. */
  readonly count: number;
  /** “Persoon”: the legend of row 2 is “Persoon 2”. */
  readonly rowLabel: string;
}

export interface HiddenField {
  readonly kind: 'hidden';
  readonly name: string;
  readonly value: string;
}

/** Explanation between the fields; nothing is posted. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly text: string;
  /** A list under the text; what has a place to go to is a link. */
  readonly items?: readonly { readonly label: string; readonly href?: string }[];
  readonly tone?: 'info' | 'caution';
  /** Makes the text a link, plainly among the fields; in a tab of its own, so that nothing typed is lost. */
  readonly opens?: string;
}

/** Fields that belong together: a fieldset, or a folded “Meer toevoegen” that opens when it holds a value or an error. */
export interface GroupBlock {
  readonly kind: 'group';
  readonly legend: string;
  readonly hint?: string;
  readonly folded?: boolean;
  readonly fields: readonly FieldSpec[];
}

export type AskingField =
  | TextField
  | LongTextField
  | DateField
  | TimeField
  | MomentField
  | RadioField
  | CheckboxField
  | CheckboxesField
  | SelectField
  | EntriesField
  | RowsField;

export type FieldSpec = AskingField | HiddenField | NoteBlock | GroupBlock;

export interface FormSpec {
  /** Names the form in drafts, tests and element ids: 'signal'. Never personal. */
  readonly key: string;
  readonly title: string;
  /** Where this form is in a row of forms, above the title: “Afweging 2 van 5”. */
  readonly progress?: string;
  readonly intro?: string;
  readonly fields: readonly FieldSpec[];
  /** Absent when there is nothing to send: the fields say why. */
  readonly submitLabel?: string;
  /** The act cannot be undone: the button is red. */
  readonly danger?: boolean;
  /** A way out beside the button: “Terug”, “Gesprek is (nog) niet veilig”. */
  readonly secondary?: { readonly label: string; readonly href: string };
  /** What happens after sending, under the button. */
  readonly afterwards?: string;
}
