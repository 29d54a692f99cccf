import { expect, it } from 'vitest';
import { inspectDefinition } from '../load.ts';
import type { Finding } from '../reading/finding.ts';
import { today } from '../testing/findings.ts';
import { smallMeldcodeText } from '../testing/smallMeldcode.ts';

const first = (piece: string, instead: string): Finding | undefined => {
  expect(smallMeldcodeText).toContain(piece);
  return inspectDefinition(smallMeldcodeText.replace(piece, () => instead), today).findings[0];
};

it.each([
  ['a comma between { }', 'about: {nl: Voor tests,', 'about: {nl: Voor tests, altijd,', 'Na een komma tussen { } begint iets nieuws: "altijd" staat hier nu los.', 'Zet de hele tekst tussen aanhalingstekens.'],
  ['two conditions in one block', 'when: {report: needed}', 'when: {report: needed, age: {below: 18}}', 'Hier staan twee voorwaarden in één blok: "report" en "age".', 'Schrijf beide in een lijst: {all: [{report: …}, {age: …}]}. Is een van beide genoeg, gebruik dan any.'],
  ['an id with a space', '{id: teacher, name', '{id: De leraar, name', '"De leraar" past hier niet.', 'Een id begint met een kleine letter en heeft verder alleen letters, cijfers en streepjes, zonder spaties. Bijvoorbeeld: ouders-ingelicht.'],
  ['the start of a term', 'after: opening}', 'after: begin}', 'Deze waarde past hier niet.', 'Kies uit: opening, stepStart, of schrijf een patroon zoals {record: report}.'],
  ['a number where text stands', "version: '1'", 'version: 3', 'Hier hoort tekst, geen getal.', 'Zet er aanhalingstekens omheen: "3".'],
  ['half a number', 'amount: 2, unit: weeks', 'amount: 2.5, unit: weeks', 'Hier hoort een heel getal, geen gebroken getal.', 'Schrijf een heel getal zonder aanhalingstekens, bijvoorbeeld 3.'],
  ['a word where a number stands', 'amount: 2, unit: weeks', 'amount: twee, unit: weeks', 'Hier hoort een getal, geen tekst.', 'Schrijf een getal zonder aanhalingstekens, bijvoorbeeld 3.'],
  ['a word where true stands', 'special: true', 'special: ja', 'Hier hoort true of false, geen tekst.', 'Schrijf true (ja) of false (nee), zonder aanhalingstekens.'],
  ['a list where a block stands', 'about: {nl: Voor tests, en: For tests}', 'about: [x]', 'Hier hoort een blok met sleutels, geen lijst.', 'Schrijf een blok met: nl, en.'],
  ['nothing at all', 'sectors: [education]', 'sectors:', 'Hier hoort een lijst, maar er staat niets.', 'Schrijf een lijst: elk onderdeel op een regel die begint met "- ".'],
  ['a space that nobody sees', 'kind: home', 'kind: home\u00a0', '"home‹U+00A0›" kan hier niet.', 'Kies uit: home, staff, betweenChildren.'],
  ['a date that is none', "checkedOn: '2026-01-15'", 'checkedOn: januari', '"januari" past hier niet.', 'Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2026-03-01.'],
  ['a colon in a text', 'about: {nl: Voor tests, en: For tests}', 'about:\n  nl: Zo: samen', 'Dit is geen geldige YAML. Er staat een dubbele punt te veel op deze regel, of een deel staat op de verkeerde regel.', 'Staat er een dubbele punt in de tekst? Zet de hele tekst dan tussen aanhalingstekens. Kijk anders naar het inspringen.'],
])('%s', (_what, piece, instead, message, remedy) => {
  expect(first(piece, instead)).toMatchObject({ severity: 'error', message: { nl: message }, remedy: { nl: remedy } });
});
