import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import type { DecodeCounters } from './counters.ts';
import { AisDecoder } from './decoder.ts';
import { assertCountersAddUp } from './testing/assert-counters.ts';
import { TIME_SOURCES, type TimeSource } from './time-source.ts';

interface Inventory {
  file: string;
  lines: number;
  vdm: number;
  msgs: number;
  types: Record<string, number>;
  mmsis: number;
  tagblock?: number;
  period: [string, string] | null;
}

interface LogSummary {
  counters: DecodeCounters;
  mmsis: Set<number>;
  timeSources: Partial<Record<TimeSource, number>>;
  fromMs: number;
  toMs: number;
}

function decodeLog(...path: string[]): LogSummary {
  const summary = {
    mmsis: new Set<number>(),
    timeSources: {} as Record<string, number>,
    fromMs: Infinity,
    toMs: -Infinity,
  };
  const decoder = new AisDecoder({
    onBatch: (batch) => {
      for (let i = 0; i < batch.count; i++) {
        summary.mmsis.add(batch.mmsi[i]!);
        const source = TIME_SOURCES[batch.timeSource[i]!]!;
        summary.timeSources[source] = (summary.timeSources[source] ?? 0) + 1;
        if (Number.isNaN(batch.timeMs[i])) continue;
        summary.fromMs = Math.min(summary.fromMs, batch.timeMs[i]!);
        summary.toMs = Math.max(summary.toMs, batch.timeMs[i]!);
      }
    },
  });
  decoder.push(readFileSync(sharedData(...path)));
  decoder.end();
  assertCountersAddUp(decoder.counters);
  return { ...summary, counters: decoder.counters };
}

/**
 * Logs in which more is found than the inventory counted, which took one sentence of a line only, and in
 * risky-ais.txt only where it begins the line: there 1,701 lines have text before the sentence.
 */
const MORE_SENTENCES: Readonly<Record<string, number>> = { 'aislib-ais250.txt': 8, 'risky-ais.txt': 1503 };

/** Sentences with a bad checksum: the inventory decoded them all the same. */
const BAD_CHECKSUMS: Readonly<Record<string, number>> = { 'risky-ais.txt': 2 };

test(
  'every real log: lines, sentences, messages and types are those of an independent count',
  skipWithout('ais/nmea'),
  () => {
    const inventory = JSON.parse(readFileSync(sharedData('ais/inventory_nmea.json'), 'utf8')) as Inventory[];
    const files = readdirSync(sharedData('ais/nmea'));
    assert.equal(files.length, 22);
    for (const file of files) {
      const { counters, mmsis } = decodeLog('ais/nmea', file);
      const expected = inventory.find((entry) => entry.file === file)!;
      // Blank lines were not counted there.
      assert.equal(counters.lines - counters.lineKinds.blank, expected.lines, `${file}: lines`);
      assert.equal(counters.sentences, expected.vdm + (MORE_SENTENCES[file] ?? 0), `${file}: sentences`);
      assert.equal(counters.outcomes.badChecksum, BAD_CHECKSUMS[file] ?? 0, `${file}: bad checksums`);
      assert.equal(counters.tagBlocks.good + counters.tagBlocks.bad, expected.tagblock ?? 0, `${file}: TAG blocks`);
      if (MORE_SENTENCES[file] !== undefined) {
        assert.ok(counters.messages > expected.msgs, `${file}: messages`);
        continue;
      }
      assert.equal(counters.messages, expected.msgs, `${file}: messages`);
      assert.equal(mmsis.size, expected.mmsis, `${file}: senders`);
      for (const [type, count] of Object.entries(expected.types)) {
        assert.equal(counters.messagesByType[Number(type)], count, `${file}: type ${type}`);
      }
    }
  },
);

test(
  'the eighteen hours off Guernsey have a GPS clock that its corrupted dates do not move',
  skipWithout('ais/nmea'),
  () => {
    const { timeSources, toMs } = decodeLog('ais/nmea', 'opencpn-Go_to_Guernesey.txt');
    assert.deepEqual(timeSources, { suffix: 3, 'gps-clock': 17_760 });
    // The inventory's period ends in 2013, by a corrupted RMC.
    assert.equal(new Date(toMs).toISOString(), '2011-07-26T22:03:52.000Z');
  },
);

test('where a TAG block does not hold, the time is that of the neighbour', skipWithout('ais/nmea'), () => {
  const norway = decodeLog('ais/nmea', 'aisnet-kystverket-1000.nm4');
  assert.deepEqual(norway.counters.tagBlocks, { good: 754, bad: 246 });
  assert.deepEqual(norway.timeSources, { tag: 754, neighbour: 123 });
  const mixed = decodeLog('ais/nmea', 'cvagner-norwegian.raw');
  assert.deepEqual(mixed.timeSources, { tag: 176, neighbour: 20 });
});

test('satellite files sorted again by receipt find 95 % of their wrappers', skipWithout('ais/nmea'), () => {
  for (const file of ['risky-exact-earth-augmented.txt', 'risky-exact-earth-augmented-3.txt']) {
    const { seen, paired } = decodeLog('ais/nmea', file).counters.wrappers;
    assert.ok(paired > 0.94 * seen, `${file}: ${paired} of ${seen}`);
  }
});

test(
  'every message of the Danish excerpts has the time of its wrapper',
  skipWithout('events/dma-ais-abnormal/212123000_drift_1.ais'),
  () => {
    const first = decodeLog('events/dma-ais-abnormal', '212123000_drift_1.ais');
    assert.deepEqual(first.timeSources, { wrapper: 3130 });
    assert.equal(first.counters.outcomes.ok, 3692);
    assert.equal(new Date(first.fromMs).toISOString(), '2014-10-02T16:30:03.887Z');
    const second = decodeLog('events/dma-ais-abnormal', '538004030_drift_1.ais');
    assert.deepEqual(second.timeSources, { wrapper: 5168, suffix: 32, tag: 52 });
    assert.equal(second.counters.outcomes.ok, 5475);
  },
);
