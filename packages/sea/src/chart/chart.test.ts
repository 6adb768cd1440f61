import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ZoneIndex } from '@searoom/geo';
import { assertNear, makeRandom } from '@searoom/testing';
import { openAtlas } from '../atlas.ts';
import { BaseDistance } from '../base/base-points.ts';
import { REGISTER } from '../register/mod.ts';
import { isInForce } from '../zones/in-force.ts';
import type { Chart } from './chart.ts';
import { decodeLine } from './chart-line.ts';
import { makeSetFinder } from './draw-overlaps.ts';

// Set-up writes both beside each other, from one set of zones.
const atlas = openAtlas(Uint8Array.from(readFileSync(new URL('../atlas.bin', import.meta.url))).buffer);
const text = readFileSync(new URL('../chart.json', import.meta.url), 'utf8');
const chart = JSON.parse(text) as Chart;
const lines = [...chart.limits, ...chart.dashes];

test('the chart is small enough for a page to load it whole', () => {
  assert.equal(chart.registerDate, REGISTER.asOf);
  assert.ok(text.length < 1_200_000, `${text.length} bytes`);
  assert.ok(gzipSync(text).length < 400_000, `${gzipSync(text).length} bytes packed`);
});

test('every zone that raises events has a limit on the chart with its parties, and every line a zone that explains it', () => {
  for (const { id, assertedBy, contestedBy, eventBoundary, validTo } of atlas.zones) {
    if (!eventBoundary || validTo !== undefined) continue;
    const drawn = lines.filter(({ zones }) => zones.includes(id));
    assert.ok(drawn.length > 0, `${id} is nowhere on the chart`);
    for (const limit of drawn) {
      for (const party of assertedBy.split('+')) assert.ok(limit.assertedBy.includes(party), `${id}: ${party}`);
      for (const party of contestedBy) {
        assert.ok(
          limit.assertedBy.includes(party) || limit.contestedBy.includes(party),
          `${id}: contested by ${party}`,
        );
      }
    }
  }
  for (const { zone, zones, assertedBy, contestedBy, line } of lines) {
    assert.equal(zone, zones[0]);
    assert.ok(line.length >= 4, zone);
    assert.deepEqual(assertedBy, [...new Set(zones.flatMap((id) => chart.zones[id]!.assertedBy))].sort(), zone);
    assert.ok(!contestedBy.some((party) => assertedBy.includes(party)), zone);
  }
});

test('a coast gives each kind of line its style, and what is only constructed says so', () => {
  const stylesOf = (zone: string): string[] => [
    ...new Set(chart.limits.filter(({ zones }) => zones.includes(zone)).map(({ style }) => style)),
  ];
  assert.deepEqual(stylesOf('vnm-territorial-sea-coast'), ['12']);
  assert.deepEqual(stylesOf('vnm-contiguous-zone-coast'), ['24']);
  assert.deepEqual(stylesOf('vnm-exclusive-economic-zone-coast'), ['200']);
  assert.deepEqual(stylesOf('phl-kig-pd1596'), ['islands']);
  assert.deepEqual(stylesOf('mys-tha-jda'), ['joint']);
  assert.deepEqual(stylesOf('chn-vnm-tonkin-2000'), ['agreed']);
  const constructed = chart.limits.filter(({ style }) => style === 'unpublished');
  assert.deepEqual([...new Set(constructed.flatMap(({ assertedBy }) => assertedBy))].sort(), ['CHN', 'JPN', 'TWN']);
  const scarborough = chart.limits.filter(({ zones }) =>
    zones.some((id) => id.endsWith('territorial-sea-scarborough-shoal')),
  );
  assert.deepEqual(
    scarborough.map(({ assertedBy }) => assertedBy),
    [['CHN', 'PHL', 'TWN']],
    'one circle with all three codes',
  );
});

test('limits by distance lie at their breadth from the base points of every zone on them, and at sea', () => {
  const land = atlas.zones.findIndex(({ kind }) => kind === 'land');
  const isLand = (lon: number, lat: number): boolean =>
    atlas.index.zonesOfSet(atlas.index.setAt(lon, lat)).includes(land);
  const distances = atlas.territories.map(({ points }) => new BaseDistance(points));
  let checked = 0;
  for (const { zones, breadthNm, line } of chart.limits) {
    if (breadthNm === undefined) continue;
    const decoded = decodeLine(line);
    const last = decoded.length - 2;
    for (let i = 0; i <= last; i += Math.min(14, Math.max(2, last - i))) {
      const [lon, lat] = [decoded[i]!, decoded[i + 1]!];
      zones.forEach((id, n) => {
        const { territory, endsAtMedianWith = [] } = atlas.zones.find((zone) => zone.id === id)!;
        // An end on the shore lies on an edge; the lines of others were found within half the tolerance.
        const toleranceM = 11.5 + (n > 0 || i === 0 || i === last ? chart.toleranceM / 2 : 0);
        const distanceM = distances[territory!]!.measureM(lon, lat);
        // Or half way to a coast at whose line of equal distance the zone ends; the difference changes twice as fast.
        const isHalfWay = atlas.zones.some(
          (other) =>
            other.territory !== undefined &&
            other.group === undefined &&
            endsAtMedianWith.includes(other.assertedBy) &&
            Math.abs(distances[other.territory]!.measureM(lon, lat) - distanceM) <= 2 * toleranceM,
        );
        if (!isHalfWay) assertNear(distanceM, breadthNm * 1852, toleranceM, `${id} at ${lon}, ${lat}`);
      });
      if (isLand(lon, lat)) {
        // An end on the shore is rounded to a metre.
        const around = [-5e-5, 0, 5e-5].flatMap((east) => [-5e-5, 0, 5e-5].map((north) => [east, north] as const));
        assert.ok(
          around.some(([east, north]) => !isLand(lon + east, lat + north)),
          `${zones[0]} lies on land at ${lon}, ${lat}`,
        );
      }
      checked++;
    }
  }
  assert.ok(checked > 5000, `${checked} vertices`);
});

test('baselines and lines of the register pass through the points that their instruments name', () => {
  for (const record of [...REGISTER.baselines, ...REGISTER.lines]) {
    const limit = chart.limits.find(({ name, points }) => name === record.name && points !== undefined)!;
    const places = decodeLine(limit.points!.places);
    assert.equal(limit.points!.names.length, record.points.length, record.id);
    record.points.forEach(([, lon, lat], i) => {
      assertNear(places[2 * i]!, lon, 0.6e-5, `${record.id}: longitude of point ${i + 1}`);
      assertNear(places[2 * i + 1]!, lat, 0.6e-5, `${record.id}: latitude of point ${i + 1}`);
    });
    const line = decodeLine(limit.line);
    assert.deepEqual([line[0], line[1]], [places[0], places[1]], record.id);
    if (record.closed) assert.deepEqual(line.slice(-2), line.slice(0, 2), record.id);
  }
});

test('hatching lies where the index counts two parties, or more, up to a kilometre from a limit', () => {
  const { classOf, sets } = makeSetFinder(
    atlas.zones,
    atlas.index,
    (zone) => isInForce(zone, atlas.registerDate) && zone.alternativeTo === undefined,
  );
  /** 0 where fewer than two parties assert, 3 for more than two. */
  const count = (lon: number, lat: number): number => {
    const number = classOf(lon, lat);
    return number === 0 ? 0 : Math.min(3, new Set(sets[number - 1]!.map((zone) => zone.assertedBy)).size);
  };
  const shapes = chart.overlaps.map(({ by, rings }) => ({ by, rings: rings.map(decodeLine) }));
  const areas = ZoneIndex.build(shapes);
  const random = makeRandom(3);
  const seen = [0, 0, 0, 0];
  for (let i = 0; i < 60_000; i++) {
    const [lon, lat] = [95 + 45 * random(), -8 + 48 * random()];
    const here = count(lon, lat);
    const isClear = Array.from({ length: 32 }, (_, k) => {
      const reach = k % 2 === 0 ? 0.009 : 0.0045;
      const angle = (k * Math.PI) / 16;
      return count(lon + (reach * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + reach * Math.sin(angle));
    }).every((other) => other === here);
    if (!isClear) continue;
    seen[here]!++;
    const drawn = [...areas.zonesOfSet(areas.setAt(lon, lat))].map((number) => shapes[number]!.by);
    assert.deepEqual(drawn, here === 2 ? ['two'] : here === 3 ? ['more'] : [], `${lon}, ${lat}`);
  }
  assert.ok(Math.min(seen[0]!, seen[2]!, seen[3]!) > 500, seen.join());
});

test('every feature stands on the chart with all its names, and every place of a name says how it is known', () => {
  assert.deepEqual(
    chart.features.map(({ id, names, claimants }) => ({ id, names, claimants })),
    REGISTER.features.map(({ id, names, claimants }) => ({ id, names, claimants })),
  );
  for (const { group } of chart.features) assert.ok(chart.groups[group] !== undefined, group);
  const land = atlas.zones.findIndex(({ kind }) => kind === 'land');
  const isLand = ({ lon, lat }: { lon: number; lat: number }): boolean =>
    atlas.index.zonesOfSet(atlas.index.setAt(lon, lat)).includes(land);
  for (const place of [...chart.seas, ...chart.lands, ...chart.towns]) {
    assert.ok(Object.keys(place.names).length > 0 && place.rank >= 1, JSON.stringify(place.names));
    assert.ok(['seen', 'memory'].includes(place.confidence));
  }
  for (const sea of chart.seas) assert.ok(!isLand(sea), `${sea.names['en']} is written on land`);
  for (const name of chart.lands) assert.ok(isLand(name), `${name.names['en']} is written at sea`);
});
