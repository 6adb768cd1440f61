import Type, { type TInteger, type TOptional } from 'typebox';

/** Parts of queries that several routes take. */
export const BoxParam = Type.Optional(
  Type.String({ maxLength: 120, description: 'west,south,east,north in degrees', examples: ['110,3,116,8'] }),
);
export const TimeParam = Type.Optional(
  Type.String({ maxLength: 40, description: 'ISO 8601, or epoch milliseconds', examples: ['2023-12-09T10:50:00Z'] }),
);
export const FormatParam = Type.Optional(
  Type.Enum(['json', 'csv', 'geojson'], { description: 'json by default; csv and geojson are for other programs' }),
);
export const WordsParam = Type.Optional(Type.String({ maxLength: 400, description: 'words separated by commas' }));
export const OffsetParam = Type.Optional(Type.Integer({ minimum: 0, maximum: 1e9, default: 0 }));
export const MmsiParams = Type.Object({ mmsi: Type.Integer({ minimum: 0, maximum: 999_999_999 }) });
export const IdParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) });

export function limitParam(standard: number, most: number): TOptional<TInteger> {
  return Type.Optional(Type.Integer({ minimum: 1, maximum: most, default: standard }));
}
