/**
 * What to do when something cannot be written down as it is, what deserves
 * attention, and our own rules in words. `what` is the meldcode's own text.
 */
import type { RefusalKey } from '../../protocol/refusal.ts';
import type { Warning } from '../../protocol/warnings.ts';
import type { ActWords } from './actsWords.ts';

type Message = (what: string, words: ActWords) => string;

const refusalMessages: Readonly<Record<RefusalKey, Message>> = {
  inFuture: () => 'Dit moment moet nog komen. Vul in wanneer het is gebeurd.',
  notOpened: () => 'Er is nog geen dossier. Leg eerst een signaal vast, dan begint het dossier.',
  dossierClosed: () => 'Dit dossier is gesloten. Heropen het eerst, of leg een nieuw signaal vast: dan gaat het vanzelf open.',
  alreadyOpen: () => 'Dit dossier is al open. U kunt gewoon verder.',
  unknownChoice: () => 'Deze keuze staat niet in uw meldcode. Kies een van de mogelijkheden op de pagina.',
  unknownEntry: () => 'Dit staat niet in dit dossier. Ga terug naar het dossier en kies het daar.',
  thirdPartyNeedsSource: () => 'Vul in van wie u dit hebt. Een naam of een functie is genoeg.',
  diagnosisNeedsAuthor: () => 'Vul in wie de diagnose stelde en welk beroep die persoon heeft. Weet u dat niet? Leg het dan vast als iets wat u van iemand anders hoorde.',
  notAHypothesis: () => 'Alleen een vermoeden kunt u bevestigen of ontkrachten. Wilt u iets toevoegen, maak dan een aanvulling.',
  hypothesisAlreadyResolved: () => 'Over dit vermoeden is al vastgelegd of het klopt. Weet u nu meer? Maak dan een aanvulling.',
  consentNeeded: (what, { theChild }) => `U hebt ${theChild} met naam besproken met iemand van buiten, maar dit staat nog niet in het dossier: ${what} Leg de toestemming vast, bespreek het zonder naam, of schrijf op waarom het zonder moest.`,
  interpretationNeedsReaction: () => 'U gaf uw kijk op de feiten. Schrijf ook op wat de reactie was. Eerst de reactie, dan pas uw kijk erop.',
  conversationNeedsPurpose: () => 'Schrijf op wat het doel van het gesprek was. Was het een kort gesprek tussendoor? Kies dat dan.',
  groundNotForThis: (what) => `Deze reden geldt niet voor dit gesprek: ${what} Kies een andere reden, of voer het gesprek.`,
  groundNeedsConfirmation: (what) => `Bij deze reden vraagt uw meldcode om een bevestiging: ${what} Vink aan wat eronder staat. Klopt dat niet? Dan geldt deze reden niet.`,
  noWeighing: () => 'Bij deze route horen geen weegvragen. Leg het besluit vast zonder te wegen.',
  questionNotReached: (what) => (what === '' ? 'Deze vraag hoort niet bij de antwoorden tot nu toe. Ga terug naar het dossier.' : `Eerst is een andere vraag aan de beurt: ${what} Beantwoord die, daarna komt deze.`),
  helpNotAgreed: () => 'Deze vraag gaat over de hulp, maar er zijn nog geen afspraken over hulp vastgelegd. Leg die eerst vast, of schrijf op waarom u nu al antwoordt.',
  stepsSkipped: (what) => `Dit vraagt uw meldcode eerst: ${what} Doe dat eerst, of schrijf op waarom u het overslaat.`,
  decisionDeviates: (what) => `Uw meldcode vraagt hier om een melding: ${what}. Besluit u toch om niet te melden? Schrijf op waarom dat veilig is.`,
  reportDecisionFirst: () => 'Besluit eerst of u meldt, en daarna over hulp. Kan dat hier niet? Schrijf op waarom.',
  nothingToReweigh: () => 'Er is nog niet gewogen. Begin bij de eerste vraag.',
  helpIncomplete: (what) => `Bij hulp vraagt uw meldcode ook dit: ${what} Vul het in. Weet u het nog niet? Leg de hulp dan vast zodra het is afgesproken.`,
  termInPast: () => 'Deze dag is al voorbij. Kies een dag waarop u gaat bekijken of de hulp werkt.',
  noHelp: () => 'Er is nog geen hulp afgesproken. Leg eerst de afspraken over hulp vast.',
  unknownTask: () => 'Deze taak staat niet in de afspraken. Ga terug naar het dossier en kies de taak daar.',
  notSignable: () => 'Alleen het verslag van een gesprek of van een bezwaar kan worden ondertekend. Kies een van die verslagen.',
  actIncomplete: (what) => `Dit ontbreekt nog: ${what} Vul het in.`,
  actFieldWrong: (what) => `Dit is niet goed ingevuld: ${what}`,
  reportOutstanding: (what) => (what === '' ? 'U kunt nog niet sluiten. Er is besloten om te melden, maar de melding staat nog niet in het dossier. Leg de melding vast, of besluit met redenen om niet te melden.' : `U kunt nog niet sluiten. Uw meldcode vraagt om een melding: ${what}. Leg de melding vast, of besluit met redenen om niet te melden.`),
  groundDoesNotFit: (what) => `Wat in het dossier staat, past niet bij deze reden: ${what} Kies een andere reden, of leg uit waarom deze toch klopt.`,
  sameRoute: () => 'Dit dossier volgt deze route al. Kies een andere, of ga terug.',
  noOtherMeldcode: () => 'Dit dossier staat al op de versie die nu geldt. Ga terug naar het dossier.',
  otherMeldcodeMeanwhile: () => 'Intussen geldt een andere versie van de meldcode. Kijk hieronder wat er nu verschilt en stuur het formulier dan opnieuw.',
  moveLoses: (what) => `Dit dossier kan niet naar de nieuwe versie, want dan gaat iets verloren: ${what} Het dossier blijft op de versie waarop het nu staat.`,
  accusedIsSelf: () => 'U koos uzelf. Kies over wie het gaat. Gaat het over uzelf? Bespreek het dan met uw directeur of het bestuur.',
  accusedNeedsStaffRoute: () => 'Een medewerker noemt u alleen bij een signaal over een medewerker. Kies eerst waar het over gaat.',
  lockOutSelf: () => 'U kunt uzelf niet afsluiten. Vraag een ander die dit dossier behandelt om dat te doen.',
};

const warningMessages: Readonly<Record<Warning['key'], Message>> = {
  reportOutstanding: (what, { adviceBody }) => (what === '' ? `Er is besloten om te melden bij ${adviceBody}, maar de melding staat nog niet in het dossier. Meld, en leg dat vast.` : `Uw meldcode vraagt om een melding bij ${adviceBody}. De reden: ${what}`),
  reportRejected: (what) => `Er is besloten om niet te melden. Uw meldcode vraagt er wel om: ${what} Klopt het besluit nog?`,
  dangerElsewhere: (_what, { adviceBody }) => `Er is gevaar vastgelegd. Deze route vraagt niet om een melding. Gaat het ook om thuis? Ga dan verder op de route over thuis, of leg daar een signaal over vast. Is er nu gevaar? Bel 112. Twijfelt u? Bel ${adviceBody}.`,
  openHypothesis: (what) => (what === '1' ? 'Er staat een vermoeden open. Leg vast of het klopt, zodra u dat weet.' : `Er staan ${what} vermoedens open. Leg vast of ze kloppen, zodra u dat weet.`),
  consentRefused: (what) => `Toestemming is geweigerd: ${what} Neem dat mee bij het wegen.`,
  answeredAlone: (what, { adviceBody }) => `Deze vraag is nog niet samen met ${adviceBody} beantwoord: ${what}`,
  decidedByOther: (what) => (what === 'answer' ? 'Een vraag van het wegen is beantwoord door iemand die dat volgens uw meldcode niet alleen doet. Bespreek het met wie dat wel doet.' : 'Het besluit over melden is vastgelegd door iemand die dat volgens uw meldcode niet alleen beslist. Bespreek het met wie dat wel doet.'),
  noWeighing: () => 'Deze route heeft geen weegvragen. De wet vraagt die wel. Meld dit aan wie uw meldcode beheert.',
  unsafeMonitoring: () => 'Bij het volgen bleek dat het niet zeker veilig is. Weeg opnieuw of vraag advies. Direct gevaar? Bel 112.',
};

/** What a field of an own act asks for. */
const fieldTypes: Readonly<Record<string, string>> = {
  line: 'Vul één regel in, van ten hoogste 300 tekens.',
  text: 'Vul een tekst in.',
  date: 'Vul een dag in die bestaat, zoals 2026-03-02.',
  yesNo: 'Kies ja of nee.',
};

/** Our own rules, by the number under which they stand in the requirements. */
const rules: Readonly<Record<string, string>> = {
  R013: 'Afspraak: wie een taak heeft, laat weten hoe het ging.',
  R021: 'Afspraak: contacten, stappen en besluiten staan in het dossier.',
  R023: 'Afspraak: bij een vermoeden komt later te staan of het klopt.',
  R024: 'Afspraak: bij informatie van anderen staat van wie ze komt.',
  R025: 'Afspraak: een diagnose komt van een bevoegde deskundige.',
  R040: 'Afspraak: signalen over een medewerker volgen een eigen route.',
  R050: 'Afspraak: bij gevaar gaat de veiligheid van het kind voor de procedure.',
  R054: 'Afspraak: achteraf vastleggen mag, met het echte moment.',
  R066: 'Afspraak: met naam bespreken met mensen van buiten vraagt toestemming.',
  R080: 'Afspraak: eerst het doel, dan de feiten, dan de reactie en pas daarna uw kijk erop.',
  R083: 'Afspraak: het verslag van een gesprek wordt zo mogelijk ondertekend.',
  R089: 'Afspraak: wie iets overslaat, legt uit waarom.',
  R118: 'Afspraak: bij hulp horen een doel, een termijn, rollen en taken.',
  R119: 'Afspraak: aan het eind van de termijn wordt bekeken of de hulp werkt.',
  R141: 'Afspraak: eerst het besluit over melden, dan het besluit over hulp.',
  R151: 'Afspraak: een gesloten dossier kan weer open als er iets nieuws is.',
  R182: 'Afspraak: een dossier blijft op de versie van de meldcode waarmee het begon, tenzij bij een andere niets verloren gaat.',
  R164: 'Afspraak: na een melding blijft u het kind volgen.',
  R178: 'Afspraak: u kiest uit wat uw eigen meldcode biedt.',
};

export const refusals = {
  refusalMessages,
  warningMessages,
  fieldTypes,
  rules,
  anyRule: 'Afspraak van Pluis over zorgvuldig vastleggen.',
};

export type Refusals = typeof refusals;
