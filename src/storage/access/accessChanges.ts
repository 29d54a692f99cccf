import { Client, type ClientConfig } from 'pg';
import { isId, type EmployeeId, type OrganisationId } from '../../protocol/ids.ts';
import type { Person } from '../../access/store.ts';

export interface AccessChanges {
  stop(): Promise<void>;
}

export interface AccessChangeListener {
  /** Somebody's sessions or assignments changed, here or in another process. */
  readonly onChange: (person: Person) => void;
  /** What is in force of the meldcodes of an organisation changed, here or in another process. */
  readonly onMeldcode: (organisationId: OrganisationId) => void;
  /** From now on or until now changes may have been missed: forget everything. `error` says why, when the connection was lost; without one it listens again. */
  readonly onGap: (error: Error | undefined) => void;
}

const retryMilliseconds = 2000;

/**
 * Listens for changes of rights, sessions and what is in force on a connection of its own, and
 * connects again when it is lost. Resolves once it listens.
 * @throws when the first connection cannot be made.
 */
export async function followAccessChanges(connection: ClientConfig, listener: AccessChangeListener): Promise<AccessChanges> {
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;
  let client = await listen();

  async function listen(): Promise<Client> {
    const fresh = new Client({ ...connection, keepAlive: true });
    fresh.on('notification', ({ channel, payload }) => {
      if (channel === 'pluis_meldcode') {
        if (isId(payload)) listener.onMeldcode(payload as OrganisationId);
        return;
      }
      const [organisationId, employeeId] = (payload ?? '').split('/');
      if (isId(organisationId) && isId(employeeId)) listener.onChange({ organisationId: organisationId as OrganisationId, employeeId: employeeId as EmployeeId });
    });
    // Before connecting, so that no lost connection goes unheard; only one that listened is followed up here.
    let listening = false;
    let lastError: Error | undefined;
    fresh.on('error', (error) => (lastError = error));
    fresh.on('end', () => {
      if (listening && !stopped) lost(lastError);
    });
    await fresh.connect();
    await fresh.query('listen pluis_meldcode');
    await fresh.query('listen pluis_access');
    listening = true;
    return fresh;
  }

  function lost(error: Error | undefined): void {
    listener.onGap(error);
    retry = setTimeout(() => void listenAgain(), retryMilliseconds).unref();
  }

  async function listenAgain(): Promise<void> {
    try {
      client = await listen();
      if (stopped) await client.end();
      else listener.onGap(undefined);
    } catch (error) {
      if (!stopped) lost(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      await client.end();
    },
  };
}
