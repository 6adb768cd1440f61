import Type, { type Static } from 'typebox';
import { ListOf } from '../list-of.ts';
import {
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

/** A budget of one year against the grants that it pays. */
export const BudgetRowSchema = Type.Object({
  programme: Text,
  year: Type.Integer(),
  stage: OptionalText,
  budget: Type.Optional(MoneyValueSchema),
  sum: MoneyValueSchema,
  left: Type.Optional(MoneyValueSchema),
  grants: ListOf(Type.Object({ id: Text, recipient: Text, amount: Type.Optional(MoneyValueSchema) })),
  /** Grants without an amount: what is left may be theirs. */
  unknown: ListOf(Text),
  expectedRecipients: OptionalText,
  verdict: Type.Enum(['meets', 'left', 'over', 'unknown']),
  text: Text,
  facts: FactIdsSchema,
});

/** What was ordered of a lot, against what came and what serves. */
export const DeliveryRowSchema = Type.Object({
  grant: Text,
  lot: Text,
  name: Text,
  announced: Text,
  contracted: Text,
  handedOver: Text,
  inService: Text,
  ready: Text,
  daysToHandover: Type.Optional(Type.Integer()),
  verdict: Type.Enum(['meets', 'part', 'more', 'none', 'unknown']),
  text: Text,
  facts: FactIdsSchema,
});

export const ReconciliationSchema = Type.Object(
  {
    stamp: LedgerStampSchema,
    budgets: ListOf(BudgetRowSchema),
    deliveries: ListOf(DeliveryRowSchema),
    findings: ListOf(FindingSchema),
    facts: ListOf(FactViewSchema),
    sources: ListOf(SourceViewSchema),
  },
  { $id: 'Reconciliation' },
);
export type Reconciliation = Static<typeof ReconciliationSchema>;

/** Totals of a donor, a recipient or a pair of them. */
export const TotalRowSchema = Type.Object({
  party: PartyNameSchema,
  grants: Type.Integer(),
  signed: Type.Integer(),
  handedOver: Type.Integer({ description: 'grants of which a part at least was handed over' }),
  amounts: ListOf(MoneyValueSchema),
  /** All amounts in one currency, where there is a rate of the day of signing for each. */
  converted: Type.Optional(MoneyValueSchema),
  noRate: ListOf(Text),
  kinds: ListOf(Type.Object({ kind: Text, grants: Type.Integer() })),
  medianDaysToHandover: Type.Optional(Type.Integer()),
});

export const ComparisonSchema = Type.Object(
  {
    stamp: LedgerStampSchema,
    currency: Text,
    donors: ListOf(TotalRowSchema),
    recipients: ListOf(TotalRowSchema),
    years: ListOf(
      Type.Object({
        year: Type.Integer(),
        donor: Text,
        grants: Type.Integer(),
        converted: Type.Optional(MoneyValueSchema),
      }),
    ),
    rule: Text,
  },
  { $id: 'Comparison' },
);
export type Comparison = Static<typeof ComparisonSchema>;

export const PartnershipRowSchema = Type.Object(
  {
    id: Text,
    parties: ListOf(PartyNameSchema),
    levels: ListOf(
      Type.Object({
        label: Text,
        from: OptionalText,
        to: OptionalText,
        first: OptionalText,
        last: OptionalText,
        agreedOn: OptionalText,
        current: Type.Boolean(),
        confidence: Text,
        facts: FactIdsSchema,
      }),
    ),
    /** What a reader should know of it, above all where no label is found. */
    remarks: ListOf(Type.Object({ text: Text, facts: FactIdsSchema })),
  },
  { $id: 'PartnershipRow' },
);

export const MeetingRowSchema = Type.Object(
  {
    id: Text,
    title: WordsSchema,
    kind: Text,
    from: OptionalText,
    to: OptionalText,
    place: OptionalText,
    partOf: OptionalText,
    sides: ListOf(Type.Object({ party: Text, name: Text, role: Text, person: OptionalText, facts: FactIdsSchema })),
    agenda: ListOf(Type.Object({ on: Text, what: Text })),
    outcomes: ListOf(Type.Object({ text: Text, grant: OptionalText, partnership: OptionalText, facts: FactIdsSchema })),
    remarks: ListOf(Text),
    facts: FactIdsSchema,
  },
  { $id: 'MeetingRow' },
);

export const RelationsSchema = Type.Object(
  {
    stamp: LedgerStampSchema,
    partnerships: ListOf(PartnershipRowSchema),
    organisations: ListOf(
      Type.Object({
        id: Text,
        title: WordsSchema,
        members: ListOf(
          Type.Object({
            party: PartyNameSchema,
            role: Text,
            from: OptionalText,
            to: OptionalText,
            current: Type.Boolean(),
            facts: FactIdsSchema,
          }),
        ),
      }),
    ),
    meetings: ListOf(MeetingRowSchema),
    facts: ListOf(FactViewSchema),
    sources: ListOf(SourceViewSchema),
  },
  { $id: 'Relations' },
);
export type Relations = Static<typeof RelationsSchema>;
