import type { Command } from './command.ts';

/** The commands by name; each loads only what it needs. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  protocol: () => import('./protocol.ts'),
  case: () => import('./case.ts'),
  audit: () => import('./audit.ts'),
  database: () => import('./database.ts'),
  organisation: () => import('./organisation.ts'),
  user: () => import('./user.ts'),
};
