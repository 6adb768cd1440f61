import { ListOf } from '@searoom/model/api';
import Type, { type Static } from 'typebox';
import { MoneySchema, Values } from '../facts/values.ts';

/**
 * The language of tests: what a statement claims, as data, so that any document can be entered as a JSON file. A test names
 * facts by subject and predicate; what they say to it is worked out each time and never stored.
 */

const closed = { additionalProperties: false } as const;
const { Code, DateValue } = Values;
const Line = Type.String({ minLength: 1, maxLength: 400 });
const Word = Type.String({ minLength: 1, maxLength: 120 });
const Subject = Type.String({ minLength: 3, maxLength: 200, description: 'type:KEY, as in grant:OSA-MYS-2023-01' });
const Words = Type.Immutable(Type.Array(Word, { minItems: 1, maxItems: 20, description: 'any one of them' }));

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
const WeekdaySchema = Type.Enum([...WEEKDAYS]);

/** What a member of a value should be; exactly one of `equals`, `contains` and `within`. */
export const ConditionSchema = Type.Object(
  {
    /** Members from the outside in, with points: `money.currency`. Of a list, any of its items. */
    member: Type.String({ pattern: '^[a-zA-Z]+(\\.[a-zA-Z]+){0,4}$' }),
    equals: Type.Optional(Type.Union([Type.String({ maxLength: 400 }), Type.Number(), Type.Boolean()])),
    /** Any one of these, in capitals or not. */
    contains: Type.Optional(Words),
    /** A date within this one. */
    within: Type.Optional(DateValue),
  },
  closed,
);
export type Condition = Static<typeof ConditionSchema>;
const Conditions = Type.Immutable(Type.Array(ConditionSchema, { minItems: 1, maxItems: 10 }));

/** Every kind of test with its shape; `all` and `any`, which hold other tests, are described in `StatementTest`. */
export const TEST_SCHEMAS = {
  /** A value has these members. A subject that ends in `/*` stands for every part of it: any lot of a grant. */
  value: Type.Object(
    {
      kind: Type.Literal('value'),
      subject: Subject,
      predicate: Word,
      /** Which of several statements are meant. */
      of: Type.Optional(Conditions),
      is: Conditions,
    },
    closed,
  ),
  /** A step was taken: when, where, by whom. */
  event: Type.Object(
    {
      kind: Type.Literal('event'),
      subject: Subject,
      step: Word,
      on: Type.Optional(DateValue),
      weekday: Type.Optional(WeekdaySchema),
      place: Type.Optional(Word),
      /** Who acted: words that the role of one of the people holds, all of them. */
      by: Type.Optional(
        Type.Immutable(
          Type.Array(Type.Object({ party: Type.Optional(Code), role: Words }, closed), { minItems: 1, maxItems: 8 }),
        ),
      ),
    },
    closed,
  ),
  /** The amount in the currency of the notes or contract, exactly. */
  amount: Type.Object({ kind: Type.Literal('amount'), subject: Subject, money: MoneySchema }, closed),
  /** An amount in another currency or rounding, checked against the rate near a day. */
  'reported-amount': Type.Object(
    {
      kind: Type.Literal('reported-amount'),
      subject: Subject,
      money: MoneySchema,
      /** Minor units of the last digit written: `$2.8 million` is rounded to 10,000,000 cents. */
      roundedTo: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
      on: Values.Day,
    },
    closed,
  ),
  /** From when to when a meeting was held. */
  interval: Type.Object(
    {
      kind: Type.Literal('interval'),
      subject: Subject,
      from: Type.Optional(DateValue),
      to: Type.Optional(DateValue),
      firstWeekday: Type.Optional(WeekdaySchema),
      lastWeekday: Type.Optional(WeekdaySchema),
      /** Days from the first to the last, both counted. */
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
    },
    closed,
  ),
  /** A list of parties, named as members of an organisation or as those who assert something in a matter. */
  members: Type.Object(
    {
      kind: Type.Literal('members'),
      subject: Subject,
      predicate: Type.Enum(['member', 'assertedBy']),
      named: Type.Immutable(Type.Array(Code, { minItems: 1, maxItems: 250 })),
      /** The statement claims to name all of them. */
      whole: Type.Optional(Type.Boolean()),
      /** Parties that the statement names elsewhere, or sets apart. */
      except: Type.Optional(Type.Immutable(Type.Array(Code, { maxItems: 250 }))),
      /** Words of what is asserted in the sense that the statement means; a party that asserts something else is pointed out. */
      sense: Type.Optional(Words),
    },
    closed,
  ),
  /** Grants of a programme to each of several recipients within a time. */
  count: Type.Object(
    {
      kind: Type.Literal('count'),
      programme: Word,
      recipients: Type.Immutable(Type.Array(Code, { minItems: 1, maxItems: 60 })),
      step: Word,
      within: DateValue,
      /** Day that it was before. */
      before: Type.Optional(Values.Day),
    },
    closed,
  ),
  /** A published figure is above a limit. */
  'more-than': Type.Object(
    {
      kind: Type.Literal('more-than'),
      subject: Subject,
      what: Word,
      moreThan: Type.Number(),
      unit: Word,
      /** A figure of a year further back than this is outdated. */
      outdatedAfterYears: Type.Integer({ minimum: 0, maximum: 100 }),
    },
    closed,
  ),
  /** Who decided a matter, and when. */
  'decided-by': Type.Object(
    { kind: Type.Literal('decided-by'), subject: Subject, body: Word, on: Type.Optional(DateValue) },
    closed,
  ),
  /** Each of these parties gave an account of what happened. */
  accounts: Type.Object(
    {
      kind: Type.Literal('accounts'),
      subject: Subject,
      parties: Type.Immutable(Type.Array(Code, { minItems: 1, maxItems: 20 })),
      within: Type.Optional(DateValue),
    },
    closed,
  ),
  /** All members of an organisation were met separately at a meeting. */
  'all-met': Type.Object({ kind: Type.Literal('all-met'), subject: Subject, organisation: Subject }, closed),
  /** What a grant is for, and whether its users are those that a reader would think of. */
  'purpose-user': Type.Object(
    {
      kind: Type.Literal('purpose-user'),
      subject: Subject,
      purpose: Words,
      /** Users that the words of the statement make a reader think of. */
      impliedUsers: Words,
      /** Lots that the statement is about, without the grant; all when absent. */
      lots: Type.Optional(Words),
    },
    closed,
  ),
} as const;

export type SimpleTest = {
  [K in keyof typeof TEST_SCHEMAS]: Static<(typeof TEST_SCHEMAS)[K]>;
}[keyof typeof TEST_SCHEMAS];
export type TestOf<K extends keyof typeof TEST_SCHEMAS> = Static<(typeof TEST_SCHEMAS)[K]>;

/** `all`: every part is so; `any`: one of them is. */
export type StatementTest = SimpleTest | { readonly kind: 'all' | 'any'; readonly of: readonly StatementTest[] };

/** A statement of a document: our words for it, and how it is tested. */
export interface Statement {
  readonly id: string;
  /** In our own words. */
  readonly statement: string;
  /** The words of the document that it stands for, a few at most. */
  readonly quotes?: string;
  readonly test: StatementTest;
}

/** A document whose statements can be checked. Its text is not kept. */
export interface CheckedDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO day on which it was published. */
  readonly date: string;
  readonly address?: string;
  /** Key of the source of the ledger that the document is: its own word is no evidence for what it says. */
  readonly source?: string;
  readonly statements: readonly Statement[];
}

/** The outside of a statement and of a document; tests are read apart. */
export const StatementSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,60}$' }),
    statement: Line,
    quotes: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
    test: Type.Unknown(),
  },
  closed,
);
export const DocumentSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,60}$' }),
    title: Line,
    publisher: Line,
    date: Values.Day,
    address: Type.Optional(Type.String({ pattern: '^https?://[^\\s<>"]{1,500}$' })),
    source: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9][\\w.-]{0,60}$' })),
    statements: ListOf(Type.Unknown()),
  },
  closed,
);
