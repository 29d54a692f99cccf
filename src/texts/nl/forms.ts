/** Words every form shares. Messages say what to do, not what is wrong with the person. */
export const forms = {
  errorPrefix: 'Fout: ',
  errorsTitle: 'Kijk dit nog even na',
  errorsIntro: 'Wat u hebt ingevuld staat er nog. Pas dit nog aan en verstuur dan opnieuw:',
  errorLabel: 'Fout',
  optional: 'niet verplicht',
  why: 'Waarom vragen we dit?',
  source: 'Bron',
  choose: 'Maak een keuze',
  date: 'Datum',
  time: 'Tijd',
  evidenceNone: 'Er staat nog niets in het dossier om naar te verwijzen.',
  evidenceMore: (count: number) => `Nog ${count} uit het dossier`,
  required: (label: string) => `Vul in: ${label}`,
  requiredChoice: (label: string) => `Maak een keuze: ${label}`,
  requiredDate: (label: string) => `Vul een datum in: ${label}`,
  requiredTime: (label: string) => `Vul een tijd in: ${label}`,
  tooLong: (label: string, limit: number, over: number) =>
    `${label}: dit zijn ${over} ${over === 1 ? 'teken' : 'tekens'} te veel. Er passen er ${limit}. Maak de tekst korter of verdeel hem over twee keer vastleggen.`,
  dateUnreal: (label: string) => `${label}: deze datum bestaat niet. Schrijf hem als dag-maand-jaar, bijvoorbeeld 2-3-2026.`,
  dateFuture: (label: string) => `${label}: deze datum ligt in de toekomst. Kies vandaag of een dag daarvoor.`,
  datePast: (label: string) => `${label}: deze datum is al voorbij. Kies vandaag of een dag daarna.`,
  birthDateUnlikely: (label: string) => `${label}: deze geboortedatum kan niet kloppen. Kijk het jaar na.`,
  timeUnreal: (label: string) => `${label}: deze tijd bestaat niet. Schrijf hem als uren:minuten, bijvoorbeeld 10:40.`,
  timeFuture: (label: string) => `${label}: dit moment moet nog komen. Kijk de tijd na.`,
  emailUnreal: (label: string) => `${label}: dit is geen e-mailadres. Het hoort eruit te zien als naam@school.nl.`,
  numberUnreal: (label: string) => `${label}: vul een heel getal in.`,
  notAnOption: (label: string) => `${label}: deze keuze bestaat niet (meer). Kies opnieuw.`,
  rowTitle: (label: string, row: number) => `${label} ${row}`,

  tooLargeTitle: 'Dit is te groot om te versturen',
  tooLargeText: (kilobytes: number) =>
    `Een formulier mag hoogstens ${kilobytes} KB groot zijn: ongeveer 30 pagina’s tekst. Ga terug met de knop van uw browser: uw tekst staat er dan nog. Kort de tekst in of verdeel hem over twee keer vastleggen.`,
  unreadableTitle: 'Deze tekst kunnen wij niet lezen',
  unreadableText:
    'Er zitten tekens in die niet kloppen. Dat gebeurt soms bij plakken uit een ander programma. Ga terug met de knop van uw browser, plak de tekst eerst in Kladblok en dan hier.',
  wrongTypeTitle: 'Dit kwam niet goed aan',
  wrongTypeText: 'Het formulier kwam in een vorm binnen die wij niet kennen. Ga terug en verstuur het opnieuw.',

  conflictTitle: 'Iemand anders schreef intussen in dit dossier',
  conflictText: 'Uw tekst is nog niet bewaard, maar staat hieronder. Lees wat er bij kwam en verstuur dan opnieuw.',
  conflictAction: 'Toch versturen',
  draftFound: (when: string) => `Dit is uw concept van ${when}. U kunt gewoon verder schrijven.`,
  draftDiscard: 'Dit concept weggooien',
  draftSaved: 'Concept bewaard om',
  draftFailed: 'Concept nog niet bewaard. Wij proberen het opnieuw.',
  draftSignedOut: 'U bent niet meer ingelogd. Uw tekst staat hier nog. Log in op een ander tabblad en ga dan hier verder.',

  nudge: (word: string) =>
    `“${word}” is een oordeel. Wat deed of zei het kind precies? Schrijf dat erbij, of leg het vast als uw vermoeden. U mag het ook zo laten staan.`,
  nudgeWords:
    'agressief,agressieve,lui,luie,manipulatief,manipulatieve,manipuleert,brutaal,brutale,hysterisch,hysterische,asociaal,asociale,vervelend,vervelende,aandachtzoeker,leugenachtig,leugenaar,verwend,verwende,onopgevoed,onopgevoede,gestoord,gestoorde,gek,raar,rare,stout,stoute,ongeïnteresseerd,ongeïnteresseerde,onverschillig,onverschillige,dramatisch,dramatische,lastig,lastige,kil,kille,verwaarloosd,verwaarloosde,mishandeld,mishandelde,getraumatiseerd,getraumatiseerde',
};

export type Forms = typeof forms;
