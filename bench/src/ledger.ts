import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  canonicalJson,
  EMPTY_CHAIN,
  type Fact,
  type FactDraft,
  Ledger,
  type LedgerPort,
  MemoryLedger,
  sealFacts,
} from '@searoom/assistance';
import { hashText, openStore } from '@searoom/store';
import type { Comparison, Row } from './comparison.ts';
import { findMedian } from './round.ts';
import { formatRate } from './table.ts';

const FACTS = 1_000_000;
const FACTS_OF_GRANT = 100;
const BATCH = 5_000;
const QUERIES = 300;
const MOST_MS = 20;
const LEAST_RATE = 100_000;
const SOURCE = 'ministry';

/**
 * A ledger of a million facts: the question about one grant at two times, and the check of the whole chain, in memory and
 * in a folder. The peer of the check is SHA-256 alone over the same texts.
 */
export async function benchLedger(rounds: number): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'searoom-bench-'));
  const failures: string[] = [];
  const rows: Row[] = [];
  try {
    const store = await openStore({ data: join(folder, 'data') });
    try {
      const memory = new MemoryLedger();
      const filledMs = await fill([memory, store.ledger]);
      rows.push({
        what: 'facts recorded in a folder (PGlite), each batch acknowledged',
        value: `${formatRate(FACTS / (filledMs / 1000))}/s`,
      });
      for (const [name, port] of [
        ['a folder (PGlite)', store.ledger],
        ['memory', memory],
      ] as const) {
        const ms = await askGrants(port, failures);
        rows.push({
          what: `as known on D about V, one grant of ${FACTS_OF_GRANT} facts, in ${name}`,
          value: `${findMedian(ms).toFixed(2)} ms, worst of ${QUERIES} ${Math.max(...ms).toFixed(1)} ms`,
          bars: [{ goal: `under ${MOST_MS} ms`, isMet: findMedian(ms) < MOST_MS }],
        });
      }
      const peer = await hashAlone(memory, rounds);
      rows.push({ what: 'SHA-256 over the same texts, nothing else', value: `${formatRate(peer)} facts/s`, ratio: 1 });
      for (const [name, port, times] of [
        ['memory', memory, rounds],
        ['a folder (PGlite)', store.ledger, 1],
      ] as const) {
        const rate = await verifyAll(port, times, failures);
        rows.push({
          what: `the whole chain verified, in ${name}`,
          value: `${formatRate(rate)} facts/s`,
          ratio: rate / peer,
          bars: [{ goal: `at least ${formatRate(LEAST_RATE)} facts/s`, isMet: rate >= LEAST_RATE }],
        });
      }
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const note =
    `${FACTS.toLocaleString('en')} facts of ${(FACTS / FACTS_OF_GRANT).toLocaleString('en')} grants, made in the same order each time: amounts, ` +
    'updates and corrections. A question reads the facts of its grant and their sources, works out what stands, and picks ' +
    'the answer; the grants are asked one after the other, spread over the ledger.';
  return { title: 'Ledger', note, peer: 'SHA-256 alone', rows, failures };
}

/** Fills all ports with the same facts; returns the time of the last one alone. */
async function fill(ports: readonly LedgerPort[]): Promise<number> {
  let end = EMPTY_CHAIN;
  let spentMs = 0;
  let at = 0;
  while (at < FACTS) {
    const drafts: FactDraft[] = at === 0 ? [makeSource()] : [];
    while (drafts.length < BATCH && at + drafts.length < FACTS) drafts.push(makeDraft(at + drafts.length));
    const recordedAt = new Date(Date.UTC(2026, 0, 1) + at * 10).toISOString();
    const facts = sealFacts(drafts, { author: 'bench', role: 'register', recordedAt }, end, hashText);
    for (const [place, port] of ports.entries()) {
      const startedMs = performance.now();
      if (!(await port.append(facts))) throw new Error('the ledger moved');
      if (place === ports.length - 1) spentMs += performance.now() - startedMs;
    }
    end = { seq: facts.at(-1)!.seq, hash: facts.at(-1)!.hash };
    at += drafts.length;
  }
  return spentMs;
}

function makeSource(): FactDraft {
  return {
    id: `source:${SOURCE}`,
    kind: 'statement',
    subject: `source:${SOURCE}`,
    predicate: 'source',
    value: { title: 'Notes', publisher: 'A ministry', kind: 'official', date: '2023-12-16', confidence: 'seen' },
    sources: [],
    confidence: 'seen',
  };
}

/** Fact number n: grants take turns, as they do in life. */
function makeDraft(n: number): FactDraft {
  const grants = FACTS / FACTS_OF_GRANT;
  const grant = `G-${n % grants}`;
  const round = Math.floor(n / grants);
  const kind = round < 2 ? 'statement' : (['statement', 'update', 'correction', 'statement'] as const)[round % 4]!;
  const target = `${grant}:${round - 2}`;
  return {
    id: `${grant}:${round}`,
    kind,
    subject: `grant:${grant}`,
    predicate: 'amount',
    value: { money: { minor: 1000 + round, currency: 'JPY' } },
    validFrom: `2023-${String(1 + (round % 12)).padStart(2, '0')}-01`,
    sources: [SOURCE],
    confidence: 'seen',
    ...(kind !== 'statement' && { targets: [target], reason: 'because' }),
  };
}

async function askGrants(port: LedgerPort, failures: string[]): Promise<number[]> {
  const ledger = new Ledger({ port, hash: hashText, nowMs: () => 0 });
  const grants = FACTS / FACTS_OF_GRANT;
  const times: number[] = [];
  for (let query = 0; query < QUERIES; query++) {
    // The first grant is fact 0, which the source replaced.
    const grant = `grant:G-${1 + ((query * 7919) % (grants - 1))}`;
    const startedMs = performance.now();
    const knowledge = await ledger.know([grant], { knownAt: '2026-01-01T02:00:00.000Z', about: '2023-08-15' });
    const group = knowledge.groups(grant, 'amount')[0];
    times.push(performance.now() - startedMs);
    if (group === undefined || group.statements.length < 2) failures.push(`${grant}: nothing stands`);
  }
  return times;
}

async function verifyAll(port: LedgerPort, rounds: number, failures: string[]): Promise<number> {
  const ledger = new Ledger({ port, hash: hashText, nowMs: () => 0 });
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const startedMs = performance.now();
    const { facts, broken, unsourced } = await ledger.verify();
    rates.push(facts / ((performance.now() - startedMs) / 1000));
    if (facts !== FACTS || broken !== undefined || unsourced > 0)
      failures.push(`verified ${facts}, ${broken?.why ?? ''}`);
  }
  return findMedian(rates);
}

/** What nobody can go below: the hashes alone, over texts that are ready. */
async function hashAlone(port: LedgerPort, rounds: number): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let ms = 0;
    let count = 0;
    for await (const piece of port.scan(0, BATCH)) {
      const texts = piece.map((fact: Fact) => canonicalJson({ ...fact, hash: undefined }));
      const startedMs = performance.now();
      for (const text of texts) hash('sha256', text, 'hex');
      ms += performance.now() - startedMs;
      count += texts.length;
    }
    rates.push(count / (ms / 1000));
  }
  return findMedian(rates);
}
