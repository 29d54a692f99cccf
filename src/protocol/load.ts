import { definitionSchema, type Definition } from './definition/schema.ts';
import { located, type Finding, type Locate, type Problem } from './reading/finding.ts';
import { readShape } from './reading/readShape.ts';
import { readYaml } from './reading/readYaml.ts';
import { references } from './check/references.ts';
import { check } from './check.ts';
import type { PlainDate } from './time.ts';

/** A definition that can run, or why it cannot; `locate` finds the lines of what is said about it later. */
export interface Loaded {
  readonly definition: Definition | undefined;
  readonly findings: readonly Finding[];
  readonly locate: Locate;
}

/** Reads a definition from YAML: syntax, shape, references. Any finding here is an error; the definition is there only without them. */
export function loadDefinition(text: string): Loaded {
  const yaml = readYaml(text);
  if (!yaml.ok) return { definition: undefined, findings: located(yaml.problems, yaml.locate), locate: yaml.locate };
  const shape = readShape(definitionSchema, yaml.value);
  const problems: readonly Problem[] = shape.ok ? references(shape.value) : shape.problems;
  return { definition: shape.ok && problems.length === 0 ? shape.value : undefined, findings: located(problems, yaml.locate), locate: yaml.locate };
}

/** Everything there is to say about a definition: what `loadDefinition` finds, and when it loads what `check` finds. `today` is the Dutch calendar day. */
export function inspectDefinition(text: string, today: PlainDate): Loaded {
  const loaded = loadDefinition(text);
  return loaded.definition ? { ...loaded, findings: located(check(loaded.definition, today), loaded.locate) } : loaded;
}
