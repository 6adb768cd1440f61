import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ledger, MemoryLedger, toDecimal } from '@searoom/assistance';
import fc from 'fast-check';
import { hashText } from '../shared/hash-text.ts';
import { source } from '../testing/seal.ts';
import { dryRun } from './dry-run.ts';
import { readCsvFacts } from './read-csv-facts.ts';

const MAPPING = {
  source: { key: 'sheet' },
  facts: [
    {
      subject: 'grant:{id}',
      predicate: 'title',
      value: {
        members: {
          texts: { list: [{ members: { language: { const: 'en' }, text: { column: 'title' } } }] },
        },
      },
    },
    {
      subject: 'grant:{id}',
      predicate: 'amount',
      when: 'amount',
      value: { members: { money: { money: 'amount', currency: { column: 'cur' } } } },
    },
    {
      subject: 'grant:{id}',
      predicate: 'event',
      when: 'signed',
      value: {
        members: {
          step: { const: 'notes-exchanged' },
          on: { column: 'signed', as: 'date' },
          place: { column: 'place', optional: true },
        },
      },
    },
  ],
};

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const HEADER = 'id,title,amount,cur,signed,place\n';

test('rows become facts, and nothing is recorded', () => {
  const { drafts, refused, flags, encoding, rows } = readCsvFacts(
    bytes(`${HEADER}G-1,"Boats, and\nradars",400000000,JPY,2023-12-16,Tokyo\nG-2,Drones,12.34,USD,2025-01/2025-03~,\n`),
    MAPPING,
  );
  assert.deepEqual([refused, flags, rows], [[], [], 2]);
  assert.match(encoding, /^utf-8/);
  assert.deepEqual(
    drafts.map(({ subject, predicate, value }) => [subject, predicate, value]),
    [
      ['grant:G-1', 'title', { texts: [{ language: 'en', text: 'Boats, and\nradars' }] }],
      ['grant:G-1', 'amount', { money: { minor: 400_000_000, currency: 'JPY' } }],
      ['grant:G-1', 'event', { step: 'notes-exchanged', on: '2023-12-16', place: 'Tokyo' }],
      ['grant:G-2', 'title', { texts: [{ language: 'en', text: 'Drones' }] }],
      ['grant:G-2', 'amount', { money: { minor: 1234, currency: 'USD' } }],
      ['grant:G-2', 'event', { step: 'notes-exchanged', on: '2025-01/2025-03~' }],
    ],
  );
  assert.ok(drafts.every(({ sources }) => sources[0] === 'sheet'));
});

test('what cannot be taken is refused with its line, and the rest goes on', () => {
  const rows = [
    'G-1,A,1.5,JPY,2023-12-16,x', // a yen has no fraction
    'G-2,B,1e6,USD,16/12/2023,x', // an exponent, and a date of no order
    'G-3,C,100,XXQ,2023-02-30,x', // no such currency, no such day
    '"G-4","D', // never ends
  ];
  const { drafts, refused } = readCsvFacts(
    bytes(`${HEADER}G-0,Z,1,USD,2023-01-01,\ntoo,few\n${rows.join('\n')}`),
    MAPPING,
  );
  assert.deepEqual(
    refused.map(({ line }) => line),
    [3, 4, 5, 5, 6, 6, 7],
  );
  const why = refused.map((row) => row.why).join('\n');
  for (const part of [
    '2 cells',
    'more digits than JPY',
    'no decimal number',
    'no ISO date',
    'knows no currency "XXQ"',
  ]) {
    assert.ok(why.includes(part), part);
  }
  assert.equal(drafts.filter(({ predicate }) => predicate === 'title').length, 4);
});

test('amounts of any currency come through exactly, grouped or not', () => {
  const currency = fc.constantFrom('JPY', 'USD', 'BHD');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), currency, (minor, code) => {
      const plain = toDecimal({ minor, currency: code });
      const [whole, part] = plain.split('.') as [string, string?];
      const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.') + (part === undefined ? '' : `,${part}`);
      const fact = (marks: object): object => ({
        source: { key: 's' },
        delimiter: ';',
        facts: [
          {
            subject: 'grant:G',
            predicate: 'amount',
            value: { members: { money: { money: 'a', currency: code, ...marks } } },
          },
        ],
      });
      const expected = [{ money: { minor, currency: code } }];
      const read = (text: string, marks: object): unknown =>
        readCsvFacts(bytes(`a\n"${text}"\n`), fact(marks)).drafts.map(({ value }) => value);
      assert.deepEqual(read(plain, {}), expected);
      assert.deepEqual(read(grouped, { decimalMark: ',', groupMark: '.' }), expected);
    }),
  );
  const millions = {
    source: { key: 's' },
    facts: [
      {
        subject: 'grant:G',
        predicate: 'amount',
        value: { members: { money: { money: 'a', currency: 'MYR', powerOfTen: 6 } } },
      },
    ],
  };
  assert.deepEqual(readCsvFacts(bytes('a\n12.63\n'), millions).drafts[0]!.value, {
    money: { minor: 1_263_000_000, currency: 'MYR' },
  });
});

test('the encoding is never guessed: marks decide, then the mapping, and what is not UTF-8 is told by line', () => {
  const text = `${HEADER}G-1,巡視船,1,USD,2023-01-01,東京\n`;
  const title = { texts: [{ language: 'en', text: '巡視船' }] };
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);
  for (const file of [bytes(text), marked, utf16, big]) {
    assert.deepEqual(readCsvFacts(file, MAPPING).drafts[0]!.value, title);
  }
  // "巡視船" in Shift_JIS.
  const shiftJis = Buffer.concat([
    Buffer.from(`${HEADER}G-0,ok,1,USD,2023-01-01,x\nG-1,`),
    Buffer.from([0x8f, 0x84, 0x8e, 0x8b, 0x91, 0x44]),
    Buffer.from(',1,USD,2023-01-01,x\nG-2,ok,1,USD,2023-01-01,x\n'),
  ]);
  const unnamed = readCsvFacts(shiftJis, MAPPING);
  assert.deepEqual(
    unnamed.refused.map(({ line }) => line),
    [3],
  );
  assert.match(unnamed.refused[0]!.why, /utf-8.*name the encoding/);
  assert.deepEqual(new Set(unnamed.drafts.map(({ subject }) => subject)), new Set(['grant:G-0', 'grant:G-2']));
  const named = readCsvFacts(shiftJis, { ...MAPPING, encoding: 'shift_jis' });
  assert.deepEqual(named.refused, []);
  assert.ok(named.drafts.some(({ value }) => JSON.stringify(value) === JSON.stringify(title)));
  assert.throws(() => readCsvFacts(shiftJis, { ...MAPPING, encoding: 'klingon' }), { code: 'SR_IMPORT_INVALID' });
});

test('a mapping or header that does not fit is refused with where', () => {
  const invalid = (mapping: unknown, text: string, part: RegExp): void =>
    assert.throws(
      () => readCsvFacts(bytes(text), mapping),
      (error: Error & { code?: string }) => {
        assert.equal(error.code, 'SR_IMPORT_INVALID');
        assert.match(error.message, part);
        return true;
      },
    );
  invalid(null, HEADER, /the mapping is no object/);
  invalid({ ...MAPPING, facts: [{ ...MAPPING.facts[0], predicate: 'constructor' }] }, HEADER, /facts\[0\]\.predicate/);
  invalid({ ...MAPPING, facts: [{ ...MAPPING.facts[0], value: { colum: 'x' } }] }, HEADER, /facts\[0\]\.value/);
  invalid({ ...MAPPING, extra: 1 }, HEADER, /no member extra/);
  invalid(MAPPING, 'id,title\n', /no column amount, cur, signed, place/);
  invalid(MAPPING, `${HEADER.trim()},id\n`, /two columns are called id/);
  invalid(MAPPING, '', /empty/);
});

test('any bytes are read or refused, never a crash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
      const file = Buffer.concat([Buffer.from(HEADER), Buffer.from(noise)]);
      const { drafts, refused } = readCsvFacts(file, MAPPING);
      assert.ok(drafts.length + refused.length >= 0);
    }),
  );
});

test('the same file twice is known, and a dry run shows what the ledger would do and leaves it alone', async () => {
  const port = new MemoryLedger();
  const ledger = new Ledger({ port, hash: hashText, nowMs: () => 0 });
  await ledger.record([source('sheet', {})], { author: 'register', role: 'register' });
  const { drafts } = readCsvFacts(
    bytes(`${HEADER}G-1,Boats,400000000,JPY,2023-12-16,\nG-2,Drones,1,USD,2023-01-01,\n`),
    MAPPING,
  );
  const unsourced = { ...drafts[0]!, id: 'bad', sources: ['nowhere'] };
  const options = { port, hash: hashText, nowMs: () => 0, recording: { author: 'import', role: 'import' } as const };
  const first = await dryRun([...drafts, unsourced], options);
  assert.equal(first.recorded.length, drafts.length);
  assert.deepEqual(
    first.refused.map(({ draft }) => draft.id),
    ['bad'],
  );
  assert.match(first.refused[0]!.why, /no source nowhere/);
  assert.equal((await ledger.head()).seq, 1);
  await ledger.record(drafts, options.recording);
  const second = await dryRun(drafts, options);
  assert.deepEqual([second.recorded.length, second.known.length, second.refused.length], [0, drafts.length, 0]);
});
