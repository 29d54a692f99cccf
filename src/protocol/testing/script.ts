import { parseCommand, type CommandType } from '../commands.ts';
import { decide } from '../decide.ts';
import type { Definition } from '../definition/schema.ts';
import type { Entry } from '../entries.ts';
import type { EmployeeId, EntryId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import type { Result } from '../result.ts';
import { noDossier, replay, type DossierState } from '../state.ts';
import { status, type Status } from '../status.ts';
import type { Calendar, Instant, PlainDate } from '../time.ts';
import { smallMeldcode } from './smallMeldcode.ts';

/** Days are UTC days, Monday to Friday are working days: simple enough to reckon with in a test. */
export const plainCalendar: Calendar = {
  dateOf: (instant) => instant.slice(0, 10) as PlainDate,
  isWorkingDay: (date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
};

/** `2026-03-02 10:00` as an instant. */
export const moment = (text: string): Instant => `${text.replace(' ', 'T')}:00.000Z` as Instant;

export const employee = (number: number): EmployeeId => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as EmployeeId;

interface How {
  readonly at?: string;
  readonly happened?: string;
  readonly by?: string;
  readonly because?: string;
}

/** A dossier under test: commands go in one after the other, refusals come back as values. Time stands still unless told. */
export class Script {
  state: DossierState = noDossier;
  now: Instant = moment('2026-03-02 10:00');
  protocol: Definition;
  /** What new dossiers start on; nothing to move to unless a test says so. */
  inForce: Definition | undefined;
  readonly birthDate: PlainDate | undefined;
  private ids = 0;

  constructor(protocol: Definition = smallMeldcode(), birthDate?: string) {
    this.protocol = protocol;
    this.birthDate = birthDate as PlainDate | undefined;
  }

  /** Tries a command; the entries are written when it is not refused. */
  try(type: CommandType, data: unknown = {}, how: How = {}): Result<readonly Entry[], Refusal> {
    if (how.at !== undefined) this.now = moment(how.at);
    const parsed = parseCommand(type, data, how.happened === undefined ? undefined : moment(how.happened), how.because);
    if (!parsed.ok) throw new Error(`${type}: ${JSON.stringify(parsed.problems)}`);
    const result = decide(this.state, parsed.command, { ...this.surroundings(), inForce: this.inForce, actor: { employeeId: employee(1), functionId: how.by ?? 'officer' }, newId: () => employee(1000 + (this.ids += 1)) as string as EntryId });
    if (result.ok) this.state = replay(result.value, this.state);
    if (result.ok && type === 'moveMeldcode' && this.inForce) this.protocol = this.inForce;
    return result;
  }

  /** Does a command that must pass; the entry of the command itself comes back. */
  do(type: CommandType, data: unknown = {}, how: How = {}): Entry {
    const result = this.try(type, data, how);
    if (!result.ok) throw new Error(`${type} was refused: ${JSON.stringify(result.problem)}`);
    const entry = result.value.find((candidate) => candidate.kind !== 'deviation' && candidate.kind !== 'reopening') ?? result.value.at(-1);
    if (!entry) throw new Error(`${type} wrote nothing`);
    return entry;
  }

  /** The refusal of a command that must be refused. */
  refusal(type: CommandType, data: unknown = {}, how: How = {}): Refusal {
    const result = this.try(type, data, how);
    if (result.ok) throw new Error(`${type} was not refused`);
    return result.problem;
  }

  open(route = 'home'): this {
    this.do('openDossier', { childId: 'c', locationId: 'l', protocol: { id: this.protocol.id, version: this.protocol.version }, route });
    return this;
  }

  /** Answers a question, leaving what was skipped with reasons. */
  answer(question: string, answer: string): Entry {
    return this.do('answerQuestion', { question, answer, reasons: 'because' }, { because: 'test' });
  }

  surroundings(): { protocol: Definition; now: Instant; calendar: Calendar; birthDate: PlainDate | undefined } {
    return { protocol: this.protocol, now: this.now, calendar: plainCalendar, birthDate: this.birthDate };
  }

  status(at?: string): Status {
    if (at !== undefined) this.now = moment(at);
    return status(this.state, this.surroundings());
  }

  /** State and due date of one duty. */
  duty(id: string, at?: string): Status['obligations'][number] | undefined {
    return this.status(at).obligations.find((item) => item.id === id);
  }
}

export const seen = { kind: 'seen', text: 'A bruise' };
export const talk = { with: ['parents'], about: 'concerns', purpose: 'Ask', facts: 'A bruise' };
export const colleagues = { partners: ['colleague'], outcome: 'Go on' };
