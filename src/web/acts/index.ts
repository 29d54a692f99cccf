/** Every act of the meldcode as a form. A new act is one file and one line here. */
import type { ActForm } from './actForm.ts';
import { adviceForm, consultationForm } from './consulting.ts';
import { conversationForm } from './conversation.ts';
import { emergencyForm, informedForm, triggerForm } from './danger.ts';
import { deviationForm, helpDecisionForm, reportDecisionForm } from './deciding.ts';
import { closingForm, reopeningForm, routeForm } from './dossierCourse.ts';
import { withDuty } from './duty.ts';
import { evaluationForm, helpForm, taskForm } from './help.ts';
import { consentForm, kindcheckForm } from './household.ts';
import { addendumForm, hypothesisForm } from './laterNotes.ts';
import { moveForm } from './meldcodeMove.ts';
import { monitoringForm, monitoringPlanForm } from './monitoring.ts';
import { objectionForm, signingForm } from './objecting.ts';
import { ownActForm } from './ownAct.ts';
import { peopleForm } from './people.ts';
import { feedbackForm, reportForm } from './reporting.ts';
import { signalForm } from './signal.ts';
import { waiverForm } from './waiver.ts';
import { reweighForm, weighingForm } from './weighing.ts';

/** Acts that can be written at any time; the others need an entry, a question or a duty, or have a place of their own. */
const menuPaths = [
  'signaal',
  'overleg',
  'advies',
  'gesprek',
  'gesprek-niet-gevoerd',
  'kindcheck',
  'toestemming',
  'informeren',
  'reden-om-te-melden',
  'wegen',
  'opnieuw-wegen',
  'besluit-melding',
  'besluit-hulp',
  'melding',
  'terugkoppeling',
  'hulp',
  'monitoring-afspreken',
  'monitoring',
  'bezwaar',
  'noodsituatie',
  'sluiten',
  'heropenen',
] as const;

function inMenu(form: ActForm): ActForm {
  const path = menuPaths.find((candidate) => candidate === form.path);
  return path === undefined ? form : { ...form, menu: (t) => t.acts.links[path] };
}

/** All forms, in the order in which a dossier usually meets them. */
export const actForms: readonly ActForm[] = [
  signalForm,
  addendumForm,
  hypothesisForm,
  consultationForm,
  adviceForm,
  conversationForm,
  waiverForm,
  kindcheckForm,
  consentForm,
  informedForm,
  triggerForm,
  weighingForm,
  reweighForm,
  deviationForm,
  reportDecisionForm,
  helpDecisionForm,
  reportForm,
  feedbackForm,
  helpForm,
  taskForm,
  evaluationForm,
  monitoringPlanForm,
  monitoringForm,
  objectionForm,
  signingForm,
  ownActForm,
  emergencyForm,
  closingForm,
  reopeningForm,
  routeForm,
  moveForm,
  peopleForm,
].map((form) => inMenu(withDuty(form)));

const byPath: ReadonlyMap<string, ActForm> = new Map(actForms.map((form) => [form.path, form]));

/** The form at this place in the address. */
export function actFormFor(path: string): ActForm | undefined {
  return byPath.get(path);
}
