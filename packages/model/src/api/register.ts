import Type, { type Static } from 'typebox';
import { StanceSchema } from './legal-view.ts';
import { ListOf } from './list-of.ts';
import { ConfidenceSchema, PartySchema, SourceSchema } from './source.ts';

const Names = Type.Record(Type.String(), Type.String(), { description: 'by BCP 47 tag' });

/** One row of the register's index. */
const RegisterEntrySchema = Type.Object({
  type: Type.Enum(['feature', 'instrument', 'line', 'gap', 'region']),
  id: Type.String(),
  title: Type.String(),
  names: Type.Optional(Names),
  /** Kind or status in words: "low-tide elevation", "agreed boundary". */
  what: Type.String(),
  parties: ListOf(Type.String()),
  date: Type.Optional(Type.String()),
  confidence: ConfidenceSchema,
  lon: Type.Optional(Type.Number()),
  lat: Type.Optional(Type.Number()),
  /** West, south, east, north, of what concerns an area. */
  box: Type.Optional(ListOf(Type.Number())),
  /** Why something is missing, or what else must be known. */
  note: Type.Optional(Type.String()),
});

/** Everything the register holds, one row each, in the order of type and title. */
export const RegisterIndexSchema = Type.Object(
  {
    registerDate: Type.String(),
    begins: Type.String({ description: 'first day that can be asked about' }),
    entries: ListOf(RegisterEntrySchema),
  },
  { $id: 'RegisterIndex' },
);
export type RegisterIndex = Static<typeof RegisterIndexSchema>;
export type RegisterEntry = RegisterIndex['entries'][number];

const GapRow = Type.Object({ id: Type.String(), about: Type.String(), why: Type.String() });

const AssertionRow = Type.Object({
  party: PartySchema,
  instrument: Type.String(),
  instrumentTitle: Type.String(),
  date: Type.Optional(Type.String()),
  says: Type.String(),
  contestedBy: ListOf(PartySchema),
  source: SourceSchema,
});

/** What a feature gives under one view: one cell for each kind of zone. */
const ViewRowSchema = Type.Object({
  view: Type.String(),
  title: Type.String(),
  cells: Type.Object({
    internal: Type.String(),
    territorial: Type.String(),
    contiguous: Type.String(),
    economic: Type.String(),
    shelf: Type.String(),
  }),
  for: Type.String({ description: 'whose: party codes, or "undecided"' }),
  reason: Type.String(),
  source: SourceSchema,
});

const MeasuredRow = Type.Object({
  what: Type.String(),
  value: Type.String({ description: 'with unit and uncertainty' }),
  note: Type.Optional(Type.String()),
  source: SourceSchema,
});

const ChangeRow = Type.Object({ date: Type.String(), what: Type.String(), source: SourceSchema });

/** All that the register knows of one feature, for its page. */
export const FeaturePageSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    group: Type.Object({ id: Type.String(), name: Type.String() }),
    names: ListOf(
      Type.Object({
        language: Type.String({ description: 'BCP 47' }),
        name: Type.String(),
        note: Type.Optional(Type.String()),
        source: Type.Optional(SourceSchema),
      }),
    ),
    status: Type.String(),
    position: Type.Object({
      lon: Type.Number(),
      lat: Type.Number(),
      text: Type.String(),
      of: Type.String(),
      uncertaintyM: Type.Number(),
      grade: Type.String(),
      source: SourceSchema,
    }),
    claimants: ListOf(PartySchema),
    findings: ListOf(
      Type.Object({
        question: Type.String(),
        finding: Type.String(),
        by: Type.String(),
        date: Type.Optional(Type.String()),
        paragraphs: Type.Optional(Type.String()),
        rejectedBy: ListOf(Type.String()),
        source: SourceSchema,
      }),
    ),
    assertions: ListOf(AssertionRow),
    occupations: ListOf(
      Type.Object({
        party: PartySchema,
        from: Type.Optional(Type.String()),
        to: Type.Optional(Type.String()),
        note: Type.Optional(Type.String()),
        source: SourceSchema,
      }),
    ),
    artificialIslands: ListOf(
      Type.Object({
        party: PartySchema,
        since: Type.Optional(Type.String()),
        note: Type.Optional(Type.String()),
        source: SourceSchema,
      }),
    ),
    views: ListOf(ViewRowSchema),
    measured: ListOf(MeasuredRow),
    /** The nearest baseline of a coast, for the map: drawn as a line with its length. */
    nearestBaseline: Type.Optional(
      Type.Object({
        lon: Type.Number(),
        lat: Type.Number(),
        distanceNm: Type.Number(),
        uncertaintyNm: Type.Number(),
        name: Type.String(),
      }),
    ),
    candidates: ListOf(
      Type.Object({
        lon: Type.Optional(Type.Number()),
        lat: Type.Optional(Type.Number()),
        offsetM: Type.Number(),
        of: Type.Optional(Type.String()),
        isUsed: Type.Boolean(),
        source: SourceSchema,
      }),
    ),
    changes: ListOf(ChangeRow),
    gaps: ListOf(GapRow),
    sources: ListOf(SourceSchema),
  },
  { $id: 'FeaturePage' },
);
export type FeaturePage = Static<typeof FeaturePageSchema>;

const RecordLink = Type.Object({
  type: Type.Enum(['feature', 'instrument', 'line', 'zone', 'view']),
  id: Type.String(),
  title: Type.String(),
  what: Type.String(),
});

/** All that the register knows of one instrument, for its page. */
export const InstrumentPageSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    parties: ListOf(PartySchema),
    date: Type.Optional(Type.String()),
    inForce: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
    protests: ListOf(
      Type.Object({
        party: PartySchema,
        date: Type.Optional(Type.String()),
        what: Type.String(),
        source: SourceSchema,
      }),
    ),
    /** What rests on it: claims by distance, lines, features, rules of views. */
    uses: ListOf(RecordLink),
    zones: ListOf(RecordLink),
    contestedBy: ListOf(PartySchema),
    /** West, south, east, north of what rests on it. */
    box: Type.Optional(ListOf(Type.Number())),
    gaps: ListOf(GapRow),
    changes: ListOf(ChangeRow),
    sources: ListOf(SourceSchema),
  },
  { $id: 'InstrumentPage' },
);
export type InstrumentPage = Static<typeof InstrumentPageSchema>;

/** A baseline, boundary or claim line with its points and what was checked of it. */
export const LinePageSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    kind: Type.String(),
    parties: ListOf(PartySchema),
    contestedBy: ListOf(PartySchema),
    instrument: Type.String(),
    instrumentTitle: Type.String(),
    limits: Type.Optional(Type.String()),
    datum: Type.String(),
    uncertaintyM: Type.Number(),
    edge: Type.String(),
    closed: Type.Boolean(),
    complete: Type.Boolean(),
    validFrom: Type.Optional(Type.String()),
    validTo: Type.Optional(Type.String()),
    quality: Type.String(),
    note: Type.Optional(Type.String()),
    points: ListOf(
      Type.Object({
        name: Type.String(),
        lon: Type.Number(),
        lat: Type.Number(),
        confidence: ConfidenceSchema,
        place: Type.Optional(Type.String()),
        legNm: Type.Optional(Type.Number({ description: 'geodesic to the next point' })),
        publishedLegNm: Type.Optional(Type.Number()),
      }),
    ),
    checks: ListOf(
      Type.Object({
        check: Type.String(),
        item: Type.Optional(Type.String()),
        published: Type.Optional(Type.String()),
        computed: Type.Optional(Type.String()),
        verdict: Type.String(),
        note: Type.Optional(Type.String()),
      }),
    ),
    box: ListOf(Type.Number()),
    gaps: ListOf(GapRow),
    changes: ListOf(ChangeRow),
    sources: ListOf(SourceSchema),
  },
  { $id: 'LinePage' },
);
export type LinePage = Static<typeof LinePageSchema>;

const ComparedAnswer = Type.Object({ text: Type.String(), because: Type.String(), source: SourceSchema });

/** Where two legal views differ: their answers to the common questions, then features that give different zones. */
export const ViewComparisonSchema = Type.Object(
  {
    a: Type.String(),
    b: Type.String(),
    rows: ListOf(
      Type.Object({
        question: Type.String({ description: 'in words, or the name of a feature' }),
        feature: Type.Optional(Type.String({ description: 'id, where the row is about one' })),
        a: ComparedAnswer,
        b: ComparedAnswer,
      }),
    ),
  },
  { $id: 'ViewComparison' },
);
export type ViewComparison = Static<typeof ViewComparisonSchema>;

/** What each zone is under each view, for maps: `partly` where it depends on the place. */
export const ZoneStancesSchema = Type.Object(
  {
    views: ListOf(Type.String()),
    /** By zone id, in the order of `views`. */
    zones: Type.Record(Type.String(), ListOf(Type.Union([StanceSchema, Type.Literal('partly')]))),
  },
  { $id: 'ZoneStances' },
);
export type ZoneStances = Static<typeof ZoneStancesSchema>;
