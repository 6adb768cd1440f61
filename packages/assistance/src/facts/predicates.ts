import type { Json } from './canonical-json.ts';
import { GRANT_PREDICATES } from './predicates/grant.ts';
import { LOT_PREDICATES } from './predicates/lot.ts';
import { MATTER_PREDICATES } from './predicates/matter.ts';
import { MONEY_PREDICATES } from './predicates/money.ts';
import type { Predicate } from './predicates/predicate.ts';
import { RELATION_PREDICATES } from './predicates/relation.ts';
import { SourceValueSchema } from './values.ts';

export type { Predicate };

/** A table of everything that can be stated. Another word is refused. */
export const PREDICATES: Readonly<Record<string, Predicate>> = {
  source: { of: ['source'], value: SourceValueSchema, means: 'where something can be read' },
  ...GRANT_PREDICATES,
  ...MONEY_PREDICATES,
  ...LOT_PREDICATES,
  ...RELATION_PREDICATES,
  ...MATTER_PREDICATES,
};

/** Text that is equal for statements about the same thing of a subject. */
export function keyOf(predicate: string, value: Json): string {
  const keys = PREDICATES[predicate]?.keys;
  if (keys === undefined) return '';
  const record = value as { readonly [key: string]: Json };
  return JSON.stringify(keys.map((key) => record?.[key] ?? null));
}
