import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { isId, type DossierId, type OrganisationId } from '../protocol/ids.ts';
import { refused, ok, type Result } from '../protocol/result.ts';
import { isInstant, type Instant } from '../protocol/time.ts';
import { encodeFields } from './canonical.ts';
import type { Storage } from './openStorage.ts';
import { oneStatement } from './tenant.ts';
import type { ExportedHead } from './verifyChains.ts';

/*
 * The file of signed heads: one JSON object a line. First the header, then one line per dossier,
 * last the number of dossiers and the Ed25519 signature over the SHA-256 of all lines before it.
 */
const format = 'pluis heads 1';
const id = <Id extends string>() => z.custom<Id>(isId);
const headerLine = z.strictObject({ format: z.literal(format), at: z.custom<Instant>(isInstant), publicKey: z.string() });
const headLine = z.strictObject({
  organisation: id<OrganisationId>(),
  dossier: id<DossierId>(),
  version: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
const lastLine = z.strictObject({ heads: z.number().int().nonnegative(), signature: z.string() });

export interface SignedHeads {
  readonly at: Instant;
  /** SubjectPublicKeyInfo in base64. */
  readonly publicKey: string;
  readonly byOrganisation: ReadonlyMap<OrganisationId, readonly ExportedHead[]>;
}

const headsAtOnce = 5_000;

/**
 * The lines of a file of signed heads, to be kept where the database's owner cannot reach: with it,
 * rewritten, cut off or removed history is found. Holds ids and hashes, no personal data.
 */
export async function* exportHeads(
  storage: Pick<Storage, 'database' | 'installation'>,
  organisationIds: readonly OrganisationId[],
  at: Instant,
): AsyncGenerator<string> {
  const { privateKey, publicKey } = storage.installation.headSigner;
  const digest = createHash('sha256');
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`;
    digest.update(text);
    return text;
  };
  yield line({ format, at, publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') });
  let count = 0;
  for (const organisationId of organisationIds) {
    for await (const head of headsOf(storage, organisationId)) {
      count += 1;
      yield line({ organisation: organisationId, dossier: head.dossierId, version: head.version, hash: Buffer.from(head.hash).toString('hex') });
    }
  }
  const signature = sign(null, signedBytes(digest.digest(), count), privateKey).toString('base64');
  yield `${JSON.stringify({ heads: count, signature })}\n`;
}

async function* headsOf({ database }: Pick<Storage, 'database'>, organisationId: OrganisationId): AsyncGenerator<ExportedHead> {
  let after: DossierId | undefined;
  for (;;) {
    const page: ExportedHead[] = await oneStatement(database, organisationId, (kysely) => {
      const heads = kysely
        .selectFrom('dossier')
        .select(['dossier_id as dossierId', 'version', 'head_hash as hash'])
        .where('organisation_id', '=', organisationId)
        .orderBy('dossier_id')
        .limit(headsAtOnce);
      return after ? heads.where('dossier_id', '>', after) : heads;
    });
    yield* page;
    after = page.at(-1)?.dossierId;
    if (page.length < headsAtOnce) return;
  }
}

/** Why a file of heads cannot be used. */
export type HeadsProblem = 'notAHeadsFile' | 'signatureWrong' | 'otherInstallation';

/** Reads and checks a file of signed heads against the key of this installation. */
export function readHeads(text: string, { headSigner }: Storage['installation']): Result<SignedHeads, HeadsProblem> {
  const lines = text.trimEnd().split('\n');
  const [first, last] = [parseLine(headerLine, lines[0]), parseLine(lastLine, lines.at(-1))];
  const heads = lines.slice(1, -1).map((line) => parseLine(headLine, line));
  if (!first || !last || heads.includes(undefined)) return refused('notAHeadsFile');

  const signed = lines.slice(0, -1).map((line) => `${line}\n`).join('');
  const bytes = signedBytes(createHash('sha256').update(signed).digest(), last.heads);
  const fileKey = publicKeyOf(first.publicKey);
  if (!fileKey || heads.length !== last.heads || !verify(null, bytes, fileKey, Buffer.from(last.signature, 'base64'))) return refused('signatureWrong');
  if (!fileKey.equals(headSigner.publicKey)) return refused('otherInstallation');

  const byOrganisation = new Map<OrganisationId, ExportedHead[]>();
  for (const head of heads) {
    if (!head) continue;
    const list = byOrganisation.get(head.organisation) ?? [];
    byOrganisation.set(head.organisation, list);
    list.push({ dossierId: head.dossier, version: head.version, hash: Buffer.from(head.hash, 'hex') });
  }
  return ok({ at: first.at, publicKey: first.publicKey, byOrganisation });
}

function signedBytes(digest: Uint8Array, count: number): Buffer {
  return encodeFields(format, [digest, count]);
}

function parseLine<Shape extends z.ZodType>(shape: Shape, line: string | undefined): z.output<Shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(line ?? '')).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function publicKeyOf(base64: string) {
  try {
    return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
  } catch {
    // Not a key: the same answer as for a wrong signature.
    return undefined;
  }
}
