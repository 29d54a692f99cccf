import type { EmployeeId, OrganisationId } from '../protocol/ids.ts';
import type { Instant } from '../protocol/time.ts';
import type { JsonObject } from './eventStore.ts';
import type { Storage } from './openStorage.ts';
import { rowContext, sealJson, unsealJson } from './sealing.ts';
import { oneStatement } from './tenant.ts';

/** Whose draft of which form. The key names the form and, where it has one, the dossier's id; never a name. */
export interface DraftPlace {
  readonly organisationId: OrganisationId;
  readonly employeeId: EmployeeId;
  readonly formKey: string;
}

export interface Draft {
  readonly values: JsonObject;
  readonly updatedAt: Instant;
}

const contextOf = ({ organisationId, employeeId, formKey }: DraftPlace) => rowContext('draft', organisationId, employeeId, formKey);

/** More forms than anybody has open at once; past it the oldest draft makes room, so that nobody fills the database. */
export const mostDrafts = 100;

/** Keeps what was typed, sealed and bound to this employee and form; replaces what was there unless that is newer. */
export async function saveDraft(storage: Storage, place: DraftPlace, values: JsonObject, at: Instant): Promise<void> {
  const key = await storage.keys.organisationKey(place.organisationId);
  const content = { key_id: key.keyId, sealed: sealJson(key.secret, contextOf(place), values), updated_at: at };
  await oneStatement(storage.database, place.organisationId, (kysely) =>
    kysely
      .with('kept', (db) =>
        db
          .insertInto('draft')
          .values({ organisation_id: place.organisationId, employee_id: place.employeeId, form_key: place.formKey, ...content })
          .onConflict((conflict) =>
            conflict.columns(['organisation_id', 'employee_id', 'form_key']).doUpdateSet(content).where('draft.updated_at', '<=', at),
          ),
      )
      .deleteFrom('draft')
      .where('organisation_id', '=', place.organisationId)
      .where('employee_id', '=', place.employeeId)
      .where('form_key', 'in', (db) =>
        db
          .selectFrom('draft as other')
          .select('other.form_key')
          .where('other.organisation_id', '=', place.organisationId)
          .where('other.employee_id', '=', place.employeeId)
          .where('other.form_key', '!=', place.formKey)
          .orderBy('other.updated_at', 'desc')
          .offset(mostDrafts - 1),
      ),
  );
}

/** What this employee typed in this form and did not send. */
export async function loadDraft(storage: Storage, place: DraftPlace): Promise<Draft | undefined> {
  const [row] = await oneStatement(storage.database, place.organisationId, (kysely) =>
    kysely
      .selectFrom('draft')
      .select(['key_id', 'sealed', 'updated_at'])
      .where('organisation_id', '=', place.organisationId)
      .where('employee_id', '=', place.employeeId)
      .where('form_key', '=', place.formKey),
  );
  const key = row && (await storage.keys.keyById(place.organisationId, row.key_id));
  return key && { values: unsealJson<JsonObject>(key.secret, contextOf(place), row.sealed), updatedAt: row.updated_at };
}

/** Forgets a draft: it was sent, or the person threw it away. */
export async function deleteDraft(storage: Storage, place: DraftPlace): Promise<void> {
  await oneStatement(storage.database, place.organisationId, (kysely) =>
    kysely
      .deleteFrom('draft')
      .where('organisation_id', '=', place.organisationId)
      .where('employee_id', '=', place.employeeId)
      .where('form_key', '=', place.formKey),
  );
}

/** The forms this employee began and did not send, newest first. */
export async function draftsOf(storage: Storage, organisationId: OrganisationId, employeeId: EmployeeId): Promise<{ formKey: string; updatedAt: Instant }[]> {
  return oneStatement(storage.database, organisationId, (kysely) =>
    kysely
      .selectFrom('draft')
      .select(['form_key as formKey', 'updated_at as updatedAt'])
      .where('organisation_id', '=', organisationId)
      .where('employee_id', '=', employeeId)
      .orderBy('updated_at', 'desc'),
  );
}
