import type { ColumnType, Generated } from 'kysely';
import type { ChildId, DossierId, EmployeeId, EntryId, GuardianId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { Instant, PlainDate } from '../protocol/time.ts';
import type { DossierStatus, ProjectedObligation } from './projection.ts';

/** The permission roles: those of a location and, from 'board' on, those of the organisation (design.md §7). */
type Role = 'professional' | 'officer' | 'deputyOfficer' | 'director' | 'board' | 'administrator' | 'privacyOfficer';
export type Language = 'nl' | 'en';

/** The tables as Kysely sees them; the truth is in migrations/*.sql. */
export interface Schema {
  installation_key: { purpose: 'e-mail-index' | 'signed-heads'; wrapped: Buffer; created_at: Instant };
  organisation: { organisation_id: OrganisationId; name: string; language: Generated<Language>; created_at: Instant; second_factor_required: Generated<boolean> };
  data_key: {
    organisation_id: OrganisationId;
    key_id: string;
    child_id: ChildId | null;
    wrapped: Buffer | null;
    created_at: Instant;
    destroyed_at: Instant | null;
  };
  location: { organisation_id: OrganisationId; location_id: LocationId; name: string; protocol_id: string; created_at: Instant };
  employee: {
    organisation_id: OrganisationId;
    employee_id: EmployeeId;
    key_id: string;
    sealed: Buffer;
    email_index: Buffer;
    language: Generated<Language>;
    created_at: Instant;
    deactivated_at: Instant | null;
  };
  assignment: {
    organisation_id: OrganisationId;
    employee_id: EmployeeId;
    assignment_id: string;
    role: Role;
    location_id: LocationId | null;
    function_id: string;
    groups: Generated<string[]>;
    created_at: Instant;
  };
  child: {
    organisation_id: OrganisationId;
    child_id: ChildId;
    location_id: LocationId;
    group_code: string;
    key_id: string;
    sealed: Buffer;
    created_at: Instant;
  };
  child_token: { organisation_id: OrganisationId; token: Buffer; child_id: ChildId };
  guardian: {
    organisation_id: OrganisationId;
    child_id: ChildId;
    guardian_id: GuardianId;
    key_id: string;
    sealed: Buffer;
    created_at: Instant;
  };
  dossier: {
    organisation_id: OrganisationId;
    dossier_id: DossierId;
    child_id: ChildId;
    location_id: LocationId;
    protocol_id: string;
    protocol_version: string;
    route: string;
    status: DossierStatus;
    step: string;
    next_due_on: PlainDate | null;
    obligations: ColumnType<ProjectedObligation[], string, string>;
    unread: boolean;
    report_sent: boolean;
    director_informed: boolean;
    handled_by: string[] | null;
    route_kind: 'home' | 'staff' | 'betweenChildren';
    /** The route it was opened on; null once it came to another by a change. */
    course: string | null;
    version: number;
    head_hash: Buffer;
    opened_at: Instant;
    last_event_at: Instant;
  };
  dossier_participant: {
    organisation_id: OrganisationId;
    dossier_id: DossierId;
    employee_id: EmployeeId;
    function_id: string | null;
    locked_out: Generated<boolean>;
  };
  dossier_event: {
    organisation_id: OrganisationId;
    dossier_id: DossierId;
    version: number;
    event_id: EntryId;
    type: string;
    schema_version: number;
    occurred_at: Instant;
    recorded_at: Instant;
    actor_id: EmployeeId;
    key_id: string;
    payload: Buffer;
    previous_hash: Buffer;
    hash: Buffer;
  };
  read_log: {
    organisation_id: OrganisationId;
    dossier_id: DossierId;
    read_at: Instant;
    read_id: Generated<string>;
    actor_id: EmployeeId;
    what: string;
    reason: string | null;
    break_glass: Generated<boolean>;
  };
  audit_log: {
    organisation_id: OrganisationId;
    at: Instant;
    audit_id: Generated<string>;
    actor_id: EmployeeId | null;
    action: string;
    details: ColumnType<Record<string, string | number | boolean>, string, never>;
  };
  draft: {
    organisation_id: OrganisationId;
    employee_id: EmployeeId;
    form_key: string;
    key_id: string;
    sealed: Buffer;
    updated_at: Instant;
  };
  meldcode_draft: {
    organisation_id: OrganisationId;
    draft_id: string;
    protocol_id: string;
    version: string;
    base_id: string | null;
    base_version: string | null;
    state: 'open' | 'submitted' | 'approved' | 'discarded';
    started_by: EmployeeId;
    started_at: Instant;
    submitted_by: EmployeeId | null;
    submitted_at: Instant | null;
    submitted_revision: number | null;
    remark: string | null;
    closed_at: Instant | null;
  };
  meldcode_revision: { organisation_id: OrganisationId; draft_id: string; revision: number; definition: string; author_id: EmployeeId; at: Instant };
  meldcode_reason: { organisation_id: OrganisationId; draft_id: string; rule_key: string; number: number; reason: string; author_id: EmployeeId; at: Instant };
  meldcode_version: {
    organisation_id: OrganisationId;
    protocol_id: string;
    version: string;
    definition: string;
    content_hash: Buffer;
    base_id: string | null;
    base_version: string | null;
    draft_id: string;
    revision: number;
    submitted_by: EmployeeId;
    submitted_at: Instant;
    approved_by: EmployeeId;
    approved_at: Instant;
    established_by: string;
    established_on: PlainDate;
  };
  meldcode_withdrawal: { organisation_id: OrganisationId; version: string; reason: string; withdrawn_by: EmployeeId; at: Instant };
  meldcode_in_force: {
    organisation_id: OrganisationId;
    decision_id: string;
    location_id: LocationId;
    number: number;
    from_day: PlainDate;
    version: string | null;
    decided_by: EmployeeId;
    decided_at: Instant;
  };
  meldcode_address_name: { code: string };
  meldcode_address: { organisation_id: OrganisationId; code: string; protocol_id: string; claimed_by: EmployeeId; at: Instant };
}
