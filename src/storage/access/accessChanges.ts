import { Client, type ClientConfig } from 'pg';
import { isId, type EmployeeId, type OrganisationId } from '../../protocol/ids.ts';
import type { Person } from '../../access/store.ts';

export interface AccessChanges {
  stop(): Promise<void>;
}

/**
 * Listens for changes of rights and sessions that other processes make.
 * @param onChange somebody's sessions or assignments changed.
 * @param onLost the connection dropped: what was remembered may be old from now
 *   on, and the caller decides when to listen again.
 */
export async function listenForAccessChanges(connection: ClientConfig, onChange: (person: Person) => void, onLost: (error: Error) => void): Promise<AccessChanges> {
  const client = new Client(connection);
  client.on('error', onLost);
  client.on('notification', ({ payload }) => {
    const [organisationId, employeeId] = (payload ?? '').split('/');
    if (isId(organisationId) && isId(employeeId)) onChange({ organisationId: organisationId as OrganisationId, employeeId: employeeId as EmployeeId });
  });
  await client.connect();
  await client.query('listen pluis_access');
  return { stop: () => client.end() };
}
