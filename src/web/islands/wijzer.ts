/**
 * Walks through the meldcode in the browser: the server drew every screen once,
 * as templates, and the choices stay in this page's memory. Nothing is sent,
 * stored, or put in the address. Without JavaScript the same forms are posted.
 */
import { choiceFrom } from '../../protocol/walk/choice.ts';
import { drawingOf, piecesOf } from '../../protocol/walk/pieces.ts';
import type { WalkPlan } from '../../protocol/walk/plan.ts';
import { walk } from '../../protocol/walk/walk.ts';

const stage = document.querySelector<HTMLElement>('[data-wijzer]');
const plan = JSON.parse(stage?.dataset['wijzer'] ?? '{"routes":[],"triggers":[]}') as WalkPlan;
let trail: readonly string[] = [];

function show(extra: readonly string[] = []): void {
  const { screen } = walk(plan, trail);
  const name = drawingOf(screen);
  const template = [...document.querySelectorAll<HTMLTemplateElement>('template[data-drawing]')].find((one) => one.dataset['drawing'] === name);
  if (!stage || !template) return;
  const drawn = document.importNode(template.content, true);
  const holds = new Set([...piecesOf(screen), ...extra]);
  for (const piece of drawn.querySelectorAll<HTMLElement>('[data-piece]')) if (!holds.has(piece.dataset['piece'] ?? '')) piece.remove();
  for (const day of drawn.querySelectorAll('[data-today]')) day.textContent = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
  stage.replaceChildren(drawn);
  offerPrint();
  const focus = extra.length > 0 ? stage.querySelector<HTMLElement>('[data-piece="missing"] a') : stage.querySelector<HTMLElement>('h1');
  focus?.focus({ preventScroll: extra.length === 0 });
  if (extra.length === 0) scrollTo(0, 0);
}

function offerPrint(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

stage?.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  event.preventDefault();
  const values = new FormData(event.target, event.submitter);
  if (values.has('back')) {
    trail = trail.slice(0, -1);
    show();
    return;
  }
  const choice = values.get('choice');
  const made = choiceFrom(typeof choice === 'string' ? choice : undefined, values.getAll('trigger').filter((one) => typeof one === 'string'));
  const next = walk(plan, made === undefined ? trail : [...trail, made]).trail;
  const moved = next.length > trail.length;
  trail = next;
  show(moved ? [] : ['missing']);
});

stage?.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-again] a')) return;
  event.preventDefault();
  trail = [];
  show();
});

// A page that comes back from the browser's memory begins anew: the next reader need not see the choices.
addEventListener('pageshow', (event) => {
  if (!event.persisted || trail.length === 0) return;
  trail = [];
  show();
});

offerPrint();
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/wijzer/offline/worker.js', { scope: '/wijzer' }).catch(() => {
    // Without a worker, for example in a private window, the wijzer works as long as there is a connection.
  });
}
