import { QUANTITY_STAGES } from '@searoom/model/api';
import Type from 'typebox';
import { MoneySchema, QuantitySchema, TextsSchema, Values } from '../values.ts';
import type { Predicate } from './predicate.ts';

const { Text, DateValue, note } = Values;
const closed = { additionalProperties: false } as const;

/** What is said of lots, and of single boats and other assets. */
export const LOT_PREDICATES: Readonly<Record<string, Predicate>> = {
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
        stage: Type.Enum([...QUANTITY_STAGES]),
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
};
