/** A teacher who keeps recording signals, whatever happens to the server, and remembers what was acknowledged. */
import { setTimeout as pause } from 'node:timers/promises';
import { demonstrationPassword } from '../../src/people/demonstration.ts';

/** One signal as it was sent. */
export interface SentSignal {
  readonly child: string;
  readonly text: string;
  readonly place: string;
}

export interface Writer {
  /** Answered with 303 to the page that says it was recorded: these must be in the record. */
  readonly acknowledged: readonly SentSignal[];
  /** Broken off or answered with an error during an outage: these may be in the record, once. */
  readonly unanswered: readonly SentSignal[];
  /** Records one signal. @returns what went wrong, or undefined when it was acknowledged. */
  record(): Promise<string | undefined>;
  /** Records until told to stop. */
  keepRecording(stopped: () => boolean): Promise<void>;
}

/** Logs in and begins. @param address where Pluis answers now. */
export async function makeWriter(name: string, account: string, address: () => string): Promise<Writer> {
  const cookie = await logIn(account, address());
  const page = await (await fetch(`${address()}/signaal`, { headers: { cookie } })).text();
  const csrf = tokenIn(page);
  // The page offers employees too (about whom it is): only the first choice is of children.
  const choice = /<select[^>]*name="child"[^]*?<\/select>/.exec(page)?.[0] ?? '';
  const children = [...choice.matchAll(/<option value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '');
  const acknowledged: SentSignal[] = [];
  const unanswered: SentSignal[] = [];
  let count = 0;

  async function record(): Promise<string | undefined> {
    count += 1;
    const signal: SentSignal = { child: children[count % children.length] ?? '', text: `Signaal ${count} van ${name}: was stil in de kring, at niet.\n“Ik wil niet naar huis.” – ${'é'.repeat(count % 50)}.`, place: `lokaal ${count}` };
    const problem = await send(signal);
    (problem === undefined ? acknowledged : unanswered).push(signal);
    return problem;
  }

  async function send(signal: SentSignal): Promise<string | undefined> {
    const body = new URLSearchParams({ _csrf: csrf, ...signal, kind: 'seen', momentDate: '2026-01-05', momentTime: '10:40' });
    try {
      const answer = await fetch(`${address()}/signaal`, { method: 'POST', redirect: 'manual', headers: { cookie, origin: address(), 'content-type': 'application/x-www-form-urlencoded' }, body });
      await answer.arrayBuffer();
      return answer.status === 303 && answer.headers.get('location') === '/signaal/vastgelegd' ? undefined : `${answer.status} ${answer.headers.get('location') ?? ''}`;
    } catch (error) {
      // Refused or broken off; what fetch throws for that.
      if (error instanceof TypeError) return 'no answer';
      throw error;
    }
  }

  return {
    acknowledged,
    unanswered,
    record,
    async keepRecording(stopped) {
      while (!stopped()) if ((await record()) !== undefined) await pause(20);
    },
  };
}

async function logIn(account: string, address: string): Promise<string> {
  const form = await fetch(`${address}/inloggen`);
  const answer = await fetch(`${address}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(form), origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _csrf: tokenIn(await form.text()), email: `${account}@fictie.example`, password: demonstrationPassword }),
  });
  if (answer.status !== 303) throw new Error(`The login of ${account} was answered with ${answer.status}.`);
  return cookiesOf(answer);
}

function cookiesOf(response: Response): string {
  return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

function tokenIn(html: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
