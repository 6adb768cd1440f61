import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Fact, FactDraft } from '@searoom/assistance';
import { sharedData, skipWithout } from '@searoom/testing';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { flattenXml } from '../testing/flatten-xml.ts';
import { GRANT_DRAFTS, OTHER_HANDOVER, RESOLUTION } from '../testing/grant.ts';
import { say, seal, source } from '../testing/seal.ts';
import { IatiChecker } from './check/iati-checker.ts';
import type { IatiOptions } from './options.ts';
import { writeIati } from './write-iati.ts';

const TODAY = '2026-01-01';
const STANDARD = 'assistance/iati/standard.json';

function makeOptions(head: IatiOptions['head'], more: Partial<IatiOptions> = {}): IatiOptions {
  return {
    publisher: { ref: 'XX-SEAROOM-DEMO', name: 'Searoom (demonstration, secondary reporter)', secondary: true },
    generatedAt: '2026-01-01T00:00:00Z',
    today: TODAY,
    question: { about: TODAY },
    head,
    vocabularyUri: 'https://example.org/searoom/security-assistance',
    organisations: { JPN: 'XM-DAC-701-2' },
    ...more,
  };
}

test('the grant to Malaysia is written as the sample of the standard has it', skipWithout(STANDARD), async () => {
  const { facts, head } = await seal(GRANT_DRAFTS);
  const { xml, dropped } = writeIati(facts, ['OSA-MYS-2023-01'], makeOptions(head));
  const sample = readFileSync(sharedData('assistance/iati/sample-osa-mys-2023.xml'), 'utf8');
  // The ledger keeps milliseconds.
  assert.deepEqual(flattenXml(xml.replace('00:00:00.000Z', '00:00:00Z')), flattenXml(sample));
  const said = dropped.map(({ what }) => what).join('\n');
  for (const what of ['RM12.63 million', 'handover of lot:OSA-MYS-2023-01/drones', '/trucks', 'trained', 'HYPERLINK']) {
    assert.ok(said.includes(what), `${what} is not in the list of what was dropped`);
  }
});

test(
  'what is written passes the schema and the rules, with the two warnings expected',
  skipWithout(STANDARD),
  async () => {
    const { facts, head } = await seal(GRANT_DRAFTS);
    const checker = new IatiChecker(sharedData('assistance/iati'));
    try {
      const report = checker.check(writeIati(facts, 'all', makeOptions(head)).xml, { today: TODAY });
      assert.deepEqual(report.errors, []);
      assert.equal(report.valid, true);
      assert.deepEqual(report.warnings.map(({ id }) => id).sort(), ['1.14.8', '102.1.1']);
      const withDac = writeIati(facts, 'all', makeOptions(head, { dacSector15210: true }));
      const other = checker.check(withDac.xml, { today: TODAY });
      assert.deepEqual(
        [...other.errors, ...other.warnings].map(({ id }) => id),
        ['1.14.8'],
      );
      assert.ok(withDac.notes.some((note) => note.includes('15210') && note.includes('by choice')));
    } finally {
      checker.dispose();
    }
  },
);

test('a value on which sources differ is left out until one is chosen', async () => {
  const apart = await seal([...GRANT_DRAFTS, OTHER_HANDOVER]);
  const open = writeIati(apart.facts, 'all', makeOptions(apart.head));
  assert.ok(!open.xml.includes('<result'));
  assert.ok(open.dropped.some(({ what, why }) => what.includes('handover of lot') && why.includes('differ')));
  const settled = await seal([...GRANT_DRAFTS, OTHER_HANDOVER, RESOLUTION]);
  const chosen = writeIati(settled.facts, 'all', makeOptions(settled.head));
  assert.ok(chosen.xml.includes('<period-start iso-date="2025-10-01"/>'));
  assert.ok(chosen.dropped.some(({ what }) => what.startsWith('other accounts of handed-over')));
});

test('dates that are known in part, or lie ahead, are never made whole', async () => {
  const dates = [
    '2025',
    '2025-01',
    '2025-01/2025-03~',
    '../2025-05-26',
    '2025-01-10/..',
    '2025-02-03~',
    '2025-02-03?',
    '2027-01-01',
  ];
  for (const on of dates) {
    const drafts = GRANT_DRAFTS.map((draft): FactDraft => {
      const value = draft.value as { readonly step?: string };
      return value?.step === 'notes-exchanged' ? { ...draft, value: { step: 'notes-exchanged', on } } : draft;
    });
    const { facts, head } = await seal(drafts);
    const { activities, dropped, xml, notes } = writeIati(facts, 'all', makeOptions(head, { question: {} }));
    assert.equal(activities, 0, on);
    assert.ok(
      dropped.some(({ what, why }) => what === 'the whole grant' && why.includes('6.11.1')),
      on,
    );
    assert.ok(!/2025-0[1-5]|2027/.test(xml), on);
    assert.ok(notes.some((note) => note.startsWith('No grant')));
  }
});

test('proposals, payments that nobody reported and invented budgets are not written', async () => {
  const { facts, head } = await seal(GRANT_DRAFTS);
  const last = facts.at(-1)!;
  const proposed: Fact = {
    ...last,
    ...say('grant:OSA-MYS-2023-01', 'event', { step: 'cancelled', on: '2025-11-11' }),
    seq: last.seq + 1,
    role: 'person',
    author: 'somebody',
  };
  const { xml, dropped } = writeIati([...facts, proposed], 'all', makeOptions(head));
  assert.ok(xml.includes('<activity-status code="2"/>'));
  assert.ok(dropped.some(({ what }) => what === '1 proposed facts'));
  for (const absent of [
    '<budget',
    'budget-not-provided',
    'tied-status',
    'transaction-type code="3"',
    'transaction-type code="4"',
    '15210',
  ]) {
    assert.ok(!xml.includes(absent), absent);
  }
});

test('an announcement is a pledge and a payment a disbursement where facts say so', async () => {
  const grant = 'grant:OSA-MYS-2023-01';
  const money = { minor: 150_000_000, currency: 'JPY' };
  const { facts, head } = await seal([
    ...GRANT_DRAFTS,
    say(grant, 'event', { step: 'announced', on: '2023-11-01' }),
    say(grant, 'payment', { money, kind: 'to-agent', on: '2024-03-01' }, { id: 'OSA-MYS-2023-01:paid' }),
  ]);
  const { xml } = writeIati(facts, 'all', makeOptions(head));
  const codes = [...xml.matchAll(/transaction-type code="(\d+)"/g)].map(([, code]) => code);
  assert.deepEqual(codes, ['12', '2', '3']);
  assert.ok(xml.includes('>150000000</value>'));
});

test('a page about the notes is not the notes, and a report in the press is neither', async () => {
  const grant = 'grant:OSA-MYS-2023-01';
  const say1 = (name: string, kind: string, sources: string[]): FactDraft =>
    say(grant, 'document', { name, kind }, { id: `document:${kind}`, sources });
  const { facts, head } = await seal([
    ...GRANT_DRAFTS,
    source('text', { kind: 'document', address: 'https://treaty.example/notes.pdf', title: 'Notes' }),
    say1('The notes', 'exchange-of-notes', ['text']),
    say1('The contract', 'contract', ['ministry']),
    say1('The tender', 'tender', ['paper']),
  ]);
  const { xml, dropped } = writeIati(facts, 'all', makeOptions(head));
  assert.match(
    xml,
    /notes\.pdf" format="application\/pdf">\s*<title>\s*<narrative>The notes<\/narrative>\s*<\/title>\s*<category code="A09"\/>/,
  );
  assert.deepEqual(
    [...xml.matchAll(/category code="(\w+)"/g)].map(([, code]) => code),
    ['A12', 'A09'],
  );
  assert.ok(!xml.includes('The contract') && !xml.includes('paper.example'));
  assert.ok(dropped.some(({ what }) => what === 'document "The tender"'));
});

test('signed notes that wait for a condition are no implementation', async () => {
  const waits = say('grant:OSA-MYS-2023-01', 'entersIntoForceOn', { condition: 'written notice of the recipient' });
  const before = await seal([...GRANT_DRAFTS, waits]);
  assert.ok(writeIati(before.facts, 'all', makeOptions(before.head)).xml.includes('<activity-status code="1"/>'));
  const force = say('grant:OSA-MYS-2023-01', 'event', { step: 'entered-into-force', on: '2024-03-01' });
  const after = await seal([...GRANT_DRAFTS, waits, force]);
  assert.ok(writeIati(after.facts, 'all', makeOptions(after.head)).xml.includes('<activity-status code="2"/>'));
});

test('the head of the ledger stands at the top and in the file beside it', async () => {
  const { facts, head } = await seal(GRANT_DRAFTS);
  const { xml, report } = writeIati(facts, 'all', makeOptions(head));
  assert.ok(xml.split('\n')[1]!.startsWith('<!-- Searoom ledger: head'));
  assert.ok(xml.split('\n')[1]!.includes(head.hash));
  const beside = JSON.parse(report) as { head: { hash: string }; dropped: readonly unknown[] };
  assert.equal(beside.head.hash, head.hash);
  assert.ok(beside.dropped.length > 5);
});

test('whatever a text holds, the file stays XML and gives the text back', async () => {
  const title = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(title, async (text) => {
      const drafts = GRANT_DRAFTS.map((draft) =>
        draft.id === 'OSA-MYS-2023-01:title' ? { ...draft, value: { texts: [{ language: 'en', text }] } } : draft,
      );
      const { facts, head } = await seal(drafts);
      const document = XmlDocument.fromString(writeIati(facts, 'all', makeOptions(head)).xml);
      const read = document.root.get('iati-activity/title/narrative')!.content;
      document.dispose();
      const kept = /^[\x20-\x7E\u00A0-\uD7FF]*$/.test(text) ? text : read;
      assert.equal(read, kept);
    }),
    { numRuns: 60 },
  );
});

test('an unknown grant and a publisher that cannot be one are refused', async () => {
  const { facts, head } = await seal(GRANT_DRAFTS);
  assert.throws(() => writeIati(facts, ['OSA-XXX'], makeOptions(head)), { code: 'SR_GRANT_UNKNOWN' });
  const publisher = { ref: 'XX/1', name: 'x', secondary: true };
  assert.throws(() => writeIati(facts, 'all', makeOptions(head, { publisher })), { code: 'SR_QUERY_INVALID' });
});
