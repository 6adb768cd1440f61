import Type, { type TInteger, type TOptional, type TString } from 'typebox';

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
export const OffsetParam = Type.Optional(Type.Integer({ minimum: 0, maximum: 1e9, default: 0 }));
export const MmsiParams = Type.Object({
  mmsi: Type.Integer({ minimum: 0, maximum: 999_999_999, examples: [533000101] }),
});
export const ViewIdParam: TString = Type.String({
  minLength: 1,
  maxLength: 60,
  description: 'id of a legal view',
  examples: ['unclos-award'],
});
export const IdParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) });

/** Words separated by commas. */
export function wordsParam(what: string, example: string): TOptional<TString> {
  const description = `${what}, separated by commas`;
  return Type.Optional(Type.String({ maxLength: 400, description, examples: [example] }));
}

/** How many rows of a list; what leaves as a file is whole unless less is asked for. */
export function listLimitParam(standard: number, most: number): TOptional<TInteger> {
  const description = `${standard} when absent, as many as there are for csv and geojson`;
  return Type.Optional(Type.Integer({ minimum: 1, maximum: most, description }));
}

export function limitParam(standard: number, most: number): TOptional<TInteger> {
  return Type.Optional(Type.Integer({ minimum: 1, maximum: most, default: standard }));
}
