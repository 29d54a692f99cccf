import type { EmployeeId, OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import type { Storage } from './openStorage.ts';
import { oneStatement } from './tenant.ts';

/** A security event outside the dossiers: a role granted, an export, a key destroyed. Details are ids and numbers, never names. */
export interface AuditEntry {
  readonly at: Instant;
  readonly actorId: EmployeeId | null;
  readonly action: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** Adds to the audit log, which is insert-only. Durable when it resolves. */
export async function recordAudit(storage: Pick<Storage, 'database'>, organisationId: OrganisationId, entry: AuditEntry): Promise<void> {
  await oneStatement(storage.database, organisationId, (kysely) =>
    kysely.insertInto('audit_log').values({
      organisation_id: organisationId,
      at: entry.at,
      actor_id: entry.actorId,
      action: entry.action,
      details: JSON.stringify(entry.details),
    }),
  );
}

/** The newest entries first. `before`: only older ones. */
export async function auditLogOf(
  storage: Pick<Storage, 'database'>,
  organisationId: OrganisationId,
  { limit, before }: { readonly limit: number; readonly before?: Instant | undefined },
): Promise<AuditEntry[]> {
  return oneStatement(storage.database, organisationId, (kysely) => {
    const entries = kysely
      .selectFrom('audit_log')
      .select(['at', 'actor_id as actorId', 'action', 'details'])
      .where('organisation_id', '=', organisationId)
      .orderBy('at', 'desc')
      .orderBy('audit_id')
      .limit(limit);
    return before ? entries.where('at', '<', before) : entries;
  });
}
