import Type from 'typebox';
import { PARTNERSHIP_LABEL, PeopleSchema, QuantitySchema, Values } from '../values.ts';
import type { Predicate } from './predicate.ts';

const { Text, Code, DateValue, Person, note } = Values;
const closed = { additionalProperties: false } as const;

/** What is said of partnerships, organisations and meetings. */
export const RELATION_PREDICATES: Readonly<Record<string, Predicate>> = {
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
};
