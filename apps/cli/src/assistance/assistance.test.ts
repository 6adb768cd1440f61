import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { CheckAnswer, Comparison, FactView, GrantPage, GrantRow, Reconciliation } from '@searoom/model/api';
import { sharedData, skipWithout } from '@searoom/testing';
import { parseLines, type Result, runCli, startCli } from '../testing/run-cli.ts';
import { assistance } from './assistance.ts';
import { runHere } from './testing/run-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'searoom-assistance-'));
const data = join(folder, 'data');
// Nothing is kept there: what comes with Searoom answers.
process.env['SEAROOM_DATA'] = data;
delete process.env['SEAROOM_POSTGRES'];
after(() => rmSync(folder, { recursive: true }));

const GRANT = 'OSA-MYS-2023-01';
const WIDTH = 100;

function ask(...words: readonly string[]): Promise<Result> {
  return runHere(assistance, words);
}

async function askJson<T>(...words: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await ask(...words);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as T;
}

/** Lines of a text fit, but for a word that is longer than a line. */
function assertFits(text: string): void {
  for (const line of text.split('\n')) assert.ok(line.length <= WIDTH || /<?https?:\S{40}/.test(line), line);
}

function writeFile(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('the command answers through a pipe, and a reader that goes away is no error', async () => {
  const whole = await runCli(['assistance', 'list', '--about', '2024-01-01']);
  assert.equal(whole.code, 0, whole.stderr);
  assert.equal(whole.stdout, (await ask('list', '--about', '2024-01-01')).stdout);
  const wrong = await runCli(['assistance', 'show', 'OSA-XXX-2023-01']);
  assert.deepEqual([wrong.code, wrong.stdout], [2, '']);
  const running = startCli('assistance', 'export', 'json');
  running.child.stdout.once('data', () => running.child.stdout.destroy());
  const { code, stderr } = await running.done;
  assert.deepEqual([code, stderr], [0, '']);
});

test('list gives every grant on a line, or those that fit, as they stood on a day', async () => {
  const all = parseLines<GrantRow & Record<string, unknown>>((await ask('list')).stdout);
  assert.equal(all.length, 28);
  const mine = parseLines<GrantRow & Record<string, unknown>>(
    (await ask('list', '--recipient', 'mys', '--programme', 'osa', '--donor', 'JPN')).stdout,
  );
  assert.deepEqual(
    mine.map(({ id }) => id),
    all.filter(({ id }) => id.startsWith('OSA-MYS')).map(({ id }) => id),
  );
  const late = parseLines<GrantRow & Record<string, unknown>>((await ask('list', '--overdue')).stdout);
  assert.ok(late.length > 0 && late.length < 28 && late.every(({ overdue }) => overdue > 0));
  const before = await ask('list', '--about', '2023-12-17', '--programme', 'OSA', '--format', 'text');
  assert.match(before.stdout, /OSA-MYS-2023-01 .*notes exchanged/);
  assert.match(before.stdout, /about 2023-12-17; ledger of 797 facts, head [0-9a-f]{12}/);
  assertFits(before.stdout);
  assert.match((await ask('list', '--recipient', 'XXX', '--format', 'text')).stdout, /No grant fits/);
});

test('show tells one grant or all of them, as JSON for a program and as text for a reader', async () => {
  const page = await askJson<GrantPage>('show', GRANT);
  assert.equal(page.row.id, GRANT);
  const { stdout } = await ask('show', GRANT, '--format', 'text');
  assertFits(stdout);
  for (const words of ['State: boats 7 of 7', 'Life cycle', 'Who says what', '-> open', 'no rate', 'JPY 400,000,000']) {
    assert.ok(stdout.includes(words), words);
  }
  for (const { key } of page.sources) assert.ok(stdout.includes(`  ${key}: `), key);
  for (const { number, label } of page.steps) assert.ok(stdout.includes(`${number.padStart(2)} ${label}`), label);
  const facts = await askJson<FactView[]>('show', GRANT, '--facts');
  const told = await ask('show', GRANT, '--facts', '--format', 'text');
  assert.deepEqual(
    [...told.stdout.matchAll(/^\d+ (\S+) {2}\[/gm)].map(([, id]) => id),
    facts.map(({ id }) => id),
  );
  const { budgets } = await askJson<Reconciliation>('show', '--what', 'reconciliation');
  const left = budgets.map(({ year, sum, left: rest }) => [year, sum.minor / 1e6, (rest?.minor ?? 0) / 1e6]);
  assert.deepEqual(left.slice(0, 3), [
    [2023, 1975, 25],
    [2024, 5000, 0],
    [2025, 7100, 1000],
  ]);
  assert.equal((await askJson<Comparison>('show', '--what', 'comparison', '--currency', 'myr')).currency, 'MYR');
  for (const what of ['reconciliation', 'comparison', 'relations', 'assets']) {
    const text = await ask('show', '--what', what, '--format', 'text');
    assert.equal(text.code, 0, text.stderr);
    assertFits(text.stdout);
  }
});

test('check holds a document against the facts, also one of your own', async () => {
  assert.match((await ask('check', '--format', 'text')).stdout, /^article +2023-12-16/m);
  const article = await askJson<CheckAnswer>('check', 'article');
  assert.deepEqual(article.summary, { supported: 15, contradicted: 3, notKnown: 1 });
  const text = await ask('check', 'article', '--format', 'text');
  assertFits(text.stdout);
  assert.match(text.stdout, /About its day: 15 supported, 3 contradicted, 1 not known\./);
  const statements = ['Kuala Lumpur', 'Tokyo'].map((place) => ({
    id: place.toLowerCase().replace(' ', '-'),
    statement: `It was signed in ${place}.`,
    test: { kind: 'event', subject: `grant:${GRANT}`, step: 'notes-exchanged', place },
  }));
  const own = { id: 'note', title: 'A note', publisher: 'Somebody', date: '2023-12-16', statements };
  const { rows } = await askJson<CheckAnswer>('check', writeFile('note.json', own));
  assert.deepEqual(
    rows.map(({ onItsDay }) => onItsDay.verdict),
    ['contradicted', 'supported'],
  );
});

test('every form of the export names the head; the JSON verifies, and a changed one does not', async () => {
  const head = (await askJson<{ head: string }>('verify')).head;
  for (const form of ['iati', 'json', 'ics', 'print']) {
    const { code, stdout, stderr } = await ask('export', form, GRANT);
    assert.equal(code, 0, stderr);
    assert.ok(stdout.replaceAll(/\r\n /g, '').includes(head), form);
  }
  const tables = join(folder, 'tables');
  assert.match((await ask('export', 'csv', '-o', tables)).stderr, /Written: .*grants\.csv/);
  const names = ['grants', 'lots', 'events', 'amounts', 'facts', 'sources'].map((table) => `${table}.csv`);
  assert.deepEqual(readdirSync(tables).sort(), [...names, 'datapackage.json'].sort());
  const { stdout: one } = await ask('export', 'csv', '--table', 'lots');
  assert.equal(one, readFileSync(join(tables, 'lots.csv'), 'utf8').replaceAll(/made \S+Z/g, ''));

  const grant = join(folder, 'grant.xml');
  const written = await ask('export', 'iati', GRANT, '-o', grant);
  assert.equal(written.code, 0);
  assert.match(written.stderr, /\d+ other things have no place in IATI; the report names each/);
  assert.match((await ask('export', 'iati', '-o', grant)).stderr, /^Left out, as IATI demands .*AUS-PMSP-GUARDIAN, /m);
  const empty = await ask('export', 'iati', 'AUS-PMSP-GUARDIAN');
  assert.match(empty.stderr, /The file has no activity, and is not valid\.\nLeft out: AUS-PMSP-GUARDIAN: IATI demands/);
  assert.ok(JSON.parse(readFileSync(join(folder, 'grant.report.json'), 'utf8')), 'a report lies beside it');

  const whole = join(folder, 'ledger.json');
  await ask('export', 'json', '-o', whole);
  assert.deepEqual(await askJson('verify', whole), { facts: 797, head, whole: true, sound: true });
  const part = join(folder, 'part.json');
  await ask('export', 'json', GRANT, '-o', part);
  const read = await askJson<{ head: string; whole: boolean; facts: number }>('verify', part);
  assert.ok(read.head === head && !read.whole && read.facts > 50 && read.facts < 797);
  assert.match((await ask('verify', part, '--format', 'text')).stdout, /A part has no chain of its own/);
  for (const path of [whole, part]) {
    const text = readFileSync(path, 'utf8');
    const changed = writeFile('changed.json', text.replace('"minor":400000000', '"minor":400000001'));
    const { code, stderr } = await ask('verify', changed);
    assert.equal(code, 8);
    assert.match(stderr, /fact \d+ \(OSA-MYS-2023-01:amount\).*SR_LEDGER_BROKEN/);
  }
  const past = await ask('export', 'json', '--known', '2001-01-01', '-o', writeFile('past.json', ''));
  assert.equal(past.code, 0);
  assert.equal((await askJson<{ facts: number }>('verify', join(folder, 'past.json'))).facts, 0);
});

test('an IATI file is checked against a folder of the standard', skipWithout('assistance/iati'), async () => {
  const iati = sharedData('assistance', 'iati');
  const valid = await ask('export', 'iati', '-o', join(folder, 'all.xml'), '--iati', iati);
  assert.equal(valid.code, 0, valid.stderr);
  assert.match(valid.stderr, /valid against the schema; \d\d activities, 0 errors/);
  const text = readFileSync(join(folder, 'all.xml'), 'utf8');
  const changed = writeFile('wrong.xml', text.replace('<activity-status code="2"', '<activity-status code="77"'));
  const wrong = await ask('verify', changed, '--iati', iati);
  assert.equal(wrong.code, 1);
  assert.match(wrong.stderr, /error codes ActivityStatus, line \d+: .*77/);
});

test('what is wrong is told with what to do, and nothing is made on the way', async () => {
  const broken = writeFile('broken.json', '{');
  const none = join(folder, 'none');
  const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
    [[], 2, /assistance needs an action: there are list, show/],
    [['nonsense'], 2, /no action nonsense/],
    [['list', 'x'], 2, /takes no words/],
    [['list', '--about', '2023-02-30'], 2, /Not a date: 2023-02-30/],
    [['list', '--known', 'soon'], 2, /Not a date: soon/],
    [['list', '--format', 'xml'], 2, /--format takes json or text, not xml/],
    [['list', '--server', 'http://127.0.0.1:1', '--data', none], 2, /--server excludes/],
    [['list', '--server', 'ftp://x'], 2, /--server ftp:\/\/x/],
    [['show'], 2, /takes one grant, or --what/],
    [['show', GRANT, '--what', 'assets'], 2, /takes one grant, or --what/],
    [['show', 'OSA-XXX-2023-01'], 2, /The ledger has no grant OSA-XXX-2023-01 \(SR_GRANT_UNKNOWN\)/],
    [['show', GRANT, '--known', '2001-01-01'], 2, /SR_GRANT_UNKNOWN/],
    [['show', '--what', 'comparison', '--currency', 'XAQ'], 2, /knows no currency XAQ/],
    [['show', '--what', 'assets', '--facts'], 2, /--facts is of one grant/],
    [['show', GRANT, '--currency', 'MYR'], 2, /--currency is of/],
    [['check', 'nothing'], 2, /No document is called nothing. There are: article/],
    [['check', 'nothing.json'], 3, /No such file: nothing.json/],
    [['check', broken], 2, /broken.json cannot be checked/],
    [['export', 'pdf'], 2, /takes one of iati, csv/],
    [['export', 'csv'], 2, /csv is several files/],
    [['export', 'csv', '--table', 'boats'], 2, /--table takes grants or/],
    [['export', 'json', '--table', 'grants'], 2, /--table is of csv, not of json/],
    [['export', 'csv', '-o', none, '--table', 'grants'], 2, /leave --table out/],
    [['export', 'json', '--iati', none], 2, /--iati is of iati/],
    [['export', 'iati', '--iati', none], 3, /No such file: .*none/],
    [['export', 'print'], 2, /one grant/],
    ...['iati', 'json', 'ics', 'print'].map((form): [string[], number, RegExp] => [
      ['export', form, 'OSA-XXX-2023-01'],
      2,
      /SR_GRANT_UNKNOWN/,
    ]),
    [['export', 'csv', 'OSA-XXX-2023-01', '--table', 'grants'], 2, /SR_GRANT_UNKNOWN/],
    [['export', 'json', '-o', join(none, 'x.json')], 7, /Cannot write/],
    [['verify', join(none, 'x.json')], 3, /No such file/],
    [['verify', folder], 3, /Cannot read/],
    [['verify', broken], 3, /Cannot read .*broken.json/],
    [['verify', writeFile('other.json', { format: 'other' })], 3, /its format is not searoom-ledger/],
    [['verify', 'x.xml'], 2, /--iati DIR/],
    [['import'], 2, /takes one file/],
    [['import', 'x'], 2, /give --kind/],
    [['import', 'x.json'], 2, /--by NAME is needed/],
    [['import', 'x.json', '--by', ' '], 2, /--by NAME is needed/],
    [['import', 'x.json', '--by', 'x'.repeat(81)], 2, /at most 80 characters/],
    [['import', 'x.csv', '--by', 'Aminah'], 2, /csv needs --mapping/],
    [['import', 'x.csv', '--by', 'Aminah', '--kind', 'missions'], 2, /missions need --source/],
    [['import', 'x.json', '--by', 'Aminah', '--mapping', 'm'], 2, /--mapping is of csv, not of json/],
    [['import', join(none, 'x.json'), '--by', 'Aminah'], 3, /No such file/],
    [['import', broken, '--by', 'Aminah'], 3, /Cannot import .*broken.json/],
    [['import', writeFile('seven.json', 7), '--by', 'Aminah'], 2, /it is no list of facts/],
    [['import', writeFile('no.rates', 'x,y'), '--kind', 'rates'], 2, /The exchange rates of no.rates cannot be used/],
    [['approve', '--by', 'Aminah'], 2, /takes facts/],
    [['approve', 'x'], 2, /--by NAME is needed/],
  ];
  for (const [words, exit, why] of cases) {
    const { code, stdout, stderr } = await ask(...words);
    assert.equal(code, exit, `${words.join(' ')}: ${stderr}`);
    assert.match(stderr, why, words.join(' '));
    assert.ok(stderr.trim().split('\n').length >= 2 && !stderr.includes('SR_INTERNAL'), stderr);
    if (exit !== 3 || words[0] !== 'export') assert.equal(stdout, '', words.join(' '));
  }
  assert.ok(!existsSync(data) && !existsSync(none), 'no folder was made');
});

test('an address of a database is not shown: it may hold a password', async () => {
  for (const address of ['u:hunter2@127.0.0.1', 'postgres://u:hunter2@127.0.0.1:1/x', 'mysql://u:hunter2@h/x']) {
    const { code, stdout, stderr } = await ask('list', '--postgres', address);
    assert.ok(code === 2 || code === 7, `${code}`);
    assert.ok(!stderr.includes('hunter2') && stdout === '', stderr);
  }
});
