import type { Definition } from './definition/schema.ts';
import { evaluate } from './evaluate.ts';
import type { View } from './view.ts';

type WaiverGround = Definition['waiverGrounds'][number];

/**
 * Whether a ground to leave out a conversation may be used in this dossier now.
 * Elsewhere an unknown age makes every rule about age hold; here that would take
 * a conversation away, so that the ground must hold whatever the age turns out to be.
 */
export function groundHolds({ when }: WaiverGround, view: View): boolean {
  if (when === undefined) return true;
  return evaluate(when, view).holds && (view.age !== undefined || evaluate(when, { ...view, age: Number.NaN }).holds);
}
