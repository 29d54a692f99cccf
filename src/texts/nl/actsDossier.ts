/** Forms about the dossier itself: who takes part, closing, reopening. */
export const dossierActs = {
  people: {
    title: 'Wie werkt mee aan dit dossier?',
    intro: 'Alleen wie het voor het werk nodig heeft. Elke wijziging is in het dossier te zien.',
    submit: 'Wijziging bewaren',
    change: 'Wat wilt u doen?',
    changes: { added: 'iemand toevoegen', removed: 'iemand weghalen', lockedOut: 'iemand uitsluiten' },
    addedHint: 'Deze persoon kan het dossier lezen en erin schrijven.',
    lockedOutHint: 'Bij een belang: familie, een goede bekende, of als het over deze persoon gaat.',
    changeRequired: 'Kies wat u wilt doen',
    who: 'Wie?',
    whoRequired: 'Kies wie het is',
    lockedOut: (name: string) => `${name} (uitgesloten)`,
    lockReasons: 'Waarom mag deze persoon er niet bij?',
    lockReasonsHint: 'Deze persoon kan dit niet lezen.',
    lockReasonsRequired: 'Schrijf op waarom deze persoon er niet bij mag',
    reasons: 'Waarom?',
  },
  closing: {
    title: 'Waarom sluit u dit dossier?',
    intro: 'Hulp en aandacht kunnen gewoon doorgaan. Komt er iets nieuws, dan gaat het dossier weer open.',
    submit: 'Dossier sluiten',
    open: (duties: string) => `Dit vraagt uw meldcode nog: ${duties} Sluit u toch, dan vragen wij waarom.`,
    outstanding: (reasons: string) => (reasons === '' ? 'Er is besloten om te melden, maar de melding staat nog niet in het dossier. Leg eerst de melding vast, of besluit met redenen om niet te melden.' : `Uw meldcode vraagt nog om een melding: ${reasons}. Leg eerst de melding vast, of besluit met redenen om niet te melden.`),
    ground: 'De reden',
    groundRequired: 'Kies de reden om te sluiten',
    reasons: 'Leg het uit',
    reasonsHint: 'Wat is er gedaan, wat weet u nu, en waarom kan het dossier dicht?',
    reasonsRequired: 'Leg uit waarom het dossier dicht kan',
  },
  reopening: {
    title: 'Waarom gaat dit dossier weer open?',
    submit: 'Dossier heropenen',
    reasons: 'Wat is de reden?',
    reasonsRequired: 'Schrijf op waarom het dossier weer open gaat',
  },
  route: {
    title: 'Welke route past hierbij?',
    intro: 'Wat er al staat blijft staan. Vanaf nu gelden de stappen van de andere route.',
    submit: 'Route wijzigen',
    to: 'De route',
    toRequired: 'Kies een route',
  },
};

export type DossierActs = typeof dossierActs;
