/**
 * Keeps a draft on the server while someone types: after a pause of 1.5 s and
 * when the page goes away. Never sends passwords or files. Without JavaScript
 * the form works the same, only without drafts.
 */
const pause = 1500;
const retryAfter = 10_000;

function keepDraft(form: HTMLFormElement, url: string): void {
  const status = form.querySelector<HTMLElement>('[data-draft-status]');
  let timer: number | undefined;
  // A form that came back with complaints or news holds text the server has not kept yet.
  const unsaved = form.hasAttribute('data-draft-unsaved');
  let sent = unsaved ? '' : snapshot(form);
  let running: AbortController | undefined;
  let submitted = false;

  form.addEventListener('input', () => schedule(pause));
  form.addEventListener('change', () => schedule(pause));
  form.addEventListener('submit', () => {
    // A draft that arrives after the form itself would bring it back to life.
    submitted = true;
    clearTimeout(timer);
    running?.abort();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) submitted = false;
  });
  addEventListener('pagehide', () => void save(true));
  addEventListener('online', () => schedule(0));
  if (unsaved) schedule(0);

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(false), delay);
  }

  async function save(leaving: boolean): Promise<void> {
    const body = snapshot(form);
    if (submitted || body === sent) return;
    clearTimeout(timer);
    running?.abort();
    const mine = (running = new AbortController());
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        // Only short bodies may outlive the page; a browser refuses longer ones.
        keepalive: leaving && body.length < 60_000,
        redirect: 'manual',
        signal: mine.signal,
      });
      if (answer.ok) {
        sent = body;
        say(`${form.dataset['draftSaved'] ?? ''} ${clock()}`, false);
      } else if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
        say(form.dataset['draftSignedOut'] ?? '', true);
      } else {
        retry();
      }
    } catch {
      // Aborted by a newer draft or by sending the form; anything else is the connection.
      if (!mine.signal.aborted) retry();
    }
  }

  function retry(): void {
    say(form.dataset['draftFailed'] ?? '', true);
    schedule(retryAfter);
  }

  function say(text: string, trouble: boolean): void {
    if (!status) return;
    status.textContent = text;
    status.dataset['tone'] = trouble ? 'trouble' : '';
  }
}

function snapshot(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !isSecret(form, name)) fields.append(name, value);
  }
  return fields.toString();
}

function isSecret(form: HTMLFormElement, name: string): boolean {
  const input = form.elements.namedItem(name);
  return input instanceof HTMLInputElement && (input.type === 'password' || input.autocomplete === 'one-time-code');
}

function clock(): string {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft-url]')) {
  keepDraft(form, form.dataset['draftUrl'] ?? '');
}

export {};
