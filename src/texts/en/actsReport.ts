import type { ReportActs } from '../nl/actsReport.ts';

export const reportActs: ReportActs = {
  report: {
    title: (w) => `How did you report to ${w.adviceBody}?`,
    intro: 'Not reported yet? Call first: 0800-2000. In immediate danger: 112.',
    submit: 'Save report',
    moment: 'When did you report?',
    channel: 'How did you report?',
    channelRequired: 'Choose how you reported',
    contact: 'Whom did you speak to?',
    reference: 'Number of the report',
    referenceHint: 'Not known yet? Add it later.',
    parentsInformed: (w) => `Do ${w.theParents} know about the report?`,
    parents: { yes: 'yes', later: 'not yet, that follows', no: 'no' },
    laterHint: 'Write with the agreements who tells them, and when.',
    noHint: 'Also record why the conversation was not held.',
    agreements: 'What did you agree?',
    agreementsHint: 'Who informs the parents? What do you still do for the child? When will you hear something?',
    text: 'What did you report, in short?',
    textHint: 'Facts, and where they come from. The file also makes a complete report text.',
  },
  feedback: {
    title: (w) => `What did ${w.adviceBody} tell you?`,
    intro: (w) => `No news from ${w.adviceBody}? Then call them yourself.`,
    submit: 'Save feedback',
    outcome: 'What happens with the report?',
    outcomeRequired: 'Choose what happens with the report',
    contact: 'Who told you this?',
    text: 'What was said or agreed?',
  },
};
