import type { Path, Problem, Severity } from '../reading/finding.ts';

type Words = readonly [nl: string, en: string];

/** A problem, with message and remedy in Dutch and English. */
export function problem(severity: Severity, code: string, path: Path, message: Words, remedy: Words, source?: string): Problem {
  return { severity, code, path, message: { nl: message[0], en: message[1] }, remedy: { nl: remedy[0], en: remedy[1] }, source };
}

/** The remedy that lists what can be chosen. */
export function chooseFrom(values: readonly string[]): Words {
  return values.length === 0 ? ['Er is nog niets om uit te kiezen: maak het eerst.', 'There is nothing to choose from yet: make it first.'] : [`Kies uit: ${values.join(', ')}.`, `Choose from: ${values.join(', ')}.`];
}
