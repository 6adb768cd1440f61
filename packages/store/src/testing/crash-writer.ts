/*
 * A process that opens a data folder, reports what it finds in it, and then writes facts and events as fast as it can until
 * it is killed. What it tries and what was acknowledged goes to its standard output, which is a file, at once.
 */
import { writeSync } from 'node:fs';
import { type ChainEnd, ChainVerifier } from '@searoom/assistance';
import { hashText } from '../hash-text.ts';
import { openStore } from '../open-store.ts';
import type { Store } from '../store.ts';
import { CRASH_GROUP_SIZE, CRASH_GROUPS, crashEventId, type Found } from './crash-report.ts';
import { makeChange } from './make-events.ts';
import { continueChain, plainParts } from './make-facts.ts';

const store = await openStore({ data: process.argv[2]! });
const found = await report(store);
process.send!(found);
await Promise.all([writeFacts(found.end), writeEvents(Math.max(0, ...found.events.map(({ sequence }) => sequence)))]);

async function report({ ledger, events }: Store): Promise<Found> {
  const verifier = new ChainVerifier(hashText);
  const hashes: string[] = [];
  for await (const piece of ledger.scan(0, 5_000)) {
    for (const fact of piece) {
      verifier.add(fact);
      hashes.push(fact.hash);
    }
  }
  const topics = await ledger.listTopics();
  return {
    broken: verifier.broken?.why,
    end: verifier.end,
    head: await ledger.head(),
    counted: topics.reduce((sum, { facts }) => sum + facts, 0),
    hashes,
    events: (await events.load(10_000)).map(({ event, revisions }) => ({
      id: event.event.id,
      sequence: event.sequence,
      revisions: revisions.map(({ revision }) => revision),
    })),
  };
}

async function writeFacts(from: ChainEnd): Promise<void> {
  for (let end = from, batch = 0; ; batch++) {
    const facts = continueChain(plainParts(1 + ((batch * 7) % 23)), end);
    end = facts.at(-1)!;
    note('try', 'facts', end.seq, end.hash);
    if (!(await store.ledger.append(facts))) throw new Error('somebody else writes here');
    note('done', 'facts', end.seq, end.hash);
    process.send!('done');
  }
}

async function writeEvents(from: number): Promise<void> {
  for (let sequence = from + 1; ; sequence++) {
    const ids = Array.from({ length: CRASH_GROUP_SIZE }, (_, index) => crashEventId(sequence % CRASH_GROUPS, index));
    note('try', 'events', sequence, '-');
    await store.events.save(ids.map((id) => makeChange(id, sequence, sequence)));
    note('done', 'events', sequence, '-');
    process.send!('done');
  }
}

function note(...words: readonly (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`);
}
