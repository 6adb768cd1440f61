import Type from 'typebox';
import { Values } from '../values.ts';
import type { Predicate } from './predicate.ts';

const { Text, Code, DateValue, note } = Values;
const closed = { additionalProperties: false } as const;

/** What is said of matters that a document speaks of: who asserts what, figures, decisions, accounts. */
export const MATTER_PREDICATES: Readonly<Record<string, Predicate>> = {
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
