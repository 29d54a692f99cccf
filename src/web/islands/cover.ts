/**
 * Quick exit from view (principle 9): Esc twice, the button, or a minute
 * without input puts a timetable over the page. What lies under it is inert
 * and invisible, so neither a passer-by, a screenshot nor Tab reaches it.
 */
const doubleEscape = 600;
const idle = 60_000;

const link = document.querySelector<HTMLAnchorElement>('a[data-cover]');
const [title = '', days = '', times = '', lessons = '', resume = ''] = (link?.dataset['cover'] ?? '').split(';');

let cover: HTMLElement | undefined;
let focused: Element | null = null;
let realTitle = '';
let inertBefore: Element[] = [];
let lastEscape = -Infinity;
let lastInput = Date.now();

function show(): void {
  if (cover) return;
  focused = document.activeElement;
  realTitle = document.title;
  document.title = title;
  inertBefore = [...document.body.children].filter((child) => !child.hasAttribute('inert'));
  for (const child of inertBefore) child.setAttribute('inert', '');
  cover = draw();
  document.body.classList.add('is-covered');
  document.body.append(cover);
  cover.querySelector('button')?.focus();
}

function hide(): void {
  cover?.remove();
  cover = undefined;
  document.body.classList.remove('is-covered');
  for (const child of inertBefore) child.removeAttribute('inert');
  document.title = realTitle;
  lastInput = Date.now();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function draw(): HTMLElement {
  const page = element('div');
  page.className = 'cover';
  page.setAttribute('role', 'dialog');
  page.setAttribute('aria-modal', 'true');
  page.setAttribute('aria-label', title);
  const table = element('table');
  const head = element('tr');
  head.append(...days.split(',').map((day) => element('th', day)));
  table.append(head);
  const clock = times.split(',');
  lessons.split('|').forEach((row, at) => {
    const line = element('tr');
    line.append(...[String(at + 1), clock[at] ?? '', ...row.split(',')].map((cell) => element('td', cell)));
    table.append(line);
  });
  const button = element('button', resume);
  button.className = 'cover__resume';
  button.addEventListener('click', hide);
  page.append(element('h1', title), table, button);
  return page;
}

link?.addEventListener('click', (event) => {
  event.preventDefault();
  show();
});

addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape') return;
    const twice = event.timeStamp - lastEscape < doubleEscape;
    lastEscape = twice ? -Infinity : event.timeStamp;
    if (twice) show();
  },
  true,
);

for (const kind of ['keydown', 'pointerdown', 'pointermove', 'scroll', 'input'] as const) {
  addEventListener(kind, () => (lastInput = Date.now()), { passive: true, capture: true });
}

// A clock instead of a timer: a laptop that slept wakes up covered.
setInterval(() => {
  if (link && Date.now() - lastInput > idle) show();
}, 1000);
addEventListener('visibilitychange', () => {
  if (link && Date.now() - lastInput > idle) show();
});

export {};
