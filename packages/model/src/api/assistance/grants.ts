import Type, { type Static } from 'typebox';
import { ListOf } from '../list-of.ts';
import {
  EvidenceSchema,
  FactIdsSchema,
  FactViewSchema,
  FindingSchema,
  LedgerStampSchema,
  MoneyValueSchema,
  PartyNameSchema,
  SourceViewSchema,
  WordsSchema,
} from './shared.ts';

const Text = Type.String();
const OptionalText = Type.Optional(Text);

/** A row of the list of grants. */
export const GrantRowSchema = Type.Object(
  {
    id: Text,
    title: WordsSchema,
    programme: OptionalText,
    kind: Type.Enum(['grant', 'loan', 'second-hand', 'sale', 'measure']),
    donor: Type.Optional(PartyNameSchema),
    recipients: ListOf(PartyNameSchema),
    fiscalYear: Type.Optional(Type.Integer()),
    amount: Type.Optional(MoneyValueSchema),
    /** Day of the exchange of notes as exactly as known (EDTF). */
    signedOn: OptionalText,
    /** State by lot, in one line. */
    state: Text,
    /** Most advanced step of the least advanced lot. */
    step: Text,
    evidence: EvidenceSchema,
    nextStep: Text,
    overdue: Type.Integer({ minimum: 0 }),
    findings: Type.Integer({ minimum: 0 }),
    /** Day of the newest event reported. */
    lastWord: OptionalText,
    daysSilent: Type.Optional(Type.Integer({ minimum: 0 })),
    disagreements: Type.Integer({ minimum: 0 }),
  },
  { $id: 'GrantRow' },
);
export type GrantRow = Static<typeof GrantRowSchema>;

export const GrantListSchema = Type.Object({
  stamp: LedgerStampSchema,
  grants: ListOf(GrantRowSchema),
});
export type GrantList = Static<typeof GrantListSchema>;

/** A mark on the time line of a grant. */
export const TimeMarkSchema = Type.Object(
  {
    step: Text,
    label: Text,
    /** As exactly as known (EDTF). */
    on: Text,
    /** ISO dates between which it lies; an open side is absent. */
    first: OptionalText,
    last: OptionalText,
    planned: Type.Boolean(),
    evidence: EvidenceSchema,
    facts: FactIdsSchema,
  },
  { $id: 'TimeMark' },
);

/** A stretch of a lane: `known` between two reports, `silent` where nothing was reported since. */
export const TimeSpanSchema = Type.Object({
  from: Text,
  to: Text,
  kind: Type.Enum(['known', 'silent', 'planned']),
  label: Text,
});

export const LaneSchema = Type.Object(
  {
    id: Text,
    /** `grant`, `lot` or `use`. */
    kind: Type.Enum(['plan', 'grant', 'lot', 'use']),
    label: Text,
    marks: ListOf(TimeMarkSchema),
    spans: ListOf(TimeSpanSchema),
  },
  { $id: 'Lane' },
);
export type Lane = Static<typeof LaneSchema>;

/** A count as it can be shown: `7`, `several`, `unknown`. */
export const CountCellSchema = Type.Object(
  {
    text: Text,
    least: Type.Optional(Type.Integer()),
    most: Type.Optional(Type.Integer()),
    evidence: EvidenceSchema,
    contested: Type.Boolean(),
    facts: FactIdsSchema,
  },
  { $id: 'CountCell' },
);

export const LotRowSchema = Type.Object(
  {
    id: Text,
    name: WordsSchema,
    namesAsReported: ListOf(Type.Object({ text: Text, facts: FactIdsSchema })),
    kind: OptionalText,
    users: ListOf(Type.Object({ name: Text, count: OptionalText, facts: FactIdsSchema })),
    announced: CountCellSchema,
    contracted: CountCellSchema,
    arrived: CountCellSchema,
    handedOver: CountCellSchema,
    inService: CountCellSchema,
    ready: CountCellSchema,
    state: Text,
    step: Text,
    evidence: EvidenceSchema,
    facts: FactIdsSchema,
  },
  { $id: 'LotRow' },
);
export type LotRow = Static<typeof LotRowSchema>;

/** A rate between two currencies of one day and one table. */
export const RateSchema = Type.Object({
  from: Text,
  to: Text,
  /** Units of `from` for one unit of `to`, as a decimal text: yen per dollar 141.741. */
  perUnit: Text,
  day: Text,
  source: Text,
  rule: Text,
});

export const MoneyRowSchema = Type.Object(
  {
    kind: Type.Enum(['contracted', 'paid', 'reported', 'converted']),
    money: MoneyValueSchema,
    asWritten: OptionalText,
    by: Text,
    on: OptionalText,
    rate: Type.Optional(RateSchema),
    /** The contract amount at that rate. */
    atRate: Type.Optional(MoneyValueSchema),
    /** Why there is no rate. */
    noRate: OptionalText,
    /** What the comparison tells. */
    reading: Text,
    attention: Type.Boolean(),
    facts: FactIdsSchema,
  },
  { $id: 'MoneyRow' },
);
export type MoneyRow = Static<typeof MoneyRowSchema>;

/** The contract amount in another currency over time. */
export const ExposureSchema = Type.Object({
  currency: Text,
  atSigning: MoneyValueSchema,
  low: MoneyValueSchema,
  lowDay: Text,
  high: MoneyValueSchema,
  highDay: Text,
  /** Percent from signing to the lowest, one decimal. */
  worstPercent: Type.Number(),
  daysKnown: Type.Integer(),
});

export const AccountRowSchema = Type.Object(
  {
    about: Text,
    sides: ListOf(Type.Object({ who: Text, says: Text, facts: FactIdsSchema })),
    resolution: Type.Optional(Type.Object({ text: Text, reason: Text, by: Text, fact: Text })),
  },
  { $id: 'AccountRow' },
);
export type AccountRow = Static<typeof AccountRowSchema>;

/** A step of the life cycle with what it needs and what is there. */
export const StepRowSchema = Type.Object(
  {
    number: Text,
    step: Text,
    label: Text,
    state: Type.Enum(['done', 'reported', 'part', 'open', 'overdue', 'not-known']),
    planned: OptionalText,
    actual: OptionalText,
    responsible: OptionalText,
    needs: ListOf(Text),
    has: ListOf(Text),
    missing: ListOf(Text),
    facts: FactIdsSchema,
  },
  { $id: 'StepRow' },
);
export type StepRow = Static<typeof StepRowSchema>;

/** A boat, aircraft or other thing that was given. */
export const AssetRowSchema = Type.Object(
  {
    id: Text,
    grant: OptionalText,
    lot: OptionalText,
    name: Text,
    formerNames: ListOf(Text),
    hull: OptionalText,
    serial: OptionalText,
    mmsi: Type.Optional(Type.Integer()),
    user: OptionalText,
    base: Type.Optional(
      Type.Object({ name: Text, lat: Type.Optional(Type.Number()), lon: Type.Optional(Type.Number()) }),
    ),
    speedKn: Type.Optional(Type.Number()),
    enduranceHours: Type.Optional(Type.Number()),
    rangeNm: Type.Optional(Type.Number()),
    crew: Type.Optional(Type.Integer()),
    seats: Type.Optional(Type.Integer()),
    sensors: ListOf(Text),
    readiness: Type.Enum(['ready', 'limited', 'not-ready', 'unknown']),
    readyShare: OptionalText,
    readinessOn: OptionalText,
    defects: ListOf(Text),
    missions: ListOf(
      Type.Object({
        id: Text,
        what: Text,
        from: Text,
        to: OptionalText,
        outcome: OptionalText,
        simulated: Type.Boolean(),
        facts: FactIdsSchema,
      }),
    ),
    lastUse: OptionalText,
    /** What the last word of it is: fit for sea now, or why that cannot be said. */
    fit: Type.Object({ now: Type.Enum(['yes', 'no', 'unknown']), why: Text }),
    facts: FactIdsSchema,
  },
  { $id: 'AssetRow' },
);
export type AssetRow = Static<typeof AssetRowSchema>;

export const AssetListSchema = Type.Object({
  stamp: LedgerStampSchema,
  assets: ListOf(AssetRowSchema),
  facts: ListOf(FactViewSchema),
  sources: ListOf(SourceViewSchema),
});
export type AssetList = Static<typeof AssetListSchema>;

export const ChangeRowSchema = Type.Object({
  fact: Text,
  kind: Text,
  at: Text,
  by: Text,
  text: Text,
  reason: OptionalText,
  targets: FactIdsSchema,
});

/** Everything that is known of one grant. */
export const GrantPageSchema = Type.Object(
  {
    stamp: LedgerStampSchema,
    /** Sequence of the newest fact of the grant: what an editor has seen. */
    topic: Text,
    topicSeq: Type.Integer(),
    row: GrantRowSchema,
    office: OptionalText,
    agent: OptionalText,
    parties: ListOf(Text),
    purpose: ListOf(Type.Object({ text: Text, facts: FactIdsSchema })),
    endUsers: ListOf(Type.Object({ name: Text, facts: FactIdsSchema })),
    signatories: ListOf(Type.Object({ name: Text, role: OptionalText, party: OptionalText })),
    place: OptionalText,
    /** In force, or what it still waits for. */
    force: Type.Object({
      text: Text,
      inForce: Type.Enum(['yes', 'no', 'unknown']),
      on: OptionalText,
      facts: FactIdsSchema,
    }),
    consent: OptionalText,
    lanes: ListOf(LaneSchema),
    lots: ListOf(LotRowSchema),
    money: ListOf(MoneyRowSchema),
    exposure: ListOf(ExposureSchema),
    accounts: ListOf(AccountRowSchema),
    steps: ListOf(StepRowSchema),
    next: Type.Object({
      text: Text,
      lastWord: OptionalText,
      daysAgo: Type.Optional(Type.Integer()),
      owner: OptionalText,
    }),
    findings: ListOf(FindingSchema),
    assets: ListOf(AssetRowSchema),
    use: Type.Object({ text: Text, missions: Type.Integer(), daysWithout: Type.Optional(Type.Integer()) }),
    places: ListOf(
      Type.Object({ name: Text, what: Text, lat: Type.Number(), lon: Type.Number(), facts: FactIdsSchema }),
    ),
    documents: ListOf(
      Type.Object({
        name: Text,
        kind: Text,
        on: OptionalText,
        source: OptionalText,
        address: OptionalText,
        facts: FactIdsSchema,
      }),
    ),
    related: ListOf(Type.Object({ grant: Text, how: Text, title: Text })),
    meetings: ListOf(Type.Object({ id: Text, title: Text, on: Text, outcome: OptionalText })),
    changes: ListOf(ChangeRowSchema),
    facts: ListOf(FactViewSchema),
    sources: ListOf(SourceViewSchema),
  },
  { $id: 'GrantPage' },
);
export type GrantPage = Static<typeof GrantPageSchema>;
