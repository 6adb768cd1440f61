import Type, { type Static } from 'typebox';
import { ListOf } from '../list-of.ts';
import { ConfidenceSchema } from '../source.ts';

const Id = Type.String({ minLength: 1, maxLength: 200 });

/** Ids of facts on which a shown value rests; each stands in `facts` of the same answer. */
export const FactIdsSchema = ListOf(Id);

export const MoneyValueSchema = Type.Object({
  minor: Type.Integer({ description: 'whole minor units: yen, cents, sen' }),
  currency: Type.String({ description: 'ISO 4217' }),
});

export const WordsSchema = ListOf(
  Type.Object({ language: Type.String({ description: 'BCP 47' }), text: Type.String() }),
);

/** How well a step or value is evidenced: only an official source or a document counts as evidence. */
export const EvidenceSchema = Type.Enum(['official', 'part', 'reported', 'none']);

/** A fact as it stands in an answer. */
export const FactViewSchema = Type.Object(
  {
    id: Id,
    seq: Type.Integer({ minimum: 1 }),
    kind: Type.Enum(['statement', 'update', 'correction', 'retraction', 'resolution', 'approval']),
    subject: Type.String(),
    predicate: Type.String(),
    value: Type.Unknown(),
    validFrom: Type.Optional(Type.String()),
    validTo: Type.Optional(Type.String()),
    recordedAt: Type.String(),
    author: Type.String(),
    role: Type.Enum(['register', 'import', 'person']),
    sources: ListOf(Type.String()),
    saidBy: Type.Optional(Type.String()),
    confidence: ConfidenceSchema,
    targets: Type.Optional(ListOf(Id)),
    reason: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
    hash: Type.String(),
    /** `proposed`: entered by one person, not yet approved by another; it moves no state and is not published. */
    standing: Type.Enum(['stands', 'chosen', 'not-chosen', 'proposed', 'updated', 'corrected', 'retracted']),
    approvedBy: Type.Optional(Type.String()),
    /** What it says, in one plain sentence. */
    sentence: Type.String(),
  },
  { $id: 'FactView' },
);
export type FactView = Static<typeof FactViewSchema>;

export const SourceViewSchema = Type.Object(
  {
    key: Type.String(),
    title: Type.String(),
    publisher: Type.String(),
    kind: Type.Enum(['official', 'document', 'press', 'study', 'reprint', 'data', 'none']),
    address: Type.Optional(Type.String()),
    date: Type.Optional(Type.String()),
    language: Type.Optional(Type.String()),
    retrieved: Type.Optional(Type.String()),
    copy: Type.Optional(Type.String({ description: 'SHA-256 of the copy that is kept' })),
    quotation: Type.Optional(Type.String()),
    confidence: ConfidenceSchema,
    note: Type.Optional(Type.String()),
  },
  { $id: 'SourceView' },
);
export type SourceView = Static<typeof SourceViewSchema>;

/** The state of the ledger that an answer was made from. */
export const LedgerStampSchema = Type.Object(
  {
    seq: Type.Integer({ minimum: 0 }),
    head: Type.String({ description: 'hash of the last fact' }),
    /** As known on: facts recorded later are left out. ISO date or time, UTC. */
    knownAt: Type.String(),
    /** About which day, ISO date. */
    about: Type.String(),
  },
  { $id: 'LedgerStamp' },
);
export type LedgerStamp = Static<typeof LedgerStampSchema>;

export const PartyNameSchema = Type.Object({ code: Type.String(), name: Type.String() });

/** Something that wants attention, worked out from the facts. */
export const FindingSchema = Type.Object(
  {
    code: Type.Enum([
      'overdue',
      'overdue-report',
      'missing-evidence',
      'partial',
      'quantity-changed',
      'more-than-ordered',
      'not-in-force',
      'no-user',
      'no-policy',
      'check-overdue',
      'consent-missing',
      'asset-silent',
      'sources-differ',
      'order-broken',
      'exposure',
      'unreconciled',
      'user-differs',
      'needs-approval',
      'before-programme',
      'source-unread',
    ]),
    weight: Type.Enum(['overdue', 'attention', 'note']),
    text: Type.String(),
    facts: FactIdsSchema,
  },
  { $id: 'Finding' },
);
export type Finding = Static<typeof FindingSchema>;
