import { describe, expect, it } from 'vitest';
import { findingsAfter, namedAfter } from '../testing/findings.ts';

const kindcheck = '{record: kindcheck}';
const duty = 'routes[0].steps[0].obligations[1].done.where';
const named = (condition: string): string[] => namedAfter([kindcheck, condition]);
const yesNo = ["type: choice, options: [{id: planned, label: {nl: Gepland, en: Planned}}]}", "type: choice, options: [{id: planned, label: {nl: Gepland, en: Planned}}]}\n      - {id: told, label: {nl: Verteld, en: Told}, type: yesNo}"] as const;

describe('a value that can never stand there', () => {
  it.each([
    ['a list that is compared as one value', '{record: conversation, where: {with: parents}}', 'error needsIncludes', 'with'],
    ['a list that is compared as one of several', '{record: signal, where: {forms: [honour]}}', 'error needsIncludes', 'forms'],
    ['includes for what is no list', '{record: conversation, where: {about: {includes: concerns}}}', 'error noList', 'about'],
    ['text where true or false stands', '{record: reportDecision, where: {report: "true"}}', 'error wrongSort', 'report'],
    ['another text where true or false stands', '{record: conversation, where: {informal: "false"}}', 'error wrongSort', 'informal'],
    ['one of several texts', '{record: reportDecision, where: {report: [true, "false"]}}', 'error wrongSort', 'report'],
    ['true or false where text stands', '{record: kindcheck, where: {others: true}}', 'error wrongSort', 'others'],
    ['a number where a line stands', '{record: report, where: {reference: 5}}', 'error wrongSort', 'reference'],
  ])('%s', (_what, condition, expected, field) => {
    expect(named(condition)).toEqual([`${expected} ${duty}.${field}`]);
  });

  it('says how to write it', () => {
    expect(findingsAfter([kindcheck, '{record: signal, where: {forms: [honour]}}'])[0]).toMatchObject({ message: { nl: '"forms" is een lijst. Een lijst is nooit gelijk aan "honour".' }, remedy: { nl: 'Schrijf: forms: {includes: honour}.', en: 'Write: forms: {includes: honour}.' } });
    expect(findingsAfter([kindcheck, '{record: reportDecision, where: {report: "true"}}'])[0]?.remedy.nl).toBe('Kies uit: true, false. Zet er geen aanhalingstekens omheen.');
  });

  it.each(['{record: conversation, where: {with: {includes: [parents, child]}}}', '{record: conversation, where: {with: {includesAll: [parents, child]}}}', '{record: reportDecision, where: {report: [true, false]}}', '{record: signal, where: {forms: {present: true}}}', '{record: act, where: {act: visit, fields.date: 2026-01-01}}', '{record: act, where: {fields.how: {present: true}}}'])('is fine: %s', (condition) => {
    expect(named(condition)).toEqual(['unlawful noKindcheck routes[0].steps']);
  });
});

describe('a field of an own act', () => {
  it.each([
    ['that it does not have', '{record: act, where: {act: visit, fields.hwo: planned}}', 'error unknownField', 'fields.hwo'],
    ['that no act has', '{record: act, where: {fields.hwo: planned}}', 'error unknownField', 'fields.hwo'],
    ['with a choice that is no option', '{record: act, where: {act: visit, fields.how: gepland}}', 'error unknownReference', 'fields.how'],
    ['with no true or false', '{record: act, where: {act: [visit], fields.told: yes}}', 'error wrongSort', 'fields.told'],
    ['with includes', '{record: act, where: {act: visit, fields.how: {includes: planned}}}', 'error noList', 'fields.how'],
  ])('%s', (_what, condition, expected, field) => {
    expect(namedAfter(yesNo, [kindcheck, condition])).toEqual([`${expected} ${duty}.${field}`]);
  });

  it('says which fields and values there are', () => {
    expect(findingsAfter([kindcheck, '{record: act, where: {act: visit, fields.hwo: planned}}'])[0]).toMatchObject({ message: { nl: 'Bij de eigen handeling (visit) is er geen veld "hwo".' }, remedy: { nl: 'Kies uit: fields.date, fields.how.' } });
    expect(findingsAfter([kindcheck, '{record: act, where: {act: visit, fields.how: gepland}}'])[0]?.remedy.nl).toBe('Kies uit: planned.');
  });
});
