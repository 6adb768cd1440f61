import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRandom } from '@searoom/testing';
import fc from 'fast-check';
import { isInZone } from './cast-ray.ts';
import { HotZoneIndex } from './hot-zone-index.ts';
import { ZoneIndex } from './zone-index.ts';
import type { ZoneShape } from './zone-shape.ts';

/** A star-shaped ring of many vertices. */
function makeRing(random: () => number, lon: number, lat: number, radius: number, count: number): Float64Array {
  const ring = new Float64Array(count * 2);
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * i) / count;
    const distance = radius * (0.6 + 0.4 * random());
    ring[2 * i] = lon + distance * Math.cos(angle);
    ring[2 * i + 1] = lat + distance * Math.sin(angle);
  }
  return ring;
}

/** Overlapping zones as the sea has them: holes, parts, shared limits, edges along parallels and meridians. */
function makeZones(seed: number): ZoneShape[] {
  const random = makeRandom(seed);
  const zones: ZoneShape[] = [];
  for (let i = 0; i < 40; i++) {
    const lon = 100 + 30 * random();
    const lat = -5 + 30 * random();
    const radius = 0.2 + 5 * random() ** 3;
    const rings = [makeRing(random, lon, lat, radius, 20 + Math.floor(300 * random()))];
    if (i % 3 === 0) rings.push(makeRing(random, lon, lat, radius * 0.3, 17));
    if (i % 5 === 0) rings.push(makeRing(random, lon + 20, lat, radius, 50));
    zones.push({ rings });
  }
  zones.push({ rings: zones[3]!.rings });
  zones.push({ rings: [Float64Array.of(116, 7.625, 112.125, 7.625, 112.125, 9, 114.5, 12, 118, 12, 118, 10)] });
  zones.push({ rings: [Float64Array.of(110, 0, 120, 0, 120, 10, 110, 10)] });
  zones.push({ rings: [Float64Array.of(120, 0, 130, 0, 130, 10, 120, 10)] });
  return zones;
}

const DENOMINATOR_BITS = 1100;

/** A double as an integer multiple of 2^-1100, without rounding. */
function toInteger(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = (bits & 0xfffffffffffffn) | (exponent === 0 ? 0n : 1n << 52n);
  const integer = fraction << BigInt(DENOMINATOR_BITS - 1075 + Math.max(1, exponent));
  return bits >> 63n === 1n ? -integer : integer;
}

/** The half-open ray cast in whole numbers: an independent statement of the rule, without any rounding. */
function castExactRay({ rings }: ZoneShape, lon: number, lat: number): boolean {
  const x = toInteger(lon);
  const y = toInteger(lat);
  let inside = false;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      if (ring[i + 1]! > lat === ring[j + 1]! > lat) continue;
      const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!].map(toInteger) as [
        bigint,
        bigint,
        bigint,
        bigint,
      ];
      // lon < ax + (lat - ay) (bx - ax) / (by - ay), multiplied out.
      const left = (x - ax) * (by - ay);
      const right = (y - ay) * (bx - ax);
      if (by > ay ? left < right : left > right) inside = !inside;
    }
  }
  return inside;
}

function listByRay(zones: readonly ZoneShape[], lon: number, lat: number): number[] {
  return zones.flatMap((zone, number) => (isInZone(zone, lon, lat) ? [number] : []));
}

function listByIndex(index: ZoneIndex, lon: number, lat: number): number[] {
  return [...index.zonesOfSet(index.setAt(lon, lat))];
}

test('random places, every vertex moved a hair in four directions, and all cell corners: the index is the ray cast', () => {
  const zones = makeZones(1);
  const index = ZoneIndex.build(zones);
  const random = makeRandom(2);
  const check = (lon: number, lat: number): void => {
    assert.deepEqual(listByIndex(index, lon, lat), listByRay(zones, lon, lat), `${lon}, ${lat}`);
  };
  for (let i = 0; i < 20_000; i++) check(95 + 50 * random(), -10 + 40 * random());
  for (const zone of zones) {
    for (const ring of zone.rings) {
      for (let i = 0; i < ring.length; i += 2) {
        const [lon, lat] = [ring[i]!, ring[i + 1]!];
        check(lon, lat);
        for (const [dx, dy] of [
          [1e-9, 0],
          [-1e-9, 0],
          [0, 1e-9],
          [0, -1e-9],
        ] as const) {
          check(lon + dx, lat + dy);
        }
      }
    }
  }
  const corners = index.cellCorners();
  for (let i = 0; i < corners.length; i += 2 * Math.ceil(corners.length / 40_000)) check(corners[i]!, corners[i + 1]!);
});

test('places on vertices, on edges and one rounding away follow the half-open rule, told in whole numbers', () => {
  const zones = makeZones(3);
  const index = ZoneIndex.build(zones);
  const random = makeRandom(4);
  let onLimit = 0;
  const check = (lon: number, lat: number): void => {
    const expected = zones.flatMap((zone, number) => (castExactRay(zone, lon, lat) ? [number] : []));
    assert.deepEqual(listByIndex(index, lon, lat), expected, `${lon}, ${lat}`);
    onLimit++;
  };
  for (const { rings } of zones) {
    const ring = rings[0]!;
    for (let i = 0; i < ring.length; i += 2 * Math.ceil(ring.length / 40)) {
      const j = (i + 2) % ring.length;
      check(ring[i]!, ring[i + 1]!);
      const t = random();
      const lon = ring[i]! + t * (ring[j]! - ring[i]!);
      const lat = ring[i + 1]! + t * (ring[j + 1]! - ring[i + 1]!);
      check(lon, lat);
      check(lon + 2 ** -46, lat);
      check(lon, lat - 2 ** -46);
    }
  }
  assert.ok(onLimit > 2000);
});

test('small coordinates on a coarse grid, where everything touches everything', () => {
  const coordinate = fc.integer({ min: -6, max: 6 });
  const ring = fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 })
    .map((points) => Float64Array.from(points.flat()));
  const zone = fc.array(ring, { minLength: 1, maxLength: 3 }).map((rings) => ({ rings }));
  fc.assert(
    fc.property(fc.array(zone, { minLength: 1, maxLength: 30 }), (zones) => {
      const index = ZoneIndex.build(zones);
      for (let lon = -6.5; lon <= 6.5; lon += 0.5) {
        for (let lat = -6.5; lat <= 6.5; lat += 0.5) {
          const expected = zones.flatMap((shape, number) => (castExactRay(shape, lon, lat) ? [number] : []));
          assert.deepEqual(listByIndex(index, lon, lat), expected, `${lon}, ${lat}`);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('zones side by side own every place on their common limit exactly once', () => {
  const index = ZoneIndex.build([
    { rings: [Float64Array.of(110, 0, 120, 0, 120, 10, 110, 10)] },
    { rings: [Float64Array.of(120, 0, 130, 0, 130, 10, 120, 10)] },
  ]);
  for (let lat = 0; lat < 10; lat += 0.125) assert.deepEqual(listByIndex(index, 120, lat), [1], `${lat}`);
  assert.deepEqual(listByIndex(index, 115, 0), [0], 'the southern limit belongs to the zone');
  assert.deepEqual(listByIndex(index, 115, 10), [], 'the northern limit does not');
});

test('a ring over the 180th meridian is one zone on both sides of it', () => {
  const zones: ZoneShape[] = [
    { rings: [Float64Array.of(170, -10, 190, -10, 190, 10, 170, 10)] },
    { rings: [Float64Array.of(-200, -5, -175, -5, -175, 5, -200, 5)] },
    { rings: [Float64Array.of(100, 0, 110, 0, 110, 5, 100, 5)] },
  ];
  const index = ZoneIndex.build(zones);
  assert.deepEqual(listByIndex(index, 179, 0), [0, 1]);
  assert.deepEqual(listByIndex(index, -179, 0), [0, 1]);
  assert.deepEqual(listByIndex(index, 180, 0), [0, 1]);
  assert.deepEqual(listByIndex(index, -180, 0), [0, 1]);
  assert.deepEqual(listByIndex(index, -171, 0), [0]);
  assert.deepEqual(listByIndex(index, 161, 0), [1]);
  assert.deepEqual(listByIndex(index, -169, 0), []);
  const random = makeRandom(5);
  for (let i = 0; i < 5000; i++) {
    const [lon, lat] = [360 * random() - 180, 40 * random() - 20];
    assert.deepEqual(listByIndex(index, lon, lat), listByRay(zones, lon, lat), `${lon}, ${lat}`);
  }
});

test('anything that is no place, and any place outside, is in no zone', () => {
  const index = ZoneIndex.build(makeZones(6));
  const out = new Uint16Array(8);
  for (const [lon, lat] of [
    [Number.NaN, 0],
    [0, Number.NaN],
    [Number.POSITIVE_INFINITY, 0],
    [181, 91],
    [1e300, -1e300],
    [0, 0],
    [110, 89.9],
  ] as const) {
    assert.equal(index.query(lon, lat, out), 0, `${lon}, ${lat}`);
  }
  assert.equal(ZoneIndex.build([]).query(110, 5, out), 0);
});

test('zones that share one limit take no more room together than each alone', () => {
  const ring = makeRing(makeRandom(7), 110, 5, 3, 2000);
  const zones = Array.from({ length: 40 }, () => ({ rings: [ring] }));
  const index = ZoneIndex.build(zones);
  const alone = ZoneIndex.build([{ rings: [ring] }]);
  assert.ok(index.byteLength < 40 * alone.byteLength, `${index.byteLength} bytes, one zone ${alone.byteLength}`);
  assert.equal(index.zonesOfSet(index.setAt(110, 5)).length, 40);
});

test('a stored index answers the same, from a shared buffer too; a broken one is refused', () => {
  const zones = makeZones(8);
  const index = ZoneIndex.build(zones);
  const stored = index.store();
  const shared = new SharedArrayBuffer(stored.byteLength);
  new Uint8Array(shared).set(new Uint8Array(stored));
  const opened = ZoneIndex.open(shared);
  const hot = new HotZoneIndex(ZoneIndex.build([]));
  hot.swap(shared);
  const random = makeRandom(9);
  const out = new Uint16Array(64);
  for (let i = 0; i < 5000; i++) {
    const [lon, lat] = [95 + 50 * random(), -10 + 40 * random()];
    const expected = listByIndex(index, lon, lat);
    assert.deepEqual(listByIndex(opened, lon, lat), expected);
    assert.deepEqual([...out.subarray(0, hot.query(lon, lat, out))], expected);
  }
  assert.equal(hot.generation, 2);
  assert.throws(() => hot.swap(stored.slice(0, stored.byteLength - 8)), /cut short/);
  assert.throws(() => ZoneIndex.open(new ArrayBuffer(100)), /begins with/);
  assert.equal(hot.generation, 2, 'the index in force stays');
});

test('shapes that cannot be indexed are refused with the place of the fault', () => {
  const ring = Float64Array.of(0, 0, 1, 0, 1, 1);
  assert.throws(
    () => ZoneIndex.build([{ rings: [ring, Float64Array.of(0, 0, 1, 1)] }]),
    /Ring 1 of zone 0 has 2 points/,
  );
  assert.throws(
    () => ZoneIndex.build([{ rings: [ring] }, { rings: [Float64Array.of(0, 0, 1, Number.NaN, 1, 1)] }]),
    /Ring 0 of zone 1 has a point at 1, NaN/,
  );
});
