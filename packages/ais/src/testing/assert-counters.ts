import assert from 'node:assert/strict';
import type { DecodeCounters } from '../counters.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** What holds of the counters after the end of any input. */
export function assertCountersAddUp(counters: DecodeCounters): void {
  assert.equal(sum(Object.values(counters.outcomes)), counters.sentences, 'outcomes sum to sentences');
  assert.equal(sum(Object.values(counters.lineKinds)), counters.lines, 'kinds sum to lines');
  assert.equal(sum(counters.messagesByType), counters.messages, 'types sum to messages');
  assert.ok(counters.wrappers.paired <= counters.wrappers.seen, 'a wrapper is paired once');
  for (const value of [...Object.values(counters.outcomes), ...Object.values(counters.lineKinds)]) {
    assert.ok(Number.isSafeInteger(value) && value >= 0);
  }
}
