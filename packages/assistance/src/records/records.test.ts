import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import { Knowledge } from '../facts/knowledge.ts';
import { Ledger } from '../ledger/ledger.ts';
import { MemoryLedger } from '../ledger/memory-port.ts';
import { SHIPPED, SHIPPED_AT, SHIPPED_RATES } from './mod.ts';

const ledger = new Ledger({
  port: new MemoryLedger(),
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  nowMs: () => 0,
});
const recorded = await ledger.record(SHIPPED, { author: 'register', role: 'register', recordedAt: SHIPPED_AT });
const allTime = new Knowledge(recorded.facts);

test('the ledger takes every fact, once', async () => {
  assert.equal(recorded.facts.length, SHIPPED.length);
  const again = await ledger.record(SHIPPED, { author: 'register', role: 'register', recordedAt: SHIPPED_AT });
  assert.deepEqual([again.facts.length, again.known.length], [0, SHIPPED.length]);
  const { broken, unsourced, facts } = await ledger.verify();
  assert.deepEqual([broken, unsourced, facts], [undefined, 0, SHIPPED.length]);
});

test('every source is used, and stands before what rests on it', () => {
  const used = new Set<string | undefined>([SHIPPED_RATES.sourceKey]);
  for (const { sources } of SHIPPED) for (const key of sources) used.add(key);
  const idle = SHIPPED.filter(({ predicate, id }) => predicate === 'source' && !used.has(id.slice('source:'.length)));
  assert.deepEqual(
    idle.map(({ id }) => id),
    [],
  );
  const lastSource = SHIPPED.findLastIndex(({ predicate }) => predicate === 'source');
  assert.equal(lastSource, SHIPPED.filter(({ predicate }) => predicate === 'source').length - 1);
});

test('every grant has a donor, a recipient, a programme that is there, and a lot; every reference leads somewhere', () => {
  const keys = new Set(SHIPPED.map(({ subject }) => subject));
  for (const grant of allTime.subjects('grant')) {
    const id = grant.slice('grant:'.length);
    for (const predicate of ['title', 'donor', 'recipient', 'programme', 'instrument']) {
      assert.notEqual(allTime.value(grant, predicate), undefined, `${id} ${predicate}`);
    }
    assert.ok(allTime.subjects('lot', `${id}/`).length > 0, `${id} has no lot`);
    const { programme } = allTime.value<{ programme: string }>(grant, 'programme')!;
    assert.ok(keys.has(`programme:${programme}`), programme);
  }
  for (const lot of allTime.subjects('lot')) assert.ok(keys.has(`grant:${lot.slice(4).split('/')[0]}`), lot);
  for (const { id, value } of SHIPPED) {
    const { grant, partnership, meeting } = value as { grant?: string; partnership?: string; meeting?: string };
    if (grant !== undefined) assert.ok(keys.has(`grant:${grant}`), `${id}: ${grant}`);
    if (partnership !== undefined) assert.ok(keys.has(`partnership:${partnership}`), `${id}: ${partnership}`);
    if (meeting !== undefined) assert.ok(keys.has(`meeting:${meeting}`), `${id}: ${meeting}`);
  }
});

test('ids begin with the key of their subject and their predicate; a handover of a lot tells how many', () => {
  for (const { id, subject, predicate, value, kind } of SHIPPED) {
    const key = subject.slice(subject.indexOf(':') + 1);
    assert.ok(predicate === 'source' ? id === subject : id.startsWith(`${key}:${predicate}`), id);
    if (!subject.startsWith('lot:') || predicate !== 'event' || kind === 'resolution') continue;
    const { step, quantity } = value as { step: string; quantity?: object };
    if (step === 'handed-over') assert.notEqual(quantity, undefined, id);
  }
});

test('what differs is either resolved with a reason or known to be open', () => {
  const open: string[] = [];
  const resolved: string[] = [];
  const today = new Knowledge(recorded.facts, { about: SHIPPED_AT.slice(0, 10) });
  const topics = new Set(SHIPPED.map(({ subject, predicate }) => `${subject} ${predicate}`));
  for (const topic of topics) {
    const [subject, predicate] = topic.split(' ') as [string, string];
    for (const group of today.groups(subject, predicate)) {
      if (group.contested) (group.differs ? open : resolved).push(group.best.fact.id);
    }
  }
  assert.deepEqual(resolved.sort(), [
    'KM-PEKAN:event:handed-over',
    'OSA-MYS-2023-01/boats:event:handed-over',
    'OSA-MYS-2023-01:partiesToNotes:mofa',
  ]);
  assert.deepEqual(open, ['OSA/2026:expectedRecipients:japan-times']);
});

test('words take no side, and nothing is simulated', () => {
  const loaded =
    /\boccup(y|ies|ied|ation)\b|\billegal|\bunlawful|\bintru|\baggress|\bincursion|\bseiz|\binvad|\bharass|\bprovo[ck]|\bexercise\b|simulat/i;
  for (const { id, value, note, reason, predicate } of SHIPPED) {
    const text = JSON.stringify(
      predicate === 'source' ? { ...(value as object), address: '' } : { value, note, reason },
    );
    assert.doesNotMatch(text, loaded, id);
  }
});

test('sums by fiscal year meet the budgets: 1,975 of 2,000 and 5,000 of 5,000 million yen', () => {
  const sums = new Map<number, number>();
  for (const grant of allTime.subjects('grant', 'OSA-')) {
    const year = allTime.value<{ year: number }>(grant, 'fiscalYear')!.year;
    const amount = allTime.value<{ money: { minor: number; currency: string } }>(grant, 'amount')?.money;
    if (amount !== undefined) assert.equal(amount.currency, 'JPY');
    sums.set(year, (sums.get(year) ?? 0) + (amount?.minor ?? 0));
  }
  const budgetOf = (year: number): number =>
    allTime.value<{ money: { minor: number } }>(`budget:OSA/${year}`, 'amount')!.money.minor;
  const rows = [...sums.keys()].sort().map((year) => [year, sums.get(year), budgetOf(year)]);
  assert.deepEqual(rows, [
    [2023, 1_975_000_000, 2_000_000_000],
    [2024, 5_000_000_000, 5_000_000_000],
    [2025, 7_100_000_000, 8_100_000_000],
  ]);
});

interface SharedOsa {
  readonly sources: Readonly<Record<string, string>>;
}

test('the addresses of the shared register are the addresses of ours', skipWithout('assistance/osa.json'), () => {
  const { sources } = JSON.parse(readFileSync(sharedData('assistance/osa.json'), 'utf8')) as SharedOsa;
  for (const [key, text] of Object.entries(sources)) {
    const ours = allTime.source(key);
    assert.ok(ours !== undefined, `no source ${key}`);
    const address = /^https?:\S+/.exec(text)?.[0];
    assert.equal(ours.address, address, key);
    const years = text.match(/\b20\d\d\b(?=[^/]*\)$)/g) ?? [];
    if (years.length === 1 && ours.date !== undefined) assert.ok(ours.date.includes(years[0]!), `${key} ${ours.date}`);
  }
});
