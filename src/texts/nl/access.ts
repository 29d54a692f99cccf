import type { AccessRefusal } from '../../access/refusal.ts';
import type { PasswordProblem } from '../../access/passwordRules.ts';
import type { RefusalReason, RefusalSource } from '../../access/policy.ts';
import type { Role } from '../../access/actor.ts';

type Problem = Exclude<AccessRefusal['key'], 'tryLater' | 'weakPassword'>;

/** Logging in, the own account, and why something is not allowed. */
export const access = {
  loginTitle: 'Inloggen',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  logIn: 'Inloggen',
  forgotPassword: 'Wachtwoord vergeten? De beheerder van uw organisatie geeft u een nieuw.',

  secondFactorTitle: 'Code uit uw app',
  secondFactorCode: 'Code',
  secondFactorHint: 'Open de app op uw telefoon en typ de zes cijfers. Telefoon kwijt? Typ een herstelcode.',
  secondFactorSend: 'Verder',
  enrolTitle: 'Extra beveiliging instellen',
  enrolWhy: 'Een dossier bevat heel gevoelige gegevens. Met een code van uw telefoon komt niemand erin die alleen uw wachtwoord kent.',
  enrolScan: 'Scan deze code met een app zoals FreeOTP, Microsoft Authenticator of Google Authenticator.',
  enrolType: 'Lukt scannen niet? Typ dan deze letters en cijfers over in de app:',
  enrolConfirm: 'Typ de code die de app nu laat zien',
  enrolStart: 'Instellen',
  enrolDone: 'Ingesteld',
  recoveryTitle: 'Uw herstelcodes',
  recoveryText: 'Bewaar deze codes op papier, niet op uw telefoon. Elke code werkt één keer. U ziet ze hierna niet meer terug.',
  recoveryKept: 'Ik heb de codes bewaard',

  lockedTitle: 'Uw scherm is vergrendeld',
  lockedText: 'U deed een kwartier niets. Wat u typte is bewaard. Typ uw wachtwoord om verder te gaan.',
  unlock: 'Ontgrendelen',
  expiredTitle: 'Log opnieuw in',
  expiredText: 'U was tien uur ingelogd. Wat u typte is bewaard.',
  someoneElse: 'Inloggen als iemand anders',

  passwordTitle: 'Uw wachtwoord',
  passwordChangeTitle: 'Kies een eigen wachtwoord',
  passwordChangeText: 'U kreeg een tijdelijk wachtwoord. Kies nu een wachtwoord dat alleen u kent.',
  passwordCurrent: 'Wachtwoord van nu',
  passwordNext: 'Nieuw wachtwoord',
  passwordRepeat: 'Nieuw wachtwoord, nog een keer',
  passwordHint: (minimum: number) => `Minstens ${minimum} tekens. Vier losse woorden zijn goed te onthouden en moeilijk te raden.`,
  passwordSave: 'Wachtwoord bewaren',
  passwordSaved: 'Uw wachtwoord is veranderd. Op andere apparaten bent u uitgelogd.',
  logOutEverywhere: 'Overal uitloggen',
  logOutEverywhereText: 'Apparaat kwijt of vergeten uit te loggen? Hiermee logt u op al uw apparaten uit, ook op dit.',
  loggedOut: 'U bent uitgelogd.',

  problems: {
    emailMissing: 'Vul uw e-mailadres in.',
    passwordMissing: 'Vul uw wachtwoord in.',
    codeMissing: 'Vul de code in.',
    wrongLogin: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk beide na en probeer het opnieuw.',
    wrongPassword: 'Dit wachtwoord klopt niet. Probeer het opnieuw.',
    wrongCode: 'Deze code klopt niet. Wacht op een nieuwe code in de app en typ die. Elke code werkt één keer.',
    sessionEnded: 'U bent niet meer ingelogd. Log opnieuw in.',
    samePassword: 'Dit is het wachtwoord dat u al had. Kies een ander.',
    repeatDiffers: 'De twee nieuwe wachtwoorden zijn niet gelijk. Typ ze opnieuw.',
  } satisfies Record<Problem, string>,
  tryLater: (time: string) => `Er is te vaak een verkeerd wachtwoord of een verkeerde code ingevuld. Probeer het opnieuw om ${time}. Uw account blijft bestaan.`,
  passwordProblems: {
    tooShort: 'Dit wachtwoord is te kort. Neem minstens 12 tekens, bijvoorbeeld vier losse woorden.',
    tooLong: 'Dit wachtwoord is te lang. Neem hoogstens 256 tekens.',
    containsName: 'Gebruik niet uw naam of e-mailadres in uw wachtwoord.',
    tooCommon: 'Dit wachtwoord gebruiken veel mensen. Kies iets dat minder makkelijk te raden is.',
  } satisfies Record<PasswordProblem, string>,

  refusals: {
    noRole: 'U hebt nog geen rol in deze organisatie. Vraag de beheerder om er een toe te kennen.',
    lockedOut: 'Dit dossier is voor u gesloten, omdat u er persoonlijk bij betrokken bent.',
    administratorSeesNoDossier: 'Een beheerder ziet geen dossiers.',
    boardSeesFigures: 'Het bestuur ziet alleen cijfers, geen dossiers.',
    privacyOfficerSeesLog: 'U ziet wie er in een dossier keek, maar niet wat erin staat.',
    directorNotInformed: 'U ziet een dossier vanaf het moment dat de meldcode zegt dat de directeur wordt geïnformeerd.',
    notInvolved: 'Alleen wie bij dit dossier betrokken is, mag dit. Overleg met de aandachtsfunctionaris.',
    otherLocation: 'Dit dossier hoort bij een andere locatie dan die van u.',
    officerOnly: 'Dit doet de aandachtsfunctionaris. Overleg met die persoon.',
    notYourRole: 'Dit hoort niet bij uw rol.',
  } satisfies Record<RefusalReason, string>,
  sources: {
    dataMinimisation: 'AVG artikel 5, lid 1 onder c: niet meer gegevens dan nodig is',
    confidentiality: 'AVG artikel 5, lid 1 onder f: gegevens zijn vertrouwelijk',
    ownMeldcode: 'de meldcode van uw organisatie',
    separationOfDuties: 'AVG artikel 32: passende beveiliging, hier door taken te scheiden',
  } satisfies Record<RefusalSource, string>,

  roles: {
    professional: 'beroepskracht',
    officer: 'aandachtsfunctionaris',
    deputyOfficer: 'plaatsvervangend aandachtsfunctionaris',
    director: 'directeur',
    board: 'bestuur',
    administrator: 'beheerder',
    privacyOfficer: 'functionaris gegevensbescherming',
  } satisfies Record<Role, string>,
};

export type AccessTexts = typeof access;
