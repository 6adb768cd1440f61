import Type, { type Static } from 'typebox';
import { StanceSchema } from './legal-view.ts';
import { ListOf } from './list-of.ts';
import { ConfidenceSchema, PartySchema, SourceSchema } from './source.ts';

const ZoneStanceSchema = Type.Object({
  view: Type.String(),
  stance: StanceSchema,
  rule: Type.String({ description: 'id of the rule of the view that decided; `otherwise` where none fits' }),
  because: Type.String(),
  source: SourceSchema,
});

const ExactnessSchema = Type.Object({
  grade: Type.Enum(['published', 'computed', 'approximate', 'drawing']),
  uncertaintyM: Type.Number(),
  note: Type.String(),
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
  rule: Type.Object({
    id: Type.String({ description: 'rule by which the zone follows from its base points: `r.eez.200`' }),
    text: Type.String({ description: 'the rule in words, with its article' }),
    source: SourceSchema,
  }),
  validFrom: Type.Optional(Type.String()),
  validTo: Type.Optional(Type.String()),
  breadthNm: Type.Optional(Type.Number()),
  marginNm: Type.Optional(Type.Number({ description: 'how far inside its limit the place lies' })),
  limit: Type.Optional(
    Type.String({ description: 'which limit that is: of the breadth, of equal distance, a boundary' }),
  ),
  uncertaintyNm: Type.Number(),
  withinDoubt: Type.Optional(
    Type.Boolean({ description: 'true where the margin is smaller than its uncertainty, so that inside is not sure' }),
  ),
  base: Type.Optional(
    Type.Object({
      kind: Type.Enum(['baseline', 'feature', 'coast']),
      record: Type.String(),
      name: Type.String(),
      lon: Type.Number(),
      lat: Type.Number(),
      distanceNm: Type.Number(),
      bearingDeg: Type.Number({ description: 'from the place to the base point, true' }),
      uncertaintyM: Type.Number(),
      confidence: ConfidenceSchema,
      contestedBy: ListOf(PartySchema),
      sources: ListOf(SourceSchema),
    }),
  ),
  exactness: ExactnessSchema,
  within: Type.Optional(
    Type.String({ description: 'inner waters of the same party here: the outer begin where those end' }),
  ),
  stances: ListOf(ZoneStanceSchema),
  note: Type.Optional(Type.String()),
});

const ViewSummarySchema = Type.Object({
  view: Type.String(),
  title: Type.String(),
  say: Type.String({ description: 'what the view holds of the place, in one or two sentences' }),
  held: ListOf(Type.String({ description: 'zones that it asserts, accepts or leaves undecided' })),
  notHeld: ListOf(Type.String({ description: 'zones that it contests or gives no effect' })),
});

/** Everything that the register knows is asserted at a place, and what each legal view asked for holds of it. */
export const WhoseAnswerSchema = Type.Object(
  {
    place: Type.Object({ lat: Type.Number(), lon: Type.Number(), text: Type.String() }),
    at: Type.String({ description: 'day that is asked about' }),
    registerDate: Type.String(),
    onLand: Type.Boolean(),
    zones: ListOf(WhoseZoneSchema),
    assertedBy: ListOf(PartySchema),
    views: ListOf(ViewSummarySchema),
    notInForce: ListOf(
      Type.Object({
        zone: Type.String(),
        validFrom: Type.Optional(Type.String()),
        validTo: Type.Optional(Type.String()),
      }),
    ),
    justOutside: ListOf(
      Type.Object({
        zone: Type.String(),
        kind: Type.String(),
        assertedBy: ListOf(PartySchema),
        beyondNm: Type.Number({ description: 'how far outside the limit the place lies; less than the uncertainty' }),
        uncertaintyNm: Type.Number(),
      }),
    ),
    medians: ListOf(
      Type.Object({
        between: ListOf(PartySchema),
        nearer: PartySchema,
        offsetNm: Type.Number({ description: 'distance to the line of equal distance, a measurement and no boundary' }),
        uncertaintyNm: Type.Number(),
        distancesNm: ListOf(
          Type.Number({ description: 'to the nearest base point of each, in the order of `between`' }),
        ),
      }),
    ),
    features: ListOf(
      Type.Object({
        feature: Type.String(),
        names: Type.Record(Type.String(), Type.String()),
        status: Type.String(),
        finding: Type.Optional(Type.String({ description: 'what a tribunal found, with its reference' })),
        claimants: ListOf(PartySchema),
        distanceNm: Type.Number(),
        bearingDeg: Type.Number(),
        uncertaintyNm: Type.Number(),
        artificialIsland: Type.Optional(Type.String({ description: 'said where one stands on it' })),
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
    imported: ListOf(
      Type.Object({
        set: Type.String(),
        zone: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        assertedBy: ListOf(PartySchema),
        status: Type.Optional(Type.String()),
        licence: Type.String(),
        attribution: Type.String(),
      }),
    ),
    caution: Type.String(),
  },
  { $id: 'WhoseAnswer' },
);
export type WhoseAnswer = Static<typeof WhoseAnswerSchema>;
export type WhoseZone = WhoseAnswer['zones'][number];
