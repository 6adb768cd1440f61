import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { draftFacts, EMPTY_FORM, EMPTY_SOURCE, type FactForm, readMoney } from './draft-facts.ts';
import { minorDigits, writeUnits } from './money-words.ts';

const HANDOVER: FactForm = {
  ...EMPTY_FORM,
  subject: 'lot:OSA-MYS-2023-01/boats',
  on: '2025-10-01',
  least: '7',
  most: '7',
  place: 'Jugra Air Base',
  sources: 'sun_oct25',
};

test('a form becomes the fact that the ledger takes, its source before it', () => {
  assert.deepEqual(draftFacts(HANDOVER).facts, [
    {
      kind: 'statement',
      subject: 'lot:OSA-MYS-2023-01/boats',
      predicate: 'event',
      value: { step: 'handed-over', on: '2025-10-01', quantity: { least: 7, most: 7 }, place: 'Jugra Air Base' },
      sources: ['sun_oct25'],
      confidence: 'seen',
    },
  ]);
  const newSource = {
    ...EMPTY_SOURCE,
    key: 'bernama_new',
    title: 'Boats received',
    publisher: 'Bernama',
    kind: 'press',
  };
  const { facts = [] } = draftFacts({ ...HANDOVER, sources: '', newSource });
  assert.deepEqual(
    facts.map(({ subject, sources }) => [subject, sources]),
    [
      ['source:bernama_new', []],
      ['lot:OSA-MYS-2023-01/boats', ['bernama_new']],
    ],
  );
});

test('what would surely be refused is told before it is sent', () => {
  const cases: readonly (readonly [Partial<FactForm>, RegExp])[] = [
    [{ subject: 'boats' }, /subject/],
    [{ sources: '' }, /source/],
    [{ on: '' }, /date/],
    [{ on: 'yesterday' }, /no date/],
    [{ on: '2025-02-31x' }, /no date/],
    [{ least: 'seven' }, /digits/],
    [{ least: '8' }, /less than/],
    [{ kind: 'correction', targets: 'a' }, /reason/],
    [{ kind: 'resolution', targets: 'a b', reason: 'r', chosen: 'c' }, /one of the facts/],
    [{ kind: 'update' }, /aims/],
    [{ form: 'other', value: '{' }, /JSON/],
    [{ form: 'amount', amount: '4.5', currency: 'JPY' }, /0 digits/],
    [{ form: 'reportedAmount', amount: '4.5', currency: 'USD', asWritten: '' }, /as it was written/],
  ];
  for (const [change, problem] of cases) assert.match(draftFacts({ ...HANDOVER, ...change }).problem ?? '', problem);
});

test('an amount is read to the last minor unit, however it is written', () => {
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), fc.constantFrom('JPY', 'USD', 'MYR', 'BHD'), (minor, currency) => {
      const text = writeUnits({ minor, currency });
      assert.deepEqual(readMoney(text, currency), { minor, currency });
      assert.deepEqual(readMoney(text.replaceAll(',', ''), currency), { minor, currency });
    }),
  );
  assert.deepEqual(readMoney('2.8', 'USD'), { minor: 280, currency: 'USD' });
  assert.equal(minorDigits('USD'), 2);
});

test('no text in the form breaks it', () => {
  const text = fc.string({ maxLength: 30 });
  fc.assert(
    fc.property(
      fc.record({ subject: text, on: text, least: text, targets: text, amount: text, value: text, validFrom: text }),
      fc.constantFrom(
        'event' as const,
        'quantity' as const,
        'amount' as const,
        'reportedAmount' as const,
        'other' as const,
      ),
      (typed, form) => {
        const made = draftFacts({ ...EMPTY_FORM, ...typed, form, sources: 'a' });
        assert.ok((made.facts === undefined) !== (made.problem === undefined));
      },
    ),
  );
});
