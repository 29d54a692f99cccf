import type { ClientConfig } from 'pg';

/** What one user sends over and over: whole requests, in turn. */
export interface HttpPlan {
  readonly host: string;
  readonly port: number;
  /** One list of requests a user; each user has a connection of its own. */
  readonly users: readonly (readonly string[])[];
  /** Every other answer counts as a failure. */
  readonly expectedStatus: number;
}

/** The work of the process that makes the load; everything crosses as JSON. */
export type LoadJob =
  | { readonly kind: 'plan'; readonly name: string; readonly plan: HttpPlan }
  | { readonly kind: 'http'; readonly name: string; readonly users: number; readonly seconds: number }
  | { readonly kind: 'bare'; readonly database: ClientConfig; readonly clients: number; readonly rows: number; readonly seconds: number };

export interface LoadResult {
  readonly done: number;
  /** Answers with another status than expected; a measurement with any of them does not count. */
  readonly failed: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Mean size of an answer with its headers. */
  readonly bytes: number;
}
