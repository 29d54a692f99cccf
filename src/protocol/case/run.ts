import { commandKinds, parseCommand, type CommandType } from '../commands.ts';
import { decide } from '../decide.ts';
import type { Definition } from '../definition/schema.ts';
import type { Entry } from '../entries.ts';
import type { EmployeeId, EntryId } from '../ids.ts';
import { located, type Finding, type Locate, type Path, type Problem } from '../reading/finding.ts';
import { noDossier, replay, type DossierState } from '../state.ts';
import { status } from '../status.ts';
import type { Calendar, Instant, PlainDate } from '../time.ts';
import { compareRefusal, compareStatus, type Mismatch } from './compare.ts';
import { caseProblem, choose, misfits, readCase } from './read.ts';
import type { CaseFile, CaseStep, Expectation } from './schema.ts';

/** The calendar with clock times: the moment at which it is `time` (`hh:mm`) on a day in Europe/Amsterdam. */
export interface Clock extends Calendar {
  instantOf(date: PlainDate, time: string): Instant;
}

/** Where a case comes out otherwise than it says. `step` counts from 1 as in the file. */
export interface Difference extends Mismatch {
  readonly step: string;
  readonly line: number;
  readonly column: number;
}

export interface CaseResult {
  readonly name: string;
  /** What is wrong with the file itself; then nothing was played past it. */
  readonly findings: readonly Finding[];
  readonly differences: readonly Difference[];
  readonly state: DossierState;
  readonly played: number;
}

/** Plays a case file on the engine. `definitionOf` gives the definition with an id; ids and moments are the same at each run. */
export function runCase(text: string, definitionOf: (id: string) => Definition | undefined, clock: Clock): CaseResult {
  const reading = readCase(text);
  if (!reading.ok) return { name: '', findings: reading.findings, differences: [], state: noDossier, played: 0 };
  const { file, locate } = reading;
  const definition = definitionOf(file.protocol);
  const problems = definition ? misfits(file, definition) : [caseProblem('unknownProtocol', ['protocol'], { nl: `Er is geen meldcode "${file.protocol}".`, en: `There is no meldcode "${file.protocol}".` }, { nl: 'Zet het bestand in protocols/ of geef het mee met --protocol.', en: 'Put the file in protocols/ or name it with --protocol.' })];
  if (!definition || problems.length > 0) return { name: file.case, findings: located(problems, locate), differences: [], state: noDossier, played: 0 };
  return new Performance(file, definition, definitionOf, clock, locate).run();
}

/** One run through one case; holds what moves along: dossier, clock, names. */
class Performance {
  private state: DossierState = noDossier;
  private now: Instant;
  private by: string;
  private ids = 0;
  private readonly names = new Map<string, EntryId>();
  private readonly problems: Problem[] = [];
  private readonly differences: Difference[] = [];
  private readonly file: CaseFile;
  private definition: Definition;
  private readonly definitionOf: (id: string) => Definition | undefined;
  private readonly clock: Clock;
  private readonly locate: Locate;

  constructor(file: CaseFile, definition: Definition, definitionOf: (id: string) => Definition | undefined, clock: Clock, locate: Locate) {
    [this.file, this.definition, this.definitionOf, this.clock, this.locate] = [file, definition, definitionOf, clock, locate];
    const first = file.steps.find((step) => 'do' in step);
    this.by = file.openedBy ?? first?.by ?? Object.keys(file.people)[0] ?? '';
    this.now = this.instant(file.opened ?? first?.at ?? '2026-03-02');
  }

  run(): CaseResult {
    const { file, definition } = this;
    this.command('openDossier', { childId: this.id(9, 1), locationId: this.id(9, 2), protocol: { id: definition.id, version: definition.version }, route: file.route ?? definition.routes[0]?.id }, { step: 'opening', path: ['case'], expected: undefined });
    let played = 0;
    for (const [index, step] of file.steps.entries()) {
      if (this.problems.length > 0) break;
      this.play(step, index);
      played += 1;
    }
    if (this.problems.length === 0 && file.finally) this.expect(file.finally, 'finally', ['finally']);
    return { name: file.case, findings: located(this.problems, this.locate), differences: this.differences, state: this.state, played };
  }

  private play(step: CaseStep, index: number): void {
    const path: Path = ['steps', index];
    const moment = 'do' in step ? step.at : step.expectAt;
    if (moment !== undefined) {
      const next = this.instant(moment);
      if (next < this.now) {
        this.problems.push(caseProblem('backInTime', [...path, 'do' in step ? 'at' : 'expectAt'], { nl: 'Dit moment ligt voor de stap ervoor.', en: 'This moment lies before the step before it.' }, { nl: 'Zet de stappen op volgorde. Iets dat eerder gebeurde, krijgt "happened".', en: 'Put the steps in order. What happened earlier gets "happened".' }));
        return;
      }
      this.now = next;
    }
    const expected = step.expect;
    if ('do' in step) {
      this.by = step.by ?? this.by;
      const data = this.withReferences(step.with, [...path, 'with']);
      this.command(step.do, data, { step: String(index + 1), path, expected, happened: step.happened, because: step.because, as: step.as });
    }
    if (expected) this.expect(expected, String(index + 1), [...path, 'expect']);
  }

  private command(type: CommandType, data: unknown, how: { step: string; path: Path; expected: Expectation | undefined; happened?: string | undefined; because?: string | undefined; as?: string | undefined }): void {
    const parsed = parseCommand(type, data, how.happened === undefined ? undefined : this.instant(how.happened), how.because);
    if (!parsed.ok) {
      const { field, code, message } = parsed.problems[0] ?? { field: '', code: '', message: '' };
      const at = parsed.problems.map((problem) => problem.field).join(', ');
      this.problems.push(caseProblem('invalidCommand', [...how.path, 'with', ...field.split('.').filter((part) => part !== '')], { nl: `${type} klopt niet bij: ${at} (${code}).`, en: `${type} is not right at: ${at} (${code}).` }, { nl: message, en: message }));
      return;
    }
    const { birthDate } = this.file.child;
    const inForce = parsed.command.type === 'moveMeldcode' ? this.definitionOf(parsed.command.data.to.id) : undefined;
    const result = decide(this.state, parsed.command, { protocol: this.definition, inForce, now: this.now, calendar: this.clock, birthDate, actor: this.actor(), newId: () => this.id(8, (this.ids += 1)) as EntryId });
    this.differ(compareRefusal(how.expected?.refused, result.ok ? undefined : result.problem), how.step, how.expected?.refused === undefined ? [...how.path, 'do'] : [...how.path, 'expect', 'refused']);
    if (!result.ok) return;
    this.state = replay(result.value, this.state);
    if (inForce) this.definition = inForce;
    const entry: Entry | undefined = result.value.find((candidate) => candidate.kind === commandKinds[type]);
    if (how.as !== undefined && entry) this.names.set(how.as, entry.id);
  }

  private expect(expected: Expectation, step: string, path: Path): void {
    const { birthDate } = this.file.child;
    const now = status(this.state, { protocol: this.definition, now: this.now, calendar: this.clock, birthDate });
    for (const mismatch of compareStatus(expected, now)) this.differ([mismatch], step, [...path, mismatch.what]);
  }

  private differ(mismatches: readonly Mismatch[], step: string, path: Path): void {
    for (const mismatch of mismatches) this.differences.push({ ...mismatch, step, ...this.locate(path) });
  }

  private actor(): { employeeId: EmployeeId; functionId: string } {
    return { employeeId: this.employee(this.by), functionId: this.file.people[this.by] ?? '' };
  }

  private employee(name: string): EmployeeId {
    return this.id(7, Object.keys(this.file.people).indexOf(name) + 1) as EmployeeId;
  }

  /** Names of entries and people become ids; the fields that can hold them are the same for all commands. */
  private withReferences(data: Readonly<Record<string, unknown>>, path: Path): Record<string, unknown> {
    const entry = (name: unknown, field: string): unknown => {
      const found = typeof name === 'string' ? this.names.get(name) : undefined;
      if (typeof name === 'string' && !found) this.problems.push(caseProblem('unknownEntryName', [...path, field], { nl: `Er is geen eerdere stap met "as: ${name}".`, en: `There is no earlier step with "as: ${name}".` }, choose([...this.names.keys()])));
      return found ?? name;
    };
    return Object.fromEntries(
      Object.entries(data).map(([field, value]) => {
        if (field === 'entry' || field === 'help') return [field, entry(value, field)];
        if (field === 'evidence' && Array.isArray(value)) return [field, value.map((name) => entry(name, field))];
        if (field === 'employee' && typeof value === 'string' && value in this.file.people) return [field, this.employee(value)];
        if (field === 'accused' && typeof value === 'object' && value !== null) return [field, this.withReferences(value as Readonly<Record<string, unknown>>, [...path, field])];
        return [field, value];
      }),
    );
  }

  /** A date without a time is noon, or later that day when the step before was. */
  private instant(moment: string): Instant {
    const [date, time] = [moment.slice(0, 10) as PlainDate, moment.slice(11)];
    const noon = this.clock.instantOf(date, time === '' ? '12:00' : time);
    const before = this.now as Instant | undefined;
    return time === '' && before !== undefined && before > noon && this.clock.dateOf(before) === date ? before : noon;
  }

  private id(group: number, number: number): string {
    return `00000000-0000-4000-${group}000-${String(number).padStart(12, '0')}`;
  }
}
