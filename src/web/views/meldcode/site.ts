import type { Route, Step } from '../../../protocol/definition/schema.ts';
import type { Reading } from '../../../documents/meldcode/description.ts';

/** A readable meldcode at an address of its own: `/meldcode` for the one in force, another base for a version or a draft. */
export interface MeldcodeSite extends Reading {
  /** Without a slash at the end. */
  readonly base: string;
  /** Functions of the reader in this meldcode; empty when nobody is known. */
  readonly own: readonly string[];
}

/** The addresses below the base, as patterns for a table of routes. Each is answered by {@link import('./meldcodePages.tsx').meldcodePageAt}. */
export const meldcodePaths = ['', '/rol/:functie', '/route/:route', '/route/:route/:stap', '/wegen', '/afspraken', '/over', '/alles'] as const;

export const addresses = {
  role: (site: MeldcodeSite, id: string) => `${site.base}/rol/${id}`,
  route: (site: MeldcodeSite, route: Route) => `${site.base}/route/${route.id}`,
  step: (site: MeldcodeSite, route: Route, step: Step) => `${site.base}/route/${route.id}/${step.id}`,
  weighing: (site: MeldcodeSite) => `${site.base}/wegen`,
  agreements: (site: MeldcodeSite) => `${site.base}/afspraken`,
  about: (site: MeldcodeSite) => `${site.base}/over`,
  all: (site: MeldcodeSite) => `${site.base}/alles`,
  document: (site: MeldcodeSite) => `${site.base}/document.pdf`,
};
