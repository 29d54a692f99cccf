/** A form that carries a whole text or file, as `multipart/form-data`. Its fields come out as those of any form. */
import { parseBody } from 'hono/utils/body';
import { ok, refused, type Result } from '../../protocol/result.ts';
import { cleanText, formLimit, readForm, readLimited, withoutControls, type FormProblem, type SubmittedForm } from './readForm.ts';

/** Larger than any file that is read to the end: whoever sends 5 MB hears what is wrong with it. */
export const documentLimit = 6 * 1024 * 1024;
/** For somebody who is not logged in: enough for what is kept of an ended session, too little to fill the memory with. */
export const strangerLimit = 4 * formLimit;
const mostFields = 50;

const unreadable: FormProblem = { kind: 'unreadable', status: 400 };
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** What stands for a file that is no text: a field cannot hold it otherwise. */
export const notText = '\u0000';

/** Reads such a form; a file becomes its text, one that is no UTF-8 becomes {@link notText}, an empty one is left out. */
export async function readDocumentForm(request: Request, limit = documentLimit): Promise<Result<SubmittedForm, FormProblem>> {
  const tooLarge: FormProblem = { kind: 'tooLarge', status: 413, limitKilobytes: limit / 1024 };
  const type = request.headers.get('content-type') ?? '';
  // A short one may come as any form does.
  if (!type.toLowerCase().startsWith('multipart/form-data')) return readForm(request);
  if (Number(request.headers.get('content-length') ?? 0) > limit) return refused(tooLarge);
  const bytes = await readLimited(request, limit);
  if (!bytes) return refused(tooLarge);
  const form = await parsed(bytes, type);
  if (!form) return refused(unreadable);
  const values = Object.create(null) as Record<string, string>;
  for (const [name, given] of Object.entries(form).slice(0, mostFields)) {
    const value = [given].flat()[0];
    if (value === undefined) continue;
    const text = typeof value === 'string' ? cleanText(value, false) : await fileText(value);
    if (text === null || name.includes('\0')) return refused(unreadable);
    if (typeof value === 'string' || value.size > 0) values[name] = text;
  }
  return ok(withoutControls(values));
}

async function parsed(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Readonly<Record<string, string | File | (string | File)[]>> | undefined> {
  try {
    return await parseBody(new Request('http://form.invalid', { method: 'POST', body: bytes, headers: { 'content-type': type } }));
  } catch (problem) {
    // Thrown for bytes that are no such form.
    if (problem instanceof TypeError) return undefined;
    throw problem;
  }
}

async function fileText(file: File): Promise<string> {
  try {
    return cleanText(strictUtf8.decode(await file.arrayBuffer()), false) ?? notText;
  } catch (problem) {
    if (problem instanceof TypeError) return notText;
    throw problem;
  }
}
