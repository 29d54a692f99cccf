import type { Definition } from '../definition/schema.ts';
import type { Path, Problem } from '../reading/finding.ts';
import { problem } from './problem.ts';
import { stringsIn } from './texts.ts';

interface Term {
  readonly pattern: RegExp;
  readonly now: string;
  readonly source: string;
  /** A law is outdated in a reference too; a body may be part of the title of the document that is quoted. */
  readonly law?: true;
}

const wmo = 'Wmo 2015, art. 4.1.1 (Veilig Thuis sinds 1-1-2015)';
const jeugdwet = 'Jeugdwet (sinds 1-1-2015)';
const avg = 'AVG en UAVG (sinds 25-5-2018)';

const terms: readonly Term[] = [
  { pattern: /\bAMK\b|Advies- en Meldpunt Kindermishandeling/, now: 'Veilig Thuis', source: wmo },
  { pattern: /\bAMHK\b|Advies- en Meldpunt Huiselijk Geweld/i, now: 'Veilig Thuis', source: wmo },
  { pattern: /Steunpunt Huiselijk Geweld|\bA?SHG\b|Advies- en Steunpunt|\bSteunpunt\b(?=\s*(?:HG\b|[.,;:)]|$|en\b|of\b))/i, now: 'Veilig Thuis', source: wmo },
  { pattern: /Bureaus? Jeugdzorg|\bBJZ\b/i, now: 'Veilig Thuis / gecertificeerde instelling', source: jeugdwet },
  { pattern: /\bWbp\b|Wet bescherming persoonsgegevens/i, now: 'AVG', source: avg, law: true },
  { pattern: /College bescherming persoonsgegevens|\bCBP\b/, now: 'Autoriteit Persoonsgegevens', source: avg },
  { pattern: /Wet op de jeugdzorg|\bYouth Care Act\b/i, now: 'Jeugdwet', source: jeugdwet, law: true },
  { pattern: /\bWVO\b(?! ?2020)|Wet op het voortgezet onderwijs(?! ?2020)/, now: 'WVO 2020', source: 'WVO 2020 (sinds 1-8-2022)', law: true },
  { pattern: /\bzorgvragers?\b/i, now: 'leerling, kind of ouder', source: 'A.3: woord uit de gezondheidszorg' },
];

/** "Help or report" as one choice: since 2019 these are two decisions. */
const oneChoice = /\bhulp (?:te )?(?:bieden|biedt|organiseren|organiseert|verlenen|verleent|geven|geeft|regelen|regelt|inzetten|inzet)\b[^.;:?]{0,40}[ ,](?:of|óf|dan wel) [^.;:?]{0,20}\b(?:meld(?:en|t)?|een melding)\b|\b(?:give|offer|organise|arrange)s? help\b[^.;:?]{0,40}\bor\b[^.;:?]{0,12}\breport(?:s|ing)?\b/i;
const twoDecisions = 'Besluit verplichte meldcode, zoals gewijzigd per 1-1-2019 (twee besluiten)';

/** Bodies and laws that no longer exist, the choice that became two decisions, and words that the definition already replaced (requirements A.3). */
export function outdatedTerms(definition: Definition): Problem[] {
  return [...inTexts(definition), ...withoutTwoDecisions(definition), ...mappedWords(definition)];
}

function inTexts(definition: Definition): Problem[] {
  return stringsIn(definition).flatMap(({ text, path }) => {
    if (quotesTheSource(path)) return [];
    const old = terms.flatMap(({ pattern, now, source, law }) => {
      const word = law || path.at(-1) !== 'source' ? pattern.exec(text)?.[0] : undefined;
      return word === undefined ? [] : [problem('warning', 'outdatedTerm', path, [`"${word}" bestaat niet meer of hoort hier niet.`, `"${word}" no longer exists or does not belong here.`], [`Schrijf: ${now}.`, `Write: ${now}.`], source)];
    });
    const choice = path.at(-1) === 'source' ? undefined : oneChoice.exec(text)?.[0];
    return choice === undefined ? old : [...old, problem('warning', 'outdatedChoice', path, [`"${choice}" klinkt als één keuze. Het zijn twee besluiten: eerst over melden, dan over hulp.`, `"${choice}" sounds like one choice. There are two decisions: first about reporting, then about help.`], ['Schrijf de twee besluiten apart op.', 'Write the two decisions down apart.'], twoDecisions)];
  });
}

/** The origin, the words that were replaced and the notes may name what the document literally says. */
function quotesTheSource(path: Path): boolean {
  return path[0] === 'origin' || path[0] === 'outdated' || path[0] === 'notes';
}

/** A home route needs a duty for the decision about a report and one for the decision about help. */
function withoutTwoDecisions(definition: Definition): Problem[] {
  return definition.routes.flatMap((route, index) => {
    if (route.kind !== 'home') return [];
    const done = JSON.stringify(route.steps.map((step) => step.obligations.map((obligation) => obligation.done)));
    const both = (/"reportDecision"|"report":"decided"/.test(done)) && done.includes('"helpDecision"');
    return both ? [] : [problem('warning', 'outdatedChoice', ['routes', index, 'steps'], ['De meldcode vraagt niet om twee besluiten: één over melden en één over hulp.', 'The meldcode does not ask for two decisions: one about reporting and one about help.'], ['Voeg plichten toe met done: {record: reportDecision} en done: {record: helpDecision}.', 'Add duties with done: {record: reportDecision} and done: {record: helpDecision}.'], twoDecisions)];
  });
}

/** Words that the source document still has; the definition already uses today's word (R182). */
function mappedWords(definition: Definition): Problem[] {
  return definition.outdated.map((word, index) => problem('warning', 'outdatedTerm', ['outdated', index], [`Het brondocument schrijft "${word.was}".`, `The source document says "${word.was}".`], [`Deze meldcode gebruikt "${word.now}". Werk ook het document bij.`, `This meldcode uses "${word.now}". Update the document too.`], word.source));
}
