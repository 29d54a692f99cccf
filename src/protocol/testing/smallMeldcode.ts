import { loadDefinition } from '../load.ts';
import type { Definition } from '../definition/schema.ts';

/** The smallest meldcode that is lawful and safe, with one of everything; as a file would hold it. */
export const smallMeldcodeText = `format: 1
id: small
version: '1'
title: {nl: Kleine meldcode, en: Small meldcode}
about: {nl: Voor tests, en: For tests}
origin: {document: none, edition: '2026'}
sectors: [education]
words:
  child: {nl: leerling, en: pupil}
  children: {nl: leerlingen, en: pupils}
  parents: {nl: ouders, en: parents}
  professional: {nl: leerkracht, en: teacher}
  officer: {nl: aandachtsfunctionaris, en: officer}
  director: {nl: directeur, en: director}
  board: {nl: bestuur, en: board}
  location: {nl: school, en: school}
  adviceBody: {nl: Veilig Thuis, en: Veilig Thuis}
  team: {nl: team, en: team}
functions:
  - {id: teacher, name: {nl: leerkracht, en: teacher}, role: professional}
  - {id: officer, name: {nl: aandachtsfunctionaris, en: officer}, role: officer}
  - {id: deputy, name: {nl: vervanger, en: deputy}, role: deputyOfficer, deputyOf: officer}
  - {id: director, name: {nl: directeur, en: director}, role: director}
  - {id: board, name: {nl: bestuur, en: board}, role: board}
finalResponsibility: {function: director, text: {nl: De directeur, en: The director}, source: '§1'}
routes:
  - id: home
    kind: home
    name: {nl: Thuis, en: Home}
    when: {nl: Gaat het om thuis?, en: Is it about home?}
    source: '§1'
    steps:
      - id: map
        number: 1
        covers: [signals]
        name: {nl: Signalen, en: Signals}
        actors: [teacher]
        source: '§2'
        obligations:
          - {id: signal, text: {nl: Schrijf op, en: Write down}, level: must, done: {record: signal, where: {kind: [seen, heard]}}, source: '§2.1'}
          - {id: kindcheck, text: {nl: Kindcheck, en: Kindcheck}, level: should, done: {record: kindcheck}, due: {within: {amount: 2, unit: weeks}, after: opening}, source: '§2.2'}
          - {id: hypotheses, text: {nl: Rond vermoedens af, en: Settle hypotheses}, level: may, when: {openHypothesis: true}, done: {not: {openHypothesis: true}}, source: '§2.3'}
      - id: consult
        covers: [consultation]
        name: {nl: Overleg, en: Consult}
        actors: [officer]
        term: {amount: 5, unit: workingDays}
        source: '§3'
        obligations:
          - {id: colleagues, text: {nl: Overleg, en: Consult}, level: must, actors: [teacher, officer], done: {record: consultation, where: {partners: {includes: [colleague]}}}, source: '§3.1'}
          - {id: advice, text: {nl: Vraag advies, en: Ask advice}, level: should, when: {any: [{form: honour}, {trigger: any}]}, done: {record: advice}, due: {within: {amount: 1, unit: days}, after: stepStart}, source: '§3.2'}
      - id: talk
        covers: [conversation]
        name: {nl: Gesprek, en: Talk}
        actors: [teacher]
        source: '§4'
        obligations:
          - {id: parents, text: {nl: Praat met ouders, en: Talk to parents}, level: must, done: [{record: conversation, where: {with: {includes: parents}, about: concerns}}, {record: waiver, where: {with: parents, about: concerns}}], source: '§4.1'}
          - {id: child, text: {nl: Praat met het kind, en: Talk to the child}, level: should, when: {age: {from: 12}}, done: {record: conversation, where: {with: {includes: child}}}, source: '§4.2'}
      - id: weigh
        covers: [weighing]
        name: {nl: Wegen, en: Weigh}
        actors: [officer]
        source: '§5'
        obligations:
          - {id: weighed, text: {nl: Weeg, en: Weigh}, level: must, done: {weighing: concluded}, source: '§5.1'}
          - {id: board, text: {nl: Licht het bestuur in, en: Inform the board}, level: must, when: {answer: {question: suspicion, is: [yes]}}, done: {record: informed, where: {who: board}}, source: '§5.2'}
      - id: decide
        covers: [decision]
        name: {nl: Beslissen, en: Decide}
        actors: [officer]
        source: '§6'
        obligations:
          - {id: reportDecision, text: {nl: Beslis, en: Decide}, level: must, done: {report: decided}, source: '§6.1'}
          - {id: report, text: {nl: Meld, en: Report}, level: must, when: {report: needed}, done: {report: sent}, source: '§6.2'}
          - {id: helpDecision, text: {nl: Beslis over hulp, en: Decide about help}, level: must, done: {record: helpDecision}, source: '§6.3'}
      - id: follow
        covers: [followUp]
        name: {nl: Volgen, en: Follow}
        actors: [officer]
        source: '§7'
        obligations:
          - {id: feedback, text: {nl: Vraag na, en: Ask back}, level: must, when: {record: report}, since: {record: report}, done: {record: feedback}, due: {within: {amount: 5, unit: workingDays}, after: {record: report}}, source: '§7.1'}
          - {id: evaluation, text: {nl: Beoordeel de hulp, en: Evaluate}, level: must, when: {record: help}, since: {record: help}, done: {record: evaluation}, due: {on: {record: help, field: term}}, source: '§7.2'}
          - {id: closing, text: {nl: Sluit af, en: Close}, level: must, when: {weighing: concluded}, done: {record: closing}, source: '§7.3'}
    weighing:
      actors: [officer, director]
      source: '§5'
      questions:
        - id: suspicion
          number: 1
          asks: suspicion
          text: {nl: Is er een vermoeden?, en: Is there a suspicion?}
          source: '§5.a'
          answers:
            - {id: yes, label: {nl: Ja, en: Yes}, meaning: {nl: Ga door, en: Go on}, to: danger}
            - {id: doubt, label: {nl: Twijfel, en: Doubt}, meaning: {nl: Ga door, en: Go on}, to: danger}
            - {id: no, label: {nl: Nee, en: No}, meaning: {nl: Sluit af, en: Close}, does: [close]}
        - id: danger
          number: 2
          asks: danger
          text: {nl: Is er gevaar?, en: Is there danger?}
          source: '§5.b'
          answers:
            - {id: no, label: {nl: Nee, en: No}, meaning: {nl: Ga door, en: Go on}, to: possible}
            - {id: yes, label: {nl: Ja, en: Yes}, meaning: {nl: Meld, en: Report}, does: [report], to: possible, together: true}
            - {id: doubt, label: {nl: Twijfel, en: Doubt}, meaning: {nl: Meld, en: Report}, does: [report], to: possible, together: true}
        - id: possible
          number: 3
          asks: helpPossible
          text: {nl: Kan hulp?, en: Is help possible?}
          source: '§5.c'
          answers:
            - {id: yes, label: {nl: Ja, en: Yes}, meaning: {nl: Ga door, en: Go on}, to: accepted}
            - {id: no, label: {nl: Nee, en: No}, meaning: {nl: Meld, en: Report}, does: [report], source: '§5.c.no'}
        - id: accepted
          number: 4
          asks: helpAccepted
          text: {nl: Willen ze hulp?, en: Do they accept help?}
          source: '§5.d'
          answers:
            - {id: yes, label: {nl: Ja, en: Yes}, meaning: {nl: Hulp, en: Help}, does: [help], to: result, awaits: help}
            - {id: no, label: {nl: Nee, en: No}, meaning: {nl: Meld, en: Report}, does: [report]}
        - id: result
          number: 5
          asks: result
          text: {nl: Helpt het?, en: Does it help?}
          source: '§5.e'
          answers:
            - {id: yes, label: {nl: Ja, en: Yes}, meaning: {nl: Volg, en: Monitor}, does: [monitor]}
            - {id: no, label: {nl: Nee, en: No}, meaning: {nl: Meld, en: Report}, does: [report]}
  - id: staff
    kind: staff
    name: {nl: Medewerker, en: Staff}
    when: {nl: Gaat het om een medewerker?, en: Is it about staff?}
    access: strict
    handledBy: [director, board]
    source: '§9'
    steps:
      - id: tellBoard
        covers: [employerTold]
        name: {nl: Meld aan bestuur, en: Tell the board}
        actors: [director]
        source: '§9.1'
        obligations:
          - {id: boardTold, text: {nl: Meld aan het bestuur, en: Tell the board}, level: must, done: {record: informed, where: {who: board}}, source: '§9.2'}
      - id: inspector
        covers: [inspectorConsulted, familyAndAccusedInformed, policeReport]
        name: {nl: Overleg met de inspecteur, en: Consult the inspector}
        actors: [board]
        source: '§9.3'
        obligations:
          - {id: inspectorAsked, text: {nl: Bel 0900 111 3 111, en: Call 0900 111 3 111}, level: must, done: {record: consultation, where: {partners: {includes: inspector}}}, source: '§9.3'}
          - {id: familyTold, text: {nl: Vertel het de ouders en de medewerker, en: Tell the parents and the employee}, level: must, when: {record: act, where: {act: judged, fields.reasonable: true}}, done: {all: [{record: informed, where: {who: family}}, {record: informed, where: {who: accused}}]}, source: '§9.4'}
          - {id: policeTold, text: {nl: Doe aangifte, en: Go to the police}, level: must, when: {record: act, where: {act: judged, fields.reasonable: true}}, done: {record: act, where: {act: police}}, source: '§9.5'}
  - id: between
    kind: betweenChildren
    name: {nl: Tussen kinderen, en: Between children}
    when: {nl: Gaat het om kinderen onder elkaar?, en: Is it between children?}
    handledBy: [director]
    source: '§10'
    steps:
      - id: tellDirector
        covers: [managementTold, inspectorateTold]
        name: {nl: Meld aan de directeur, en: Tell the director}
        actors: [teacher]
        source: '§10.1'
        obligations:
          - {id: directorTold, text: {nl: Meld aan de directeur, en: Tell the director}, level: must, done: {record: informed, where: {who: director}}, source: '§10.1'}
partners:
  - {id: colleague, name: {nl: collega, en: colleague}, source: '§3'}
  - {id: nurse, name: {nl: jeugdarts, en: school doctor}, external: true, consent: outside, source: '§3'}
  - {id: inspector, name: {nl: vertrouwensinspecteur, en: confidential inspector}, external: true, source: '§9.3'}
triggers:
  - {id: acute, name: {nl: acuut, en: acute}, meaning: {nl: nu gevaar, en: danger now}, kind: acute, source: '§8.1'}
  - {id: structural, name: {nl: structureel, en: structural}, meaning: {nl: steeds weer, en: again and again}, kind: structural, source: '§8.2'}
  - {id: disclosure, name: {nl: onthulling, en: disclosure}, meaning: {nl: het kind vertelt, en: the child tells}, kind: disclosure, source: '§8.3'}
norms:
  - {id: harmed, text: {nl: Ernstig letsel, en: Serious injury}, when: {record: signal, where: {injury: {present: true}}}, source: '§8.4'}
  - {id: calledHelp, text: {nl: Er was een noodsituatie, en: There was an emergency}, when: {record: emergency}, source: '§8.5'}
  - {id: stillUnsafe, text: {nl: Later blijkt het niet veilig, en: Later it turns out unsafe}, when: {record: monitoring, where: {safe: [no, doubt]}}, source: '§8.6'}
  - {id: helpFails, text: {nl: De hulp werkt niet, en: The help does not work}, when: {record: evaluation, where: {result: [notReached, worse, stalled]}}, source: '§8.7'}
forms:
  - {id: honour, name: {nl: eergerelateerd geweld, en: honour-related violence}, special: true, source: '§8'}
waiverGrounds:
  - {id: safety, text: {nl: Niet veilig, en: Not safe}, for: [concerns, report], confirm: [{id: asked, text: {nl: Advies gevraagd, en: Asked advice}}], source: '§4.3'}
consents:
  - {id: outside, text: {nl: Bespreken buiten school, en: Discuss outside}, written: true, refusalIsSignal: true, source: '§3.3'}
informs:
  - {id: board, name: {nl: bestuur, en: board}, source: '§5.2'}
  - {id: director, name: {nl: directeur, en: director}, source: '§10.1'}
  - {id: family, name: {nl: ouders, en: parents}, source: '§9.4'}
  - {id: accused, name: {nl: de medewerker, en: the employee}, source: '§9.4'}
emergency:
  text: {nl: Bel 112, en: Call 112}
  contacts: [{id: police, name: {nl: Politie, en: Police}, phone: '112'}, {id: veiligThuis, name: {nl: Veilig Thuis, en: Veilig Thuis}, phone: 0800-2000}]
  source: '§8'
help: {requires: [goals, term, casemanager, tasks], source: '§5.d'}
closingGrounds:
  - {id: unfounded, text: {nl: Geen vermoeden, en: Unfounded}, needs: {answer: {question: suspicion, is: [no]}}, source: '§7'}
  - {id: reported, text: {nl: Gemeld, en: Reported}, source: '§7'}
acts:
  - id: visit
    name: {nl: Huisbezoek, en: Home visit}
    source: '§10'
    fields:
      - {id: date, label: {nl: Datum, en: Date}, type: date, required: true}
      - {id: how, label: {nl: Hoe, en: How}, type: choice, options: [{id: planned, label: {nl: Gepland, en: Planned}}]}
  - id: judged
    name: {nl: Oordeel, en: Judgement}
    source: '§9.4'
    fields:
      - {id: reasonable, label: {nl: Is er een redelijk vermoeden?, en: Is there a reasonable suspicion?}, type: yesNo, required: true}
  - id: police
    name: {nl: Aangifte, en: Police report}
    source: '§9.5'
    fields:
      - {id: on, label: {nl: Wanneer?, en: When?}, type: date, required: true}
secrecy:
  - {id: need, question: {nl: Is spreken nodig?, en: Is speaking needed?}, source: '§11'}
socialMap:
  - {id: veiligThuis, name: {nl: Veilig Thuis, en: Veilig Thuis}, category: advice, phone: 0800-2000, checkedOn: '2026-01-15'}
notes:
  - {id: index, text: {nl: De verwijsindex gebruiken wij niet., en: We do not use the verwijsindex.}, source: '§12'}
`;

let loaded: Definition | undefined;

/** The small meldcode, loaded once; whoever wants another makes a copy. */
export function smallMeldcode(): Definition {
  if (loaded) return loaded;
  const { definition, findings } = loadDefinition(smallMeldcodeText);
  if (!definition) throw new Error(JSON.stringify(findings, null, 2));
  loaded = definition;
  return definition;
}
