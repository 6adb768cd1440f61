import { ASSET_STEPS, ConfidenceSchema, GRANT_STEPS, ListOf, LOT_STEPS } from '@searoom/model/api';
import Type, { type Static, type TOptional, type TString } from 'typebox';

const Text = Type.String({ minLength: 1, maxLength: 2000 });
const Code = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 3166-1 alpha-3; EUU for the European Union' });
/** A date as exactly as it is known: see `dates/partial-date.ts`. */
const DateValue = Type.String({ minLength: 4, maxLength: 40 });
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const note: { note: TOptional<TString> } = { note: Type.Optional(Text) };

/** The same words in several languages (BCP 47). */
export const TextsSchema = Type.Object(
  { texts: Type.Immutable(Type.Array(Type.Object({ language: Type.String(), text: Text }), { minItems: 1 })), ...note },
  { additionalProperties: false },
);
export type Texts = Static<typeof TextsSchema>;

export const MoneySchema = Type.Object(
  {
    minor: Type.Integer({ description: 'whole minor units: yen, cents, sen' }),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  },
  { additionalProperties: false },
);

/** A count that may be known in part: `{least: 7, most: 7}`, "several of 14" `{least: 2, most: 13, text}`. */
export const QuantitySchema = Type.Object(
  {
    least: Type.Optional(Type.Integer({ minimum: 0 })),
    most: Type.Optional(Type.Integer({ minimum: 0 })),
    text: Type.Optional(Text),
  },
  { additionalProperties: false },
);
export type Quantity = Static<typeof QuantitySchema>;

const Person = Type.Object(
  { name: Text, role: Type.Optional(Text), party: Type.Optional(Code) },
  { additionalProperties: false },
);
export const PeopleSchema = ListOf(Person);

/** Something that happened to a grant, a lot or an asset, or to a programme. */
export const EventSchema = Type.Object(
  {
    step: Type.Union([
      Type.Enum([...GRANT_STEPS]),
      Type.Enum([...LOT_STEPS]),
      Type.Enum([...ASSET_STEPS]),
      Type.Enum(['adopted', 'status-reported']),
    ]),
    on: DateValue,
    /** Tells several events of one step apart: the first and the second handover. */
    occasion: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,40}$' })),
    quantity: Type.Optional(QuantitySchema),
    place: Type.Optional(Text),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    by: Type.Optional(PeopleSchema),
    to: Type.Optional(PeopleSchema),
    inPresenceOf: Type.Optional(PeopleSchema),
    ...note,
  },
  { additionalProperties: false },
);
export type EventValue = Static<typeof EventSchema>;

/** When a step is due; the same step's event fulfils it. */
export const PlannedSchema = Type.Object(
  {
    step: Type.Union([Type.Enum([...GRANT_STEPS]), Type.Enum([...LOT_STEPS]), Type.Enum([...ASSET_STEPS])]),
    by: DateValue,
    ...note,
  },
  { additionalProperties: false },
);

export const PARTNERSHIP_LABEL = Type.Object({ label: Text, ...note }, { additionalProperties: false });

/** Where something can be read, and what is known of the copy that was read. */
export const SourceValueSchema = Type.Object(
  {
    title: Text,
    publisher: Text,
    /** `official`: a government or organisation about its own acts; `document`: the instrument itself. */
    kind: Type.Enum(['official', 'document', 'press', 'study', 'reprint', 'data', 'none']),
    address: Type.Optional(Text),
    date: Type.Optional(DateValue),
    language: Type.Optional(Type.String()),
    retrieved: Type.Optional(DateValue),
    /** SHA-256 of the copy that is kept. */
    copy: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    quotation: Type.Optional(Text),
    confidence: ConfidenceSchema,
    ...note,
  },
  { additionalProperties: false },
);
export type SourceValue = Static<typeof SourceValueSchema>;

export const Values: {
  readonly Text: typeof Text;
  readonly Code: typeof Code;
  readonly DateValue: typeof DateValue;
  readonly Day: typeof Day;
  readonly Person: typeof Person;
  readonly note: typeof note;
} = { Text, Code, DateValue, Day, Person, note };
