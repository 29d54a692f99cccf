import type { DossierId, EmployeeId, OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import type { Reading } from './eventStore.ts';
import type { Storage } from './openStorage.ts';
import { oneStatement } from './tenant.ts';

/** One look into a dossier. */
export interface ReadMark {
  readonly at: Instant;
  readonly actorId: EmployeeId;
  readonly what: string;
  readonly reason: string | null;
  readonly breakGlass: boolean;
}

/** Who looked into a dossier, newest first. `before`: only marks older than this one. */
export async function readLogOf(
  storage: Pick<Storage, 'database'>,
  organisationId: OrganisationId,
  dossierId: DossierId,
  { limit, before }: { readonly limit: number; readonly before?: Instant | undefined },
): Promise<ReadMark[]> {
  return oneStatement(storage.database, organisationId, (kysely) => {
    const marks = kysely
      .selectFrom('read_log')
      .select(['read_at as at', 'actor_id as actorId', 'what', 'reason', 'break_glass as breakGlass'])
      .where('organisation_id', '=', organisationId)
      .where('dossier_id', '=', dossierId)
      .orderBy('read_at', 'desc')
      .orderBy('read_id')
      .limit(limit);
    return before ? marks.where('read_at', '<', before) : marks;
  });
}

/** Marks a reading that needed no events, because the reader's process had the state already. Durable when it resolves. */
export async function recordReading(
  storage: Pick<Storage, 'database'>,
  organisationId: OrganisationId,
  reading: Reading & { readonly dossierId: DossierId; readonly actorId: EmployeeId },
): Promise<void> {
  await oneStatement(storage.database, organisationId, (kysely) =>
    kysely.insertInto('read_log').values({
      organisation_id: organisationId,
      dossier_id: reading.dossierId,
      read_at: reading.at,
      actor_id: reading.actorId,
      what: reading.what,
      reason: reading.reason ?? null,
      break_glass: reading.breakGlass ?? false,
    }),
  );
}
