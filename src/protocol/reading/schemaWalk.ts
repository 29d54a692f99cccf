import type { z } from 'zod';

type Schema = z.ZodType;
interface AnyDefinition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly getter?: () => Schema;
  readonly in?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

/** What zod knows about a schema; the one place that looks inside. */
export function definitionOf(schema: Schema): AnyDefinition {
  return schema.def;
}

/** A lazy schema builds itself anew each time it is asked; once is enough. */
const built = new WeakMap<Schema, Schema>();

function builtOnce(schema: Schema, getter: () => Schema): Schema {
  const known = built.get(schema) ?? getter();
  built.set(schema, known);
  return known;
}

/** The schema without what is wrapped around it: optional, default, lazy, transform. */
export function unwrapped(schema: Schema): Schema {
  const { getter, innerType, in: input } = definitionOf(schema);
  const inner = getter ? builtOnce(schema, getter) : (innerType ?? input);
  return inner ? unwrapped(inner) : schema;
}

/** The alternatives of a union, also those of unions in it; a schema that is no union is its own only one. */
export function alternatives(schema: Schema): readonly Schema[] {
  const plain = unwrapped(schema);
  const { options } = definitionOf(plain);
  return options ? options.flatMap(alternatives) : [plain];
}

/** The keys that an object may have; none when it is no object. */
export function keysOf(schema: Schema): readonly string[] {
  return Object.keys(definitionOf(unwrapped(schema)).shape ?? {});
}

/** The keys that an object must have. */
export function requiredKeysOf(schema: Schema): readonly string[] {
  return Object.entries(definitionOf(unwrapped(schema)).shape ?? {})
    .filter(([, field]) => !['optional', 'default'].includes(definitionOf(field).type))
    .map(([key]) => key);
}

/** The alternative that the writer most likely meant, from the keys or the sort of value that stands there. */
export function meant(schema: Schema, value: unknown): Schema | undefined {
  const options = alternatives(schema);
  if (options.length === 1) return options[0];
  if (Array.isArray(value)) return options.find((option) => definitionOf(option).type === 'array');
  if (typeof value === 'object' && value !== null) {
    const objects = options.filter((option) => definitionOf(option).type === 'object');
    if (objects.length === 1) return objects[0];
    const known = (option: Schema): number => keysOf(option).filter((key) => key in value).length;
    const best = [...objects].sort((a, b) => known(b) - known(a))[0];
    return best && known(best) > 0 ? best : undefined;
  }
  const plain = options.filter((option) => !['array', 'object', 'record'].includes(definitionOf(option).type));
  return plain.length === 1 ? plain[0] : undefined;
}

/** The schema of what stands at a path inside a value; none where the path leads out of it. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[], value: unknown): Schema | undefined {
  let here: Schema | undefined = schema;
  let inside: unknown = value;
  for (const part of path) {
    const plain: Schema | undefined = here && meant(here, inside);
    if (!plain) return undefined;
    const { shape, element, valueType } = definitionOf(plain);
    // Only keys of its own: every object also knows "constructor".
    here = shape ? (Object.hasOwn(shape, String(part)) ? shape[String(part)] : undefined) : (element ?? valueType);
    inside = valueAt(inside, [part]);
  }
  return here;
}

/** What stands at a path inside a value. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, part) => (typeof inside === 'object' && inside !== null ? (inside as Record<PropertyKey, unknown>)[part] : undefined), value);
}
