import Type, { type TSchema } from 'typebox';
import type { Json } from './canonical-json.ts';
import type { SubjectType } from './subject.ts';
import {
  EventSchema,
  MoneySchema,
  PARTNERSHIP_LABEL,
  PeopleSchema,
  PlannedSchema,
  QuantitySchema,
  SourceValueSchema,
  TextsSchema,
  Values,
} from './values.ts';

/** What can be said of which kind of subject, and the shape of what is said. */
export interface Predicate {
  readonly of: readonly SubjectType[];
  readonly value: TSchema;
  /**
   * Members of the value that tell several statements of one subject apart (two events, two members). Statements with equal
   * keys are about the same thing and may agree or differ; those with different keys stand side by side. A predicate
   * without keys has one answer at a time.
   */
  readonly keys?: readonly string[];
  /** Member of the value that says from when it holds, where `validFrom` is absent: an event holds from its own date. */
  readonly since?: string;
  /** One sentence for readers. */
  readonly means: string;
}

const { Text, Code, DateValue, Person, note } = Values;
const closed = { additionalProperties: false } as const;

/** A table of everything that can be stated. Another word is refused. */
export const PREDICATES: Readonly<Record<string, Predicate>> = {
  source: { of: ['source'], value: SourceValueSchema, means: 'where something can be read' },

  title: {
    of: ['programme', 'grant', 'meeting', 'organisation', 'matter'],
    value: TextsSchema,
    means: 'what it is called',
  },
  donor: { of: ['programme', 'grant'], value: Type.Object({ party: Code, ...note }, closed), means: 'who gives' },
  office: { of: ['programme'], value: Type.Object({ name: Text, ...note }, closed), means: 'which office runs it' },
  principle: {
    of: ['programme'],
    value: Type.Object({ id: Type.String(), text: Text, ...note }, closed),
    keys: ['id'],
    means: 'a principle or guideline it follows',
  },
  amount: {
    of: ['budget', 'grant'],
    value: Type.Object({ money: MoneySchema, ...note }, closed),
    means: 'the amount in the currency of the notes, contract or budget',
  },
  stage: {
    of: ['budget'],
    value: Type.Object({ stage: Type.Enum(['draft', 'approved', 'enacted']), ...note }, closed),
    means: 'how far a budget has come',
  },
  expectedRecipients: {
    of: ['budget'],
    value: Type.Object({ count: QuantitySchema, ...note }, closed),
    means: 'how many recipients were foreseen',
  },

  programme: {
    of: ['grant'],
    value: Type.Object({ programme: Text, ...note }, closed),
    means: 'which programme it belongs to',
  },
  instrument: {
    of: ['grant'],
    value: Type.Object(
      { kind: Type.Enum(['grant', 'loan', 'second-hand', 'sale', 'measure']), name: Type.Optional(Text), ...note },
      closed,
    ),
    means: 'the kind of assistance',
  },
  recipient: {
    of: ['grant'],
    value: Type.Object({ party: Code, agency: Type.Optional(Text), ...note }, closed),
    keys: ['party'],
    means: 'who receives',
  },
  fiscalYear: {
    of: ['grant'],
    value: Type.Object({ party: Code, year: Type.Integer({ minimum: 1945, maximum: 2100 }), ...note }, closed),
    means: 'the fiscal year whose budget pays',
  },
  reportedAmount: {
    of: ['grant', 'budget', 'lot'],
    value: Type.Object(
      { money: MoneySchema, asWritten: Text, on: DateValue, part: Type.Optional(Text), ...note },
      closed,
    ),
    keys: ['asWritten', 'on', 'money'],
    since: 'on',
    means: 'an amount in another currency or rounding, as a source gave it',
  },
  payment: {
    of: ['grant', 'lot'],
    value: Type.Object(
      {
        kind: Type.Enum(['to-agent', 'to-supplier', 'refund']),
        money: MoneySchema,
        on: DateValue,
        to: Type.Optional(Text),
        ...note,
      },
      closed,
    ),
    keys: ['kind', 'on', 'money'],
    since: 'on',
    means: 'money that was paid out, or paid back',
  },
  contract: {
    of: ['lot'],
    value: Type.Object(
      {
        reference: Text,
        supplier: Text,
        money: Type.Optional(MoneySchema),
        deliveryBy: Type.Optional(DateValue),
        ...note,
      },
      closed,
    ),
    keys: ['reference'],
    means: 'a contract with a supplier',
  },
  endUser: {
    of: ['grant', 'lot'],
    value: Type.Object(
      { name: Text, party: Type.Optional(Code), quantity: Type.Optional(QuantitySchema), ...note },
      closed,
    ),
    keys: ['name'],
    means: 'who uses it',
  },
  agent: { of: ['grant'], value: Type.Object({ name: Text, ...note }, closed), means: 'the procurement agent' },
  partiesToNotes: {
    of: ['grant'],
    value: Type.Object({ parties: Type.Array(Text, { minItems: 2 }), ...note }, closed),
    means: 'between whom the notes were exchanged',
  },
  purpose: {
    of: ['grant'],
    value: Type.Object({ text: Text, ...note }, closed),
    keys: ['text'],
    means: 'what it is said to be for',
  },
  entersIntoForceOn: {
    of: ['grant'],
    value: Type.Object({ condition: Text, ...note }, closed),
    keys: ['condition'],
    means: 'a condition named in the notes; without one they are in force when exchanged',
  },
  consentClause: {
    of: ['grant', 'programme'],
    value: Type.Object({ text: Text, ...note }, closed),
    means: 'consent needed for other use or transfer',
  },
  relatedGrant: {
    of: ['grant'],
    value: Type.Object({ grant: Text, how: Text, ...note }, closed),
    keys: ['grant'],
    means: 'another grant that belongs to it',
  },
  document: {
    of: ['grant', 'lot', 'asset', 'meeting', 'programme'],
    value: Type.Object(
      {
        name: Text,
        kind: Type.Enum([
          'exchange-of-notes',
          'procedural-details',
          'transfer-agreement',
          'agent-agreement',
          'tender',
          'contract',
          'acceptance',
          'bill-of-lading',
          'exemption',
          'handover-certificate',
          'training-record',
          'inventory',
          'check-report',
          'consent',
          'evaluation',
          'announcement',
          'guidelines',
          'statement',
        ]),
        on: Type.Optional(DateValue),
        ...note,
      },
      closed,
    ),
    keys: ['kind', 'name'],
    means: 'a document of the grant; its text is where the source says',
  },
  owner: { of: ['grant', 'lot'], value: Type.Object({ name: Text, ...note }, closed), means: 'who follows it up' },
  policy: {
    of: ['programme', 'grant'],
    value: Type.Object(
      {
        name: Type.Enum(['silentAfterDays', 'firstCheckWithinDays', 'checkEveryDays', 'reportEveryDays']),
        days: Type.Integer({ minimum: 1, maximum: 3650 }),
        ...note,
      },
      closed,
    ),
    keys: ['name'],
    means: 'an interval that somebody set; Searoom sets none',
  },
  discrepancy: {
    of: ['grant', 'lot'],
    value: Type.Object({ id: Type.String(), about: Text, says: Text, ...note }, closed),
    keys: ['id', 'says'],
    means: 'one of several accounts of the same thing, where no other predicate holds it',
  },
  remark: {
    of: ['grant', 'lot', 'asset', 'budget', 'meeting', 'partnership', 'organisation', 'matter'],
    value: Type.Object({ text: Text }, closed),
    keys: ['text'],
    means: 'what a reader should know',
  },

  event: {
    of: ['programme', 'grant', 'lot', 'asset'],
    value: EventSchema,
    keys: ['step', 'occasion'],
    since: 'on',
    means: 'a step that was taken',
  },
  planned: { of: ['grant', 'lot', 'asset'], value: PlannedSchema, keys: ['step'], means: 'when a step is due' },

  description: { of: ['lot', 'asset'], value: TextsSchema, means: 'what it is, by its resolved name' },
  nameAsReported: {
    of: ['lot', 'asset'],
    value: Type.Object({ text: Text, language: Type.Optional(Type.String()), ...note }, closed),
    keys: ['text'],
    means: 'what a source calls it',
  },
  kindOfItem: {
    of: ['lot'],
    value: Type.Object(
      {
        kind: Type.Enum([
          'boat',
          'ship',
          'aircraft',
          'drone',
          'radar',
          'vehicle',
          'equipment',
          'works',
          'training',
          'supplies',
        ]),
        unit: Type.Optional(Text),
        ...note,
      },
      closed,
    ),
    means: 'what kind of thing the lot holds',
  },
  quantity: {
    of: ['lot'],
    value: Type.Object(
      {
        stage: Type.Enum([
          'announced',
          'contracted',
          'accepted',
          'arrived',
          'handed-over',
          'in-service',
          'ready',
          'lost',
        ]),
        count: QuantitySchema,
        ...note,
      },
      closed,
    ),
    keys: ['stage'],
    means: 'how many, at one stage; no stage is worked out from another',
  },

  identity: {
    of: ['asset'],
    value: Type.Object(
      {
        name: Type.Optional(Text),
        hull: Type.Optional(Text),
        serial: Type.Optional(Text),
        mmsi: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999_999 })),
        imo: Type.Optional(Type.Integer({ minimum: 1_000_000, maximum: 9_999_999 })),
        built: Type.Optional(DateValue),
        ...note,
      },
      closed,
    ),
    means: 'what it is called and by which numbers it is known, at a time',
  },
  fundedBy: {
    of: ['asset'],
    value: Type.Object({ grant: Text, part: Text, money: Type.Optional(MoneySchema), ...note }, closed),
    keys: ['grant', 'part'],
    means: 'a grant or line that paid for a part of it',
  },
  base: {
    of: ['asset', 'lot'],
    value: Type.Object(
      { name: Text, lat: Type.Optional(Type.Number()), lon: Type.Optional(Type.Number()), ...note },
      closed,
    ),
    means: 'where it lies',
  },
  performance: {
    of: ['asset', 'lot'],
    value: Type.Object(
      {
        speedKn: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 700 })),
        enduranceHours: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
        rangeNm: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
        crew: Type.Optional(Type.Integer({ minimum: 0 })),
        seats: Type.Optional(Type.Integer({ minimum: 0 })),
        lengthM: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
        sensors: Type.Optional(Type.Array(Text)),
        ...note,
      },
      closed,
    ),
    means: 'what it can do',
  },
  readiness: {
    of: ['asset'],
    value: Type.Object(
      {
        state: Type.Enum(['ready', 'limited', 'not-ready', 'unknown']),
        daysReady: Type.Optional(Type.Integer({ minimum: 0 })),
        daysCounted: Type.Optional(Type.Integer({ minimum: 1 })),
        ...note,
      },
      closed,
    ),
    means: 'whether it is fit for sea',
  },
  mission: {
    of: ['asset'],
    value: Type.Object(
      {
        id: Type.String({ pattern: '^[\\w.-]{1,60}$' }),
        what: Type.Enum(['rescue', 'patrol', 'training', 'exercise', 'transport', 'other']),
        from: DateValue,
        to: Type.Optional(DateValue),
        hours: Type.Optional(Type.Number({ minimum: 0 })),
        outcome: Type.Optional(Text),
        case: Type.Optional(Text),
        simulated: Type.Optional(Type.Boolean()),
        ...note,
      },
      closed,
    ),
    keys: ['id'],
    since: 'from',
    means: 'what it was used for',
  },

  level: {
    of: ['partnership'],
    value: PARTNERSHIP_LABEL,
    means: 'the label of the relation, at a time; labels are political words, not a scale',
  },
  agreed: {
    of: ['partnership'],
    value: Type.Object({ label: Text, on: DateValue, ...note }, closed),
    keys: ['label'],
    means: 'when a label was agreed',
  },
  signedBy: {
    of: ['partnership', 'meeting'],
    value: Type.Object({ people: PeopleSchema, ...note }, closed),
    means: 'who signed',
  },
  member: {
    of: ['organisation'],
    value: Type.Object({ party: Code, role: Type.Enum(['member', 'observer', 'none']), ...note }, closed),
    keys: ['party'],
    means: 'membership, at a time',
  },

  held: {
    of: ['meeting'],
    value: Type.Object({ from: DateValue, to: Type.Optional(DateValue), place: Type.Optional(Text), ...note }, closed),
    means: 'when and where a meeting was held',
  },
  kindOfMeeting: {
    of: ['meeting'],
    value: Type.Object({ kind: Type.Enum(['multilateral', 'bilateral', 'signing', 'ministerial']), ...note }, closed),
    means: 'what kind of meeting',
  },
  side: {
    of: ['meeting'],
    value: Type.Object(
      {
        party: Text,
        role: Type.Enum(['host', 'co-chair', 'participant', 'observer', 'not-invited', 'absent']),
        person: Type.Optional(Person),
        ...note,
      },
      closed,
    ),
    keys: ['party'],
    means: 'who took part, and as what',
  },
  agenda: {
    of: ['meeting'],
    value: Type.Object({ on: DateValue, what: Text, place: Type.Optional(Text), ...note }, closed),
    keys: ['on', 'what'],
    means: 'a point of its programme',
  },
  outcome: {
    of: ['meeting'],
    value: Type.Object({ text: Text, grant: Type.Optional(Text), partnership: Type.Optional(Text), ...note }, closed),
    keys: ['text'],
    means: 'what came of it',
  },
  partOf: {
    of: ['meeting'],
    value: Type.Object({ meeting: Text, ...note }, closed),
    means: 'the larger meeting it belongs to',
  },
  sidesMet: {
    of: ['meeting'],
    value: Type.Object({ count: QuantitySchema, of: Text, ...note }, closed),
    keys: ['of'],
    means: 'how many of a kind were met',
  },

  assertedBy: {
    of: ['matter'],
    value: Type.Object({ party: Code, what: Text, ...note }, closed),
    keys: ['party'],
    means: 'a party that asserts something in a sea',
  },
  measure: {
    of: ['matter'],
    value: Type.Object(
      {
        what: Type.String({ pattern: '^[a-zA-Z]{2,40}$' }),
        value: Type.Number(),
        unit: Text,
        year: Type.Optional(Type.Integer()),
        ...note,
      },
      closed,
    ),
    keys: ['what', 'year'],
    means: 'a figure that somebody published, for a year',
  },
  decidedBy: {
    of: ['matter'],
    value: Type.Object({ body: Text, registry: Type.Optional(Text), on: DateValue, ...note }, closed),
    since: 'on',
    means: 'who decided it, and when',
  },
  account: {
    of: ['matter'],
    value: Type.Object({ party: Code, on: DateValue, text: Text, ...note }, closed),
    keys: ['party'],
    since: 'on',
    means: "one side's account of what happened",
  },
};

/** Text that is equal for statements about the same thing of a subject. */
export function keyOf(predicate: string, value: Json): string {
  const keys = PREDICATES[predicate]?.keys;
  if (keys === undefined) return '';
  const record = value as { readonly [key: string]: Json };
  return JSON.stringify(keys.map((key) => record?.[key] ?? null));
}
