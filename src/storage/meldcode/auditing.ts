import type { Kysely } from 'kysely';
import type { By } from '../../meldcode/ports.ts';
import type { Schema } from '../schema.ts';

/** Says in the audit log, in the transaction of the change itself, what was done; ids and numbers only. */
export async function noteMeldcode(kysely: Kysely<Schema>, { organisationId, actorId, at }: By, action: string, details: Readonly<Record<string, string | number>>): Promise<void> {
  await kysely
    .insertInto('audit_log')
    .values({ organisation_id: organisationId, at, actor_id: actorId, action: `meldcode.${action}`, details: JSON.stringify(details) })
    .execute();
}
