import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureDistanceM, ZoneIndex } from '@searoom/geo';
import { assertNear, makeRandom } from '@searoom/testing';
import fc from 'fast-check';
import type { BasePoints } from '../base/base-points.ts';
import type { Territory } from '../base/territory.ts';
import { traceContour } from '../contour/trace-contour.ts';
import { boxRound, UnionField } from '../contour/union-field.ts';
import type { Register } from '../register/schema.ts';
import type { BuiltZone } from '../zones/zone.ts';
import type { Chart } from './chart.ts';
import { decodeLine } from './chart-line.ts';
import { makeSetFinder } from './draw-overlaps.ts';
import { makeChart } from './make-chart.ts';
import { measureToPieceM } from './plane.ts';

const EMPTY: Register = {
  asOf: '2026-01-01',
  groups: [],
  features: [],
  instruments: [],
  nationalClaims: [],
  baselines: [],
  lines: [],
  dashes: [],
  coasts: [],
  excludedCoasts: [],
  noMedianBetween: [],
  begins: '2009-03-10',
  reducedBelts: [],
  gaps: [],
};
const exactness = { grade: 'computed', uncertaintyM: 100, note: 'made for a test' } as const;
/** Rounding to 1e-5 degree, and the tolerance for a vertex of the outer limit. */
const VERTEX_M = 11.5;

function makeTerritory(party: string, places: readonly number[]): Territory {
  const points: BasePoints = { places: Float64Array.from(places), origins: new Uint16Array(places.length / 2) };
  return {
    party,
    name: party,
    points,
    origins: [{ kind: 'coast', record: party, name: party, uncertaintyM: 100, confidence: 'derived' }],
  };
}

function makeZone(
  territories: readonly Territory[],
  number: number,
  kind: 'territorial-sea' | 'exclusive-economic-zone',
) {
  const { party, points } = territories[number]!;
  const breadthNm = kind === 'territorial-sea' ? 12 : 200;
  const rings = traceContour(new UnionField(points.places, breadthNm * 1852), {
    box: boxRound(points.places, breadthNm * 1852),
    cellDeg: kind === 'territorial-sea' ? 0.01 : 0.1,
    toleranceM: 4,
  });
  const built: BuiltZone = {
    zone: {
      id: `${party}-${kind}-${number}`,
      kind,
      name: party,
      assertedBy: party,
      contestedBy: [],
      instrument: 'made',
      breadthNm,
      basis: 'coast',
      territory: number,
      derivedFrom: [],
      exactness,
      eventBoundary: true,
    },
    rings,
  };
  return built;
}

function makeLand(ring: readonly number[]): BuiltZone {
  return {
    zone: {
      id: 'land',
      kind: 'land',
      name: 'land',
      assertedBy: '',
      contestedBy: [],
      instrument: '',
      basis: 'base-map',
      derivedFrom: [],
      exactness,
      eventBoundary: false,
    },
    rings: [Float64Array.from(ring)],
  };
}

function measureFrom({ points: { places } }: Territory, lon: number, lat: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < places.length; i += 2) {
    least = Math.min(least, measureDistanceM(lon, lat, places[i]!, places[i + 1]!));
  }
  return least;
}

/** Calls back with every vertex of a line and the vertex after it. */
function eachPiece(line: Float64Array, call: (aLon: number, aLat: number, bLon: number, bLat: number) => void): void {
  for (let i = 0; i + 3 < line.length; i += 2) call(line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!);
}

/** Metres from a place to a line. */
function measureToLineM(line: readonly number[], lon: number, lat: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  eachPiece(decodeLine(line), (...piece) => {
    nearest = Math.min(nearest, measureToPieceM(lon, lat, ...piece));
  });
  return nearest;
}

function isDrawn(chart: Chart, zone: string, lon: number, lat: number): boolean {
  const own = chart.limits.filter(({ zones }) => zones.includes(zone));
  return own.some(({ line }) => measureToLineM(line, lon, lat) < chart.toleranceM + 2);
}

/** Lines that pass within a few metres of a place. */
function countLines(chart: Chart, lon: number, lat: number): number {
  return chart.limits.filter(({ line }) => measureToLineM(line, lon, lat) < 3).length;
}

test('limits lie at 12 M from the base points of all whose limits they are, at sea only, and every limit is drawn once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const random = makeRandom(seed);
      const islands = Array.from({ length: count }, () => [112 + random(), 8 + random()]);
      // AAA asserts all of them, BBB the same, CCC a part, each from its own list, DDD all up to 8.5 N; land covers the west.
      const territories = [
        makeTerritory('AAA', islands.flat()),
        makeTerritory('BBB', islands.toReversed().flat()),
        makeTerritory('CCC', islands.slice(0, Math.ceil(count / 2)).flat()),
        makeTerritory('DDD', islands.flat()),
      ];
      const land = makeLand([111, 7, 112.2, 7, 112.2, 10, 111, 10]);
      const zones = territories.map((_, i) => makeZone(territories, i, 'territorial-sea'));
      const cut = zones[3]!.rings.map((ring) => ring.map((value, i) => (i % 2 === 1 ? Math.min(value, 8.5) : value)));
      const built = [...zones.slice(0, 3), { ...zones[3]!, rings: cut }, land];
      const chart = makeChart(EMPTY, { zones: built, territories }, ZoneIndex.build(built));
      let twice = 0;
      for (const { line, style, zones, assertedBy } of chart.limits) {
        assert.equal(style, '12');
        assert.deepEqual(
          assertedBy,
          zones.map((id) => id.slice(0, 3)),
        );
        const decoded = decodeLine(line);
        for (let i = 0; i < decoded.length; i += 2) {
          const [lon, lat] = [decoded[i]!, decoded[i + 1]!];
          assert.ok(lon > 112.2 - 2e-5, `${lon} ${lat} lies on land`);
          const isInner = i > 0 && i < decoded.length - 2;
          if (isInner && countLines(chart, lon, lat) > 1) twice++;
          zones.forEach((id, n) => {
            const territory = territories[Number(id.at(-1))]!;
            // An end on the shore lies on an edge, others' lines within half the tolerance.
            const toleranceM = VERTEX_M + (n > 0 || lon < 112.2 + 2e-5 ? chart.toleranceM / 2 : 0);
            assertNear(measureFrom(territory, lon, lat), 22_224, toleranceM, `${id}: metres from the nearest island`);
          });
        }
      }
      assert.ok(twice <= 2 * count, `${twice} vertices lie on two lines: only those where lines meet may`);
      for (const { zone, rings } of built.slice(0, 3)) {
        for (const ring of rings) {
          for (let i = 0; i < ring.length; i += 22) {
            if (ring[i]! < 112.2) continue;
            assert.ok(isDrawn(chart, zone.id, ring[i]!, ring[i + 1]!), `${zone.id} is not drawn at ${i}`);
          }
        }
      }
      for (const { assertedBy, line } of chart.limits) {
        // The last metres of a sharp corner between two islands may be traced apart.
        if (assertedBy.includes('AAA') !== assertedBy.includes('BBB'))
          assert.ok(line.length <= 6, 'a line of one alone');
      }
    }),
    { numRuns: 25, includeErrorInReport: true },
  );
});

test('areas of overlap are where the index counts two parties, or more, and no land', () => {
  const territories = [
    makeTerritory('AAA', [112, 8, 113.1, 9.2]),
    makeTerritory('BBB', [117, 8.3]),
    makeTerritory('CCC', [114.6, 12.1, 118.2, 11.7]),
    makeTerritory('DDD', [115.2, 3.9]),
  ];
  const land = makeLand([114, 7.5, 114.6, 7.5, 114.6, 8.1, 114, 8.1]);
  const built = [...territories.map((_, i) => makeZone(territories, i, 'exclusive-economic-zone')), land];
  const index = ZoneIndex.build(built);
  const chart = makeChart(EMPTY, { zones: built, territories }, index);
  const { classOf, sets } = makeSetFinder(
    built.map(({ zone }) => zone),
    index,
  );
  /** 0 where fewer than two parties assert, 3 for more than two. */
  const count = (lon: number, lat: number): number => {
    const number = classOf(lon, lat);
    return number === 0 ? 0 : Math.min(3, new Set(sets[number - 1]!.map((zone) => zone.assertedBy)).size);
  };
  const shapes = chart.overlaps.map(({ by, rings }) => ({ by, rings: rings.map(decodeLine) }));
  const areas = ZoneIndex.build(shapes);
  const random = makeRandom(1);
  const seen = new Set<number>();
  for (let i = 0; i < 20_000; i++) {
    const [lon, lat] = [107 + 16 * random(), 1 + 15 * random()];
    const here = count(lon, lat);
    if (!isClear(count, lon, lat)) continue;
    seen.add(here);
    const drawn = [...areas.zonesOfSet(areas.setAt(lon, lat))].map((number) => shapes[number]!.by);
    assert.deepEqual(drawn, here === 2 ? ['two'] : here === 3 ? ['more'] : [], `${lon}, ${lat}`);
  }
  assert.deepEqual([...seen].sort(), [0, 2, 3]);
  assert.ok(
    chart.overlaps.some(({ rings }) => rings.length > 1),
    'the island is a hole',
  );
});

/** True when the count is the same all round a place, a kilometre off. */
function isClear(count: (lon: number, lat: number) => number, lon: number, lat: number): boolean {
  const here = count(lon, lat);
  for (let i = 0; i < 16; i++) {
    const angle = (i * Math.PI) / 8;
    if (count(lon + 0.0092 * Math.cos(angle), lat + 0.0091 * Math.sin(angle)) !== here) return false;
  }
  return true;
}
