import type { Collection } from '@searoom/sea';
import Type, { type TObject, type TProperties } from 'typebox';
import { CRS84 } from './links.ts';

export const DEFAULT_LIMIT = 20;
/** A larger limit is no error: it counts as this. */
export const MOST_ITEMS = 1000;
const WORDS = { minLength: 1, maxLength: 400 };

/** Takes nothing but a form; what is not asked for is refused, as the standard wants (7.15.1). */
export function formOnly(...forms: readonly string[]): TObject {
  return strict({ f: Type.Optional(Type.Enum([...forms])) });
}

/** What one item takes. */
export function oneQuery({ isJudged }: Collection, viewIds: readonly string[]): TObject {
  return strict({ ...drawParams(isJudged, viewIds), f: Type.Optional(Type.Enum(['json'])) });
}

/** What a list of items takes; those of legal views only where views judge the items. */
export function itemsQuery({ isJudged }: Collection, viewIds: readonly string[]): TObject {
  return strict({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
    bbox: Type.Optional(Type.String({ maxLength: 200 })),
    'bbox-crs': Type.Optional(Type.Enum([CRS84])),
    datetime: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    kind: Type.Optional(Type.String(WORDS)),
    assertedBy: Type.Optional(Type.String({ pattern: '^[A-Z]{3}(,[A-Z]{3})*$', maxLength: 400 })),
    ...drawParams(isJudged, viewIds),
    ...(isJudged && { stance: Type.Optional(Type.String(WORDS)) }),
    f: Type.Optional(Type.Enum(['json'])),
  });
}

function drawParams(isJudged: boolean, viewIds: readonly string[]): TProperties {
  return {
    'max-error': Type.Optional(Type.Number({ minimum: 0, maximum: 100_000 })),
    ...(isJudged && { view: Type.Optional(Type.Enum([...viewIds])) }),
  };
}

function strict(properties: TProperties): TObject {
  return Type.Object(properties, { additionalProperties: false });
}
