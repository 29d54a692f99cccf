import { commandTypes, type CommandType } from './commands.ts';
import type { DossierState } from './state.ts';

/** What can still be written in a closed dossier: corrections, what comes in afterwards, and always a danger or a report. */
const allowedWhenClosed: readonly CommandType[] = ['addAddendum', 'recordSignal', 'recordFeedback', 'recordReport', 'recordEmergency', 'recordMonitoring', 'recordObjection', 'recordSigning', 'reopenDossier', 'changeParticipant'];

/** The commands that the phase of the dossier allows; the one place that decides it. */
export function allowedCommands(state: DossierState): readonly CommandType[] {
  switch (state.phase) {
    case 'none':
      return ['openDossier'];
    case 'closed':
      return allowedWhenClosed;
    case 'open':
      return commandTypes.filter((type) => type !== 'openDossier' && type !== 'reopenDossier');
  }
}
