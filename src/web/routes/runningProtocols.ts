import type { ProtocolLibrary } from '../../dossier/ports.ts';
import type { Definition } from '../../protocol/definition/schema.ts';
import type { OrganisationId } from '../../protocol/ids.ts';
import type { DossierSummary } from '../../storage/dossierQueries.ts';

type RunsOn = Pick<DossierSummary, 'protocolId' | 'protocolVersion'>;

/** The meldcodes that the dossiers on a page run on. */
export interface RunningProtocols {
  /** @throws for a dossier that was not among them. */
  of(dossier: RunsOn): Definition;
}

/** Fetches each meldcode once, before the page is drawn. */
export async function runningProtocols(library: ProtocolLibrary, organisationId: OrganisationId, dossiers: readonly RunsOn[]): Promise<RunningProtocols> {
  const keyOf = ({ protocolId, protocolVersion }: RunsOn): string => `${protocolId} ${protocolVersion}`;
  const distinct = [...new Map(dossiers.map((dossier) => [keyOf(dossier), dossier])).values()];
  const found = new Map(await Promise.all(distinct.map(async (dossier) => [keyOf(dossier), await library.exactly(organisationId, dossier.protocolId, dossier.protocolVersion)] as const)));
  return {
    of: (dossier) => {
      const definition = found.get(keyOf(dossier));
      if (!definition) throw new Error('a dossier of another page');
      return definition;
    },
  };
}
