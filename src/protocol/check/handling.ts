import type { Definition, Route } from '../definition/schema.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { obligationPlaces } from './conditionPlaces.ts';
import { problem } from './problem.ts';

type Words = readonly [nl: string, en: string];
const needToKnow = 'AVG art. 5 lid 1 onder f; R040';

/** Who may do something: a strict route is handled by someone, and nobody is asked to act who cannot read a dossier. */
export function handling(definition: Definition): Problem[] {
  const unable = new Set(definition.functions.filter((item) => item.role === 'administrator' || item.role === 'privacyOfficer').map((item) => item.id));
  const professionals = new Set(definition.functions.filter((item) => item.role === 'professional').map((item) => item.id));
  const routes = definition.routes.flatMap((route, index) => ofRoute(route, ['routes', index], unable, professionals));
  const duties = obligationPlaces(definition).flatMap(({ obligation, path }) => (obligation.actors?.every((actor) => unable.has(actor)) === true ? [nobody([...path, 'actors'])] : []));
  const final = definition.finalResponsibility && unable.has(definition.finalResponsibility.function) ? [nobody(['finalResponsibility', 'function'])] : [];
  return [...unseen(definition), ...routes, ...duties, ...final];
}

function ofRoute(route: Route, path: Path, unable: ReadonlySet<string>, professionals: ReadonlySet<string>): Problem[] {
  const found: Problem[] = [];
  if (route.kind === 'staff' && route.access !== 'strict') found.push(unsafe('staffRouteOpen', path, ['Signalen over een medewerker zijn hier leesbaar voor iedereen die dossiers behandelt, ook voor de betrokkene.', 'Signals about an employee can be read here by everyone who handles dossiers, the accused too.'], ['Zet access: strict bij de route.', 'Put access: strict with the route.']));
  if ((route.access === 'strict' || route.kind === 'staff') && route.handledBy === undefined) found.push(unsafe('nobodyHandles', path, ['Niemand behandelt deze afgeschermde route.', 'Nobody handles this strict route.'], ['Noem bij handledBy de functies die haar behandelen.', 'Name at handledBy the functions that handle it.']));
  const idle = (route.handledBy ?? []).filter((id) => unable.has(id));
  if (idle.length > 0) found.push(unsafe('handlerCannotAct', [...path, 'handledBy'], [`"${idle.join('", "')}" mag geen dossiers lezen en kan deze route niet behandelen.`, `"${idle.join('", "')}" may not read dossiers and cannot handle this route.`], ['Kies functies met een andere role dan administrator of privacyOfficer.', 'Choose functions with another role than administrator or privacyOfficer.']));
  const everyone = route.access === 'strict' ? (route.handledBy ?? []).filter((id) => professionals.has(id)) : [];
  if (everyone.length > 0) found.push(unsafe('professionalsHandle', [...path, 'handledBy'], [`Iedereen met functie "${everyone.join('", "')}" leest deze afgeschermde dossiers.`, `Everyone with function "${everyone.join('", "')}" reads these strict dossiers.`], ['Kies een functie met role director, board, officer of deputyOfficer. Is het er één persoon, bijvoorbeeld een vertrouwenspersoon? Geef die functie role officer.', 'Choose a function with role director, board, officer or deputyOfficer. Is it one person, for example a confidential adviser? Give that function role officer.']));
  const steps = route.steps.flatMap((step, index) => (step.actors.every((actor) => unable.has(actor)) ? [nobody([...path, 'steps', index, 'actors'])] : []));
  return [...found, ...steps];
}

/** A professional does not read on after recording, and a director only once informed: without an officer a signal reaches nobody. */
function unseen(definition: Definition): Problem[] {
  const officers = definition.functions.some((item) => item.role === 'officer' || item.role === 'deputyOfficer');
  const open = definition.routes.filter((route) => route.access !== 'strict').map((route) => route.id);
  if (officers || open.length === 0) return [];
  return [problem('unsafe', 'nobodySeesSignals', ['functions'], [`Geen functie heeft role officer of deputyOfficer. Nieuwe signalen en dossiers in route "${open.join('", "')}" ziet dan niemand: een beroepskracht leest niet mee en een director pas nadat hij is ingelicht.`, `No function has role officer or deputyOfficer. So nobody sees new signals and dossiers in route "${open.join('", "')}": a professional does not read along, and a director only once informed.`], ['Geef role: officer aan de functie die signalen opvangt; dat mag ook de directeur of locatiemanager zijn.', 'Give role: officer to the function that receives signals; that may be the director or location manager too.'], 'R007; docs/protocol-format.md')];
}

function nobody(path: Path): Problem {
  return unsafe('actorCannotAct', path, ['Hier staat alleen iemand die geen dossiers mag lezen. Dan gebeurt dit niet.', 'Only someone who may not read dossiers stands here. So it will not be done.'], ['Noem ook een functie met een andere role dan administrator of privacyOfficer.', 'Also name a function with another role than administrator or privacyOfficer.']);
}

function unsafe(code: string, path: Path, message: Words, remedy: Words): Problem {
  return problem('unsafe', code, path, message, remedy, needToKnow);
}
