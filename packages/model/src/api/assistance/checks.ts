import Type, { type Static } from 'typebox';
import { ListOf } from '../list-of.ts';
import { FactIdsSchema, FactViewSchema, LedgerStampSchema, SourceViewSchema } from './shared.ts';

const Text = Type.String();

/**
 * What the facts say to a statement. `supported` · `contradicted` · `not-known`. The qualifiers say in what way:
 * `one-side` only one side's account is held · `in-part` · `consistent` agrees within what was rounded · `outdated` true of an
 * earlier year · `simplified` · `needs-context` true, and more is known that a reader should have.
 */
export const VerdictSchema = Type.Object(
  {
    verdict: Type.Enum(['supported', 'contradicted', 'not-known']),
    qualifiers: ListOf(Type.Enum(['one-side', 'in-part', 'consistent', 'outdated', 'simplified', 'needs-context'])),
    /** How it was worked out, with the values. */
    why: Text,
    for: FactIdsSchema,
    against: FactIdsSchema,
  },
  { $id: 'Verdict' },
);
export type Verdict = Static<typeof VerdictSchema>;

export const CheckRowSchema = Type.Object(
  {
    id: Text,
    /** The statement in our own words. */
    statement: Text,
    /** The words of the document that it stands for, a few at most. */
    quotes: Type.Optional(Text),
    /** About the day of the document. */
    onItsDay: VerdictSchema,
    /** About the day asked for. */
    onThatDay: VerdictSchema,
    /** Whether what decides it was published by the day of the document. */
    publishedThen: Type.Boolean(),
  },
  { $id: 'CheckRow' },
);
export type CheckRow = Static<typeof CheckRowSchema>;

export const CheckAnswerSchema = Type.Object(
  {
    stamp: LedgerStampSchema,
    document: Type.Object({ id: Text, title: Text, publisher: Text, date: Text, address: Type.Optional(Text) }),
    rows: ListOf(CheckRowSchema),
    summary: Type.Object({ supported: Type.Integer(), contradicted: Type.Integer(), notKnown: Type.Integer() }),
    facts: ListOf(FactViewSchema),
    sources: ListOf(SourceViewSchema),
  },
  { $id: 'CheckAnswer' },
);
export type CheckAnswer = Static<typeof CheckAnswerSchema>;

export const CheckListSchema = ListOf(
  Type.Object({ id: Text, title: Text, publisher: Text, date: Text, statements: Type.Integer() }),
);
export type CheckList = Static<typeof CheckListSchema>;
