import Type, { type Static } from 'typebox';

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
  assertedBy: Type.Array(PartySchema),
  contestedBy: Type.Array(PartySchema),
  instrument: Type.Object({
    id: Type.String(),
    title: Type.String(),
    date: Type.Optional(Type.String()),
    article: Type.Optional(Type.String()),
    sources: Type.Array(SourceSchema),
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
      contestedBy: Type.Array(PartySchema),
      sources: Type.Array(SourceSchema),
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
    zones: Type.Array(WhoseZoneSchema),
    assertedBy: Type.Array(PartySchema),
    notInForce: Type.Array(
      Type.Object({
        zone: Type.String(),
        validFrom: Type.Optional(Type.String()),
        validTo: Type.Optional(Type.String()),
      }),
    ),
    linesNearby: Type.Array(
      Type.Object({
        line: Type.String(),
        name: Type.String(),
        parties: Type.Array(PartySchema),
        limits: Type.Optional(Type.String()),
        distanceNm: Type.Number(),
        uncertaintyNm: Type.Number(),
        instrument: Type.String(),
      }),
    ),
    gaps: Type.Array(Type.Object({ id: Type.String(), about: Type.String(), why: Type.String() })),
    caution: Type.String(),
  },
  { $id: 'WhoseAnswer' },
);
export type WhoseAnswer = Static<typeof WhoseAnswerSchema>;
export type WhoseZone = WhoseAnswer['zones'][number];
