import type { DossierView } from '../../dossier/readDossier.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import type { CommandType } from '../../protocol/commands.ts';
import type { EmployeeId } from '../../protocol/ids.ts';
import type { Instant } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';
import type { FieldError, FormSpec, FormValues } from '../kit/form.ts';

/** A colleague as forms offer them. */
export interface Colleague {
  readonly employeeId: EmployeeId;
  readonly name: string;
  readonly functionId: string;
}

/** Everything a form about a dossier can draw on. Nothing here is fetched by the form itself. */
export interface ActContext {
  readonly t: Texts;
  readonly view: DossierView;
  readonly now: Instant;
  /** Colleagues of the dossier's location, the reader included. */
  readonly colleagues: readonly Colleague[];
  /** What new dossiers of this location start on, for the form that moves this one there. */
  readonly inForce?: Definition | undefined;
  /** What the address names after the act: an entry, a question, a duty. Not checked yet. */
  readonly subject: string | undefined;
}

/** One act of the meldcode as a form: what is asked, and how the answers become a command. */
export interface ActForm {
  /** In the address: /dossiers/…/overleg. */
  readonly path: string;
  readonly command: CommandType;
  /** The form in the reader's language and the organisation's words; undefined when the address names something that is not there (404). */
  readonly spec: (context: ActContext) => FormSpec | undefined;
  /** Values to start with, e.g. what a duty asks for. */
  readonly initial?: (context: ActContext) => FormValues;
  /** The command's data from validated values; the engine checks the meaning. */
  readonly data: (values: FormValues, context: ActContext) => unknown;
  /** What is wrong beyond single fields, in validated values. */
  readonly complaints?: (values: FormValues, context: ActContext) => readonly FieldError[];
  /** The `moment` field that says when it happened, when the form has one. */
  readonly moment?: string;
  /** The link under "record something else"; absent for acts that need an entry, a question or a duty. */
  readonly menu?: (t: Texts, protocol: Definition) => string;
  /** Names of the engine's fields that have another name on the form (`source.who` → `sourceWho`). */
  readonly fieldNames?: Readonly<Record<string, string>>;
}
