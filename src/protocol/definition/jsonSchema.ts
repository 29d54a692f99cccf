import { z } from 'zod';
import { caseSchema } from '../case/schema.ts';
import { definitionSchema } from './schema.ts';

/** The format of a definition as JSON Schema, so that editors complete and check it while one types. */
export function definitionJsonSchema(): object {
  return z.toJSONSchema(definitionSchema, { io: 'input' });
}

/** The format of a case file as JSON Schema. */
export function caseJsonSchema(): object {
  return z.toJSONSchema(caseSchema, { io: 'input', unrepresentable: 'any' });
}
