import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertNear, makeRandom } from '@searoom/testing';
import { openAtlas } from '../atlas.ts';
import { findCrossing } from '../imported/find-crossing.ts';
import { openOutlines } from '../outlines.ts';
import { findReferenceMiddle, measureNearestReferenceM } from '../testing/reference.ts';

function read(name: string): ArrayBuffer {
  const file = readFileSync(new URL(`../${name}`, import.meta.url));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
}
const atlas = openAtlas(read('atlas.bin'));
const outlines = openOutlines(read('outlines.bin'));

const LIMIT_M = 200 * 1852;
const TOLERANCE_M = 5;
const EDGES_OF_ZONE = 30;

test('limits of 200 M lie within 5 m of it from the nearest base point by GeographicLib, sagitta included', () => {
  const random = makeRandom(4);
  const zones = atlas.zones.flatMap((zone, number) => (zone.breadthNm === 200 ? [{ zone, number }] : []));
  let atBreadth = 0;
  let between = 0;
  for (const { zone, number } of zones) {
    const { points } = atlas.territories[zone.territory!]!;
    const rings = outlines.ringsOf(number);
    const count = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
    for (let check = 0; check < EDGES_OF_ZONE; check++) {
      const [a, b] = pickEdge(rings, Math.floor(random() * count));
      const overM = (lon: number, lat: number): number => measureNearestReferenceM(points, lon, lat) - LIMIT_M;
      const ends = [overM(...a), overM(...b)];
      for (const end of ends) assert.ok(end <= TOLERANCE_M, `${zone.id} at ${a}, ${b}: ${end} m beyond 200 M`);
      // Lines, land and the coasts of others end a zone nearer than that; no law says how far off those are.
      if (ends.some((end) => end < -TOLERANCE_M)) {
        if (ends.every((end) => end > -300)) between++;
        continue;
      }
      atBreadth++;
      const t = random();
      const along = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])] as const;
      for (const [lon, lat] of [
        [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const,
        along,
        findReferenceMiddle(...a, ...b),
      ]) {
        assertNear(overM(lon, lat), 0, TOLERANCE_M, `${zone.id} between ${a} and ${b}: metres`);
      }
    }
  }
  assert.ok(atBreadth > 150, `only ${atBreadth} edges lie at 200 M`);
  // An edge that should lie at 200 M and misses it would be here, with those that end on a line just before it.
  assert.ok(between <= atBreadth / 100, `${between} edges lie a little nearer than 200 M, ${atBreadth} at it`);
});

test('no outline crosses itself', () => {
  atlas.zones.forEach(({ id, kind }, number) => {
    if (kind === 'land') return;
    assert.equal(findCrossing(outlines.ringsOf(number)), undefined, id);
  });
});

function pickEdge(rings: readonly Float64Array[], number: number): [[number, number], [number, number]] {
  let i = 2 * number;
  for (const ring of rings) {
    if (i < ring.length) {
      const j = (i + 2) % ring.length;
      return [
        [ring[i]!, ring[i + 1]!],
        [ring[j]!, ring[j + 1]!],
      ];
    }
    i -= ring.length;
  }
  throw new RangeError(`there is no edge ${number}`);
}
