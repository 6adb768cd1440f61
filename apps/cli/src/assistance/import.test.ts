import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { GrantPage, LedgerInfo, Recorded, TakenRates } from '@searoom/model/api';
import { type Result, type Running, startCli } from '../testing/run-cli.ts';
import { assistance } from './assistance.ts';
import { runHere } from './testing/run-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'searoom-import-'));
const data = join(folder, 'data');
process.env['SEAROOM_DATA'] = data;
delete process.env['SEAROOM_POSTGRES'];

const GRANT = 'OSA-MYS-2023-01';
const LOT = `${GRANT}/boats`;
let server: Running;
let url = '';

// One server holds the folder for all tests: the commands find it by the lock, and ask it.
before(async () => {
  const quiet = writeFile('quiet.nmea', '# nothing\n');
  server = startCli('serve', '--no-open', '--port', '0', quiet);
  await server.until('(Ctrl-C ends it)');
  url = /http:\/\/\S+/.exec(server.stdout())![0];
});
after(async () => {
  server.child.kill('SIGINT');
  await server.done;
  rmSync(folder, { recursive: true });
});

function writeFile(name: string, content: string | Uint8Array | object): string {
  const path = join(folder, name);
  const isBytes = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, isBytes ? content : JSON.stringify(content));
  return path;
}

function ask(...words: readonly string[]): Promise<Result> {
  return runHere(assistance, words);
}

async function readLedger(): Promise<LedgerInfo> {
  return (await (await fetch(`${url}/api/assistance/ledger`)).json()) as LedgerInfo;
}

/** A mapping with facts about a lot: how many, a step, and an amount that was reported. */
const MAPPING = {
  source: { column: 'source' },
  facts: [
    {
      subject: 'lot:{lot}',
      predicate: 'quantity',
      when: 'count',
      value: { members: { stage: { column: 'what' }, count: { count: 'count' } } },
    },
    {
      subject: 'lot:{lot}',
      predicate: 'event',
      when: 'on',
      value: { members: { step: { column: 'what' }, on: { column: 'on', as: 'date' } } },
    },
    {
      subject: 'lot:{lot}',
      predicate: 'reportedAmount',
      when: 'amount',
      value: {
        members: {
          money: { money: 'amount', currency: { column: 'currency' } },
          asWritten: { template: '{amount} {currency}' },
          on: { const: '2023-12-16' },
        },
      },
    },
  ],
};
const HEADER = 'lot,what,count,on,amount,currency,source';
const ROWS: readonly (readonly [string, RegExp | undefined])[] = [
  [`${LOT},handed-over,9,,,,bernama`, undefined],
  [`${LOT},contracted,,2021-05-01,,,bernama`, undefined],
  [`${LOT},,,,12.50,MYR,bernama`, undefined],
  [`${LOT},,,,12.50,XAQ,bernama`, /line 5: reportedAmount: .*XAQ/],
  [`${LOT},,,,400.5,JPY,bernama`, /line 6: reportedAmount: .*400\.5/],
  [`${LOT},handed-over,7,,,,`, /line 7: quantity: it has no source/],
  [`${LOT},contracted,,2023-02-30,,,bernama`, /line 8: event: .*2023-02-30/],
  [`ship:x,handed-over,7,,,,bernama`, /line 9: quantity: .*no subject/],
  [`${LOT},handed-over,7`, /line 10: it has 3 cells, and the header has 7/],
  [`${LOT},handed-over,7,,,,daily_mail`, /Refused: lot:.* quantity: the ledger has no source daily_mail/],
];

test('a dry run records nothing; bad rows are told by line, odd ones are flagged, and the rest is entered', async () => {
  const csv = writeFile('boats.csv', `${[HEADER, ...ROWS.map(([row]) => row)].join('\n')}\n`);
  const words = ['import', csv, '--mapping', writeFile('boats.json', MAPPING), '--by', 'Aminah'];
  const { head } = await readLedger();
  const dry = await ask(...words, '--dry-run');
  assert.equal((await readLedger()).head, head, 'a dry run leaves the ledger as it is');
  const elsewhere = join(folder, 'none');
  const apart = await ask(...words, '--dry-run', '--data', elsewhere);
  assert.equal(existsSync(elsewhere), false, 'and makes no folder');
  const real = await ask(...words);
  for (const { code, stdout, stderr } of [dry, apart, real]) {
    assert.equal(code, 1, stderr);
    for (const [, why] of ROWS) if (why !== undefined) assert.match(stderr, why);
    assert.match(stderr, /Odd: Before the programme: .*2021/);
    assert.match(stderr, /Odd: (More than ordered: 9|Sources differ: .*9)/);
    const { facts, refused } = JSON.parse(stdout) as Recorded;
    assert.deepEqual(
      facts.map(({ predicate }) => predicate),
      ['quantity', 'event', 'reportedAmount'],
    );
    assert.ok(refused.length === 1 && facts.every(({ standing }) => standing === 'proposed'));
  }
  const again = JSON.parse((await ask(...words)).stdout) as Recorded;
  assert.deepEqual([again.facts.length, again.known.length], [0, 3], 'the same file again is no news');
  const text = await ask(...words, '--format', 'text');
  assert.match(
    text.stdout,
    /^0 facts recorded, waiting for approval; 3 known already; 1 refused by the ledger; 6 parts/,
  );
});

test('a file of another encoding is read as the mapping says, and refused by line where it says nothing', async () => {
  const mapping = {
    source: { key: 'embmy' },
    facts: [{ subject: 'lot:{lot}', predicate: 'nameAsReported', value: { members: { text: { column: '名前' } } } }],
  };
  // "名前" and "救難艇" in Shift_JIS.
  const header = Buffer.from([...Buffer.from('lot,'), 0x96, 0xbc, 0x91, 0x4f, 0x0a]);
  const row = Buffer.from([...Buffer.from(`${LOT},`), 0x8b, 0x7e, 0x93, 0xef, 0x92, 0xf8, 0x0a]);
  const csv = writeFile('japanese.csv', Buffer.concat([header, row]));
  const plain = await ask('import', csv, '--mapping', writeFile('plain.json', mapping), '--by', 'Aminah');
  assert.equal(plain.code, 2);
  assert.match(plain.stderr, /line 1, its header, is not utf-8 .*; name the encoding/);
  const ascii = { ...mapping, facts: [{ ...mapping.facts[0], value: { members: { text: { column: 'name' } } } }] };
  const mixed = writeFile('mixed.csv', Buffer.concat([Buffer.from(`lot,name\n${LOT},boats\n`), row]));
  const half = await ask('import', mixed, '--mapping', writeFile('ascii.json', ascii), '--by', 'Aminah', '--dry-run');
  assert.equal(half.code, 1);
  assert.match(half.stderr, /mixed\.csv: line 3: it is not utf-8/);
  const named = writeFile('named.json', { ...mapping, encoding: 'shift_jis' });
  const { code, stdout, stderr } = await ask('import', csv, '--mapping', named, '--by', 'Aminah');
  assert.equal(code, 0, stderr);
  assert.deepEqual((JSON.parse(stdout) as Recorded).facts[0]!.value, { text: '救難艇' });
});

test('facts as JSON are entered, approved by another person only, and corrections never go in a circle', async () => {
  const owner = { subject: `grant:${GRANT}`, predicate: 'owner', sources: ['bernama'] };
  const circle = (id: string, target: string): object => ({
    ...owner,
    id,
    kind: 'correction',
    value: { name: 'x' },
    targets: [target],
    reason: 'no',
  });
  const file = writeFile('facts.json', [
    { ...owner, value: { name: 'Aminah' } },
    { ...owner, value: { name: 'Botan' }, sources: [] },
    { ...owner, predicate: 'amount', value: { money: { minor: 4e8 + 0.5, currency: 'JPY' } } },
    circle('one', 'two'),
    circle('two', 'one'),
    { ...owner, kind: 'guess', value: { name: 'x' } },
    { ...owner, confidence: 'sure', value: { name: 'x' } },
    { predicate: 'owner', sources: [] },
    'nothing',
  ]);
  const { code, stdout, stderr } = await ask('import', file, '--by', 'Aminah');
  assert.equal(code, 1);
  const { facts, refused } = JSON.parse(stdout) as Recorded;
  assert.deepEqual([facts.length, refused.length], [1, 4]);
  for (const why of [
    /Refused: grant:\S+ owner: it has no source/,
    /Refused: grant:\S+ amount: .*minor/,
    /Refused: grant:\S+ owner: there is no fact two before it/,
    /facts\.json: fact 6: kind /,
    /facts\.json: fact 7: confidence /,
    /facts\.json: fact 8: .*subject/,
    /facts\.json: fact 9: it is no object/,
  ]) {
    assert.match(stderr, why);
  }
  const readOwner = async () => (JSON.parse((await ask('show', GRANT)).stdout) as GrantPage).next.owner;
  assert.equal(await readOwner(), undefined, 'it moves nothing yet');
  const { id } = facts[0]!;
  const same = await ask('approve', id, '--by', 'Aminah');
  assert.equal(same.code, 2);
  assert.match(same.stderr, /Aminah entered this and cannot approve it\. \(SR_LEDGER_SAME_PERSON\)/);
  const unknown = await ask('approve', 'nothing', '--by', 'Botan');
  assert.match(unknown.stderr, /The ledger has no fact nothing \(SR_FACT_UNKNOWN\)/);
  const done = await ask('approve', id, '--by', 'Botan', '--reason', 'asked her', '--format', 'text');
  assert.match(done.stdout, /^1 fact approved by Botan; head [0-9a-f]{12}\.$/m);
  assert.match(
    (await ask('approve', id, '--by', 'Botan', '--reason', 'asked her', '--format', 'text')).stdout,
    /1 approved before/,
  );
  assert.equal(await readOwner(), 'Aminah');
});

test('of two people who edit the same grant the second is told, and nothing of the second is kept', async () => {
  const page = JSON.parse((await ask('show', GRANT)).stdout) as GrantPage;
  const seen = { topic: page.topic, seq: page.topicSeq };
  const remark = (text: string): object => ({
    kind: 'statement',
    subject: page.topic,
    predicate: 'remark',
    value: { text },
    sources: ['bernama'],
    confidence: 'seen',
  });
  const send = (by: string, fact: object): Promise<Response> =>
    fetch(`${url}/api/assistance/facts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ by, seen, facts: [fact] }),
    });
  assert.equal((await send('Aminah', remark('the first'))).status, 201);
  const { head } = await readLedger();
  const late = await send('Botan', remark('the second'));
  assert.equal(late.status, 409);
  const problem = (await late.json()) as { code: string; detail: string };
  assert.equal(problem.code, 'SR_LEDGER_CONFLICT');
  assert.match(problem.detail, /by Aminah/);
  assert.equal((await readLedger()).head, head);
});

test('rates, a mission log and an IATI file of others come in too', async () => {
  const rates = writeFile('fiji.csv', 'Date,JPY,FJD\n2023-12-18,155.95,2.4311\n2023-12-19,x,2.4\n');
  const dry = await ask('import', rates, '--kind', 'rates', '--dry-run');
  const before = await readLedger();
  const { code, stdout, stderr } = await ask('import', rates, '--kind', 'rates');
  assert.equal(code, 1);
  assert.match(stderr, /fiji\.csv: line 3: x is no rate of JPY/);
  assert.equal((JSON.parse(stdout) as TakenRates).taken, 1);
  assert.equal(dry.stdout, stdout);
  assert.equal((await readLedger()).rates.length, before.rates.length + 1);
  assert.match((await ask('show', 'OSA-FJI-2023-01', '--format', 'text')).stdout, /FJD [\d,.]+ {2}FJD at signing/);

  const rows = ['asset,mission,what,from,hours', 'KM-PEKAN,R-1,rescue,2024-05-01,5', 'KM-NONE,R-2,rescue,2024-05-01,5'];
  const log = writeFile('missions.csv', `${rows.join('\n')}\n`);
  const missions = await ask('import', log, '--kind', 'missions', '--source', 'bernama', '--by', 'Aminah');
  assert.equal(missions.code, 1);
  assert.match(missions.stderr, /missions\.csv: line 3: /);
  assert.equal((JSON.parse(missions.stdout) as Recorded).facts[0]!.subject, 'asset:KM-PEKAN');

  const iati = join(folder, 'theirs.xml');
  assert.equal((await ask('export', 'iati', 'OSA-LKA-2025-01', '-o', iati)).code, 0);
  const theirs = await ask('import', iati, '--by', 'Aminah');
  const recorded = JSON.parse(theirs.stdout) as Recorded;
  assert.ok(recorded.facts.length > 3 && recorded.facts[0]!.subject === 'source:iati-theirs', theirs.stderr);
});

test('an export is the same from a server as from its folder, and a server refuses as the folder does', async () => {
  const unknown = await ask('show', 'OSA-XXX-2023-01', '--server', url);
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /The ledger has no grant OSA-XXX-2023-01 \(SR_GRANT_UNKNOWN\)/);
  for (const form of ['iati', 'json', 'ics']) {
    const none = await ask('export', form, 'OSA-XXX-2023-01');
    assert.deepEqual([none.code, /SR_GRANT_UNKNOWN/.test(none.stderr)], [2, true], form);
  }
  const { head } = await readLedger();
  const path = join(folder, 'ledger.json');
  assert.equal((await ask('export', 'json', '-o', path)).code, 0);
  const verified = JSON.parse((await ask('verify', path)).stdout) as { head: string; whole: boolean };
  assert.deepEqual([verified.head, verified.whole], [head, true]);
  assert.match((await ask('verify', '--format', 'text')).stdout, new RegExp(`is sound \\(${url}\\)\\.\nhead +${head}`));
  const tables = join(folder, 'tables');
  assert.equal((await ask('export', 'csv', '-o', tables)).code, 0);
  assert.ok(existsSync(join(tables, 'datapackage.json')) && existsSync(join(tables, 'sources.csv')));
});
