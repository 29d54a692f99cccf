import { describe, expect, it } from 'vitest';
import type { Instant } from '../time.ts';
import { edited } from '../testing/edited.ts';
import { plainCalendar } from '../testing/script.ts';
import { smallMeldcode } from '../testing/smallMeldcode.ts';
import { runCase, type CaseResult } from './run.ts';

const clock = { ...plainCalendar, instantOf: (date: string, time: string): Instant => `${date}T${time}:00.000Z` as Instant };
const play = (text: string): CaseResult => runCase(text, (id) => (id === 'small' ? smallMeldcode() : undefined), clock);
const header = `case: test
title: Een test
protocol: small
people: {juf: teacher, af: officer}
child: {birthDate: 2015-01-01}
opened: 2026-03-02 10:00
steps:
`;
const withSteps = (steps: string): CaseResult => play(header + steps);
const brief = (result: CaseResult): unknown => [...result.findings.map(({ code, line }) => `${line} ${code}`), ...result.differences.map(({ line, step, what, expected, found }) => `${line} step ${step} ${what}: ${expected} / ${found}`)];
const signal = '  - {do: recordSignal, with: {kind: seen, text: x}}\n';

describe('a case that comes out', () => {
  it('is silent, and says how far it came', () => {
    const result = withSteps(`  - at: 2026-03-02 10:40
    do: recordSignal
    with: {kind: seen, text: A bruise}
    as: bruise
    expect: {phase: open, step: consult, open: [colleagues, parents, weighed, reportDecision, helpDecision], openIncludes: [kindcheck], notOpen: [signal], done: [signal], due: {kindcheck: 2026-03-16, signal: none}, report: notNeeded, reportBecause: none, question: suspicion, outcomes: none, warnings: none, allowed: [decideReport], notAllowed: [openDossier]}
  - by: af
    do: flagTrigger
    with: {trigger: acute, reasons: x, evidence: [bruise]}
    expect: {report: needed, reportBecause: [acute], warnings: [reportOutstanding]}
  - {do: decideReport, with: {report: false, reasons: x}, expect: {refused: decisionDeviates}}
  - {do: decideReport, with: {report: false, reasons: x}, because: y, expect: {report: rejected, deviated: [report]}}
  - {do: decideReport, with: {report: true, reasons: x}, expect: {report: decided}}
  - {do: recordReport, with: {channel: phone}, expect: {report: sent, due: {feedback: 2026-03-09}}}
  - {expectAt: 2026-03-10, expect: {overdue: [advice, colleagues, feedback]}}
finally: {phase: open}
`);
    expect(brief(result)).toEqual([]);
    expect(result).toMatchObject({ name: 'test', played: 7, state: { phase: 'open' } });
  });
  it('goes on under the meldcode that it was moved to', () => {
    const later = edited(smallMeldcode(), ['id', 'later'], ['routes.home.steps.map.obligations.kindcheck.due.within.amount', 1]);
    const move = (from: string) => `  - {do: moveMeldcode, with: {from: {id: ${from}, version: '1'}, to: {id: later, version: '1'}, reasons: x}`;
    const text = `${header}${signal}${move('moon')}, expect: {refused: otherMeldcodeMeanwhile}}\n${move('small')}, expect: {due: {kindcheck: 2026-03-09}}}\n${move('small')}, expect: {refused: noOtherMeldcode}}\n`;
    const result = runCase(text, (id) => ({ small: smallMeldcode(), later })[id], clock);
    expect(brief(result)).toEqual([]);
    expect(result.state.protocol).toEqual({ id: 'later', version: '1' });
  });
  it('opens by itself, on the first route, by whom the first step is done', () => {
    const { state } = withSteps(signal);
    expect(state.entries.slice(0, 3)).toMatchObject([
      { kind: 'opening', at: '2026-03-02T10:00:00.000Z', by: { functionId: 'teacher' }, data: { route: 'home', protocol: { id: 'small', version: '1' } } },
      { kind: 'participant' },
      { kind: 'signal' },
    ]);
  });
  it('opens at the first step when no moment is given', () => {
    const { state } = play(`${header.replace('opened: 2026-03-02 10:00\n', '')}  - {at: 2026-04-01 09:30, by: af, do: recordSignal, with: {kind: seen, text: x}}\n`);
    expect(state.entries[0]).toMatchObject({ at: '2026-04-01T09:30:00.000Z', by: { functionId: 'officer' } });
  });
  it('takes another route when that is asked', () => {
    expect(play(header.replace('child:', 'route: staff\nopenedBy: af\nchild:') + signal).state).toMatchObject({ route: 'staff', entries: [{ kind: 'opening', by: { functionId: 'officer' } }, { kind: 'signal', by: { functionId: 'officer' } }] });
  });
  it('a date is noon, or as late as the step before on that day', () => {
    const { state } = withSteps(`  - {at: 2026-03-03, do: recordSignal, with: {kind: seen, text: x}}\n  - {at: 2026-03-04 15:00, do: recordSignal, with: {kind: seen, text: x}}\n  - {at: 2026-03-04, do: recordSignal, with: {kind: seen, text: x}}\n`);
    expect(state.entries.slice(2).map((entry) => entry.at)).toEqual(['2026-03-03T12:00:00.000Z', '2026-03-04T15:00:00.000Z', '2026-03-04T15:00:00.000Z']);
  });
  it('what happened earlier keeps its own moment', () => {
    expect(withSteps('  - {happened: 2026-03-01 08:15, do: recordEmergency, with: {text: x}}\n').state.entries[2]).toMatchObject({ at: '2026-03-01T08:15:00.000Z', recordedAt: '2026-03-02T10:00:00.000Z' });
  });
  it('people and entries go by name', () => {
    const { state, findings } = withSteps(`  - {do: recordSignal, with: {kind: hypothesis, text: x}, as: idea}\n  - {do: resolveHypothesis, with: {entry: idea, outcome: refuted, text: x}}\n  - {do: changeParticipant, with: {employee: af, function: officer, change: added}}\n`);
    expect(findings).toEqual([]);
    expect(state.participants).toHaveLength(2);
    expect(state.byKind.hypothesisResolution?.[0]?.data.entry).toBe(state.entries[2]?.id);
  });
  it('is the same at each run', () => {
    expect(withSteps(signal)).toEqual(withSteps(signal));
  });
});

describe('a case that comes out otherwise says line, step, what was expected and found', () => {
  it.each([
    ['phase: closed', 'phase: closed / open'],
    ['step: map', 'step: map / consult'],
    ['step: none', 'step: none / consult'],
    ['open: [signal]', 'open: signal / colleagues, helpDecision, parents, reportDecision, weighed'],
    ['openIncludes: [signal]', 'openIncludes: signal: open / signal: done'],
    ['notOpen: [parents]', 'notOpen: parents: not open / parents: open'],
    ['done: [parents, report]', 'done: parents: done / parents: open'],
    ['waived: [parents]', 'waived: parents: waived / parents: open'],
    ['deviated: [report]', 'deviated: report: deviated / report: notAsked'],
    ['overdue: [kindcheck]', 'overdue: kindcheck / none'],
    ['due: {kindcheck: 2026-03-15}', 'due: kindcheck: 2026-03-15 / kindcheck: 2026-03-16'],
    ['due: {kindcheck: none}', 'due: kindcheck: none / kindcheck: 2026-03-16'],
    ['report: sent', 'report: sent / notNeeded'],
    ['reportBecause: [acute]', 'reportBecause: acute / none'],
    ['question: none', 'question: none / suspicion'],
    ['outcomes: [report]', 'outcomes: report / none'],
    ['warnings: [openHypothesis]', 'warnings: openHypothesis / none'],
    ['allowed: [reopenDossier]', 'allowed: reopenDossier: allowed / reopenDossier: not allowed'],
    ['notAllowed: [decideReport]', 'notAllowed: decideReport: not allowed / decideReport: allowed'],
    ['refused: stepsSkipped', 'refused: stepsSkipped / not refused'],
  ])('%s', (expectation, difference) => {
    const { differences } = withSteps(`  - do: recordSignal\n    with: {kind: seen, text: x}\n    expect:\n      ${expectation}\n`);
    expect(differences[0]).toMatchObject({ step: '1', line: 11, column: 7 });
    expect(`${differences[0]?.what}: ${differences[0]?.expected} / ${differences[0]?.found}`).toBe(difference);
  });
  it('a refusal that nobody expected', () => {
    expect(brief(withSteps('  - {do: decideReport, with: {report: false, reasons: x}}\n'))).toEqual(['8 step 1 refused: not refused / stepsSkipped (field deviationReasons; obligations: signal, colleagues, parents, weighed; source: §2.1; passes with because)']);
  });
  it('another refusal, field or source than expected', () => {
    const refused = (expected: string): unknown => brief(withSteps(`  - {do: recordSignal, with: {kind: thirdParty, text: x}, expect: {refused: ${expected}}}\n`));
    expect(refused('{key: thirdPartyNeedsSource, field: source.who, source: R024}')).toEqual([]);
    expect(refused('inFuture')).toEqual(['8 step 1 refused.key: inFuture / thirdPartyNeedsSource (field source.who; source: R024)']);
    expect(refused('{key: thirdPartyNeedsSource, field: text, source: R025}')).toEqual(['8 step 1 refused.field: text / source.who', '8 step 1 refused.source: R025 / R024']);
  });
  it('at the end', () => {
    expect(brief(withSteps(`${signal}finally: {phase: closed}\n`))).toEqual(['9 step finally phase: closed / open']);
  });
});

describe('a case file with a mistake names the line', () => {
  it.each([
    ['an unknown command', '  - {do: recordSignals}\n', '8 wrongValue'],
    ['an unknown key', '  - {do: recordSignal, whit: {}}\n', '8 unknownKey'],
    ['an unknown expectation', '  - {do: recordSignal, expect: {fase: open}}\n', '8 unknownKey'],
    ['a strange moment', '  - {at: 2026-03-02 25:00, do: recordSignal}\n', '8 wrongValue'],
    ['a day that does not exist', '  - {at: 2026-02-30, do: recordSignal}\n', '8 wrongValue'],
    ['an unknown person', '  - {by: opa, do: recordSignal}\n', '8 unknownPerson'],
    ['a duty that does not exist', '  - {do: recordSignal, expect: {done: [moon]}}\n', '8 unknownObligation'],
    ['a due date of a duty that does not exist', '  - {do: recordSignal, expect: {due: {moon: none}}}\n', '8 unknownObligation'],
    ['a step back in time', '  - {at: 2026-03-01, do: recordSignal}\n', '8 backInTime'],
    ['a look back in time', '  - {expectAt: 2026-03-01, expect: {}}\n', '8 backInTime'],
    ['data that the command does not take', '  - {do: recordSignal, with: {kind: seen}}\n', '8 invalidCommand'],
    ['reasons that are empty', "  - {do: recordSignal, with: {kind: seen, text: x}, because: ' '}\n", '8 invalidCommand'],
    ['a name that no step gave', '  - {do: addAddendum, with: {entry: moon, text: x}}\n', '8 unknownEntryName'],
    ['a name among the evidence', '  - {do: flagTrigger, with: {trigger: acute, reasons: x, evidence: [moon]}}\n', '8 unknownEntryName'],
    ['an unknown person at the end', `${signal}finally: {done: [moon]}\n`, '9 unknownObligation'],
  ])('%s', (_what, steps, expected) => {
    expect(brief(withSteps(steps))).toContain(expected);
  });
  it.each([
    ['an unknown function', 'juf: teacher', 'juf: moon', 'unknownFunction'],
    ['an unknown meldcode', 'protocol: small', 'protocol: moon', 'unknownProtocol'],
    ['an unknown route', 'child:', 'route: moon\nchild:', 'unknownRoute'],
    ['nobody', 'people: {juf: teacher, af: officer}', 'people: {}', 'wrongValue'],
    ['who opened it', 'child:', 'openedBy: opa\nchild:', 'unknownPerson'],
    ['no YAML', 'case: test', 'case: [', 'yaml'],
  ])('%s', (_what, piece, instead, code) => {
    const result = play(header.replace(piece, instead) + signal);
    expect(result.findings[0]?.code).toBe(code);
    expect(result.played).toBe(0);
  });
  it('nothing is played past a mistake', () => {
    expect(withSteps(`  - {do: recordSignal, with: {kind: seen}}\n${signal}`)).toMatchObject({ played: 1, differences: [] });
  });
});
