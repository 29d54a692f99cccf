import type { Definition, Route } from './definition/schema.ts';
import type { DossierState } from './state.ts';
import { routeOf } from './view.ts';

/** The functions that lead dossiers of this route; those of its first step when the meldcode names nobody else, so that a strict dossier is never without. */
export function handlersOf(route: Route): readonly string[] {
  return route.handledBy ?? [...new Set(route.steps[0]?.actors)];
}

/** Who leads a dossier that only they and people added by name may read; undefined where the ordinary rules count. */
export function strictHandlers(definition: Definition, state: DossierState): readonly string[] | undefined {
  const route = routeOf(definition, state);
  return route.access === 'strict' ? handlersOf(route) : undefined;
}

/** The same route in this meldcode, or the first of its kind: a dossier may run on another meldcode than the one in force. */
export function twinOf(definition: Definition, wanted: Pick<Route, 'id' | 'kind'>): Route | undefined {
  const ofKind = definition.routes.filter((route) => route.kind === wanted.kind);
  return ofKind.find((route) => route.id === wanted.id) ?? ofKind[0];
}

/** The route that a dossier follows when nobody chose one. */
export function homeRoute(definition: Definition): Route | undefined {
  return definition.routes.find((route) => route.kind === 'home') ?? definition.routes[0];
}
