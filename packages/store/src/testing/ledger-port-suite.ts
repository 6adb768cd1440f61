import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChainVerifier, type Fact, type LedgerPort, MemoryLedger } from '@searoom/assistance';
import fc from 'fast-check';
import { hashText } from '../hash-text.ts';
import { continueChain, draftParts, plainParts } from './make-facts.ts';

/** What every ledger port has to do. `empty` hands out one that holds nothing. */
export function testLedgerPort(name: string, skip: string | false, empty: () => Promise<LedgerPort>): void {
  test(`${name}: a ledger answers as one in memory does, whatever is appended`, { skip }, async () => {
    const batches = fc.array(
      fc.record({
        parts: fc.array(draftParts, { maxLength: 6 }),
        isLate: fc.boolean(),
        most: fc.integer({ min: 1, max: 7 }),
      }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(batches, async (all) => {
        const port = await empty();
        const model = new MemoryLedger();
        let before = await model.head();
        for (const { parts, isLate, most } of all) {
          const head = await model.head();
          const facts = continueChain(parts, isLate ? before : head, isLate ? 'late' : 'tester');
          assert.equal(await port.append(facts), await model.append(facts));
          before = head;
          await assertSame(port, model, most);
        }
      }),
      { numRuns: 60 },
    );
  });

  test(`${name}: a chain of 5,000 facts comes back byte for byte, in pieces`, { skip }, async () => {
    const port = await empty();
    const facts = continueChain(plainParts(5_000));
    assert.equal(await port.append(facts.slice(0, 2_500)), true);
    assert.equal(await port.append(facts.slice(2_500)), true);
    const verifier = new ChainVerifier(hashText);
    let pieces = 0;
    for await (const piece of port.scan(0, 1_000)) {
      pieces++;
      for (const fact of piece) verifier.add(fact);
    }
    assert.equal(pieces, 5);
    assert.equal(verifier.broken, undefined);
    assert.deepEqual(verifier.end, { seq: 5_000, hash: facts.at(-1)!.hash });
    assert.deepEqual(await collect(port.scan(4_990, 3)), facts.slice(4_990));
  });

  test(`${name}: of appends that race from the same head exactly one is taken`, { skip }, async () => {
    const port = await empty();
    for (let round = 0; round < 10; round++) {
      const head = await port.head();
      const rivals = [0, 1, 2, 3].map((rival) => continueChain(plainParts(3), head, `rival-${rival}-${round}`));
      const taken = await Promise.all(rivals.map((facts) => port.append(facts)));
      assert.equal(taken.filter(Boolean).length, 1);
      const winner = rivals[taken.indexOf(true)]!;
      assert.deepEqual(await collect(port.scan(head.seq, 100)), winner);
    }
  });
}

async function assertSame(port: LedgerPort, model: LedgerPort, most: number): Promise<void> {
  assert.deepEqual(await port.head(), await model.head());
  for (const type of [undefined, 'grant', 'source', 'grant:x', "'"]) {
    assert.deepEqual(await port.listTopics(type), await model.listTopics(type));
  }
  const topics = (await model.listTopics()).map(({ topic }) => topic);
  const asked = [...topics.slice(1), 'grant:none', topics[1] ?? '', 'a\0b'];
  assert.deepEqual(await port.readTopics(asked), await model.readTopics(asked));
  const ids = ['tester:2', 'none', 'late:1', 'tester:1', 'tester:1', '\0'];
  assert.deepEqual(await port.readFacts(ids), await model.readFacts(ids));
  const after = Math.floor((await model.head()).seq / 2);
  assert.deepEqual(await collect(port.scan(after, most)), await collect(model.scan(after, most)));
}

async function collect(pieces: AsyncIterable<readonly Fact[]>): Promise<Fact[]> {
  const facts: Fact[] = [];
  for await (const piece of pieces) facts.push(...piece);
  return facts;
}
