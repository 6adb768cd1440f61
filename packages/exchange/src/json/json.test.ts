import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '@searoom/assistance';
import { hashText } from '../shared/hash-text.ts';
import { GRANT_DRAFTS } from '../testing/grant.ts';
import { say, seal, source } from '../testing/seal.ts';
import { readJson } from './read-json.ts';
import { writeJson } from './write-json.ts';

const generatedAt = '2026-01-01T00:00:00Z';

test('a whole ledger comes back and verifies; one changed letter anywhere is found', async () => {
  const { facts, head } = await seal(GRANT_DRAFTS);
  const text = writeJson(facts, head, { generatedAt });
  const read = readJson(text, hashText);
  assert.deepEqual(read.facts, facts);
  assert.deepEqual(read.head, head);
  assert.equal(read.whole, true);
  assert.equal(read.broken, undefined);
  for (const [at, fact] of facts.entries()) {
    const changed = facts.map((other): Fact => (other === fact ? { ...other, note: 'changed' } : other));
    assert.equal(readJson(writeJson(changed, head, { generatedAt }), hashText).broken?.seq, at + 1);
  }
});

test('a ledger without its end, or with the head of another, does not verify', async () => {
  const { facts, head } = await seal(GRANT_DRAFTS);
  const short = readJson(writeJson(facts.slice(0, -1), head, { generatedAt }), hashText);
  assert.match(short.broken!.why, /it ends at fact/);
  const other = readJson(writeJson(facts, { ...head, hash: 'a'.repeat(64) }, { generatedAt }), hashText);
  assert.match(other.broken!.why, /it ends at fact/);
});

test('a part holds the grant, its lots and their sources, and each fact verifies by itself', async () => {
  const more = [
    source('other', {}),
    say('grant:OSA-PHL-2023-01', 'programme', { programme: 'OSA' }, { sources: ['other'] }),
  ];
  const { facts, head } = await seal([...GRANT_DRAFTS, ...more]);
  const text = writeJson(facts, head, { generatedAt, grants: ['OSA-MYS-2023-01'] });
  const read = readJson(text, hashText);
  assert.equal(read.whole, false);
  assert.equal(read.broken, undefined);
  const subjects = new Set(read.facts.map(({ subject }) => subject));
  assert.ok(subjects.has('lot:OSA-MYS-2023-01/boats') && subjects.has('source:paper'));
  assert.ok(!subjects.has('grant:OSA-PHL-2023-01') && !subjects.has('source:other'));
  const changed = text.replace('Jugra Air Base', 'Elsewhere Base');
  assert.match(readJson(changed, hashText).broken!.why, /not what was sealed/);
});

test('what is no such document is refused with where', async () => {
  const { facts, head } = await seal(GRANT_DRAFTS);
  const document = JSON.parse(writeJson(facts, head, { generatedAt })) as { facts: object[] };
  const refused = (value: unknown): void =>
    assert.throws(() => readJson(JSON.stringify(value), hashText), { code: 'SR_IMPORT_INVALID' });
  assert.throws(() => readJson('{', hashText), { code: 'SR_IMPORT_UNREADABLE' });
  refused([]);
  refused({ ...document, format: 'x' });
  refused({ ...document, head: { seq: 1 } });
  refused({ ...document, facts: {} });
  refused({ ...document, facts: [null] });
  const second = { ...document.facts[1], sources: 'x' };
  assert.throws(
    () => readJson(JSON.stringify({ ...document, facts: [document.facts[0], second] }), hashText),
    /fact 2: its sources/,
  );
});

test('an empty ledger is a document too', async () => {
  const { facts, head } = await seal([]);
  const read = readJson(writeJson(facts, head, { generatedAt }), hashText);
  assert.deepEqual([read.facts, read.broken], [[], undefined]);
});
