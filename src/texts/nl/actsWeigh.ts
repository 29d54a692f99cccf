/** Forms about weighing and deciding. */
import type { ActWords } from './actsWords.ts';

export const weighActs = {
  question: {
    submit: 'Antwoord bewaren',
    answer: 'Uw antwoord',
    answerRequired: 'Kies een antwoord',
    meaning: 'Wat bedoelt uw meldcode?',
    reasons: 'Waarom is dit uw antwoord?',
    reasonsHint: 'Leg het uit in eigen woorden. Noem wat ervoor en wat ertegen spreekt.',
    reasonsRequired: 'Leg uit waarom dit uw antwoord is',
    progress: (number: number, count: number) => `Afweging ${number} van ${count}`,
    earlier: 'Dit hebt u in deze weging geantwoord. Klopt iets niet meer? Kies de vraag en antwoord opnieuw.',
    earlierOne: (number: number, question: string, answer: string) => `${number}. ${question} ${answer}`,
    repeated: (answer: string) => `U hebt deze vraag al beantwoord met “${answer}”. Dat blijft in het dossier staan. Het nieuwe antwoord telt.`,
    togetherNote: (w: ActWords) => `Deze vraag beantwoordt u volgens uw meldcode samen met ${w.adviceBody}.`,
    together: (w: ActWords) => `Beantwoordt u deze vraag samen met ${w.adviceBody}?`,
    togetherRequired: (w: ActWords) => `Kies of u dit samen met ${w.adviceBody} doet`,
    alone: 'Nee, nog niet',
    aloneHint: 'U kunt verder. In het dossier blijft zichtbaar dat dit nog samen moet.',
    withWhom: (w: ActWords) => `Met wie van ${w.adviceBody}?`,
    withWhomRequired: (w: ActWords) => `Vul in met wie van ${w.adviceBody} u dit weegt`,
    awaitsHelp: 'Deze vraag komt aan het eind van de termijn voor de hulp.',
  },
  restart: {
    title: 'Waarom weegt u opnieuw?',
    intro: 'De eerdere antwoorden blijven staan. U begint weer bij de eerste vraag.',
    submit: 'Opnieuw wegen',
    reasons: 'Wat is er veranderd?',
    reasonsRequired: 'Schrijf op wat er is veranderd',
  },
  reportDecision: {
    title: (w: ActWords) => `Meldt u bij ${w.adviceBody}?`,
    intro: 'Dit is het eerste van twee besluiten. Daarna besluit u over hulp.',
    submit: 'Besluit bewaren',
    outstanding: (reasons: string) => `Uw meldcode vraagt om een melding: ${reasons}. Besluit u anders, dan vragen wij waarom u afwijkt.`,
    report: 'Het besluit',
    options: { yes: 'ja, wij melden', no: 'nee, wij melden niet' },
    reportRequired: 'Kies wat het besluit is',
    yesHint: 'Een vermoeden is genoeg. U hoeft niets te bewijzen.',
    reasonsHint: 'Wat gaf de doorslag? Wie dachten mee?',
  },
  helpDecision: {
    title: 'Kunt u zelf hulp bieden of regelen?',
    intro: 'Dit is het tweede besluit. Ook na een melding kan hulp nodig en mogelijk zijn.',
    submit: 'Besluit bewaren',
    help: 'Het besluit',
    options: { yes: 'ja, wij bieden of regelen hulp', no: 'nee, dat kunnen wij niet (genoeg)' },
    helpRequired: 'Kies wat het besluit is',
    withAdviceBody: (w: ActWords) => `Dit is besloten in overleg met ${w.adviceBody}`,
    reasonsHint: 'Is de hulp passend en genoeg? Werken alle betrokkenen mee? Wordt het er blijvend veilig van?',
  },
  deviation: {
    title: 'Waarom doet u dit niet?',
    intro: 'Afwijken van uw meldcode mag, als u het kunt uitleggen. Uw uitleg komt in het dossier te staan.',
    submit: 'Uitleg bewaren',
    must: 'Uw meldcode vraagt dit altijd.',
    reasons: 'Waarom laat u dit hier na, en hoe is het toch veilig?',
    reasonsRequired: 'Leg uit waarom u dit niet doet',
  },
};

export type WeighActs = typeof weighActs;
