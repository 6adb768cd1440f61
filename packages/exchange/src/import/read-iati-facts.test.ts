import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ledger, MemoryLedger, type SourceValue } from '@searoom/assistance';
import { sharedData, skipWithout } from '@searoom/testing';
import { writeIati } from '../iati/write-iati.ts';
import { hashText } from '../shared/hash-text.ts';
import { GRANT_DRAFTS } from '../testing/grant.ts';
import { seal } from '../testing/seal.ts';
import { dryRun } from './dry-run.ts';
import { readIatiFacts } from './read-iati-facts.ts';

const SOURCE: SourceValue = { title: 'An IATI file', publisher: 'A publisher', kind: 'data', confidence: 'seen' };
const OPTIONS = { sourceKey: 'iati_file', source: SOURCE };
const SAMPLE = 'assistance/iati/sample-osa-mys-2023.xml';

async function refusedOf(drafts: Parameters<typeof dryRun>[0]): Promise<string[]> {
  const options = { port: new MemoryLedger(), hash: hashText, nowMs: () => 0 };
  const { refused } = await dryRun(drafts, { ...options, recording: { author: 'import', role: 'import' } });
  return refused.map(({ draft, why }) => `${draft.id}: ${why}`);
}

test('the sample becomes facts of its reporter that a ledger takes', skipWithout(SAMPLE), async () => {
  const xml = readFileSync(sharedData(SAMPLE));
  const { drafts, notTaken, activities } = readIatiFacts(xml, { ...OPTIONS, useInternalIds: true });
  assert.equal(activities, 1);
  assert.deepEqual(await refusedOf(drafts), []);
  const find = (predicate: string): unknown[] =>
    drafts.filter((draft) => draft.predicate === predicate).map(({ value }) => value);
  assert.deepEqual(find('amount'), [
    { money: { minor: 400_000_000, currency: 'JPY' }, note: 'Exchange of notes, 400 million yen' },
  ]);
  assert.deepEqual(find('recipient'), [{ party: 'MYS' }]);
  assert.ok(find('event').some((value) => JSON.stringify(value).includes('"notes-exchanged","on":"2023-12-16"')));
  assert.ok(find('event').some((value) => JSON.stringify(value).includes('status 2 (implementation)')));
  assert.equal(find('title').length, 1);
  assert.ok(
    drafts
      .filter(({ predicate }) => predicate !== 'source')
      .every(
        ({ subject, saidBy }) =>
          subject === 'grant:OSA-MYS-2023-01' && saidBy === 'Searoom (demonstration, secondary reporter)',
      ),
  );
  // A file is no evidence of who stands behind an organisation, nor of results.
  assert.deepEqual(find('donor'), []);
  assert.ok(notTaken.some(({ what }) => what === 'result'));
});

test('what we write comes back: title, amount, day of the notes', async () => {
  const { facts, head } = await seal(GRANT_DRAFTS);
  const publisher = { ref: 'XX-P', name: 'P', secondary: true };
  const { xml } = writeIati(facts, 'all', {
    publisher,
    generatedAt: '2026-01-01T00:00:00Z',
    today: '2026-01-01',
    question: {},
    head,
  });
  const { drafts } = readIatiFacts(xml, OPTIONS);
  assert.deepEqual(await refusedOf(drafts), []);
  const back = drafts.find(({ predicate }) => predicate === 'title')!;
  assert.equal(back.subject, 'grant:XX-P-OSA-MYS-2023-01');
  assert.deepEqual(
    new Set((back.value as { texts: { language: string }[] }).texts.map(({ language }) => language)),
    new Set(['en', 'ja']),
  );
});

const activity = (inner: string): string =>
  `<iati-activities version="2.03"><iati-activity default-currency="USD"><iati-identifier>A-1</iati-identifier><reporting-org ref="A" type="10"><narrative>Agency</narrative></reporting-org>${inner}</iati-activity></iati-activities>`;

function transaction(type: string, value: string, more = ''): string {
  return `<transaction><transaction-type code="${type}"/><transaction-date iso-date="2024-05-01"/><value value-date="2024-05-01"${more}>${value}</value></transaction>`;
}

test('several commitments are no amount, and amounts that are none are listed', async () => {
  const xml = activity(
    [
      transaction('2', '100.50'),
      transaction('2', '200'),
      transaction('3', '0.001'),
      transaction('4', '5', ' currency="QQQ"'),
      transaction('7', '1'),
      transaction('12', '7'),
    ].join(''),
  );
  const { drafts, notTaken } = readIatiFacts(xml, OPTIONS);
  assert.deepEqual(await refusedOf(drafts), []);
  assert.ok(!drafts.some(({ predicate }) => predicate === 'amount'));
  const reported = drafts
    .filter(({ predicate }) => predicate === 'reportedAmount')
    .map(({ value }) => value as { part: string; money: { minor: number } });
  assert.deepEqual(
    reported.map(({ part, money }) => [part, money.minor]),
    [
      ['commitment', 10_050],
      ['commitment', 20_000],
      ['pledge', 700],
    ],
  );
  assert.deepEqual(
    notTaken.filter(({ what }) => what.startsWith('transaction')).map(({ what }) => what.slice(0, 14)),
    ['transaction 3:', 'transaction 4:', 'transaction 7:'],
  );
});

test('an actual start is an exchange of notes only where it says so', () => {
  const read = (words: string): string[] =>
    readIatiFacts(
      activity(`<activity-date iso-date="2024-05-01" type="2"><narrative>${words}</narrative></activity-date>`),
      OPTIONS,
    ).drafts.map(({ predicate, id }) => `${predicate} ${id}`);
  assert.ok(!read('Start').some((line) => line.includes('notes-exchanged')));
  assert.ok(read('Exchange of Notes').some((line) => line.includes('notes-exchanged')));
});

test('two activities with one id, or with none, are told', () => {
  const one = '<iati-activity><iati-identifier>A/1</iati-identifier></iati-activity>';
  const { notTaken, activities } = readIatiFacts(
    `<iati-activities version="2.03">${one}${one}<iati-activity/></iati-activities>`,
    OPTIONS,
  );
  assert.equal(activities, 3);
  assert.deepEqual(
    notTaken.map(({ why }) => why),
    ['another activity of the file is A-1 already', 'it has no identifier'],
  );
});

test('bombs, external entities, other roots and what is too large are refused', () => {
  const laughs = `<!DOCTYPE r [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>`;
  const external = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  for (const start of [laughs, external, '<!DOCTYPE r SYSTEM "http://example.invalid/x.dtd">']) {
    assert.throws(() => readIatiFacts(`${start}${activity('<title><narrative>&x;</narrative></title>')}`, OPTIONS), {
      code: 'SR_IMPORT_UNREADABLE',
    });
  }
  assert.throws(() => readIatiFacts('<a/>', OPTIONS), { code: 'SR_IMPORT_INVALID' });
  assert.throws(() => readIatiFacts('<iati-activities version="1.05"/>', OPTIONS), { code: 'SR_IMPORT_INVALID' });
  assert.throws(() => readIatiFacts(activity(''), { ...OPTIONS, mostBytes: 10 }), { code: 'SR_IMPORT_UNREADABLE' });
  assert.throws(() => readIatiFacts('<iati-activities', OPTIONS), { code: 'SR_IMPORT_UNREADABLE' });
});

test(
  'every valid file of the conformance set is read, and a ledger takes what comes of it',
  skipWithout(SAMPLE),
  async () => {
    const manifest = JSON.parse(readFileSync(sharedData('assistance/iati/tests/manifest.json'), 'utf8')) as {
      tests: { file: string; valid: boolean }[];
    };
    for (const { file, valid } of manifest.tests) {
      if (!valid) continue;
      const { drafts } = readIatiFacts(readFileSync(sharedData('assistance/iati/tests', file)), OPTIONS);
      assert.deepEqual(await refusedOf(drafts), [], file);
    }
  },
);

test('a ledger that was given the facts proposes them', async () => {
  const ledger = new Ledger({ port: new MemoryLedger(), hash: hashText, nowMs: () => 0 });
  const { drafts } = readIatiFacts(activity('<title><narrative>T</narrative></title>'), OPTIONS);
  await ledger.record(drafts, { author: 'import', role: 'import' });
  const knowledge = await ledger.knowAll();
  assert.equal(knowledge.proposals().length, drafts.length);
  assert.equal(knowledge.value('grant:A-1', 'title'), undefined);
});
