import Type from 'typebox';
import { EventSchema, PlannedSchema, QuantitySchema, TextsSchema, Values } from '../values.ts';
import type { Predicate } from './predicate.ts';

const { Text, Code, DateValue, note } = Values;
const closed = { additionalProperties: false } as const;

/** What is said of programmes, grants and what belongs to them. */
export const GRANT_PREDICATES: Readonly<Record<string, Predicate>> = {
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
};
