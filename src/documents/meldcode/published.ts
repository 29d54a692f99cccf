import type { PlainDate } from '../../protocol/time.ts';

/** Whose meldcode this is and how far it has come: what stands on the front beside the definition itself. */
export interface Published {
  /** None while it belongs to no organisation, such as a file on disk. */
  readonly organisation: string | undefined;
  readonly version: string;
  readonly establishedOn?: PlainDate;
  readonly inForceFrom?: PlainDate;
  /** `shipped`: comes with Pluis, no board has established it. */
  readonly status: 'shipped' | 'draft' | 'approved' | 'inForce';
}

/** A definition as it comes with Pluis. */
export function shipped(version: string, organisation: string | undefined): Published {
  return { organisation, version, status: 'shipped' };
}

/** No board has established it, and every page of it says so. */
export function isConcept({ status }: Published): boolean {
  return status === 'shipped' || status === 'draft';
}
