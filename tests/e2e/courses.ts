/** What people fill in on the forms of the demonstration's meldcodes. Everybody in it is fictional. */
import { dayFromNow, type Answers, type Course } from './dossierPages.ts';

const talk: Answers = { informal: 'no', purpose: 'De zorgen delen.', facts: 'Een blauwe plek op de arm.', reaction: 'Moeder schrok.', concerns: 'remain' };

/** What the first three steps ask, whoever does them. */
export const upToWeighing: Course = {
  consultation: { partners: 'officer', outcome: 'Wij bekijken het samen.' },
  conversation: talk,
  kindcheck: { others: 'no' },
  informed: {},
  advice: { outcome: 'Praat met beide ouders.', anonymous: 'yes' },
};

const answer = (value: string): Answers => ({ answer: value, reasons: 'Zo hebben wij het samen gewogen.' });

const help: Answers = { goals: 'Elke dag op tijd op school, met eten.', term: dayFromNow(28), casemanager: 'Zora Verzonnen', roles: 'Moeder brengt, school belt.', 'tasks.0.who': 'Zora Verzonnen', 'tasks.0.what': 'Elke week bellen', 'tasks.0.due': dayFromNow(7) };

const afterwards: Course = {
  'monitoring-plan': { what: 'Stemming en eten', who: 'Juf Fictie', next: dayFromNow(14) },
  monitoring: { safe: 'yes', text: 'Het gaat goed.' },
};

/** Doubt at the first question, help is not possible: a report, and what follows it. */
export const toReport: Course = {
  ...upToWeighing,
  ...afterwards,
  'weighing-suspicion': answer('doubt'),
  'weighing-danger': answer('no'),
  'weighing-helpPossible': answer('no'),
  'report-decision': { report: 'yes', reasons: 'Hulp van school is niet genoeg.' },
  report: { channel: 'both', reference: 'VT-2026-0001', parentsInformed: 'yes' },
  consent: { consent: 'report', from: 'Moeder', given: 'no', text: 'Wij hebben het haar gevraagd.' },
  'help-decision': { help: 'no', reasons: 'Dat doet Veilig Thuis.' },
  'act-coordinator': { 'fields.who': 'Zora Verzonnen' },
  feedback: { outcome: 'adviceBodyActs', text: 'Er komt een onderzoek.' },
};

/** Help is possible and accepted, and works. */
export const withHelp: Course = {
  ...upToWeighing,
  ...afterwards,
  'weighing-suspicion': answer('yes'),
  'weighing-danger': answer('no'),
  'weighing-helpPossible': answer('yes'),
  'weighing-helpAccepted': answer('yes'),
  'weighing-result': answer('yes'),
  'report-decision': { report: 'no', reasons: 'De hulp maakt het veilig.' },
  'help-decision': { help: 'yes', reasons: 'Wij kunnen dit regelen.' },
  help,
  'act-coordinator': { 'fields.who': 'Zora Verzonnen' },
  evaluation: { result: 'reached', text: 'Elke dag op tijd, met eten.', arrived: 'yes' },
};

/** The concerns turn out to be unfounded. */
export const unfounded: Course = { ...upToWeighing, 'weighing-suspicion': answer('no') };
