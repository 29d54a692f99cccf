import type { ChildId, GuardianId, OrganisationId } from '../../protocol/ids.ts';
import type { Storage } from '../openStorage.ts';
import { openGuardian, type GuardianPersonalData } from '../personalData.ts';
import { oneStatement } from '../tenant.ts';

export interface Guardian extends GuardianPersonalData {
  readonly guardianId: GuardianId;
}

/** The guardians of a child, those with authority first; empty when the child's key was destroyed. */
export async function guardiansOf(storage: Storage, organisationId: OrganisationId, childId: ChildId): Promise<Guardian[]> {
  const rows = await oneStatement(storage.database, organisationId, (kysely) =>
    kysely
      .selectFrom('guardian')
      .select(['organisation_id', 'child_id', 'guardian_id', 'key_id', 'sealed'])
      .where('organisation_id', '=', organisationId)
      .where('child_id', '=', childId)
      .orderBy('guardian_id'),
  );
  const keys = await storage.keys.keysById(organisationId, new Set(rows.map((row) => row.key_id)));
  return rows
    .flatMap((row) => {
      const key = keys.get(row.key_id);
      return key ? [{ guardianId: row.guardian_id, ...openGuardian(key, row) }] : [];
    })
    .sort((one, other) => Number(other.authority) - Number(one.authority));
}
