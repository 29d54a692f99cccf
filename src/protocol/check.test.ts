import { describe, expect, it } from 'vitest';
import { inspectDefinition } from './load.ts';
import { findingsOn, today } from './testing/findings.ts';
import { smallMeldcodeText } from './testing/smallMeldcode.ts';
import type { PlainDate } from './time.ts';

/** The findings after replacing one piece of the small meldcode; fails when the piece is not in it. */
function after(piece: string, instead: string, day: PlainDate = today): { code: string; severity: string; path: string; line: number; source: string | undefined }[] {
  return findingsOn(day, [piece, instead]).map(({ code, severity, path, line, source }) => ({ code, severity, path, line, source }));
}
const lineOf = (piece: string): number => smallMeldcodeText.slice(0, smallMeldcodeText.indexOf(piece)).split('\n').length;
const codes = (piece: string, instead: string): string[] => after(piece, instead).map((finding) => `${finding.severity} ${finding.code} ${finding.path}`);

describe('the small meldcode', () => {
  it('has no findings', () => {
    expect(inspectDefinition(smallMeldcodeText, today).findings).toEqual([]);
  });
});

describe('shape', () => {
  it.each([
    ['an unknown key', 'title: {nl: Kleine', 'titel: {nl: Kleine', ['error missing title', 'error unknownKey titel']],
    ['a language that is missing', 'about: {nl: Voor tests, en: For tests}', 'about: {nl: Voor tests}', ['error missing about.en']],
    ['an empty text', 'about: {nl: Voor tests, en: For tests}', "about: {nl: Voor tests, en: ' '}", ['error tooSmall about.en']],
    ['an unknown kind of condition', 'when: {openHypothesis: true}', 'when: {openHypotheses: true}', ['error unknownKind routes[0].steps[0].obligations[2].when.openHypotheses']],
    ['an unknown key in a condition', 'done: {record: kindcheck}', 'done: {record: kindcheck, wher: {}}', ['error unknownKey routes[0].steps[0].obligations[1].done.wher']],
    ['an unknown kind of entry', 'done: {record: kindcheck}', 'done: {record: kindcheque}', ['error wrongValue routes[0].steps[0].obligations[1].done.record']],
    ['a wrong level', 'level: should, done: {record: kindcheck}', 'level: shall, done: {record: kindcheck}', ['error wrongValue routes[0].steps[0].obligations[1].level']],
    ['text instead of a list', 'sectors: [education]', 'sectors: education', ['error wrongType sectors']],
    ['a list instead of text', "version: '1'", 'version: [1]', ['error wrongType version']],
    ['text instead of a block', 'title: {nl: Kleine meldcode, en: Small meldcode}', 'title: Klein', ['error wrongType title']],
    ['an id with capitals', '{id: teacher, name', '{id: Teacher, name', ['error wrongValue functions[0].id']],
    ['a term that runs backwards', 'amount: 2, unit: weeks', 'amount: -1, unit: weeks', ['error tooSmall routes[0].steps[0].obligations[1].due.within.amount']],
    ['a term without end', 'amount: 2, unit: weeks', 'amount: 2000, unit: weeks', ['error tooBig routes[0].steps[0].obligations[1].due.within.amount']],
    ['an unknown start of a term', 'after: opening}', 'after: closing}', ['error wrongValue routes[0].steps[0].obligations[1].due.after']],
    ['a format of later', 'format: 1', 'format: 2', ['error wrongValue format']],
  ])('%s', (_what, piece, instead, expected) => {
    expect(codes(piece, instead).sort()).toEqual([...expected].sort());
  });
  it('says which keys are allowed and what was probably meant', () => {
    const { findings } = inspectDefinition(smallMeldcodeText.replace('done: {record: kindcheck}', 'done: {record: kindcheck, wher: {}}'), today);
    expect(findings[0]?.remedy).toEqual({ nl: 'Bedoelt u "where"? Hier mogen: record, where, by, atLeast, after.', en: 'Do you mean "where"? Allowed here: record, where, by, atLeast, after.' });
  });
  it('says which kinds of condition there are', () => {
    const { findings } = inspectDefinition(smallMeldcodeText.replace('when: {openHypothesis: true}', 'when: {bogus: true}'), today);
    expect(findings[0]).toMatchObject({ message: { nl: 'Onbekende soort "bogus".' }, remedy: { nl: expect.stringContaining('record, all, any, not, answer, trigger, form, age, weighing, report, openHypothesis') as unknown } });
  });
});

describe('references', () => {
  it.each([
    ['who is finally responsible', '{function: director, text', '{function: moon, text', 'error unknownReference finalResponsibility.function'],
    ['whom a deputy stands in for', 'deputyOf: officer', 'deputyOf: moon', 'error unknownReference functions[2].deputyOf'],
    ['actors of a step', 'actors: [teacher]\n        source: \'§2\'', 'actors: [moon]\n        source: \'§2\'', 'error unknownReference routes[0].steps[0].actors'],
    ['actors of a duty', 'actors: [teacher, officer], done', 'actors: [teacher, moon], done', 'error unknownReference routes[0].steps[1].obligations[0].actors'],
    ['actors of the weighing', 'actors: [officer, director]', 'actors: [officer, moon]', 'error unknownReference routes[0].weighing.actors'],
    ['the next question', 'to: danger}', 'to: moon}', 'error unknownReference routes[0].weighing.questions[0].answers[0].to'],
    ['the consent of a partner', 'consent: outside, source', 'consent: moon, source', 'error unknownReference partners[1].consent'],
    ['a function in a pattern', 'done: {record: kindcheck}', 'done: {record: kindcheck, by: [moon]}', 'error unknownReference routes[0].steps[0].obligations[1].done.by'],
    ['a partner in a pattern', '{includes: [colleague]}', '{includes: [moon]}', 'error unknownReference routes[0].steps[1].obligations[0].done.where.partners'],
    ['all of a list', '{includes: [colleague]}', '{includesAll: [colleague, moon]}', 'error unknownReference routes[0].steps[1].obligations[0].done.where.partners'],
    ['a kind in a list', '{kind: [seen, heard]}', '{kind: [seen, hurd]}', 'error unknownReference routes[0].steps[0].obligations[0].done.where.kind'],
    ['a topic', "{with: {includes: parents}, about: concerns}}, {record: waiver", "{with: {includes: parents}, about: moon}}, {record: waiver", 'error unknownReference routes[0].steps[2].obligations[0].done[0].where.about'],
    ['a field', '{record: signal, where: {injury', '{record: signal, where: {wound', 'error unknownField norms[0].when.where.wound'],
    ['a field inside a field', '{injury: {present: true}}', '{injury.moon: {present: true}}', 'error unknownField norms[0].when.where.injury.moon'],
    ['a question', 'answer: {question: suspicion, is: [yes]}', 'answer: {question: moon, is: [yes]}', 'error unknownReference routes[0].steps[3].obligations[1].when.answer.question'],
    ['an answer', 'answer: {question: suspicion, is: [yes]}', 'answer: {question: suspicion, is: [moon]}', 'error unknownReference routes[0].steps[3].obligations[1].when.answer.is'],
    ['an answer in a closing ground', 'needs: {answer: {question: suspicion, is: [no]}}', 'needs: {not: {answer: {question: suspicion, is: [moon]}}}', 'error unknownReference closingGrounds[0].needs.not.answer.is'],
    ['a trigger', '{trigger: any}', '{trigger: moon}', 'error unknownReference routes[0].steps[1].obligations[1].when.any[1].trigger'],
    ['a form', '{form: honour}', '{form: moon}', 'error unknownReference routes[0].steps[1].obligations[1].when.any[0].form'],
    ['who is informed', "done: {record: informed, where: {who: board}}, source: '§5.2'", "done: {record: informed, where: {who: moon}}, source: '§5.2'", 'error unknownReference routes[0].steps[3].obligations[1].done.where.who'],
    ['a pattern after a pattern', 'since: {record: help}', 'since: {record: help, after: {record: consent, where: {consent: moon}}}', 'error unknownReference routes[0].steps[5].obligations[1].since.after.where.consent'],
    ['the start of a term', 'after: {record: report}', 'after: {record: report, where: {channel: pigeon}}', 'error unknownReference routes[0].steps[5].obligations[0].due.after.where.channel'],
    ['the field of a date', 'field: term}', 'field: goals}', 'error noDateField routes[0].steps[5].obligations[1].due.on.field'],
    ['a route', 'done: {record: kindcheck}', 'done: {all: [{record: kindcheck}, {record: routeSwitch, where: {to: moon}}]}', 'error unknownReference routes[0].steps[0].obligations[1].done.all[1].where.to'],
    ['a norm about the report itself', 'when: {record: signal, where: {injury: {present: true}}}', 'when: {any: [{report: needed}]}', 'error circularNorm norms[0].when.any[0].report'],
    ['an id in a list', '{id: disclosure, name', '{id: acute, name', 'error duplicateId triggers[2].id'],
    ['an answer', '{id: doubt, label: {nl: Twijfel, en: Doubt}, meaning: {nl: Ga door', '{id: yes, label: {nl: Twijfel, en: Doubt}, meaning: {nl: Ga door', 'error duplicateId routes[0].weighing.questions[0].answers[1].id'],
    ['a duty in another route', '{id: boardTold, text', '{id: signal, text', 'error duplicateId routes[1].steps[0].obligations[0].id'],
    ['a choice without options', 'type: choice, options: [{id: planned, label: {nl: Gepland, en: Planned}}]', 'type: choice', 'error noOptions acts[0].fields[1]'],
    ['options without a choice', 'type: choice, options', 'type: line, options', 'error strayOptions acts[0].fields[1].options'],
    ['an age that nobody has', 'secrecy:\n', "ages:\n  - {id: none, text: {nl: Niemand, en: Nobody}, from: 12, below: 12, source: x}\nsecrecy:\n", 'error emptyAge ages[0]'],
  ])('%s', (_what, piece, instead, expected) => {
    expect(codes(piece, instead)).toContain(expected);
    expect(inspectDefinition(smallMeldcodeText.replace(piece, instead), today).definition).toBeUndefined();
  });
  it('names the line', () => {
    expect(after('to: result, awaits', 'to: moon, awaits')).toMatchObject([{ line: lineOf('to: result, awaits') }]);
  });
});

describe('ways', () => {
  it('a circle', () => {
    expect(codes('does: [report], source: \'§5.c.no\'', 'does: [report], to: suspicion')).toEqual(['unsafe cycle routes[0].weighing.questions[2].answers[1].to']);
  });
  it('a question that leads to itself', () => {
    expect(codes('does: [monitor]', 'does: [monitor], to: result')).toEqual(['unsafe cycle routes[0].weighing.questions[4].answers[0].to']);
  });
  it('a question that no answer leads to', () => {
    expect(codes('to: result, awaits: help', 'awaits: help')).toContain('unsafe unreachable routes[0].weighing.questions[4]');
  });
  it('an answer after which nothing happens', () => {
    expect(codes('does: [monitor]', 'does: []')).toEqual(['unsafe deadEnd routes[0].weighing.questions[4].answers[0]']);
  });
});

describe('safety', () => {
  const danger = (answer: string, label: string): string => `{id: ${answer}, label: {nl: ${label}}, meaning: {nl: Meld, en: Report}, does: [report]`;
  it.each([
    ['danger', danger('yes', 'Ja, en: Yes'), 'routes[0].weighing.questions[1].answers[1]', 'R113'],
    ['doubt about danger', danger('doubt', 'Twijfel, en: Doubt'), 'routes[0].weighing.questions[1].answers[2]', 'R113'],
  ])('%s without a report', (_what, piece, path, source) => {
    expect(after(piece, piece.replace('does: [report]', 'does: []'))).toMatchObject([{ code: 'answerWithoutReport', severity: 'unsafe', path, source }]);
  });
  it('no help possible without a report', () => {
    expect(codes("does: [report], source: '§5.c.no'", 'does: [close]')).toEqual(['unsafe answerWithoutReport routes[0].weighing.questions[2].answers[1]', 'unsafe unprotectedPath routes[0].weighing.questions[2].answers[1]']);
  });
  it('help that is not accepted without a report', () => {
    const piece = "awaits: help}\n            - {id: no, label: {nl: Nee, en: No}, meaning: {nl: Meld, en: Report}, does: [report]}";
    expect(codes(piece, piece.replace('does: [report]', 'does: [monitor]'))).toContain('unsafe answerWithoutReport routes[0].weighing.questions[3].answers[1]');
  });
  it('a result that stays away without a report', () => {
    const piece = "does: [monitor]}\n            - {id: no, label: {nl: Nee, en: No}, meaning: {nl: Meld, en: Report}, does: [report]}";
    expect(codes(piece, piece.replace('does: [report]', 'does: [monitor]'))).toEqual(['unsafe answerWithoutReport routes[0].weighing.questions[4].answers[1]']);
  });
  it('doubt that leads to less than certainty', () => {
    const piece = '{id: doubt, label: {nl: Twijfel, en: Doubt}, meaning: {nl: Ga door, en: Go on}, to: danger}';
    expect(codes(piece, piece.replace('to: danger', 'does: [monitor]'))).toEqual(['unsafe weakDoubt routes[0].weighing.questions[0].answers[1]', 'unsafe unprotectedPath routes[0].weighing.questions[0].answers[1]']);
  });
  it('an answer of which nobody knows what it means', () => {
    expect(codes('{id: yes, label: {nl: Ja, en: Yes}, meaning: {nl: Volg', '{id: fine, label: {nl: Ja, en: Yes}, meaning: {nl: Volg')).toEqual(['unsafe meaningUnknown routes[0].weighing.questions[4].answers[0]']);
  });
  it('which may be said with means', () => {
    expect(codes('{id: yes, label: {nl: Ja, en: Yes}, meaning: {nl: Volg', '{id: fine, means: yes, label: {nl: Ja, en: Yes}, meaning: {nl: Volg')).toEqual([]);
    expect(codes('{id: yes, label: {nl: Ja, en: Yes}, meaning: {nl: Volg', '{id: fine, means: no, label: {nl: Ja, en: Yes}, meaning: {nl: Volg')).toEqual(['unsafe answerWithoutReport routes[0].weighing.questions[4].answers[0]']);
  });
  it('help that nobody evaluates', () => {
    expect(codes('does: [help], to: result, awaits: help', 'does: [help], to: result')).toEqual(['unsafe helpNotAwaited routes[0].weighing.questions[3].answers[0]']);
  });
  it.each(['acute', 'structural', 'disclosure'])('no trigger for %s', (kind) => {
    expect(codes(`kind: ${kind}, source`, 'kind: other, source')).toEqual(['unsafe noTrigger triggers']);
  });
  it.each([
    ['that must be done', "{nl: Meld, en: Report}, level: must, when: {report: needed}", "{nl: Meld, en: Report}, level: should, when: {report: needed}"],
    ['whenever it is needed', 'when: {report: needed}', 'when: {report: decided}'],
    ['without a condition', 'when: {report: needed}, ', ''],
    ['by a report', 'done: {report: sent}', 'done: {report: decided}'],
  ])('a duty to report %s', (_what, piece, instead) => {
    expect(codes(piece, instead)).toEqual(['unsafe noReportDuty routes[0].steps']);
  });
  it('a term for the answer of the advice body', () => {
    expect(codes(', due: {within: {amount: 5, unit: workingDays}, after: {record: report}}', '')).toEqual(['unsafe noFeedbackTerm routes[0].steps']);
  });
  it('a date for help', () => {
    expect(codes('requires: [goals, term,', 'requires: [goals,')).toEqual(['unsafe helpWithoutTerm help.requires']);
    expect(codes("help: {requires: [goals, term, casemanager, tasks], source: '§5.d'}\n", '')).toEqual(['unsafe helpWithoutTerm routes']);
  });
  it('a date on which help is evaluated', () => {
    expect(codes(', due: {on: {record: help, field: term}}', '')).toEqual(['unsafe noEvaluationDate routes[0].steps']);
  });
});

describe('the legal minimum names its article', () => {
  it.each([
    ['signals', 'a'],
    ['consultation', 'b'],
    ['conversation', 'c'],
    ['weighing', 'd'],
    ['decision', 'e'],
  ])('step %s', (part, letter) => {
    expect(after(`covers: [${part}]`, 'covers: []')).toMatchObject([{ code: 'stepMissing', severity: 'unlawful', path: 'routes[0].steps', source: `Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2 lid 2 onder ${letter}` }]);
  });
  it.each([
    ['a home route', 'kind: home', 'kind: betweenChildren', 'noHomeRoute', 'lid 1 onder a'],
    ['final responsibility', "finalResponsibility: {function: director, text: {nl: De directeur, en: The director}, source: '§1'}\n", '', 'noFinalResponsibility', 'lid 1 onder b'],
    ['special forms', 'special: true', 'special: false', 'noSpecialForms', 'lid 1 onder c'],
    ['kindcheck', 'done: {record: kindcheck}', 'done: {record: addendum}', 'noKindcheck', 'lid 1 onder e'],
    ['confidentiality', "secrecy:\n  - {id: need, question: {nl: Is spreken nodig?, en: Is speaking needed?}, source: '§11'}\n", '', 'noSecrecy', 'lid 1 onder f'],
    ['advice', 'done: {record: advice}', 'done: {record: addendum}', 'noAdvice', 'lid 2 onder d'],
  ])('%s', (_what, piece, instead, code, article) => {
    expect(after(piece, instead)).toContainEqual(expect.objectContaining({ code, severity: 'unlawful', source: `Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2 ${article}` }));
  });
  it('a conversation', () => {
    const text = smallMeldcodeText.replaceAll('record: conversation, where: {with: {includes: parents}, about: concerns}', 'record: advice').replaceAll('record: conversation, where: {with: {includes: child}}', 'record: advice');
    expect(inspectDefinition(text, today).findings).toMatchObject([{ code: 'noConversation', severity: 'unlawful' }]);
  });
  it('a weighing; without it the definition still loads', () => {
    const start = smallMeldcodeText.indexOf('    weighing:\n');
    const text = (smallMeldcodeText.slice(0, start) + smallMeldcodeText.slice(smallMeldcodeText.indexOf('  - id: staff\n'))).replace("when: {answer: {question: suspicion, is: [yes]}}, ", '').replace('needs: {answer: {question: suspicion, is: [no]}}, ', '');
    const { definition, findings } = inspectDefinition(text, today);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'noWeighing', severity: 'unlawful', path: 'routes[0]' }));
    expect(findings.map((finding) => finding.code).sort()).toEqual(['neverApplies', 'neverDone', 'noWeighing']);
    expect(definition?.id).toBe('small');
  });
  it('the referral index is only a warning', () => {
    expect(after('De verwijsindex gebruiken', 'De lijst gebruiken')).toEqual([]);
    expect(codes("notes:\n  - {id: index, text: {nl: De verwijsindex gebruiken wij niet., en: We do not use the verwijsindex.}, source: '§12'}\n", '')).toEqual(['warning noReferralIndex ']);
  });
});

describe('what deserves a look', () => {
  it('a social map without Veilig Thuis', () => {
    const piece = "{id: veiligThuis, name: {nl: Veilig Thuis, en: Veilig Thuis}, category";
    expect(codes(piece, "{id: ggd, name: {nl: GGD, en: GGD}, category")).toEqual(['warning noVeiligThuis socialMap']);
  });
  it('a social map that was not checked for a year', () => {
    expect(after('format: 1', 'format: 1', '2027-01-15' as PlainDate)).toEqual([]);
    expect(after('format: 1', 'format: 1', '2027-01-16' as PlainDate)).toMatchObject([{ code: 'unchecked', severity: 'warning', path: 'socialMap[0]' }]);
    expect(codes(", checkedOn: '2026-01-15'", '')).toEqual(['warning unchecked socialMap[0]']);
  });
  it('a question about danger without doubt', () => {
    const piece = '\n            - {id: doubt, label: {nl: Twijfel, en: Doubt}, meaning: {nl: Meld, en: Report}, does: [report], to: possible, together: true}';
    expect(codes(piece, '')).toEqual(['warning noDoubt routes[0].weighing.questions[1].answers']);
  });
  it('an emergency without 112 or Veilig Thuis', () => {
    expect(codes("phone: '112'", "phone: '113'")).toEqual(['warning emergencyNumbers emergency.contacts']);
    expect(codes('phone: 0800-2000}]', 'phone: 0800-2001}]')).toEqual(['warning emergencyNumbers emergency.contacts']);
  });
  it('a text that was not translated', () => {
    expect(codes('about: {nl: Voor tests, en: For tests}', 'about: {nl: Dit zijn vijf hele woorden, en: Dit zijn vijf hele woorden}')).toEqual(['warning untranslated about']);
    expect(codes('about: {nl: Voor tests, en: For tests}', 'about: {nl: Veilig Thuis Den Haag, en: Veilig Thuis Den Haag}')).toEqual([]);
  });
});
