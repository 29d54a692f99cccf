import { sql, type RawBuilder } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { ChildId, DossierId, EmployeeId, LocationId, OrganisationId } from '../protocol/ids.ts';
import type { Instant, PlainDate } from '../protocol/time.ts';
import type { Storage } from './openStorage.ts';
import { readCursor, writeCursor } from './pageCursor.ts';
import { openChild } from './personalData.ts';
import type { DossierStatus, ProjectedObligation } from './projection.ts';
import { oneStatement } from './tenant.ts';

/** Who looks at a list: the places where their roles show them dossiers beyond those they take part in (design.md §7). */
export interface DossierViewer {
  readonly employeeId: EmployeeId;
  /** Officer or deputy officer there. */
  readonly officerOf: readonly LocationId[];
  /** Director there: sees a dossier from the moment the meldcode informs them. */
  readonly directorOf: readonly LocationId[];
  /** The functions under which strict dossiers open to them: at a location, or (null) at all of the organisation. */
  readonly functions: readonly { readonly functionId: string; readonly locationId: LocationId | null }[];
}

/** One line of a list of dossiers. */
export interface DossierSummary {
  readonly dossierId: DossierId;
  readonly childId: ChildId;
  /** First and last name; null once the child's key was destroyed. */
  readonly childName: string | null;
  readonly groupCode: string;
  readonly locationId: LocationId;
  readonly protocolId: string;
  readonly protocolVersion: string;
  readonly route: string;
  readonly status: DossierStatus;
  readonly step: string;
  readonly nextDueOn: PlainDate | null;
  readonly obligations: readonly ProjectedObligation[];
  readonly unread: boolean;
  readonly reportSent: boolean;
  /** In a route with strict access the functions that handle it. */
  readonly handledBy: readonly string[] | null;
  readonly version: number;
  readonly openedAt: Instant;
  readonly lastEventAt: Instant;
}

export interface DossierPage {
  readonly dossiers: readonly DossierSummary[];
  /** Where the next page begins; undefined on the last one. Opaque, holds no personal data. */
  readonly next: string | undefined;
}

export interface DossierListing {
  readonly status: DossierStatus;
  /** 'recent': what changed last comes first. 'due': what is due first comes first, dossiers without a term last. */
  readonly order: 'recent' | 'due';
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

interface SummaryRow {
  readonly organisation_id: OrganisationId;
  readonly key_id: string;
  readonly sealed: Buffer;
  readonly dossier_id: DossierId;
  readonly child_id: ChildId;
  readonly group_code: string;
  readonly location_id: LocationId;
  readonly protocol_id: string;
  readonly protocol_version: string;
  readonly route: string;
  readonly status: DossierStatus;
  readonly step: string;
  readonly next_due_on: PlainDate | null;
  readonly obligations: string;
  readonly unread: boolean;
  readonly report_sent: boolean;
  readonly handled_by: string[] | null;
  readonly version: number;
  readonly opened_at: Instant;
  readonly last_event_at: Instant;
}

/**
 * The dossiers this person may see, a page at a time: those they take part in, those of the locations
 * where they are officer, those of which they were informed as director; of a strict route (adr/0014)
 * only those that a function of theirs handles or that they were added to. None they are locked out of.
 * Pages follow a key, so a later page costs what the first one does. One round trip.
 */
export async function listDossiers(storage: Storage, organisationId: OrganisationId, viewer: DossierViewer, listing: DossierListing): Promise<DossierPage> {
  const { status, order, limit } = listing;
  const after = readCursor(listing.after);
  const key = order === 'recent' ? sql`d.last_event_at` : sql`coalesce(d.next_due_on, 'infinity'::date)`;
  const cast = order === 'recent' ? sql`timestamptz` : sql`date`;
  const beyond = order === 'recent' ? sql`<` : sql`>`;
  const direction = order === 'recent' ? sql`desc` : sql`asc`;
  const from = after ? sql`and (${key}, d.dossier_id) ${beyond} (${after.key}::${cast}, ${after.dossierId}::uuid)` : sql``;
  const rows = await oneStatement(storage.database, organisationId, (kysely) => sql<SummaryRow & { cursor_key: string }>`
    with visible as (${visible(organisationId, viewer, sql`and d.status = ${status}`)})
    select d.organisation_id, d.dossier_id, d.child_id, d.location_id, d.protocol_id, d.protocol_version, d.route, d.status, d.step,
      d.next_due_on, d.obligations::text, d.unread, d.report_sent, d.handled_by, d.version, d.opened_at, d.last_event_at,
      c.group_code, c.key_id, c.sealed, (${key})::text as cursor_key
    from visible
    join dossier d on d.organisation_id = ${organisationId} and d.dossier_id = visible.dossier_id
    join child c on c.organisation_id = d.organisation_id and c.child_id = d.child_id
    where true ${from}
    order by ${key} ${direction}, d.dossier_id ${direction}
    limit ${limit + 1}`.compile(kysely));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    dossiers: await summaries(storage, organisationId, page),
    next: rows.length > limit && last ? writeCursor({ key: last.cursor_key, dossierId: last.dossier_id }) : undefined,
  };
}

export interface DossierCounts {
  readonly open: number;
  readonly closed: number;
  /** Open ones with something no officer has opened yet. */
  readonly unread: number;
  /** Open ones with something that was due before today. */
  readonly overdue: number;
}

/** How many dossiers this person may see. `today` is the day in the Netherlands. */
export async function countDossiers(storage: Storage, organisationId: OrganisationId, viewer: DossierViewer, today: PlainDate): Promise<DossierCounts> {
  const [counts] = await oneStatement(storage.database, organisationId, (kysely) => sql<DossierCounts>`
    with visible as (${visible(organisationId, viewer, sql``)})
    select count(*) filter (where d.status = 'open') as open,
      count(*) filter (where d.status = 'closed') as closed,
      count(*) filter (where d.status = 'open' and d.unread) as unread,
      count(*) filter (where d.status = 'open' and d.next_due_on < ${today}) as overdue
    from visible join dossier d on d.organisation_id = ${organisationId} and d.dossier_id = visible.dossier_id`.compile(kysely));
  return counts ?? { open: 0, closed: 0, unread: 0, overdue: 0 };
}

/** Notes that an officer has opened the dossier since something was added. Changes nothing in the record. */
export async function markSeen(storage: Storage, organisationId: OrganisationId, dossierId: DossierId): Promise<void> {
  await oneStatement(storage.database, organisationId, (kysely) =>
    kysely
      .updateTable('dossier')
      .set({ unread: false })
      .where('organisation_id', '=', organisationId)
      .where('dossier_id', '=', dossierId)
      .where('unread', '=', true),
  );
}

/** Each branch has its own index; together they are few, so sorting them is cheap. */
function visible(organisationId: OrganisationId, { employeeId, officerOf, directorOf, functions }: DossierViewer, filter: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select d.dossier_id from dossier d
    join dossier_participant p on p.organisation_id = d.organisation_id and p.dossier_id = d.dossier_id
    where p.organisation_id = ${organisationId} and p.employee_id = ${employeeId} and not p.locked_out ${filter}
    union
    select d.dossier_id from dossier d
    where d.organisation_id = ${organisationId} and d.location_id = any(${officerOf}::uuid[]) and d.handled_by is null ${filter}
    union
    select d.dossier_id from dossier d
    where d.organisation_id = ${organisationId} and d.location_id = any(${directorOf}::uuid[]) and d.handled_by is null and d.director_informed ${filter}
    union
    select d.dossier_id from dossier d
    join unnest(${functions.map((held) => held.functionId)}::text[], ${functions.map((held) => held.locationId)}::uuid[]) as held (function_id, location_id)
      on held.function_id = any(d.handled_by) and (held.location_id is null or held.location_id = d.location_id)
    where d.organisation_id = ${organisationId} and d.handled_by is not null ${filter}
    except
    select p.dossier_id from dossier_participant p
    where p.organisation_id = ${organisationId} and p.employee_id = ${employeeId} and p.locked_out`;
}

/** Dossiers at the same point have the same obligations: reading them as JSON each time is most of the work of a list. */
const obligationsKnown = new LRUCache<string, readonly ProjectedObligation[]>({ max: 2000 });

function obligationsIn(json: string): readonly ProjectedObligation[] {
  const known = obligationsKnown.get(json);
  if (known) return known;
  const read = JSON.parse(json) as readonly ProjectedObligation[];
  obligationsKnown.set(json, read);
  return read;
}

async function summaries(storage: Storage, organisationId: OrganisationId, rows: readonly SummaryRow[]): Promise<DossierSummary[]> {
  const keys = await storage.keys.keysById(organisationId, new Set(rows.map((row) => row.key_id)));
  return rows.map((row) => {
    const key = keys.get(row.key_id);
    const child = key && openChild(key, row);
    return {
      dossierId: row.dossier_id,
      childId: row.child_id,
      childName: child ? `${child.firstName} ${child.lastName}` : null,
      groupCode: row.group_code,
      locationId: row.location_id,
      protocolId: row.protocol_id,
      protocolVersion: row.protocol_version,
      route: row.route,
      status: row.status,
      step: row.step,
      nextDueOn: row.next_due_on,
      obligations: obligationsIn(row.obligations),
      unread: row.unread,
      reportSent: row.report_sent,
      handledBy: row.handled_by,
      version: row.version,
      openedAt: row.opened_at,
      lastEventAt: row.last_event_at,
    };
  });
}
