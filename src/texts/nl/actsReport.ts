/** Forms about the report and what comes back. */
import type { ActWords } from './actsWords.ts';

export const reportActs = {
  report: {
    title: (w: ActWords) => `Hoe hebt u gemeld bij ${w.adviceBody}?`,
    intro: 'Nog niet gemeld? Bel eerst: 0800-2000. Bij direct gevaar: 112.',
    submit: 'Melding bewaren',
    moment: 'Wanneer hebt u gemeld?',
    channel: 'Hoe hebt u gemeld?',
    channelRequired: 'Kies hoe u hebt gemeld',
    contact: 'Met wie sprak u?',
    reference: 'Nummer van de melding',
    referenceHint: 'Hebt u dat nog niet? Vul het later aan.',
    parentsInformed: (w: ActWords) => `Weten ${w.theParents} van de melding?`,
    parents: { yes: 'ja', later: 'nog niet, dat volgt', no: 'nee' },
    laterHint: 'Schrijf bij de afspraken wie het vertelt, en wanneer.',
    noHint: 'Leg ook vast waarom het gesprek niet is gevoerd.',
    agreements: 'Wat hebt u afgesproken?',
    agreementsHint: 'Wie informeert de ouders? Wat doet u zelf nog voor het kind? Wanneer hoort u iets?',
    text: 'Wat hebt u gemeld, in het kort?',
    textHint: 'Feiten, en van wie ze komen. Het dossier levert ook een volledige meldtekst.',
  },
  feedback: {
    title: (w: ActWords) => `Wat liet ${w.adviceBody} weten?`,
    intro: (w: ActWords) => `Hoort u niets van ${w.adviceBody}? Bel dan zelf.`,
    submit: 'Terugkoppeling bewaren',
    outcome: 'Wat gebeurt er met de melding?',
    outcomeRequired: 'Kies wat er met de melding gebeurt',
    contact: 'Van wie hebt u dit gehoord?',
    text: 'Wat is er gezegd of afgesproken?',
  },
};

export type ReportActs = typeof reportActs;
