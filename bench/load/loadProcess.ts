/** The process that makes the load: apart from the server, so that neither waits in the other's event loop. */
import { quantile } from '../figures.ts';
import { openBareClients, type BareClient } from '../bare/transaction.ts';
import { answerJobs } from '../serving/child.ts';
import { openHttpConnection, type HttpConnection } from './httpConnection.ts';
import type { HttpPlan, LoadJob, LoadResult } from './jobs.ts';

interface PreparedUser {
  readonly connection: HttpConnection;
  readonly requests: readonly Buffer[];
  next: number;
}

interface Prepared {
  readonly plan: HttpPlan;
  readonly users: PreparedUser[];
}

export function runLoadProcess(): void {
  const plans = new Map<string, Prepared>();
  const bare: BareClient[] = [];
  answerJobs(async (job: LoadJob): Promise<LoadResult | null> => {
    switch (job.kind) {
      case 'plan':
        plans.get(job.name)?.users.forEach((user) => { user.connection.close(); });
        plans.set(job.name, { plan: job.plan, users: [] });
        return null;
      case 'http':
        return sendFor(job.seconds, await usersOf(plans.get(job.name), job.users));
      case 'bare':
        if (bare.length < job.clients) bare.push(...(await openBareClients(job.database, job.clients - bare.length, bare.length, job.rows)));
        return during(job.seconds, bare.slice(0, job.clients).map((client) => async () => ({ good: await client.transact(), bytes: 0 })));
    }
  });
}

async function usersOf(prepared: Prepared | undefined, count: number): Promise<{ plan: HttpPlan; users: PreparedUser[] }> {
  if (!prepared) throw new Error('The load was not planned.');
  const { plan } = prepared;
  const users = await Promise.all(
    Array.from({ length: count }, async (_, index): Promise<PreparedUser> => {
      const requests = plan.users[index % plan.users.length] ?? [];
      // A server closes what was idle for some seconds: every round begins on new connections.
      return { connection: await openHttpConnection(plan.host, plan.port), requests: requests.map((text) => Buffer.from(text)), next: prepared.users[index]?.next ?? index };
    }),
  );
  prepared.users.splice(0, count, ...users);
  return { plan, users };
}

async function sendFor(seconds: number, { plan, users }: { plan: HttpPlan; users: readonly PreparedUser[] }): Promise<LoadResult> {
  const steps = users.map((user) => async () => {
    const { status, bytes } = await user.connection.send(user.requests[user.next % user.requests.length]!);
    user.next += 1;
    return { good: status === plan.expectedStatus, bytes };
  });
  try {
    return await during(seconds, steps);
  } finally {
    for (const { connection } of users) connection.close();
  }
}

/** Each step over and over until the time is up, all beside each other. */
async function during(seconds: number, steps: readonly (() => Promise<{ good: boolean; bytes: number }>)[]): Promise<LoadResult> {
  const times: number[] = [];
  let failed = 0;
  let bytes = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    steps.map(async (step) => {
      for (let before = performance.now(); before < end; ) {
        const result = await step();
        const after = performance.now();
        times.push(after - before);
        bytes += result.bytes;
        if (!result.good) failed += 1;
        before = after;
      }
    }),
  );
  const elapsed = (performance.now() - start) / 1000;
  return { done: times.length, failed, perSecond: times.length / elapsed, p50: quantile(times, 0.5), p99: quantile(times, 0.99), bytes: bytes / times.length };
}
