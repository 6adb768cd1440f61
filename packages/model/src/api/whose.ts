import Type, { type Static, type TAddImmutable, type TArray, type TSchema } from 'typebox';

/** A list that is not changed, as the answers of `@searoom/sea` have it. */
function ListOf<T extends TSchema>(item: T): TAddImmutable<TArray<T>> {
  return Type.Immutable(Type.Array(item));
}

const PartySchema = Type.Object({ code: Type.String({ description: 'ISO 3166 alpha-3' }), name: Type.String() });
const ConfidenceSchema = Type.Enum(['seen', 'partly', 'memory', 'measured', 'derived']);
const SourceSchema = Type.Object({
  title: Type.String(),
  reference: Type.Optional(Type.String()),
  confidence: ConfidenceSchema,
  licence: Type.Optional(Type.String()),
});

const WhoseZoneSchema = Type.Object({
  zone: Type.String(),
  kind: Type.String(),
  name: Type.String(),
  assertedBy: ListOf(PartySchema),
  contestedBy: ListOf(PartySchema),
  instrument: Type.Object({
    id: Type.String(),
    title: Type.String(),
    date: Type.Optional(Type.String()),
    article: Type.Optional(Type.String()),
    sources: ListOf(SourceSchema),
  }),
  validFrom: Type.Optional(Type.String()),
  validTo: Type.Optional(Type.String()),
  breadthNm: Type.Optional(Type.Number()),
  marginNm: Type.Optional(Type.Number({ description: 'how far inside the outer limit' })),
  uncertaintyNm: Type.Number(),
  base: Type.Optional(
    Type.Object({
      kind: Type.Enum(['baseline', 'feature', 'coast']),
      record: Type.String(),
      name: Type.String(),
      lon: Type.Number(),
      lat: Type.Number(),
      distanceNm: Type.Number(),
      uncertaintyM: Type.Number(),
      confidence: ConfidenceSchema,
      contestedBy: ListOf(PartySchema),
      sources: ListOf(SourceSchema),
    }),
  ),
  exactness: Type.Object({
    grade: Type.Enum(['published', 'computed', 'approximate', 'drawing']),
    uncertaintyM: Type.Number(),
    note: Type.String(),
  }),
  within: Type.Optional(
    Type.String({ description: 'inner waters of the same party here: the outer begin where those end' }),
  ),
  note: Type.Optional(Type.String()),
});

/** Everything that the register knows is asserted at a place. It names no owner. */
export const WhoseAnswerSchema = Type.Object(
  {
    place: Type.Object({ lat: Type.Number(), lon: Type.Number(), text: Type.String() }),
    at: Type.String({ description: 'day that is asked about' }),
    registerDate: Type.String(),
    onLand: Type.Boolean(),
    zones: ListOf(WhoseZoneSchema),
    assertedBy: ListOf(PartySchema),
    notInForce: ListOf(
      Type.Object({
        zone: Type.String(),
        validFrom: Type.Optional(Type.String()),
        validTo: Type.Optional(Type.String()),
      }),
    ),
    linesNearby: ListOf(
      Type.Object({
        line: Type.String(),
        name: Type.String(),
        parties: ListOf(PartySchema),
        limits: Type.Optional(Type.String()),
        distanceNm: Type.Number(),
        uncertaintyNm: Type.Number(),
        instrument: Type.String(),
      }),
    ),
    gaps: ListOf(Type.Object({ id: Type.String(), about: Type.String(), why: Type.String() })),
    caution: Type.String(),
  },
  { $id: 'WhoseAnswer' },
);
export type WhoseAnswer = Static<typeof WhoseAnswerSchema>;
export type WhoseZone = WhoseAnswer['zones'][number];
