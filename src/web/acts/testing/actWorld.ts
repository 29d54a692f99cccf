/** A fictional dossier in which every act makes sense, on each shipped meldcode. */
import { readFileSync } from 'node:fs';
import type { Definition } from '../../../protocol/definition/schema.ts';
import type { ChildId, DossierId, LocationId, OrganisationId } from '../../../protocol/ids.ts';
import { loadDefinition } from '../../../protocol/load.ts';
import { status } from '../../../protocol/status.ts';
import { employee, Script } from '../../../protocol/testing/script.ts';
import type { Language } from '../../../texts/index.ts';
import { textsFor } from '../../../texts/index.ts';
import type { ActContext } from '../actForm.ts';

function shipped(name: string): Definition {
  const { definition, findings } = loadDefinition(readFileSync(`protocols/${name}.yaml`, 'utf8'));
  if (!definition) throw new Error(`${name}: ${findings.map((finding) => JSON.stringify(finding)).join('; ')}`);
  return definition;
}

export const protocols: Readonly<Record<'basis' | 'btk' | 'fedra' | 'kinderopvang' | 'kindkracht' | 'stroomm', Definition>> = { basis: shipped('basis'), btk: shipped('btk'), fedra: shipped('fedra'), kinderopvang: shipped('kinderopvang'), kindkracht: shipped('kindkracht'), stroomm: shipped('stroomm') };
export type ProtocolName = keyof typeof protocols;
/** Also the one that has no weighing, as its old document has none. */
export const everyProtocol: Readonly<Record<ProtocolName | 'gpo-wn', Definition>> = { ...protocols, 'gpo-wn': shipped('gpo-wn') };
export const languages: readonly Language[] = ['nl', 'en'];

/** A course of events with an open hypothesis, a conversation, help with a task, and a first answer. */
export function course(protocol: Definition): Script {
  const script = new Script(protocol, '2016-05-01').open();
  script.do('recordSignal', { kind: 'hypothesis', text: 'Misschien krijgt Noor thuis geen ontbijt.' });
  script.do('recordSignal', { kind: 'seen', text: 'Noor pakte eten van een ander.' });
  script.do('recordConversation', { with: ['parents'], about: 'concerns', purpose: 'Vragen hoe het gaat', facts: 'Noor komt zonder ontbijt.', reaction: 'Moeder zegt dat het druk is.' });
  if (protocol.routes[0]?.weighing) script.answer(firstQuestion(protocol), 'yes');
  script.do('agreeHelp', { goals: 'Elke dag ontbijt', term: '2026-04-01', casemanager: 'Juf Fictie', roles: 'School belt', safetyPlan: 'Noor belt oma', tasks: [{ who: 'Juf Fictie', what: 'Bellen' }] });
  return script;
}

export function firstQuestion(protocol: Definition): string {
  return protocol.routes[0]?.weighing?.questions[0]?.id ?? '';
}

/** What a form about that dossier is given. */
export function contextOf(script: Script, language: Language, subject?: string): ActContext {
  const file = {
    organisationId: employee(90) as string as OrganisationId,
    dossierId: employee(91) as string as DossierId,
    child: { childId: employee(92) as string as ChildId, locationId: employee(93) as string as LocationId, birthDate: script.birthDate },
    protocol: script.protocol,
    state: script.state,
  };
  const functionId = script.protocol.functions[0]?.id ?? '';
  return {
    t: textsFor(language),
    view: { file, status: status(script.state, script.surroundings()), standings: [] },
    now: script.now,
    colleagues: [
      { employeeId: employee(1), name: 'Juf Fictie', functionId },
      { employeeId: employee(2), name: 'Meester Verzonnen', functionId },
    ],
    subject,
    inForce: { ...script.protocol, version: `${script.protocol.version}-test` },
  };
}
