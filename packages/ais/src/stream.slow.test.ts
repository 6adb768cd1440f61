import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeRandom, mutateLine, sharedData, skipWithout } from '@searoom/testing';
import { AisDecoder } from './decoder.ts';
import { assertCountersAddUp } from './testing/assert-counters.ts';
import { makePosition } from './testing/make-sentence.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that stay in use: heap and array buffers after a collection. */
function measureMemory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const LINES = 2_000_000;
const BLOCK = 10_000;

test(
  'two million damaged lines of real logs: nothing is thrown, counters add up, memory stays',
  skipWithout('ais/nmea'),
  () => {
    const lines = readdirSync(sharedData('ais/nmea')).flatMap((file) =>
      readFileSync(sharedData('ais/nmea', file), 'latin1').split('\n'),
    );
    const random = makeRandom(8);
    const pick = (): string => lines[Math.floor(random() * lines.length)]!;
    const decoder = new AisDecoder({
      onBatch: (batch) => {
        for (let i = 0; i < batch.count; i++) {
          batch.message(i).toJSON();
          batch.raw(i);
          batch.staticReport(i);
        }
      },
    });
    let early = 0;
    for (let block = 0; block < LINES / BLOCK; block++) {
      const damaged = Array.from({ length: BLOCK }, () => mutateLine(pick(), pick(), random)).join('\n');
      decoder.push(Uint8Array.from(damaged, (c) => c.charCodeAt(0)));
      if (block === 20) early = measureMemory();
    }
    decoder.end();
    assertCountersAddUp(decoder.counters);
    assert.ok(decoder.counters.lines > LINES);
    const grown = measureMemory() - early;
    assert.ok(grown < 4e6, `${grown} bytes more than after the first tenth`);
  },
);

test('a line of 100 MB and ten million sentences leave memory as it was', () => {
  let messages = 0;
  const decoder = new AisDecoder({
    onBatch: (batch) => {
      messages += batch.count;
    },
  });
  const text = Array.from({ length: 1000 }, (_, i) => `${makePosition(232_000_000 + i)}\n`).join('');
  const thousand = new TextEncoder().encode(text);
  const noise = new Uint8Array(1e6).fill(65);
  for (let i = 0; i < 100; i++) decoder.push(thousand);
  const before = measureMemory();
  for (let i = 0; i < 100; i++) decoder.push(noise);
  decoder.push(new TextEncoder().encode('\n'));
  for (let i = 100; i < 10_000; i++) decoder.push(thousand);
  decoder.end();
  assert.equal(messages, 10_000_000);
  assert.equal(decoder.counters.lineKinds.overlong, 1);
  assertCountersAddUp(decoder.counters);
  const grown = measureMemory() - before;
  assert.ok(grown < 2e6, `${grown} bytes more`);
});
