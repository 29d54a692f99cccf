import type { Entry } from '../../protocol/entries.ts';
import type { EntryKind as Look } from '../components/Timeline.tsx';

const looks: { readonly [Kind in Exclude<Entry['kind'], 'signal'>]: Look } = {
  opening: 'system',
  addendum: 'addendum',
  hypothesisResolution: 'hypothesis',
  consultation: 'consultation',
  advice: 'advice',
  conversation: 'conversation',
  waiver: 'waived',
  kindcheck: 'conversation',
  consent: 'conversation',
  informed: 'consultation',
  trigger: 'decision',
  weighingStart: 'decision',
  answer: 'decision',
  reportDecision: 'decision',
  helpDecision: 'decision',
  deviation: 'decision',
  report: 'report',
  feedback: 'advice',
  help: 'help',
  taskDone: 'help',
  evaluation: 'help',
  monitoringPlan: 'help',
  monitoring: 'help',
  objection: 'conversation',
  signing: 'conversation',
  act: 'consultation',
  emergency: 'emergency',
  closing: 'system',
  reopening: 'system',
  participant: 'system',
  routeSwitch: 'system',
  meldcodeMove: 'decision',
};

/** How an entry looks: what was seen, heard, told or thought are told apart at a glance (R022, R024). */
export function lookOf(entry: Entry): Look {
  return entry.kind === 'signal' ? entry.data.kind : looks[entry.kind];
}
