import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dutchCalendar } from '../../src/calendar.ts';
import { runCase } from '../../src/protocol/case/run.ts';
import { commandKinds, commandTypes, type CommandType } from '../../src/protocol/commands.ts';
import { entryData } from '../../src/protocol/entries.ts';
import { loadDefinition } from '../../src/protocol/load.ts';

const page = readFileSync(new URL('../../docs/cases.md', import.meta.url), 'utf8');
const definitionOf = (id: string): ReturnType<typeof loadDefinition>['definition'] => loadDefinition(readFileSync(new URL(`../../protocols/${id}.yaml`, import.meta.url), 'utf8')).definition;
const documented = commandTypes.filter((type) => type !== 'openDossier');

describe('docs/cases.md', () => {
  it('has an example that comes out as it says', () => {
    const example = /```yaml\n(case:[\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { findings, differences, played } = runCase(example, definitionOf, dutchCalendar);
    expect({ findings, differences, played }).toEqual({ findings: [], differences: [], played: 3 });
  });

  it.each(documented)('%s: names every field, in bold when it is needed', (type) => {
    const { properties = {}, required = [] } = shapeOf(type);
    const cells = [...sectionOf(type).matchAll(/^\| (\*\*)?`([a-zA-Z]+)`(?:\*\*)? \|/gm)].map(([, bold, field]) => `${field}${bold ? '!' : ''}`);
    expect(cells.sort()).toEqual(Object.keys(properties).map((field) => `${field}${required.includes(field) ? '!' : ''}`).sort());
  });

  it.each(documented)('%s: names every choice', (type) => {
    const section = sectionOf(type);
    expect(choicesIn(shapeOf(type)).filter((choice) => !section.includes(`\`${choice}\``))).toEqual([]);
  });

  it('names every refusal', () => {
    const source = readFileSync(new URL('../../src/protocol/refusal.ts', import.meta.url), 'utf8');
    const keys = [...source.matchAll(/^ {2}\| '(\w+)'/gm)].map((match) => match[1] ?? '');
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });
});

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly enum?: readonly string[];
}

function shapeOf(type: CommandType): Shape {
  return z.toJSONSchema(entryData[commandKinds[type]], { io: 'input', unrepresentable: 'any' }) as Shape;
}

function choicesIn(shape: Shape): string[] {
  return [...(shape.enum ?? []), ...Object.values(shape.properties ?? {}).flatMap(choicesIn), ...(shape.items ? choicesIn(shape.items) : [])];
}

function sectionOf(type: CommandType): string {
  return new RegExp(`^### ${type}\\n([\\s\\S]*?)(?=^### |$(?![\\s\\S]))`, 'm').exec(page)?.[1] ?? '';
}
