import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInZone } from '@searoom/geo';
import { assertNear, makeRandom } from '@searoom/testing';
import fc from 'fast-check';
import library from 'geographiclib-geodesic';
import type { MedianLine, MedianSide } from './median-line.ts';
import { type MedianOptions, traceMedians } from './trace-medians.ts';
import { findTripoint } from './tripoint.ts';

const reference = library.Geodesic.WGS84;
const M = 1852;

function measureReferenceM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  return reference.Inverse(lat1, lon1, lat2, lon2).s12!;
}

function solveReference(lon: number, lat: number, bearingDeg: number, wayM: number): readonly [number, number] {
  const { lon2, lat2 } = reference.Direct(lat, lon, bearingDeg, wayM);
  return [lon2!, lat2!];
}

function makeSide(party: string, places: readonly number[]): MedianSide {
  return {
    party,
    territory: 0,
    points: { places: Float64Array.from(places), origins: new Uint16Array(places.length / 2) },
  };
}

/** By GeographicLib, over all base points. */
function measureM(side: MedianSide, lon: number, lat: number): number {
  const { places } = side.points;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < places.length; i += 2) {
    least = Math.min(least, measureReferenceM(lon, lat, places[i]!, places[i + 1]!));
  }
  return least;
}

function findMiddle(line: MedianLine, i: number): readonly [lon: number, lat: number, lengthM: number] {
  const from = line.vertices[i - 1]!;
  const to = line.vertices[i]!;
  const { s12, azi1 } = reference.Inverse(from.lat, from.lon, to.lat, to.lon);
  return [...solveReference(from.lon, from.lat, azi1!, s12! / 2), s12!];
}

/** Every vertex equidistant to a tenth of the promise, every middle to the promise; nothing out of reach or nearer to others. */
function checkLine(line: MedianLine, a: MedianSide, b: MedianSide, options: MedianOptions): void {
  assert.ok(line.vertices.length >= 2, 'a line has two vertices');
  line.vertices.forEach((vertex, i) => {
    const { lon, lat, distanceM, baseA, baseB } = vertex;
    const [fromA, fromB] = [measureM(a, lon, lat), measureM(b, lon, lat)];
    const where = `vertex ${i} of ${line.vertices.length} at ${lon}, ${lat} (${vertex.turn})`;
    assertNear(fromA, fromB, 0.1, `${where}: difference`);
    assertNear(distanceM, fromA, 0.1, `${where}: distance`);
    for (const [side, base] of [
      [a, baseA],
      [b, baseB],
    ] as const) {
      const { places } = side.points;
      const toBase = measureReferenceM(lon, lat, places[2 * base]!, places[2 * base + 1]!);
      assertNear(toBase, distanceM, 0.1, `${where}: named base point`);
    }
    assert.ok(distanceM < options.reachM + 0.1, `${where}: out of reach`);
    for (const other of options.others) {
      assert.ok(measureM(other, lon, lat) > distanceM - 0.1, `${where}: ${other.party} is nearer`);
    }
    if (i === 0) return;
    const [midLon, midLat, lengthM] = findMiddle(line, i);
    assert.ok(lengthM < (options.spacingM ?? 5000) * 1.01, `${where}: edge of ${lengthM} m`);
    assertNear(measureM(a, midLon, midLat), measureM(b, midLon, midLat), 1, `${where}: middle of the edge before it`);
  });
}

/** Longitude at which the lines cross a parallel. */
function crossParallel(lines: readonly MedianLine[], lat: number): number[] {
  const found: number[] = [];
  for (const { vertices } of lines) {
    for (let i = 1; i < vertices.length; i++) {
      const [from, to] = [vertices[i - 1]!, vertices[i]!];
      if (from.lat < lat === to.lat < lat) continue;
      found.push(from.lon + ((lat - from.lat) / (to.lat - from.lat)) * (to.lon - from.lon));
    }
  }
  return found;
}

test('known places: the line crosses the parallels at the longitudes worked out before', () => {
  for (const [first, second, expected] of [
    [
      [123.157, 30.735],
      [129.6, 29.5],
      [
        [28, 125.8625],
        [29, 126.10815],
        [30, 126.35873],
        [31, 126.61456],
        [32, 126.87595],
      ],
    ],
    [
      [109.083, 9.967],
      [116.2, 6.5],
      [
        [7, 112.04518],
        [8, 112.53456],
        [9, 113.02664],
        [10, 113.52179],
      ],
    ],
  ] as const) {
    const [a, b] = [makeSide('AAA', first), makeSide('BBB', second)];
    const lines = traceMedians(a, b, { reachM: 300 * M, others: [] });
    assert.equal(lines.length, 1);
    checkLine(lines[0]!, a, b, { reachM: 300 * M, others: [] });
    for (const [lat, lon] of expected) {
      const crossings = crossParallel(lines, lat);
      assert.equal(crossings.length, 1, `crossings of ${lat} N`);
      const offM = (crossings[0]! - lon) * 111_320 * Math.cos((lat * Math.PI) / 180);
      assertNear(offM, 0, 1, `metres off at ${lat} N`);
    }
  }
});

function scatter(random: () => number, count: number, west: number, south: number, size: number): number[] {
  return Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? west : south) + size * random());
}

test('random sides: equidistant, not nearer to a third side, the same from either side', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 0, max: 4 }),
      fc.boolean(),
      (seed, countA, countB, countC, isRound) => {
        const random = makeRandom(seed);
        const [west, south] = [100 + 25 * random(), 40 * random() - 5];
        // On round degrees many base points are equally far away, and some are on both sides.
        const round = (places: number[]): number[] =>
          isRound ? places.map((degrees) => Math.round(5 * degrees) / 5) : places;
        const a = makeSide('AAA', round(scatter(random, countA, west, south, 2)));
        const b = makeSide('BBB', round(scatter(random, countB, west + 2 * random(), south, 2)));
        const c = makeSide('CCC', round(scatter(random, countC, west, south + 2 * random(), 2)));
        const options = { reachM: 100 * M, others: [c] };
        const lines = traceMedians(a, b, options);
        for (const line of lines) {
          checkLine(line, a, b, options);
          for (const end of line.ends) {
            if (end.why === 'tripoint') assert.equal(end.third, 'CCC');
          }
        }
        checkNoneMissed(lines, a, b, c, options.reachM, random);
        const swapped = traceMedians(
          makeSide('AAA', [...b.points.places]),
          makeSide('BBB', [...a.points.places]),
          options,
        );
        assertNear(sumLengths(swapped), sumLengths(lines), 20, 'length of all lines from the other side');
        assert.deepEqual(
          traceMedians(b, a, options).map((line) => line.vertices.map(({ lon, lat }) => [lon, lat]).reverse()),
          lines.map((line) => line.vertices.map(({ lon, lat }) => [lon, lat])),
        );
      },
    ),
    {
      numRuns: 30,
      includeErrorInReport: true,
      // A third side that touches a closed line in one place.
      examples: [
        [10, 2, 8, 2, true],
        [13, 23, 1, 3, true],
        [820_497, 24, 10, 1, true],
      ],
    },
  );
});

function sumLengths(lines: readonly MedianLine[]): number {
  let sum = 0;
  for (const line of lines) {
    for (let i = 1; i < line.vertices.length; i++) sum += findMiddle(line, i)[2];
  }
  return sum;
}

/** Between two places that are nearer to different sides some line passes, where no third side is nearer. */
function checkNoneMissed(
  lines: readonly MedianLine[],
  a: MedianSide,
  b: MedianSide,
  c: MedianSide,
  reachM: number,
  random: () => number,
): void {
  const { places } = a.points;
  for (let n = 0; n < 30; n++) {
    const site = 2 * Math.floor((random() * places.length) / 2);
    const bearing = 360 * random();
    // Along a ray from a base point, kilometre by kilometre.
    let before = Number.NaN;
    for (let wayM = 500; wayM < 100_000; wayM += 1000) {
      const [lon, lat] = solveReference(places[site]!, places[site + 1]!, bearing, wayM);
      const [fromA, fromB] = [measureM(a, lon, lat), measureM(b, lon, lat)];
      const isClear = fromA < reachM - 5000 && measureM(c, lon, lat) > Math.min(fromA, fromB) + 5000;
      const difference = fromA - fromB;
      if (isClear && difference !== 0 && before * difference < 0) {
        const least = Math.min(
          ...lines.flatMap((line) => line.vertices.map((v) => Math.hypot(v.lon - lon, v.lat - lat))),
        );
        assert.ok(least < 0.06, `a line passes near ${lon}, ${lat}: nearest vertex ${least} degrees off`);
      }
      before = isClear ? difference : Number.NaN;
    }
  }
}

test('islands within the waters of the other side have closed lines round them, however near the coast', () => {
  // A coast along 110 E, and islands of the other side from 150 m to 60 km off it.
  const a = makeSide('AAA', Array.from({ length: 1601 }, (_, i) => [110, 4 + i / 400]).flat());
  const sites = [0.0015, 0.01, 0.06, 0.5].map((offDeg, i) => [110 + offDeg, 4.5 + i] as const);
  const island = makeSide('BBB', sites.flat());
  const around = makeSide('AAA', [
    ...a.points.places,
    ...a.points.places.map((degrees, i) => degrees + (i % 2 === 0 ? 0.7 : 0)),
  ]);
  const options = { reachM: 200 * M, others: [] };
  const lines = traceMedians(around, island, options);
  const rings = lines.map((line) => Float64Array.from(line.vertices.flatMap(({ lon, lat }) => [lon, lat])));
  assert.equal(rings.length, sites.length);
  for (const [lon, lat] of sites) {
    const enclosing = rings.filter((ring) => isInZone({ rings: [ring] }, lon, lat));
    assert.equal(enclosing.length, 1, `lines round the island at ${lon}, ${lat}`);
  }
  for (const line of lines) {
    assert.deepEqual(line.ends, [{ why: 'closed' }, { why: 'closed' }]);
    const { vertices } = line;
    assert.deepEqual([vertices[0]!.lon, vertices[0]!.lat], [vertices.at(-1)!.lon, vertices.at(-1)!.lat]);
    const sample = { ...line, vertices: vertices.filter((_, i) => i % 40 < 2) };
    for (const { lon, lat } of sample.vertices) {
      assertNear(measureM(around, lon, lat), measureM(island, lon, lat), 0.1, `difference at ${lon}, ${lat}`);
    }
  }
});

test('three coasts: the three lines end at one and the same tripoint, where findTripoint finds it', () => {
  const random = makeRandom(4);
  const a = makeSide('AAA', scatter(random, 60, 110, 10, 0.8));
  const b = makeSide('BBB', scatter(random, 60, 113, 10.4, 0.8));
  const c = makeSide('CCC', scatter(random, 60, 111.4, 13, 0.8));
  const lines = [
    [a, b, c],
    [b, c, a],
    [c, a, b],
  ].map(([first, second, third]) => traceMedians(first!, second!, { reachM: 200 * M, others: [third!] }));
  const tripoint = findTripoint(a, b, c, { lon: 112, lat: 11.5 })!;
  for (const side of [a, b, c]) {
    assertNear(measureM(side, tripoint.lon, tripoint.lat), tripoint.distanceM, 0.1, 'distance from the tripoint');
  }
  for (const [line, ...rest] of lines) {
    assert.equal(rest.length, 0);
    const at = line!.ends.findIndex((end) => end.why === 'tripoint');
    const vertex = line!.vertices.at(at === 0 ? 0 : -1)!;
    assert.equal(vertex.turn, 'tripoint');
    assertNear(measureReferenceM(vertex.lon, vertex.lat, tripoint.lon, tripoint.lat), 0, 0.1, 'metres off');
    assert.equal(line!.ends[1 - at]!.why, 'beyond-reach');
  }
  assert.equal(findTripoint(a, b, makeSide('CCC', []), { lon: 112, lat: 11.5 }), null);
});

test('a line stops at land and at what is settled, and goes on behind', () => {
  const a = makeSide('AAA', [110, 10]);
  const b = makeSide('BBB', [112, 10]);
  const options: MedianOptions = {
    reachM: 200 * M,
    others: [],
    isLand: (_, lat) => lat > 10 && lat < 10.5,
    isSettled: (_, lat) => lat < 9,
  };
  const lines = traceMedians(a, b, options).sort((p, q) => p.vertices[0]!.lat - q.vertices[0]!.lat);
  for (const line of lines) checkLine(line, a, b, options);
  assert.deepEqual(
    lines.map(({ ends }) => ends.map(({ why }) => why)),
    [
      ['agreed-line', 'land'],
      ['land', 'beyond-reach'],
    ],
  );
  const [south, north] = lines;
  assertNear(south!.vertices[0]!.lat, 9, 1e-5, 'begins where it is settled no longer');
  assertNear(south!.vertices.at(-1)!.lat, 10, 1e-5, 'ends at land');
  assertNear(north!.vertices[0]!.lat, 10.5, 1e-5, 'goes on behind land');
  assertNear(north!.vertices.at(-1)!.distanceM, 200 * M, 0.1, 'ends at the reach');
  // a lies in the west: it is to the left of a way to the north.
  assert.ok(south!.vertices[0]!.lat < south!.vertices.at(-1)!.lat);
});

test('a place that both sides measure from parts nothing, and the line begins beside it', () => {
  // A land boundary that meets a straight coast at 12 N.
  const coast = (from: number, to: number): number[] =>
    Array.from({ length: 401 }, (_, i) => [109, from + ((to - from) * i) / 400]).flat();
  const [a, b] = [makeSide('AAA', coast(10, 12)), makeSide('BBB', coast(12, 14))];
  const options = { reachM: 50 * M, others: [] };
  const lines = traceMedians(a, b, options);
  assert.equal(lines.length, 1);
  checkLine(lines[0]!, a, b, options);
  for (const { lon, lat } of lines[0]!.vertices) {
    // The line leaves at right angles, but for the flattening.
    if (Math.abs(lon - 109) < 0.5) assertNear(lat, 12, 0.002, `latitude at ${lon} E`);
  }
});
