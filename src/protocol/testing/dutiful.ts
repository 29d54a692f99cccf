import { kindsOf } from '../check/conditionPlaces.ts';
import { commandKinds, type CommandType } from '../commands.ts';
import type { Condition, Matcher, Pattern } from '../definition/condition.ts';
import type { Obligation } from '../definition/schema.ts';
import type { EntryKind } from '../entryKinds.ts';
import { employee, type Script } from './script.ts';

type Data = Record<string, unknown>;

/** What someone writes down when the meldcode asks no more than the kind of entry. */
const plain: { readonly [K in EntryKind]?: Data } = {
  signal: { kind: 'seen', text: 't' },
  consultation: { partners: [], outcome: 'o' },
  advice: { anonymous: true, outcome: 'o' },
  conversation: { with: ['parents'], about: 'concerns', purpose: 'p', facts: 'f' },
  kindcheck: { others: 'no' },
  consent: { from: 'f', given: true },
  informed: {},
  feedback: { outcome: 'adviceBodyActs' },
  help: { goals: 'g', term: '2026-04-01', casemanager: 'c', roles: 'r', tasks: [{ who: 'w', what: 'w' }], safetyPlan: 's' },
  evaluation: { result: 'reached', text: 't' },
  monitoringPlan: { what: 'w', who: 'w', next: '2026-05-01' },
  monitoring: { safe: 'yes', text: 't' },
  objection: { from: 'f', about: 'report', objection: 'o', response: 'r', result: 'met' },
  signing: { who: 'w', status: 'seen' },
  act: {},
  participant: { employee: employee(7), change: 'added', reasons: 'r' },
};

/** A school that does whatever a definition asks: it reads from `done` what to write down. */
export class DutifulSchool {
  readonly script: Script;
  constructor(script: Script) {
    this.script = script;
  }

  /** Does every open duty for which `wanted` holds and that can be done by writing something down. The rest is the course of the dossier itself: answers, decisions, the report, closing. */
  doDuties(wanted: (step: string) => boolean = () => true): void {
    const tried = new Map<string, number>();
    for (;;) {
      const open = this.script.status().obligations.find((item) => item.state === 'open' && wanted(item.step) && (tried.get(item.id) ?? 0) < 4 && this.deed(item.obligation) !== undefined);
      const deed = open && this.deed(open.obligation);
      if (!open || !deed) return;
      tried.set(open.id, (tried.get(open.id) ?? 0) + 1);
      for (const pattern of deed) this.write(pattern);
    }
  }

  /** The patterns of the first way of doing a duty that is possible now. */
  private deed(duty: Obligation): readonly Pattern[] | undefined {
    const ways = [duty.done].flat() as readonly Condition[];
    for (const way of ways) {
      const patterns = this.patterns(way);
      if (patterns) return patterns;
    }
    return undefined;
  }

  private patterns(condition: Condition): readonly Pattern[] | undefined {
    if ('record' in condition) return this.kindFor(condition) === undefined ? undefined : [condition];
    if ('any' in condition) return condition.any.map((part) => this.patterns(part)).find((found) => found !== undefined);
    if (!('all' in condition)) return undefined;
    const parts = condition.all.map((part) => this.patterns(part));
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }

  private kindFor(pattern: Pattern): EntryKind | undefined {
    if (pattern.where?.emergency !== undefined) return undefined;
    return kindsOf(pattern).find((kind) => plain[kind] !== undefined && (kind !== 'signing' || this.signable() !== undefined) && (kind !== 'evaluation' || this.script.state.byKind.help !== undefined));
  }

  private signable(): string | undefined {
    return this.script.state.entries.findLast((entry) => entry.kind === 'conversation' || entry.kind === 'objection')?.id;
  }

  private write(pattern: Pattern): void {
    const kind = this.kindFor(pattern);
    if (kind === undefined) return;
    const data = structuredClone(plain[kind] ?? {});
    for (const [field, matcher] of Object.entries(pattern.where ?? {})) put(data, field.split('.'), valueFor(field, matcher, data));
    this.complete(kind, data);
    const type = (Object.keys(commandKinds) as CommandType[]).find((candidate) => commandKinds[candidate] === kind);
    if (type) this.script.do(type, data, pattern.by?.[0] === undefined ? {} : { by: pattern.by[0] });
  }

  /** What an entry needs beside what the duty asks of it. */
  private complete(kind: EntryKind, data: Data): void {
    const { protocol } = this.script;
    if (kind === 'consultation') {
      if ((data.partners as string[]).length === 0) data.partners = [protocol.partners[0]?.id];
      data.anonymous ??= true;
    }
    if (kind === 'informed') data.who ??= protocol.informs[0]?.id;
    if (kind === 'consent') data.consent ??= protocol.consents[0]?.id;
    if (kind === 'participant') data.function ??= protocol.functions[0]?.id;
    if (kind === 'signing') data.entry = this.signable();
    if (kind !== 'act') return;
    const act = protocol.acts.find((item) => item.id === data.act) ?? protocol.acts[0];
    const fields = (data.fields ?? {}) as Data;
    for (const field of act?.fields ?? []) if (field.required) fields[field.id] ??= { choice: field.options?.[0]?.id, yesNo: true, date: '2026-03-02', line: 'l', text: 't' }[field.type];
    data.act = act?.id;
    data.fields = fields;
  }
}

function valueFor(field: string, matcher: Matcher, data: Data): unknown {
  if (typeof matcher !== 'object') return matcher;
  if (Array.isArray(matcher)) return (matcher as readonly unknown[])[0];
  if ('includesAll' in matcher) return matcher.includesAll;
  if ('includes' in matcher) return [[matcher.includes].flat()[0]];
  if (!('present' in matcher) || !matcher.present) return undefined;
  return data[field] ?? ({ injury: { what: 'w' }, arrived: true, next: '2026-06-01' } as Data)[field] ?? 'x';
}

function put(data: Data, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length > 0) put((data[key] ??= {}) as Data, rest, value);
  else if (value === undefined) Reflect.deleteProperty(data, key);
  else data[key] = value;
}
