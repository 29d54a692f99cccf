/**
 * From the bytes of a request to clean text. Nothing here knows a field's
 * meaning; that is `validateForm`. A problem is a value with an HTTP status.
 */
import { ok, refused, type Result } from '../../protocol/result.ts';
import type { FormValues } from './form.ts';

/** Most bytes a form may have: about thirty pages of text. */
export const formLimit = 64 * 1024;
const mostPairs = 1000;

export type FormProblem =
  | { readonly kind: 'tooLarge'; readonly status: 413; readonly limitKilobytes: number }
  | { readonly kind: 'unreadable'; readonly status: 400 }
  | { readonly kind: 'wrongType'; readonly status: 415 };

export interface SubmittedForm {
  readonly values: FormValues;
  /** The token to compare with the session's; empty when absent. */
  readonly csrf: string;
  /** The dossier version the writer had seen; null when the form has none. */
  readonly expectedVersion: number | null;
  /** Which draft to throw away once this is recorded; null when the form keeps none. */
  readonly draftKey: string | null;
}

const tooLarge: FormProblem = { kind: 'tooLarge', status: 413, limitKilobytes: formLimit / 1024 };
const unreadable: FormProblem = { kind: 'unreadable', status: 400 };

/**
 * Reads a posted form. Line ends become `\n`, text is trimmed and in NFC.
 * Refuses more than {@link formLimit} bytes, invalid UTF-8, NUL, and any other
 * type than `application/x-www-form-urlencoded`.
 */
export async function readForm(request: Request): Promise<Result<SubmittedForm, FormProblem>> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded')) return refused({ kind: 'wrongType', status: 415 });
  if (Number(request.headers.get('content-length') ?? 0) > formLimit) return refused(tooLarge);
  const bytes = await readLimited(request);
  if (!bytes) return refused(tooLarge);
  return parseForm(bytes);
}

/** The length header is only a claim, so the bytes are counted as well. */
export async function readLimited(request: Request, limit = formLimit): Promise<Uint8Array<ArrayBuffer> | null> {
  if (request.headers.has('content-length')) {
    const body = new Uint8Array(await request.arrayBuffer());
    return body.length > limit ? null : body;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = request.body;
  if (!body) return new Uint8Array();
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** As {@link readForm}, for bytes that are already here. */
export function parseForm(bytes: Uint8Array): Result<SubmittedForm, FormProblem> {
  // A null prototype: a field called __proto__ is a field like any other.
  const values = Object.create(null) as Record<string, string | readonly string[]>;
  try {
    const pairs = strictUtf8.decode(bytes).split('&');
    if (pairs.length > mostPairs) return refused(tooLarge);
    for (const pair of pairs) {
      if (pair === '') continue;
      const at = pair.indexOf('=');
      const name = decode(at < 0 ? pair : pair.slice(0, at));
      const text = cleanText(at < 0 ? '' : decode(pair.slice(at + 1)));
      if (text === null || name.includes('\0')) return refused(unreadable);
      const earlier = values[name];
      values[name] = earlier === undefined ? text : typeof earlier === 'string' ? [earlier, text] : [...earlier, text];
    }
  } catch (problem) {
    // Only the two decoders throw here, and only for bytes that are no text.
    if (problem instanceof URIError || problem instanceof TypeError) return refused(unreadable);
    throw problem;
  }
  return ok(withoutControls(values));
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

/** Null when the text holds NUL. Other invisible control characters carry nothing and break PDF and XML, so they go. */
export function cleanText(text: string, trimmed = true): string | null {
  if (text.includes('\0')) return null;
  const clean = text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[\u0001-\u0008\u000e-\u001f\u007f]/g, '')
    .normalize('NFC');
  return trimmed ? clean.trim() : clean;
}

/** Takes our own fields apart from what was asked. */
export function withoutControls(values: Record<string, string | readonly string[]>): SubmittedForm {
  const { _csrf, _version, _draft, ...rest } = values;
  const version = typeof _version === 'string' && /^\d{1,9}$/.test(_version) ? Number(_version) : null;
  return {
    values: Object.assign(Object.create(null) as object, rest),
    csrf: typeof _csrf === 'string' ? _csrf : '',
    expectedVersion: version,
    draftKey: typeof _draft === 'string' && _draft !== '' ? _draft : null,
  };
}
