import { entryKinds, type EntryKind } from '../protocol/entryKinds.ts';
import type { Entry } from '../protocol/entries.ts';
import type { NewEvent, StoredEvent } from '../storage/eventStore.ts';

/** Version of the shape in which entries are stored; raise it together with an upgrade in {@link entryOf}. */
const schemaVersion = 1;

/** An entry as the record keeps it: the clear header says what and when, the sealed payload holds the rest. */
export function eventOf(entry: Entry): NewEvent {
  return { eventId: entry.id, type: entry.kind, schemaVersion, occurredAt: entry.at, payload: { data: entry.data, function: entry.by.functionId } };
}

/** The entry that was stored. @throws on a type or shape this version does not know: that is a bug, never user input. */
export function entryOf(event: StoredEvent): Entry {
  if (event.schemaVersion !== schemaVersion || !isEntryKind(event.type)) throw new Error(`event ${event.eventId} has type ${event.type} version ${event.schemaVersion}, which this version of Pluis cannot read`);
  const { data, function: functionId } = event.payload;
  return { id: event.eventId, kind: event.type, at: event.occurredAt, recordedAt: event.recordedAt, by: { employeeId: event.actorId, functionId: String(functionId) }, data } as Entry;
}

function isEntryKind(type: string): type is EntryKind {
  return (entryKinds as readonly string[]).includes(type);
}
