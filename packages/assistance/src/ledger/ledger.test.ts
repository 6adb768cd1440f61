import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import fc from 'fast-check';
import { canonicalJson, type Json } from '../facts/canonical-json.ts';
import { ChainVerifier } from '../facts/chain.ts';
import type { FactDraft } from '../facts/fact.ts';
import { hashText } from '../testing/hash-text.ts';
import { Ledger } from './ledger.ts';
import type { LedgerPort } from './ledger-port.ts';
import { MemoryLedger } from './memory-port.ts';

const SOURCE: FactDraft = {
  id: 'source:notes',
  kind: 'statement',
  subject: 'source:notes',
  predicate: 'source',
  value: {
    title: 'Exchange of notes',
    publisher: 'A ministry',
    kind: 'official',
    date: '2023-12-16',
    confidence: 'seen',
  },
  sources: [],
  confidence: 'seen',
};

const AMOUNT: FactDraft = {
  id: 'X:amount',
  kind: 'statement',
  subject: 'grant:X',
  predicate: 'amount',
  value: { money: { minor: 400_000_000, currency: 'JPY' } },
  sources: ['notes'],
  confidence: 'seen',
};

function open(port = new MemoryLedger()): Ledger {
  let minutes = 0;
  return new Ledger({ port, hash: hashText, nowMs: () => Date.UTC(2026, 0, 1, 0, minutes++) });
}

const byAminah = { author: 'Aminah', role: 'person' } as const;

async function refusal(draft: FactDraft | readonly FactDraft[]): Promise<string> {
  const ledger = open();
  await ledger.record([SOURCE, AMOUNT], byAminah);
  const before = await ledger.head();
  const error = await ledger.record([draft].flat(), byAminah).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.deepEqual(await ledger.head(), before, 'nothing of it is recorded');
  assert.ok(error instanceof SearoomError, `refused: ${JSON.stringify(draft)}`);
  return `${error.code} ${error.message}`;
}

test('facts that cannot be recorded are refused with why, and nothing of their batch is kept', async () => {
  const fact = { ...AMOUNT, id: 'X:amount:2' };
  const money = (minor: Json, currency: Json = 'JPY'): FactDraft => ({
    ...fact,
    value: { money: { minor, currency } },
  });
  const cases: [FactDraft | FactDraft[], RegExp][] = [
    [{ ...fact, sources: [] }, /no source/],
    [{ ...fact, sources: ['elsewhere'] }, /no source elsewhere/],
    [money(400.5), /does not fit|whole amount/],
    [money(2 ** 53), /whole amount|does not fit/],
    [money('400'), /does not fit/],
    [money(1, 'YEN'), /no currency YEN/],
    [{ ...fact, predicate: 'ammount' }, /nothing is called ammount/],
    [{ ...fact, predicate: 'toString' }, /nothing is called toString/],
    [{ ...fact, subject: 'lot:X/boats' }, /cannot be said of a lot/],
    [{ ...fact, subject: 'boat' }, /no subject/],
    [{ ...fact, validFrom: '2023-02-30' }, /not a date/],
    [{ ...fact, validFrom: '2024', validTo: '2023' }, /ends before it begins/],
    [{ ...AMOUNT, value: { money: { minor: 5, currency: 'JPY' } } }, /another fact has this id/],
    [{ ...fact, kind: 'correction' }, /names the facts/],
    [{ ...fact, kind: 'correction', targets: ['X:amount'] }, /needs a reason/],
    [{ ...fact, kind: 'correction', targets: ['nothing'], reason: 'so' }, /no fact nothing/],
    [{ ...fact, kind: 'correction', targets: ['X:amount:2'], reason: 'so' }, /aims at itself/],
    // Two corrections of each other: the first has nothing to aim at yet.
    [
      [
        { ...fact, id: 'a', kind: 'correction', targets: ['b'], reason: 'so' },
        { ...fact, id: 'b', kind: 'correction', targets: ['a'], reason: 'so' },
      ],
      /no fact b before it/,
    ],
    [
      { ...fact, kind: 'resolution', targets: ['X:amount'], reason: 'so', value: { chosen: 'other' } },
      /a resolution says/,
    ],
    [{ ...fact, id: 'bad id' }, /its id/],
    [{ ...fact, kind: 'rumour' as 'statement' }, /its kind/],
    [{ ...fact, confidence: 'sure' as 'seen' }, /its confidence/],
    [{ ...fact, sources: 'notes' as unknown as string[] }, /its sources/],
    [
      { ...fact, subject: 'grant:Y', kind: 'retraction', value: null, targets: ['X:amount'], reason: 'so' },
      /another thing/,
    ],
    [{ ...fact, value: { money: { minor: 1, currency: 'JPY' }, colour: 'red' } }, /does not fit/],
  ];
  for (const [draft, why] of cases) assert.match(await refusal(draft), why);
});

test('any value at all is recorded or refused, never thrown otherwise', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string(), fc.string(), async (value, id, predicate) => {
      const ledger = open();
      await ledger.record([SOURCE], byAminah);
      for (const name of ['amount', 'event', predicate]) {
        const draft = { ...AMOUNT, id, predicate: name, value: value as Json };
        await ledger.record([draft], byAminah).catch((error: unknown) => {
          assert.ok(error instanceof SearoomError && error.code === 'SR_FACT_REFUSED', String(error));
        });
      }
      assert.equal((await ledger.verify()).broken, undefined);
    }),
    { numRuns: 200 },
  );
});

test('an altered, missing or swapped fact breaks the chain at that place', async () => {
  const ledger = open();
  const drafts = Array.from({ length: 8 }, (_, at): FactDraft => ({ ...AMOUNT, id: `X:amount:${at}` }));
  await ledger.record([SOURCE, ...drafts], byAminah);
  const facts = await ledger.readAll();
  const breakOf = (list: typeof facts): number | undefined => {
    const verifier = new ChainVerifier(hashText);
    list.every((fact) => verifier.add(fact));
    return verifier.broken?.seq;
  };
  assert.equal(breakOf(facts), undefined);
  fc.assert(
    fc.property(
      fc.nat(7),
      fc.constantFrom('value', 'author', 'recordedAt', 'sources', 'hash', 'prev'),
      (at, member) => {
        const changed = { ...facts[at]!, [member]: member === 'sources' ? ['x'] : 'x' };
        assert.equal(breakOf(facts.with(at, changed)), at + 1);
        assert.ok(breakOf(facts.toSpliced(at, 1)) !== undefined || at === facts.length - 1);
        assert.ok(breakOf(facts.with(at, facts[at + 1]!).with(at + 1, facts[at]!)) !== undefined);
      },
    ),
  );
  const verification = await ledger.verify();
  assert.equal(verification.facts, 9);
  assert.equal(verification.head.hash, facts.at(-1)?.hash);
  assert.equal(verification.unsourced, 0);
});

test('a ledger whose last facts are gone does not reach its head, whether it keeps facts or texts', async () => {
  for (const keepsTexts of [false, true]) {
    const whole = new MemoryLedger();
    await open(whole).record([SOURCE, AMOUNT, { ...AMOUNT, id: 'X:amount:2' }], byAminah);
    const facts = (await open(whole).readAll()).slice(0, 2);
    const cut: LedgerPort = {
      head: () => whole.head(),
      append: () => Promise.resolve(false),
      readTopics: () => Promise.resolve([]),
      readFacts: () => Promise.resolve([]),
      listTopics: () => Promise.resolve([]),
      async *scan() {
        yield facts;
      },
      ...(keepsTexts && {
        async *scanSealed() {
          yield facts.map(({ hash, ...rest }) => ({ text: canonicalJson(rest), hash }));
        },
      }),
    };
    const { broken, facts: sound } = await new Ledger({ port: cut, hash: hashText, nowMs: () => 0 }).verify();
    assert.equal(sound, 2);
    assert.match(broken?.why ?? '', /does not reach its head/);
  }
});

test('the same facts recorded again are no news', async () => {
  const ledger = open();
  await ledger.record([SOURCE, AMOUNT], byAminah);
  const again = await ledger.record([SOURCE, AMOUNT], { ...byAminah, author: 'Botan' });
  assert.deepEqual(again.known, ['source:notes', 'X:amount']);
  assert.equal((await ledger.head()).seq, 2);
});

test('who enters cannot approve, and of two editors the later is told of the first', async () => {
  const ledger = open();
  await ledger.record([SOURCE, AMOUNT], byAminah);
  await assert.rejects(ledger.approve(['X:amount'], 'Aminah'), { code: 'SR_LEDGER_SAME_PERSON' });
  await assert.rejects(ledger.approve(['X:nothing'], 'Botan'), { code: 'SR_FACT_UNKNOWN' });
  const seen = { topic: 'grant:X', seq: (await ledger.head()).seq };
  const change = (id: string): FactDraft => ({
    ...AMOUNT,
    id,
    kind: 'correction',
    targets: ['X:amount'],
    reason: 'misread',
  });
  await ledger.record([change('c1')], { author: 'Botan', role: 'person', seen });
  await assert.rejects(ledger.record([change('c2')], { author: 'Chie', role: 'person', seen }), {
    code: 'SR_LEDGER_CONFLICT',
    message: /1 newer, the last by Botan/,
  });
  await ledger.approve(['X:amount'], 'Botan');
  assert.equal((await ledger.approve(['X:amount'], 'Botan', 'looked again')).known.length, 1);
  const knowledge = await ledger.know(['grant:X']);
  assert.equal(knowledge.best('grant:X', 'amount')?.approvedBy, 'Botan');
});

test('recordings at once end in one chain', async () => {
  const port = new MemoryLedger();
  const [one, other] = [open(port), open(port)];
  await one.record([SOURCE], byAminah);
  const drafts = Array.from({ length: 40 }, (_, at): FactDraft => ({ ...AMOUNT, id: `X:amount:${at}` }));
  await Promise.all(drafts.map((draft, at) => (at % 2 === 0 ? one : other).record([draft], byAminah)));
  const verification = await one.verify();
  assert.equal(verification.facts, 41);
  assert.equal(verification.broken, undefined);
});

test('a clock that goes back does not put the ledger back', async () => {
  const times = [Date.UTC(2026, 0, 2), Date.UTC(2026, 0, 1)];
  const ledger = new Ledger({ port: new MemoryLedger(), hash: hashText, nowMs: () => times.shift()! });
  await ledger.record([SOURCE], byAminah);
  await ledger.record([AMOUNT], byAminah);
  assert.deepEqual(
    (await ledger.readAll()).map(({ recordedAt }) => recordedAt),
    ['2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z'],
  );
});

test('equal values have one canonical text, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      assert.equal(canonicalJson(turned), canonicalJson(record));
      assert.deepEqual(JSON.parse(canonicalJson(record)), JSON.parse(JSON.stringify(record)));
    }),
  );
});
