import type { Forms } from '../nl/forms.ts';

export const forms: Forms = {
  errorPrefix: 'Error: ',
  errorsTitle: 'Please check this',
  errorsIntro: 'What you filled in is still there. Please change this and send again:',
  errorLabel: 'Error',
  optional: 'optional',
  why: 'Why do we ask this?',
  source: 'Source',
  choose: 'Choose one',
  date: 'Date',
  time: 'Time',
  evidenceNone: 'There is nothing in the file to refer to yet.',
  evidenceMore: (count) => `${count} more from the file`,
  required: (label) => `Fill in: ${label}`,
  requiredChoice: (label) => `Choose: ${label}`,
  requiredDate: (label) => `Fill in a date: ${label}`,
  requiredTime: (label) => `Fill in a time: ${label}`,
  tooLong: (label, limit, over) =>
    `${label}: this is ${over} ${over === 1 ? 'character' : 'characters'} too long. There is room for ${limit}. Shorten the text or record it in two parts.`,
  dateUnreal: (label) => `${label}: this date does not exist. Write it as day-month-year, for example 2-3-2026.`,
  dateFuture: (label) => `${label}: this date is in the future. Choose today or an earlier day.`,
  datePast: (label) => `${label}: this date has passed. Choose today or a later day.`,
  birthDateUnlikely: (label) => `${label}: this date of birth cannot be right. Check the year.`,
  timeUnreal: (label) => `${label}: this time does not exist. Write it as hours:minutes, for example 10:40.`,
  timeFuture: (label) => `${label}: this moment is still to come. Check the time.`,
  emailUnreal: (label) => `${label}: this is not an e-mail address. It should look like name@school.nl.`,
  numberUnreal: (label) => `${label}: fill in a whole number.`,
  notAnOption: (label) => `${label}: this choice does not exist (any more). Choose again.`,
  rowTitle: (label, row) => `${label} ${row}`,

  tooLargeTitle: 'This is too large to send',
  tooLargeText: (kilobytes) =>
    `A form can be ${kilobytes} KB at most: about 30 pages of text. Go back with your browser’s button: your text is still there. Shorten it or record it in two parts.`,
  unreadableTitle: 'We cannot read this text',
  unreadableText:
    'It contains characters that are not valid. This can happen when you paste from another program. Go back with your browser’s button, paste the text into a plain text editor first and then here.',
  wrongTypeTitle: 'This did not arrive well',
  wrongTypeText: 'The form arrived in a shape we do not know. Go back and send it again.',

  conflictTitle: 'Someone else wrote in this file in the meantime',
  conflictText: 'Your text is not saved yet, but it is below. Read what was added and then send again.',
  conflictAction: 'Send anyway',
  draftFound: (when) => `This is your draft of ${when}. Just continue writing.`,
  draftDiscard: 'Discard this draft',
  draftSaved: 'Draft saved at',
  draftFailed: 'Draft not saved yet. We will try again.',
  draftSignedOut: 'You are no longer logged in. Your text is still here. Log in on another tab and then continue here.',

  nudge: (word) =>
    `“${word}” is a judgement. What exactly did the child do or say? Add that, or record it as your hypothesis. You may also leave it like this.`,
  nudgeWords:
    'aggressive,lazy,manipulative,rude,hysterical,antisocial,annoying,attention-seeking,liar,spoiled,crazy,weird,naughty,indifferent,dramatic,difficult,cold,neglected,abused,traumatised',
};
