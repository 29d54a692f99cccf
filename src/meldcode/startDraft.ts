import type { Actor } from '../access/actor.ts';
import { loadDefinition } from '../protocol/load.ts';
import { ok, refused, type Result } from '../protocol/result.ts';
import { editableYaml, yamlText } from './fieldPath.ts';
import { ownPrefix, type Draft, type MeldcodeWorld } from './ports.ts';
import type { MeldcodeRefusal } from './refusal.ts';
import { barred, byActor } from './rights.ts';

/** What a draft begins as: a definition that comes with Pluis, a version that the board established, or a document of the organisation's own as YAML. */
export type DraftOrigin = { readonly shipped: string } | { readonly version: string } | { readonly text: string };

/**
 * Starts the one draft of the organisation. From a shipped definition it becomes
 * the organisation's own, under an id of its own; from an established version it
 * becomes the next version of that.
 */
export async function startDraft(world: MeldcodeWorld, actor: Actor, origin: DraftOrigin): Promise<Result<{ readonly draftId: string }, MeldcodeRefusal>> {
  const no = barred(actor, 'meldcode.manage');
  if (no) return refused(no);
  const { organisationId } = actor;
  const versions = await world.store.versions(organisationId);
  const found = 'text' in origin ? fromText(origin.text) : 'shipped' in origin ? fromShipped(world, origin.shipped) : await fromVersion(world, actor, origin.version);
  if (!found.ok) return found;
  const from = found.value;
  const highest = versions.reduce((most, { version }) => Math.max(most, Number(version)), 0);
  const draft = { ...from.draft, draftId: world.newId(), version: String(highest + 1) };
  const started = await world.store.startDraft(byActor(world, actor), draft, named(from.text, draft));
  return started ? ok({ draftId: draft.draftId }) : refused({ key: 'draftExists' });
}

interface Beginning {
  readonly draft: Pick<Draft, 'protocolId' | 'base'>;
  readonly text: string;
}

type Found = Result<Beginning, MeldcodeRefusal>;

function fromShipped(world: MeldcodeWorld, id: string): Found {
  const shipped = world.shipped.find(id);
  if (!shipped) return refused({ key: 'unknownMeldcode' });
  return ok({ draft: { protocolId: ownIdOf(id), base: { id, version: shipped.definition.version } }, text: shipped.text });
}

async function fromVersion(world: MeldcodeWorld, { organisationId }: Actor, version: string): Promise<Found> {
  const [known, text] = await Promise.all([world.store.versions(organisationId), world.store.versionText(organisationId, version)]);
  const found = known.find((candidate) => candidate.version === version);
  return found && text !== undefined ? ok({ draft: { protocolId: found.protocolId, base: found.base }, text }) : refused({ key: 'unknownMeldcode' });
}

function fromText(text: string): Found {
  const { definition, findings } = loadDefinition(text);
  return definition ? ok({ draft: { protocolId: ownIdOf(definition.id), base: undefined }, text }) : refused({ key: 'doesNotLoad', findings });
}

/** At most 60 characters, as every id in a definition. */
function ownIdOf(id: string): string {
  return id.startsWith(ownPrefix) ? id : `${ownPrefix}${id}`.slice(0, 60);
}

/** The same text under the id and version of the draft: those are not for the writer to choose. */
export function named(text: string, { protocolId, version }: Pick<Draft, 'protocolId' | 'version'>): string {
  const document = editableYaml(text);
  document.set('id', protocolId);
  document.set('version', version);
  return yamlText(document);
}
