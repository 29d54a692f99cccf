/** Words of the forms about a dossier: what they share, and per theme what each asks. */
import { dossierActs } from './actsDossier.ts';
import { helpActs } from './actsHelp.ts';
import { recordActs } from './actsRecord.ts';
import { reportActs } from './actsReport.ts';
import { talkActs } from './actsTalk.ts';
import { weighActs } from './actsWeigh.ts';
import type { ActWords } from './actsWords.ts';

const plainWords: ActWords = { child: 'kind', theChild: 'het kind', parents: 'ouders', theParents: 'de ouders', adviceBody: 'Veilig Thuis' };

export const acts = {
  plainWords,
  yes: 'Ja',
  no: 'Nee',
  save: 'Vastleggen',
  when: 'Wanneer was dat?',
  otherMoment: 'Dit was op een ander moment',
  otherMomentHint: 'Laat leeg als het nu is.',
  more: 'Meer toevoegen',
  reasons: 'Waarom?',
  reasonsHint: 'Schrijf het zo op dat iemand het over een jaar nog kan volgen.',
  reasonsRequired: 'Schrijf op waarom',
  remarks: 'Toelichting',
  evidence: 'Waarop baseert u dit?',
  evidenceHint: 'Kies wat er in het dossier staat. Staat het er nog niet? Leg het dan eerst vast.',
  personHint: 'Naam of functie.',
  source: (source: string) => `Bron: ${source}`,

  /** What can be done about a duty, as a link. */
  links: {
    signaal: 'Signaal vastleggen',
    aanvulling: 'Aanvullen',
    vermoeden: 'Vermoeden bevestigen of ontkrachten',
    overleg: 'Overleg vastleggen',
    advies: 'Advies vastleggen',
    gesprek: 'Gesprek vastleggen',
    'gesprek-niet-gevoerd': 'Gesprek is (nog) niet veilig',
    kindcheck: 'Kindcheck vastleggen',
    toestemming: 'Toestemming vastleggen',
    informeren: 'Vastleggen wie u hebt geïnformeerd',
    'reden-om-te-melden': 'Reden om te melden vastleggen',
    'opnieuw-wegen': 'Opnieuw wegen',
    wegen: 'Wegen',
    afwijken: 'Dit doen wij niet, met reden',
    'besluit-melding': 'Besluit over melden vastleggen',
    'besluit-hulp': 'Besluit over hulp vastleggen',
    melding: 'Melding vastleggen',
    terugkoppeling: 'Terugkoppeling vastleggen',
    hulp: 'Hulp afspreken',
    taak: 'Taak klaar melden',
    evaluatie: 'Hulp evalueren',
    'monitoring-afspreken': 'Afspreken wie blijft volgen',
    monitoring: 'Vastleggen hoe het gaat',
    bezwaar: 'Bezwaar vastleggen',
    ondertekening: 'Ondertekening vastleggen',
    handeling: 'Vastleggen',
    noodsituatie: 'Noodsituatie vastleggen',
    sluiten: 'Dossier sluiten',
    heropenen: 'Dossier heropenen',
    mensen: 'Mensen toevoegen of weghalen',
    'andere-route': 'Andere route kiezen',
    'nieuwe-versie': 'Op de nieuwe versie zetten',
  },

  record: recordActs,
  talk: talkActs,
  weigh: weighActs,
  report: reportActs,
  help: helpActs,
  dossier: dossierActs,
};

export type Acts = typeof acts;
