import Type, { type Static } from 'typebox';
import { ListOf } from '../list-of.ts';
import { ConfidenceSchema } from '../source.ts';
import { FactViewSchema, SourceViewSchema } from './shared.ts';

const Text = Type.String({ minLength: 1, maxLength: 2000 });
const Name = Type.String({ minLength: 1, maxLength: 80 });

/** A fact to be entered. */
export const NewFactSchema = Type.Object(
  {
    id: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9][\\w.:/-]{0,150}$' })),
    kind: Type.Enum(['statement', 'update', 'correction', 'retraction', 'resolution']),
    subject: Text,
    predicate: Text,
    value: Type.Unknown(),
    validFrom: Type.Optional(Text),
    validTo: Type.Optional(Text),
    sources: Type.Array(Type.String({ minLength: 1 })),
    saidBy: Type.Optional(Text),
    confidence: ConfidenceSchema,
    targets: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    reason: Type.Optional(Text),
    note: Type.Optional(Text),
  },
  { additionalProperties: false },
);
export type NewFact = Static<typeof NewFactSchema>;

export const NewFactsSchema = Type.Object(
  {
    by: Name,
    /** The newest fact of the topic that the editor has seen; somebody else's newer one refuses the change. */
    seen: Type.Optional(
      Type.Object({ topic: Text, seq: Type.Integer({ minimum: 0 }) }, { additionalProperties: false }),
    ),
    facts: Type.Array(NewFactSchema, { minItems: 1, maxItems: 1000 }),
    /** Tells what would be recorded, known and refused, and records nothing. */
    dryRun: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type NewFacts = Static<typeof NewFactsSchema>;

export const NewApprovalSchema = Type.Object(
  {
    by: Name,
    facts: Type.Array(Type.String({ minLength: 1 }), { minItems: 1, maxItems: 1000 }),
    reason: Type.Optional(Text),
  },
  { additionalProperties: false },
);
export type NewApproval = Static<typeof NewApprovalSchema>;

/** What came of an entry: what was taken, and what is odd about it. */
export const RecordedSchema = Type.Object(
  {
    facts: ListOf(FactViewSchema),
    flags: ListOf(Type.Object({ fact: Type.String(), text: Type.String() })),
    /** Ids that the ledger holds already, with the same content. */
    known: ListOf(Type.String()),
    /** Of a dry run: what would be refused, and why. */
    refused: ListOf(Type.Object({ fact: Type.String(), why: Type.String() })),
    seq: Type.Integer(),
    head: Type.String(),
  },
  { $id: 'Recorded' },
);
export type Recorded = Static<typeof RecordedSchema>;

/** A table of exchange rates as text. */
export const NewRatesSchema = Type.Object(
  {
    name: Name,
    /** Currency whose unit the columns quote; EUR when absent. */
    base: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
    sourceKey: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    text: Type.String({ minLength: 1 }),
  },
  { additionalProperties: false },
);
export type NewRates = Static<typeof NewRatesSchema>;

/** What was taken of a table of rates, and what was not. */
export const TakenRatesSchema = Type.Object({
  taken: Type.Integer(),
  left: Type.Integer(),
  flagged: ListOf(Type.Object({ line: Type.Integer(), why: Type.String() })),
});
export type TakenRates = Static<typeof TakenRatesSchema>;

export const LedgerInfoSchema = Type.Object(
  {
    facts: Type.Integer(),
    head: Type.String(),
    recordedAt: Type.String(),
    sources: Type.Integer(),
    /** Where it is kept, in words. */
    kept: Type.String(),
    waiting: Type.Integer({ description: 'facts that wait for a second person' }),
    /** Tables of exchange rates, in words. */
    rates: ListOf(
      Type.Object({ name: Type.String(), days: Type.Integer(), first: Type.String(), last: Type.String() }),
    ),
  },
  { $id: 'LedgerInfo' },
);
export type LedgerInfo = Static<typeof LedgerInfoSchema>;

/** Facts that wait for a second person, and the sources they name. */
export const ProposalsSchema = Type.Object(
  { facts: ListOf(FactViewSchema), sources: ListOf(SourceViewSchema) },
  { $id: 'Proposals' },
);
export type Proposals = Static<typeof ProposalsSchema>;

export const VerifyAnswerSchema = Type.Object(
  {
    facts: Type.Integer(),
    head: Type.String(),
    sound: Type.Boolean(),
    /** First fact at which the chain breaks. */
    broken: Type.Optional(Type.Object({ seq: Type.Integer(), id: Type.String(), why: Type.String() })),
    unsourced: Type.Integer(),
    tookMs: Type.Number(),
  },
  { $id: 'VerifyAnswer' },
);
export type VerifyAnswer = Static<typeof VerifyAnswerSchema>;

/** One fact with everything that was ever said about the same thing. */
export const FactPageSchema = Type.Object(
  {
    fact: FactViewSchema,
    /** All facts of the same subject and predicate, oldest first. */
    history: ListOf(FactViewSchema),
    sources: ListOf(SourceViewSchema),
    /** Page of the grant or other thing that it belongs to. */
    topic: Type.String(),
    permalink: Type.String(),
    citation: Type.String(),
  },
  { $id: 'FactPage' },
);
export type FactPage = Static<typeof FactPageSchema>;
