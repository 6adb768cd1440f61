import type { TSchema } from 'typebox';

interface AnySchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly TSchema[];
  readonly const?: unknown;
}

/** A value of a schema: every member there, lists of two, every free text from `text`. */
export function fillSchema(schema: TSchema, text: () => string): unknown {
  const { type, properties, items, enum: words, anyOf, const: only } = schema as AnySchema;
  if (only !== undefined) return only;
  if (words !== undefined) return words[0];
  if (anyOf !== undefined) return fillSchema(anyOf[0]!, text);
  if (properties !== undefined) {
    return Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, fillSchema(member, text)]));
  }
  if (type === 'array') return [fillSchema(items!, text), fillSchema(items!, text)];
  if (type === 'string') return text();
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return 1;
  return null;
}
