import type { Child } from '../../storage/people/children.ts';
import type { Guardian } from '../../storage/people/guardians.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import type { EmployeeId } from '../../protocol/ids.ts';
import type { DossierState } from '../../protocol/state.ts';
import type { Status } from '../../protocol/status.ts';
import type { Instant } from '../../protocol/time.ts';
import type { Texts } from '../../texts/index.ts';

export type { Guardian };

/** All that a report to Veilig Thuis is made from. */
export interface ReportInput {
  readonly t: Texts;
  readonly status: Status;
  readonly protocol: Definition;
  readonly state: DossierState;
  /** Undefined when the child's data are not available. */
  readonly child: Child | undefined;
  readonly guardians: readonly Guardian[];
  readonly locationName: string;
  readonly reporter: { readonly name: string; readonly email: string };
  readonly names: ReadonlyMap<EmployeeId, string>;
  /** The moment at which the document is made. */
  readonly now: Instant;
}
