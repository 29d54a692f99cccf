import type { YAMLError } from 'yaml';
import type { Text } from '../definition/parts.ts';
import type { Problem } from './finding.ts';
import type { NodeProblem } from './yamlNodes.ts';

type Words = readonly [message: Text, remedy: Text];

const indent: Text = { nl: 'Kijk naar het inspringen van deze regel en van de regel erboven. Gebruik spaties, geen tabs.', en: 'Look at the indentation of this line and the one above. Use spaces, no tabs.' };
const quotes: Text = { nl: 'Kijk naar het inspringen, de dubbele punten en de aanhalingstekens op deze regel.', en: 'Look at the indentation, the colons and the quotes on this line.' };
const brackets: Text = { nl: 'Kijk of elke [, { en " op deze regel ook weer sluit.', en: 'See whether each [, { and " on this line is closed again.' };
const refer: Text = { nl: 'Schrijf het deel uit, of zet & bij het deel waar u met * naar verwijst.', en: 'Write the part out, or put & with the part that you refer to with *.' };
const plainTag: Text = { nl: 'Haal weg wat met ! begint. Een meldcode heeft alleen tekst, getallen, lijsten en blokken.', en: 'Remove what begins with !. A meldcode has only texts, numbers, lists and blocks.' };

const colon: Text = { nl: 'Staat er een dubbele punt in de tekst? Zet de hele tekst dan tussen aanhalingstekens. Kijk anders naar het inspringen.', en: 'Is there a colon in the text? Then put the whole text between quotes. Otherwise look at the indentation.' };
const between: Text = { nl: 'Zet de tekst tussen aanhalingstekens.', en: 'Put the text between quotes.' };

/** The errors of the YAML reader that people make, in their words. */
const known: Readonly<Record<string, Words>> = {
  BAD_INDENT: [{ nl: 'De regel springt niet goed in.', en: 'The line is not indented well.' }, indent],
  TAB_AS_INDENT: [{ nl: 'Er staat een tab waar spaties horen.', en: 'There is a tab where spaces belong.' }, indent],
  BAD_ALIAS: [{ nl: 'Er wordt verwezen (*) naar een deel dat niet bestaat.', en: 'There is a reference (*) to a part that does not exist.' }, refer],
  MULTIPLE_DOCS: [{ nl: 'Het bestand bevat twee meldcodes: hier begint een tweede (---).', en: 'The file holds two meldcodes: a second one begins here (---).' }, { nl: 'Zet elke meldcode in een eigen bestand.', en: 'Put each meldcode in a file of its own.' }],
  TAG_RESOLVE_FAILED: [{ nl: 'Hier staat een tag (!) die niet mag.', en: 'There is a tag (!) here that is not allowed.' }, plainTag],
  MISSING_CHAR: [{ nl: 'Er ontbreekt een haakje, komma, dubbele punt of aanhalingsteken.', en: 'A bracket, comma, colon or quote is missing.' }, brackets],
  UNEXPECTED_TOKEN: [{ nl: 'Hier staat iets wat YAML niet verwacht.', en: 'There is something here that YAML does not expect.' }, quotes],
  NON_STRING_KEY: [{ nl: 'Een sleutel moet gewone tekst zijn.', en: 'A key must be plain text.' }, quotes],
  MULTIPLE_ANCHORS: [{ nl: 'Er staan twee namen (&) bij hetzelfde deel.', en: 'The same part has two names (&).' }, refer],
  BLOCK_AS_IMPLICIT_KEY: [{ nl: 'Er staat een dubbele punt te veel op deze regel, of een deel staat op de verkeerde regel.', en: 'There is a colon too many on this line, or a part is on the wrong line.' }, colon],
  BLOCK_IN_FLOW: [{ nl: 'Tussen { } of [ ] kan geen lijst met streepjes of ingesprongen blok staan.', en: 'Between { } or [ ] there can be no list with dashes or indented block.' }, brackets],
  MULTILINE_IMPLICIT_KEY: [{ nl: 'De tekst vóór een dubbele punt loopt over meer regels.', en: 'The text before a colon runs over several lines.' }, colon],
  BAD_SCALAR_START: [{ nl: 'Een tekst begint met een teken dat in YAML iets anders betekent, zoals @, ` of %.', en: 'A text begins with a character that means something else in YAML, such as @, ` or %.' }, between],
  BAD_DQ_ESCAPE: [{ nl: 'In een tekst tussen dubbele aanhalingstekens staat een \\ die niet mag.', en: 'A text between double quotes holds a \\ that is not allowed.' }, { nl: 'Zet de tekst tussen enkele aanhalingstekens, of schrijf de \\ twee keer.', en: 'Put the text between single quotes, or write the \\ twice.' }],
  BAD_DIRECTIVE: [{ nl: 'Een regel begint met %. Dat heeft in YAML een eigen betekenis.', en: 'A line begins with %. That has a meaning of its own in YAML.' }, between],
  ALIAS_PROPS: [{ nl: 'Bij een verwijzing (*) kan geen naam (&) of tag (!) staan.', en: 'A reference (*) can have no name (&) or tag (!).' }, refer],
  BAD_PROP_ORDER: [{ nl: 'Een naam (&) staat op de verkeerde plek.', en: 'A name (&) is in the wrong place.' }, refer],
  MULTIPLE_TAGS: [{ nl: 'Er staan twee tags (!) bij hetzelfde deel.', en: 'The same part has two tags (!).' }, plainTag],
  BAD_COLLECTION_TYPE: [{ nl: 'Hier staat een tag (!) die niet past.', en: 'There is a tag (!) here that does not fit.' }, plainTag],
  KEY_OVER_1024_CHARS: [{ nl: 'De tekst vóór de dubbele punt is te lang.', en: 'The text before the colon is too long.' }, quotes],
};

/** What the YAML reader found, for a person who writes a meldcode. */
export function yamlMessage(error: YAMLError): Problem {
  const [message, remedy] = known[error.code] ?? [{ nl: 'Hier klopt de opbouw niet.', en: 'The structure is wrong here.' }, quotes];
  return problem(error.code === 'TAG_RESOLVE_FAILED' ? 'tag' : 'yaml', { nl: `Dit is geen geldige YAML. ${message.nl}`, en: `This is not valid YAML. ${message.en}` }, remedy);
}

/** What is wrong with the parts of a file that is valid YAML. */
export function nodeMessage(kind: NodeProblem['kind'] | 'empty', word: string): Problem {
  switch (kind) {
    case 'empty':
      return problem('empty', { nl: 'Het bestand is leeg.', en: 'The file is empty.' }, { nl: 'Begin met een kopie van een meldcode uit protocols/.', en: 'Begin with a copy of a meldcode from protocols/.' });
    case 'aliases':
      return problem('aliases', word === '' ? { nl: 'Met alle verwijzingen (* en &) uitgeschreven wordt dit te groot.', en: 'With all references (* and &) written out this becomes too large.' } : { nl: `Het deel &${word} verwijst naar zichzelf.`, en: `The part &${word} refers to itself.` }, refer);
    case 'unknownAlias':
      return problem('aliases', { nl: `Er wordt verwezen naar *${word}, maar &${word} staat er niet of pas later.`, en: `There is a reference to *${word}, but &${word} is not there or only later.` }, refer);
    case 'tooDeep':
      return problem('tooDeep', { nl: 'Er staan te veel lagen in elkaar.', en: 'Too many levels are nested.' }, { nl: 'Maak de opbouw eenvoudiger.', en: 'Make the structure simpler.' });
    case 'duplicateKey':
      return problem('duplicateKey', { nl: `De sleutel "${word.slice(0, 60)}" staat er twee keer.`, en: `The key "${word.slice(0, 60)}" is there twice.` }, { nl: 'Haal er één weg.', en: 'Remove one.' });
    case 'forbiddenKey':
      return problem('forbiddenKey', { nl: `De sleutel "${word}" mag nergens staan.`, en: `The key "${word}" is not allowed anywhere.` }, { nl: 'Haal deze regel weg.', en: 'Remove this line.' });
    case 'tag':
      return problem('tag', { nl: `Hier staat een tag (${word.slice(0, 60)}) die niet mag.`, en: `There is a tag (${word.slice(0, 60)}) here that is not allowed.` }, plainTag);
    case 'strangeCharacter':
      return problem('strangeCharacter', { nl: `In deze tekst staat een onzichtbaar teken (${word}).`, en: `This text holds an invisible character (${word}).` }, { nl: 'Haal het teken weg, of typ de tekst opnieuw.', en: 'Remove the character, or type the text again.' });
  }
}

function problem(code: string, message: Text, remedy: Text): Problem {
  return { severity: 'error', code, path: [], message, remedy };
}
