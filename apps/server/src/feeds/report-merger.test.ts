import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PositionColumns } from '@searoom/model';
import fc from 'fast-check';
import { ReportMerger } from './report-merger.ts';

interface Row {
  readonly feed: number;
  readonly second: number;
  readonly place: number;
}

function columnsOf(rows: readonly Row[]): PositionColumns {
  const count = rows.length;
  return {
    count,
    mmsi: new Uint32Array(count).fill(201_000_001),
    timeMs: Float64Array.from(rows, ({ second }) => 1e12 + second * 1000),
    receivedMs: new Float64Array(count),
    messageType: new Uint8Array(count).fill(1),
    longitude: Int32Array.from(rows, ({ place }) => place),
    latitude: new Int32Array(count).fill(1),
    sog: new Uint16Array(count).fill(100),
    cog: new Uint16Array(count).fill(3599),
    heading: new Uint16Array(count).fill(511),
    navigationalStatus: new Uint8Array(count),
    offset: new Float64Array(count),
  };
}

test('a report is known when another feed of its kind brought the same within a minute, and never by its own feed', () => {
  const row = fc.record({ feed: fc.nat(3), second: fc.nat(150), place: fc.nat(2) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      // Feed 3 is simulated.
      const merger = new ReportMerger((a, b) => (a === 3) !== (b === 3));
      const columns = columnsOf(rows);
      rows.forEach(({ feed, second, place }, i) => {
        const others = rows
          .slice(0, i)
          .filter((other) => other.place === place && (other.feed === 3) === (feed === 3) && other.feed !== feed);
        const near = others.filter((other) => Math.abs(other.second - second) <= 60);
        const isKnown = merger.isKnown(columns, i, feed);
        if (isKnown) assert.ok(near.length > 0);
        if (near.length === 0) assert.ok(!isKnown);
      });
    }),
  );
});

test('two feeds side by side: each report is taken once, whichever comes first', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (turns) => {
      const merger = new ReportMerger(() => false);
      const next = [0, 0];
      const taken = new Set<number>();
      for (const turn of turns) {
        const feed = turn ? 1 : 0;
        const place = next[feed]!++;
        const isKnown = merger.isKnown(columnsOf([{ feed, second: place * 10, place }]), 0, feed);
        assert.equal(isKnown, taken.has(place));
        taken.add(place);
      }
    }),
  );
});
