import Type from 'typebox';
import { MoneySchema, QuantitySchema, Values } from '../values.ts';
import type { Predicate } from './predicate.ts';

const { Text, DateValue, note } = Values;
const closed = { additionalProperties: false } as const;

/** What is said of money: budgets, amounts, payments, contracts. */
export const MONEY_PREDICATES: Readonly<Record<string, Predicate>> = {
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
};
