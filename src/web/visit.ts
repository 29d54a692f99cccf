import type { Context } from 'hono';
import { csrfToken } from '../access/csrf.ts';
import { findSession, type Session } from '../access/sessions.ts';
import { cookieAttributes } from '../access/sessionCookie.ts';
import type { Instant } from '../protocol/time.ts';
import { languageOf, textsFor, type Texts } from '../texts/index.ts';
import { readCookie } from './cookies.ts';
import type { SubmittedForm } from './kit/readForm.ts';
import type { WebParts } from './webParts.ts';

/** Somebody with a session, in whatever state it is. */
export interface Visitor {
  readonly session: Session;
  readonly name: string;
  /** For every form of this session. */
  readonly csrf: string;
}

/** One request, with everything that a route needs to answer it. */
export interface Visit {
  readonly context: Context;
  readonly parts: WebParts;
  readonly t: Texts;
  readonly now: Instant;
  /** Path of this page without its query. */
  readonly path: string;
  /** The origin that people type. */
  readonly origin: string;
  readonly cookie: string | undefined;
  readonly visitor: Visitor | undefined;
  /** What was posted; empty for a GET. */
  readonly form: SubmittedForm;
}

/** A visit by somebody who is logged in and whose session is active. */
export interface ActiveVisit extends Visit {
  readonly visitor: Visitor;
}

const noForm: SubmittedForm = { values: {}, csrf: '', expectedVersion: null, draftKey: null };

/** Recognises who visits. Never throws for what a browser sends. */
export async function beginVisit(context: Context, parts: WebParts, touch: boolean): Promise<Visit> {
  const origin = parts.publicUrl ?? new URL(context.req.url).origin;
  const cookie = readCookie(context, cookieAttributes(origin, 'session').name);
  const session = await findSession(parts.access, cookie, touch);
  const visitor = session && session.status !== 'expired' ? await recognise(parts, session) : undefined;
  const t = textsFor(languageOf(readCookie(context, 'pluis_taal') ?? session?.language));
  return { context, parts, t, now: parts.world.now(), path: context.req.path, origin, cookie, visitor, form: noForm };
}

async function recognise(parts: WebParts, session: Session): Promise<Visitor> {
  const { organisationId, employeeId } = session.actor;
  return { session, name: await parts.nameOf(organisationId, employeeId, session.profile), csrf: csrfToken(parts.access.keys.csrf, session) };
}
