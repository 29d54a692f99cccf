import type { Definition, Route } from './definition/schema.ts';
import type { Entry } from './entries.ts';
import { weighingOf, type WeighingView } from './weighing.ts';
import { reportNeedOf, type ReportNeed } from './reportNeed.ts';
import type { DossierState } from './state.ts';
import { ageOn, type Calendar, type Instant, type PlainDate } from './time.ts';

/** What is known beside the dossier: the organisation's meldcode, the moment, the calendar, and the child's birth date when known. */
export interface Surroundings {
  readonly protocol: Definition;
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly birthDate?: PlainDate | undefined;
}

/** One look at a dossier through its meldcode; what several rules need is worked out once. */
export interface View extends Surroundings {
  readonly state: DossierState;
  readonly route: Route;
  readonly weighing: WeighingView;
  readonly reportNeed: ReportNeed;
  /** The Dutch calendar day of `now`. */
  readonly today: PlainDate;
  readonly age: number | undefined;
  /** Position of each entry in the record, by id. */
  readonly position: (entry: Entry) => number;
}

/** The route the dossier follows; the first of the definition while there is no dossier yet. */
export function routeOf(definition: Definition, state: DossierState): Route {
  const route = definition.routes.find((candidate) => candidate.id === state.route) ?? definition.routes[0];
  if (!route) throw new Error(`meldcode ${definition.id} has no route`);
  return route;
}

/** Looks at a dossier. Costs time in proportion to the number of entries; the need for a report is worked out on first use. */
export function viewOf(state: DossierState, surroundings: Surroundings): View {
  const route = routeOf(surroundings.protocol, state);
  const today = surroundings.calendar.dateOf(surroundings.now);
  let positions: ReadonlyMap<string, number> | undefined;
  let need: ReportNeed | undefined;
  const view: View = {
    ...surroundings,
    state,
    route,
    weighing: weighingOf(state, route.weighing, today),
    today,
    age: surroundings.birthDate && ageOn(surroundings.birthDate, today),
    position: (entry) => (positions ??= positionsOf(state)).get(entry.id) ?? -1,
    get reportNeed() {
      return (need ??= reportNeedOf(view));
    },
  };
  return view;
}

function positionsOf(state: DossierState): ReadonlyMap<string, number> {
  return new Map(state.entries.map((entry, index) => [entry.id, index]));
}
