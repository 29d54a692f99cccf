import type { Definition } from '../definition/schema.ts';
import { meaningOf } from '../definition/weighingSchema.ts';
import type { Problem } from '../reading/finding.ts';
import { addMonths, type PlainDate } from '../time.ts';
import { problem } from './problem.ts';
import { stringsIn } from './texts.ts';

/** What deserves a look: a social map that grew old, questions without doubt, texts not translated. */
export function attention(definition: Definition, today: PlainDate): Problem[] {
  return [...socialMap(definition, today), ...withoutDoubt(definition), ...emergencyNumber(definition), ...untranslated(definition)];
}

function socialMap(definition: Definition, today: PlainDate): Problem[] {
  const found: Problem[] = [];
  const named = definition.socialMap.some((item) => /veilig ?thuis/i.test(`${item.id} ${item.name.nl} ${item.category}`));
  if (!named) found.push(problem('warning', 'noVeiligThuis', ['socialMap'], ['Veilig Thuis staat niet in de sociale kaart.', 'Veilig Thuis is not in the social map.'], ['Voeg Veilig Thuis van uw regio toe.', 'Add Veilig Thuis of your region.'], 'R179'));
  const oldest = addMonths(today, -12);
  definition.socialMap.forEach((item, index) => {
    if (item.checkedOn !== undefined && item.checkedOn >= oldest) return;
    found.push(problem('warning', 'unchecked', ['socialMap', index], [`"${item.name.nl}" is het laatste jaar niet nagekeken.`, `"${item.name.en}" was not checked in the last year.`], ['Kijk na of nummer en adres kloppen, en zet de datum bij checkedOn.', 'Check number and address, and put the date at checkedOn.'], 'R179'));
  });
  return found;
}

/** In doubt Veilig Thuis is consulted (art. 2 lid 2 onder d): an answer for doubt makes that visible. */
function withoutDoubt(definition: Definition): Problem[] {
  return definition.routes.flatMap((route, r) =>
    (route.weighing?.questions ?? []).flatMap((question, q) =>
      question.asks !== 'danger' || question.answers.some((answer) => meaningOf(answer) === 'doubt') ? [] : [problem('warning', 'noDoubt', ['routes', r, 'weighing', 'questions', q, 'answers'], [`Op de vraag naar onveiligheid kan niemand "twijfel" antwoorden.`, 'Nobody can answer "doubt" to the question about danger.'], ['Voeg een antwoord toe met id: doubt en does: [report].', 'Add an answer with id: doubt and does: [report].'], 'R122')],
    ),
  );
}

function emergencyNumber(definition: Definition): Problem[] {
  const phones = definition.emergency.contacts.map((contact) => contact.phone?.replace(/\D/g, ''));
  return phones.includes('112') && phones.includes('08002000') ? [] : [problem('warning', 'emergencyNumbers', ['emergency', 'contacts'], ['112 of Veilig Thuis (0800-2000) staat niet bij de noodnummers.', '112 or Veilig Thuis (0800-2000) is not among the emergency numbers.'], ['Voeg beide nummers toe.', 'Add both numbers.'], 'R050')];
}

/** A longer text that is the same in both languages was most likely not translated. */
function untranslated(definition: Definition): Problem[] {
  const strings = stringsIn(definition);
  const english = new Map(strings.filter(({ path }) => path.at(-1) === 'en').map(({ text, path }) => [JSON.stringify(path.slice(0, -1)), text]));
  return strings.flatMap(({ text, path }) => {
    if (path.at(-1) !== 'nl' || text.split(/\s+/).length < 5 || english.get(JSON.stringify(path.slice(0, -1))) !== text) return [];
    return [problem('warning', 'untranslated', path.slice(0, -1), ['De tekst is in beide talen gelijk.', 'The text is the same in both languages.'], ['Vertaal een van de twee.', 'Translate one of the two.'], 'docs/protocol-format.md')];
  });
}
