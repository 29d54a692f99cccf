import type { Definition } from '../../protocol/definition/schema.ts';
import { choiceFrom } from '../../protocol/walk/choice.ts';
import { listOf, textOf } from '../kit/formValues.ts';
import { notFound } from '../respond.tsx';
import { open, openWithoutTrace, type Route } from '../route.ts';
import { sendHtml, sendShared, sharedPage, type SharedPage } from '../sendHtml.ts';
import type { Visit } from '../visit.ts';
import { textsOfAddress } from '../wijzer/address.ts';
import { trailSeparator } from '../wijzer/drawing.ts';
import { appManifest, offlineWorker } from '../wijzer/offlinePart.ts';
import { referenceListHtml, referenceTextHtml } from '../wijzer/referencePages.tsx';
import { signalAgesHtml, signalListHtml } from '../wijzer/signalPages.tsx';
import { firstPage, nextPage } from '../wijzer/walkPage.tsx';

/** What `/wijzer` itself walks through. */
const baseCode = 'basis';

function codeOf(visit: Visit): string {
  return visit.context.req.param('code') ?? baseCode;
}

/** From the code and not from what was typed: an address can be written in many ways. */
function pathOf(visit: Visit): string {
  const code = visit.context.req.param('code');
  return code === undefined ? '/wijzer' : `/wijzer/${code}`;
}

/** The first page of a meldcode is the same for everyone, so it is drawn once. */
const firstPages = new WeakMap<Definition, Map<string, SharedPage>>();

async function start(visit: Visit): Promise<Response> {
  const protocol = await visit.parts.publicMeldcode(codeOf(visit));
  if (!protocol) return notFound(visit);
  const t = textsOfAddress(visit);
  const known = firstPages.get(protocol) ?? new Map<string, SharedPage>();
  firstPages.set(protocol, known);
  const path = pathOf(visit);
  const key = `${path} ${t.language}`;
  const drawn = known.get(key) ?? sharedPage(firstPage(visit.parts, { t, protocol, path }));
  known.set(key, drawn);
  return sendShared(visit.context, drawn);
}

/** One step on or back, for a browser without JavaScript: the form brings all choices along, nothing stays here. */
async function goOn(visit: Visit): Promise<Response> {
  const { form, parts, now } = visit;
  const protocol = await parts.publicMeldcode(codeOf(visit));
  if (!protocol) return notFound(visit);
  const request = { t: textsOfAddress(visit), protocol, path: pathOf(visit) };
  const earlier = textOf(form.values, 'trail').split(trailSeparator).filter((choice) => choice !== '');
  if (textOf(form.values, 'back') !== '') return sendHtml(visit.context, nextPage(parts, request, { choices: earlier.slice(0, -1), missing: false, now }).html, 200);
  const choice = choiceFrom(textOf(form.values, 'choice'), listOf(form.values, 'trigger'));
  const wanted = choice === undefined ? earlier : [...earlier, choice];
  const made = nextPage(parts, request, { choices: wanted, missing: false, now });
  const moved = choice !== undefined && made.choices.length === wanted.length;
  return moved ? sendHtml(visit.context, made.html, 200) : sendHtml(visit.context, nextPage(parts, request, { choices: earlier, missing: true, now }).html, 422);
}

function referenceList(visit: Visit): Response {
  return sendHtml(visit.context, referenceListHtml(visit.parts, textsOfAddress(visit)), 200);
}

function referenceText(visit: Visit): Response {
  const text = visit.parts.reference.texts.find((one) => one.id === visit.context.req.param('text'));
  return text ? sendHtml(visit.context, referenceTextHtml(visit.parts, textsOfAddress(visit), text), 200) : notFound(visit);
}

function signalAges(visit: Visit): Response {
  return sendHtml(visit.context, signalAgesHtml(visit.parts, textsOfAddress(visit)), 200);
}

function signalList(visit: Visit): Response {
  const { signals, signalsAtAllAges } = visit.parts.reference;
  const list = [...signals, signalsAtAllAges].find((one) => one.id === visit.context.req.param('age'));
  return list ? sendHtml(visit.context, signalListHtml(visit.parts, textsOfAddress(visit), list), 200) : notFound(visit);
}

/** The worker's scope is the public wijzer and nothing beside it. */
function worker(visit: Visit): Response {
  return visit.context.body(offlineWorker(visit.parts), 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Service-Worker-Allowed': '/wijzer', 'Cache-Control': 'no-cache' });
}

function manifest(visit: Visit): Response {
  return visit.context.body(JSON.stringify(appManifest(visit.parts, textsOfAddress(visit))), 200, { 'Content-Type': 'application/manifest+json' });
}

export const wijzerRoutes: readonly Route[] = [
  open('GET', '/wijzer', start),
  openWithoutTrace('/wijzer', goOn),
  open('GET', '/wijzer/naslag', referenceList),
  open('GET', '/wijzer/naslag/:text', referenceText),
  open('GET', '/wijzer/signalen', signalAges),
  open('GET', '/wijzer/signalen/:age', signalList),
  open('GET', '/wijzer/offline/worker.js', worker),
  open('GET', '/wijzer/offline/app.webmanifest', manifest),
  open('GET', '/wijzer/:code', start),
  openWithoutTrace('/wijzer/:code', goOn),
];
