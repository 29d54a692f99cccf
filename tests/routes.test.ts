import { describe, expect, it } from 'vitest';
import { actions } from '../src/access/actions.ts';
import { routes } from '../src/web/routes/index.ts';
import { reviewedRoutes } from './reviewedRoutes.ts';

const lines = routes.map((route) => `${route.method} ${route.path}`);
const rightOf = (access: (typeof routes)[number]['access']): string => ('public' in access ? 'public' : 'session' in access ? 'any session' : access.action);

describe('every route asks for a right', () => {
  it('is listed once', () => {
    expect(lines).toEqual([...new Set(lines)]);
  });

  it.each(routes.map((route) => [`${route.method} ${route.path}`, rightOf(route.access)]))('%s is reviewed as %s', (line, right) => {
    expect(reviewedRoutes[line]).toBe(right);
  });

  it.each(Object.keys(reviewedRoutes))('%s still exists', (line) => {
    expect(lines).toContain(line);
  });

  it.each(Object.entries(reviewedRoutes).filter(([, right]) => right !== 'public' && right !== 'any session'))('%s asks for a right that the policy knows', (_line, right) => {
    expect(actions).toContain(right);
  });
});
