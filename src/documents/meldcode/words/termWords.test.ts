import { describe, expect, it } from 'vitest';
import type { Obligation, Step } from '../../../protocol/definition/schema.ts';
import { smallMeldcode } from '../../../protocol/testing/smallMeldcode.ts';
import { textsFor } from '../../../texts/index.ts';
import { dueWords, stepTermWords } from './termWords.ts';

type Term = NonNullable<Step['term']>;

const protocol = smallMeldcode();
const place = { t: textsFor('nl'), protocol, route: protocol.routes[0] };
const english = { ...place, t: textsFor('en') };
const [sameDay, sameWorkingDay, twoDays]: readonly Term[] = [{ amount: 0, unit: 'days' }, { amount: 0, unit: 'workingDays' }, { amount: 2, unit: 'days' }] as const;

function due(within: Term | undefined, after: 'opening' | 'stepStart'): Obligation {
  return { due: { within, after } } as Obligation;
}

describe('by when, in words', () => {
  it.each([
    [due(twoDays, 'opening'), 'Binnen 2 dagen na het openen van het dossier.'],
    [due(sameDay, 'opening'), 'Nog dezelfde dag, na het openen van het dossier.'],
    [due(sameWorkingDay, 'opening'), 'Nog dezelfde werkdag, na het openen van het dossier.'],
    [due(sameDay, 'stepStart'), 'Nog dezelfde dag als het eind van de stap ervoor.'],
  ])('%o', (duty, sentence) => {
    expect(dueWords(duty, place)).toBe(sentence);
  });

  it('in English too', () => {
    expect(dueWords(due(sameDay, 'opening'), english)).toBe('Still on the same day, after opening the case file.');
    expect(stepTermWords({ amount: 0, unit: 'days' }, english)).toBe('This is done on the same day as the end of the step before.');
  });

  it('a step that takes no time is done the same day', () => {
    expect(stepTermWords({ amount: 0, unit: 'days' }, place)).toBe('Dit gebeurt nog dezelfde dag als het eind van de stap ervoor.');
    expect(stepTermWords({ amount: 2, unit: 'weeks' }, place)).toBe('Hiervoor is 2 weken de tijd, vanaf het eind van de stap ervoor.');
  });
});
