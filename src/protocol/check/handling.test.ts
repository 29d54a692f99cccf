import { describe, expect, it } from 'vitest';
import { findingsAfter, namedAfter } from '../testing/findings.ts';

const administrator = ['{id: director, name: {nl: directeur, en: director}, role: director}', '{id: director, name: {nl: directeur, en: director}, role: director}\n  - {id: it, name: {nl: beheerder, en: administrator}, role: administrator}\n  - {id: fg, name: {nl: FG, en: privacy officer}, role: privacyOfficer}'] as const;

describe('who handles a route', () => {
  it('a staff route is strict, and somebody handles it', () => {
    expect(namedAfter(['    access: strict\n', ''])).toEqual(['unsafe staffRouteOpen routes[1]']);
    expect(namedAfter(['    handledBy: [director, board]\n', ''])).toEqual(['unsafe nobodyHandles routes[1]']);
  });

  it('any strict route is handled by someone', () => {
    expect(namedAfter(['    handledBy: [director]\n', '    access: strict\n'])).toEqual(['unsafe nobodyHandles routes[2]']);
    expect(namedAfter(['    handledBy: [director]\n', ''])).toEqual([]);
  });

  it('not by every teacher', () => {
    expect(namedAfter(['handledBy: [director, board]', 'handledBy: [director, teacher]'])).toEqual(['unsafe professionalsHandle routes[1].handledBy']);
    expect(namedAfter(['    handledBy: [director]\n', '    handledBy: [teacher]\n'])).toEqual([]);
  });

  it.each(['it', 'fg'])('not by %s, who may read no dossier', (id) => {
    expect(findingsAfter(administrator, ['handledBy: [director, board]', `handledBy: [director, ${id}]`])).toMatchObject([{ severity: 'unsafe', code: 'handlerCannotAct', path: 'routes[1].handledBy', source: 'AVG art. 5 lid 1 onder f; R040' }]);
  });

  it.each([
    ['a step', "actors: [teacher]\n        source: '§2'", "actors: [it]\n        source: '§2'", 'routes[0].steps[0].actors'],
    ['a duty', 'actors: [teacher, officer], done', 'actors: [it, fg], done', 'routes[0].steps[1].obligations[0].actors'],
    ['the final responsibility', '{function: director, text', '{function: it, text', 'finalResponsibility.function'],
  ])('%s is not left to them alone', (_what, piece, instead, path) => {
    expect(namedAfter(administrator, [piece, instead])).toEqual([`unsafe actorCannotAct ${path}`]);
  });

  it('but they may stand beside others', () => {
    expect(namedAfter(administrator, ['actors: [teacher, officer], done', 'actors: [officer, fg], done'])).toEqual([]);
  });
});

describe('who sees a new signal', () => {
  const officer = ['role: officer}', 'role: director}'] as const;
  const deputy = ['role: deputyOfficer,', 'role: professional,'] as const;
  it('an officer or a deputy', () => {
    expect(namedAfter(officer)).toEqual([]);
    expect(namedAfter(deputy)).toEqual([]);
  });
  it('otherwise nobody', () => {
    expect(findingsAfter(officer, deputy)).toMatchObject([{ severity: 'unsafe', code: 'nobodySeesSignals', path: 'functions', source: 'R007; docs/protocol-format.md', message: { nl: expect.stringContaining('route "home", "between"') as unknown } }]);
  });
  it('but who handles a strict route sees all of it', () => {
    expect(namedAfter(officer, deputy, ["    source: '§1'\n    steps", "    access: strict\n    handledBy: [director]\n    source: '§1'\n    steps"], ["    handledBy: [director]\n    source: '§10'", "    access: strict\n    handledBy: [director]\n    source: '§10'"])).toEqual([]);
  });
});
