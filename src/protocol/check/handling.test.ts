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
