import type { Acts } from '../nl/acts.ts';
import { dossierActs } from './actsDossier.ts';
import { helpActs } from './actsHelp.ts';
import { recordActs } from './actsRecord.ts';
import { reportActs } from './actsReport.ts';
import { talkActs } from './actsTalk.ts';
import { weighActs } from './actsWeigh.ts';

export const acts: Acts = {
  plainWords: { child: 'child', theChild: 'the child', parents: 'parents', theParents: 'the parents', adviceBody: 'Veilig Thuis' },
  yes: 'Yes',
  no: 'No',
  save: 'Record',
  when: 'When was that?',
  otherMoment: 'This was at another moment',
  otherMomentHint: 'Leave empty if it is now.',
  more: 'Add more',
  reasons: 'Why?',
  reasonsHint: 'Write it so that someone can still follow it a year from now.',
  reasonsRequired: 'Write down why',
  remarks: 'Remarks',
  evidence: 'What is this based on?',
  evidenceHint: 'Choose from what is in the file. Is it not there yet? Record it first.',
  personHint: 'Name or position.',
  source: (source) => `Source: ${source}`,

  links: {
    signaal: 'Record a signal',
    aanvulling: 'Add to this',
    vermoeden: 'Confirm or refute a hypothesis',
    overleg: 'Record a consultation',
    advies: 'Record advice',
    gesprek: 'Record a conversation',
    'gesprek-niet-gevoerd': 'A conversation is not safe (yet)',
    kindcheck: 'Record the kindcheck',
    toestemming: 'Record consent',
    informeren: 'Record whom you informed',
    'reden-om-te-melden': 'Record a reason to report',
    'opnieuw-wegen': 'Weigh again',
    wegen: 'Weigh',
    afwijken: 'We do not do this, with reasons',
    'besluit-melding': 'Record the decision about reporting',
    'besluit-hulp': 'Record the decision about help',
    melding: 'Record the report',
    terugkoppeling: 'Record the feedback',
    hulp: 'Agree on help',
    taak: 'Mark a task as done',
    evaluatie: 'Evaluate the help',
    'monitoring-afspreken': 'Agree who keeps watching',
    monitoring: 'Record how things are',
    bezwaar: 'Record an objection',
    ondertekening: 'Record a signature',
    handeling: 'Record',
    noodsituatie: 'Record an emergency',
    sluiten: 'Close the case file',
    heropenen: 'Reopen the case file',
    mensen: 'Add or remove people',
    'andere-route': 'Choose another route',
    'nieuwe-versie': 'Move to the new version',
  },

  record: recordActs,
  talk: talkActs,
  weigh: weighActs,
  report: reportActs,
  help: helpActs,
  dossier: dossierActs,
};
