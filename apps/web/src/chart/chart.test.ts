import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { measureDistanceM, solveInverse } from '@searoom/geo';
import { makePositionFrame } from '@searoom/model/api';
import type { Chart } from '@searoom/sea';
import { encodeLine } from '@searoom/sea/chart-line';
import fc from 'fast-check';
import { VesselStore } from '../vessels/vessel-store.ts';
import { crossesWindow, findBox, indexChart, isLineInView } from './chart-index.ts';
import { collectAreas, collectLines } from './claim-source.ts';
import { nameLimit } from './claim-words.ts';
import { composeLabels } from './compose-labels.ts';
import { fitScaleBar } from './draw-scale.ts';
import { goFrom, traceLeg } from './geodesic-path.ts';
import { findInView } from './in-view.ts';
import { LabelBoxes } from './label-boxes.ts';
import { placeOnLine } from './line-labels.ts';
import { ChartView, latToY, lonToX, xToLon, yToLat } from './mercator.ts';
import { listNames, nameLand, offerNames } from './names.ts';
import { chooseFrameStep, chooseScaleNm, formatTick } from './nice-step.ts';
import { outlineBand } from './outline-band.ts';
import { makeOverlays } from './overlays.ts';
import { parseColour } from './palette.ts';
import { readChart } from './read-chart.ts';
import { classifyPart, classifySpeed, DOUBTFUL, SPEED_CLASSES } from './speed-class.ts';
import { prepareTrack } from './track-parts.ts';
import { drawWhose } from './whose-lines.ts';

const lon = fc.double({ min: -180, max: 179.99, noNaN: true });
const lat = fc.double({ min: -80, max: 80, noNaN: true });
const zoom = fc.double({ min: 2, max: 16, noNaN: true });

function makeView(centreLon: number, centreLat: number, at: number, width = 1000, height = 800): ChartView {
  const view = new ChartView();
  view.set(centreLon, centreLat, at, width, height);
  return view;
}

const CHART: Chart = readChart({
  registerDate: '2026-01-01',
  toleranceM: 60,
  limits: [
    {
      zone: 'z1',
      zones: ['z1'],
      kind: 'exclusive-economic-zone',
      kinds: ['exclusive-economic-zone', 'continental-shelf'],
      style: '200',
      assertedBy: ['PHL'],
      contestedBy: ['CHN'],
      name: 'coast',
      breadthNm: 200,
      line: encodeLine([110, 5, 111, 7, 112, 9, 113, 11]),
    },
    {
      zone: 'z2',
      zones: ['z2'],
      kind: 'agreed-boundary',
      kinds: ['continental-shelf'],
      style: 'agreed',
      assertedBy: ['IDN', 'MYS'],
      contestedBy: [],
      name: 'boundary',
      limits: 'continental shelf only (see note)',
      line: encodeLine([108, 2, 109, 5]),
    },
  ],
  dashes: [
    {
      zone: 'z3',
      zones: ['z3'],
      kind: 'claim-dashes',
      kinds: ['dashed-line-band'],
      style: 'dash',
      assertedBy: ['CHN', 'TWN'],
      contestedBy: [],
      name: 'dash',
      line: encodeLine([109.4, 16.6, 110, 15.6]),
      halfWidthM: 55_560,
    },
  ],
  overlaps: [{ by: 'two', rings: [encodeLine([110, 8, 114, 8, 114, 12, 110, 12, 110, 8])] }],
  features: [
    {
      id: 'f1',
      lon: 112,
      lat: 10,
      uncertaintyM: 100,
      names: { en: 'A Reef', 'zh-Hans': '甲礁', 'zh-Hant': '甲礁', 'zh-Latn': 'Jia Jiao', vi: 'Đá A' },
      status: 'low-tide',
      claimants: ['CHN', 'VNM'],
      group: 'g',
    },
  ],
  groups: { g: { names: { en: 'Group' } } },
  seas: [],
  lands: [],
  towns: [],
  zones: {},
});

test('projecting and asking back gives the place, in every view and across 180 degrees', () => {
  fc.assert(
    fc.property(
      lon,
      lat,
      zoom,
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 800 }),
      (x, y, z, px, py) => {
        const view = makeView(x, y, z);
        if (Math.abs(view.toLat(py)) > 84.9) return;
        assert.ok(Math.abs(view.toPxX(lonToX(view.toLon(px))) - px) < 1e-3);
        assert.ok(Math.abs(view.toPxY(latToY(view.toLat(py))) - py) < 1e-3);
        assert.ok(Math.abs(xToLon(lonToX(x)) - x) < 1e-9 && Math.abs(yToLat(latToY(y)) - y) < 1e-9);
      },
    ),
  );
});

test('a mile in pixels is the geodesic mile within the flattening of the earth', () => {
  fc.assert(
    fc.property(lon, fc.double({ min: -60, max: 60, noNaN: true }), (x, y) => {
      const view = makeView(x, y, 10);
      const end = goFrom(x, y, 90, 1);
      const px = Math.abs(view.toPxX(lonToX(end.lon)) - 500);
      assert.ok(Math.abs(px / view.pxPerNm(y) - 1) < 0.005);
    }),
  );
});

test('a leg lies on the geodesic: every vertex is as far from both ends as the leg is long', () => {
  fc.assert(
    fc.property(lon, lat, lon, lat, (lon1, lat1, lon2, lat2) => {
      const { distanceM } = solveInverse(lon1, lat1, lon2, lat2);
      if (distanceM > 15_000_000) return;
      const { line, rangeNm } = traceLeg(lon1, lat1, lon2, lat2);
      assert.ok(Math.abs(rangeNm * 1852 - distanceM) < 1e-6);
      for (let i = 0; i < line.length; i += 2) {
        const x = ((((xToLon(line[i]!) + 180) % 360) + 360) % 360) - 180;
        const y = yToLat(line[i + 1]!);
        if (Math.abs(y) > 85) continue;
        const way = measureDistanceM(lon1, lat1, x, y) + measureDistanceM(x, y, lon2, lat2);
        assert.ok(Math.abs(way - distanceM) < 0.01, `${way} m instead of ${distanceM} m`);
        if (i > 0) assert.ok(Math.abs(line[i]! - line[i - 2]!) <= 0.5 + 1e-9);
      }
    }),
  );
});

test('a band keeps its half width from each vertex of its line', () => {
  fc.assert(
    fc.property(
      lon,
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.integer({ min: 1000, max: 60_000 }),
      (x, y, m) => {
        const line = [x, y, x + 0.4, y + 0.5, x + 0.6, y + 1.2].map((v, i) => (i % 2 === 0 && v >= 180 ? v - 360 : v));
        const ring = outlineBand(line, m);
        assert.equal(ring.length, 7);
        assert.deepEqual(ring[0], ring.at(-1));
        for (let i = 0; i < 3; i++) {
          for (const [bandLon, bandLat] of [ring[i]!, ring[5 - i]!]) {
            assert.ok(Math.abs(measureDistanceM(line[2 * i]!, line[2 * i + 1]!, bandLon, bandLat) - m) < 1);
          }
        }
      },
    ),
  );
  assert.deepEqual(outlineBand([1, 2], 5), []);
});

test('every speed has one class, faster is never a lower one, and gaps and leaps are doubtful', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true }), (a, b) => {
      assert.ok(classifySpeed(a) in SPEED_CLASSES);
      if (a <= b) assert.ok(classifySpeed(a) <= classifySpeed(b));
      assert.equal(classifyPart(a / 6, 600_000), classifySpeed(a / 6 / (1 / 6)));
    }),
  );
  assert.equal(classifyPart(1, 31 * 60_000), DOUBTFUL);
  assert.equal(classifyPart(20, 60_000), DOUBTFUL);
  assert.equal(classifyPart(5, 0), DOUBTFUL);
});

test('a track without a usable place somewhere is drawn without that report', () => {
  const parts = prepareTrack({
    mmsi: 1,
    simulated: true,
    timeMs: [0, 60_000, 120_000],
    lon: [179.9, 999, -179.9],
    lat: [0, 0, 0],
    sogKn: [null, null, null],
    cogDeg: [null, null, null],
    feed: [0, 0, 0],
    offset: [0, 0, 0],
    thinned: false,
  });
  assert.equal(parts.classes.length, 2);
  assert.ok(Math.abs(parts.line[2]! - parts.line[0]! - 0.2 / 360) < 1e-12, 'goes on over 180 degrees');
});

test('a segment crosses the window when a point of it lies inside, and not when none comes near', () => {
  const at = fc.integer({ min: -300, max: 500 });
  fc.assert(
    fc.property(at, at, at, at, (x1, y1, x2, y2) => {
      const hasPointWithin = (room: number): boolean =>
        Array.from({ length: 401 }, (_, k) => k / 400).some((t) => {
          const x = x1 + t * (x2 - x1);
          const y = y1 + t * (y2 - y1);
          return x >= -room && y >= -room && x <= 200 + room && y <= 100 + room;
        });
      const crosses = crossesWindow(x1, y1, x2, y2, 200, 100);
      if (hasPointWithin(0)) assert.ok(crosses);
      if (crosses) assert.ok(hasPointWithin(4), 'points are 3 px apart at most');
    }),
  );
});

test('labels never lie over each other, whatever is asked, and the first has its place', () => {
  const box = fc.record({
    x: fc.nat(300),
    y: fc.nat(200),
    w: fc.integer({ min: 1, max: 90 }),
    h: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 400 }), (asked) => {
      const boxes = new LabelBoxes();
      const stand = asked.filter(({ x, y, w, h }) => boxes.tryTake(x, y, x + w, y + h));
      assert.equal(stand[0], asked[0]);
      assert.equal(boxes.count, stand.length);
      for (const [i, a] of stand.entries()) {
        for (const b of stand.slice(i + 1)) {
          assert.ok(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y);
        }
      }
    }),
  );
});

test('a label on a line has its middle on the line, inside the view, and is never upside down', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 108, max: 118, noNaN: true }), fc.double({ min: 4, max: 14, noNaN: true })), {
        minLength: 2,
        maxLength: 12,
      }),
      (corners) => {
        const view = makeView(113, 9, 6);
        const line = Float64Array.from(corners.flatMap(([x, y]) => [lonToX(x), latToY(y)]));
        for (const { x, y, angle } of placeOnLine(view, line, findBox(line), 60, 13, new LabelBoxes())) {
          const px = view.toPxX(x);
          const py = view.toPxY(y);
          assert.ok(px >= 0 && py >= 0 && px <= 1000 && py <= 800);
          assert.ok(angle > -Math.PI / 2 - 1e-9 && angle <= Math.PI / 2 + 1e-9);
          let nearest = Number.POSITIVE_INFINITY;
          for (let i = 2; i < line.length; i += 2) {
            const [x1, y1] = [view.toPxX(line[i - 2]!), view.toPxY(line[i - 1]!)];
            const [dx, dy] = [view.toPxX(line[i]!) - x1, view.toPxY(line[i + 1]!) - y1];
            const t = Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / (dx * dx + dy * dy || 1)));
            nearest = Math.min(nearest, Math.hypot(px - x1 - t * dx, py - y1 - t * dy));
          }
          assert.ok(nearest < 9, `${nearest} px beside its line`);
        }
      },
    ),
  );
});

test('steps of frame and scale have room, and the next narrower would not', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (pxPerMinute) => {
      const step = chooseFrameStep(pxPerMinute, 84);
      assert.ok(step * pxPerMinute >= 84 || step === 1800);
      const nm = chooseScaleNm(pxPerMinute, 120);
      assert.ok(nm * pxPerMinute <= 120.0001 && nm * pxPerMinute >= 120 / 2.5001);
    }),
  );
  assert.equal(formatTick(112.5 * 60, 'E', 'W'), '112°30′E');
  assert.equal(formatTick(-30.2, 'N', 'S'), '0°30.2′S');
  assert.equal(formatTick(0, 'N', 'S'), '0°');
});

test('the scale and its label end left of what stands in their row, and nothing else shortens the bar', () => {
  const box = fc.record({ left: fc.integer({ min: 49, max: 400 }), top: fc.integer({ min: 0, max: 80 }) });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 3 }), fc.integer({ min: 15, max: 40 }), (boxes, labelPx) => {
      const barPx = fitScaleBar(
        boxes.map(({ left, top }) => [left, top, left + 200, top + 24]),
        labelPx,
      );
      // The row is 18 px high and its middle 22.5 px below the top; the bar begins at 48.5 px.
      const beside = boxes.filter(({ top }) => top < 31.5 && top + 24 > 13.5);
      const roomPx = Math.min(...beside.map(({ left }) => left)) - (48.5 + 6 + labelPx + 6);
      assert.ok(barPx >= 24 && barPx <= 120);
      if (barPx > 24) assert.ok(barPx <= roomPx, 'fits');
      if (barPx < 120) assert.ok(barPx >= roomPx, 'is no shorter than it must be');
    }),
  );
});

test('all names that differ stand in a label, none of them twice, each with its language', () => {
  const { names } = CHART.features[0]!;
  assert.deepEqual(listNames(names), [
    { text: 'A Reef', lang: 'en' },
    { text: '甲礁', lang: 'zh-Hans' },
    { text: 'Đá A', lang: 'vi' },
  ]);
  assert.deepEqual(
    offerNames(names, 5, 7).map((runs) => runs.length),
    [1],
  );
  assert.deepEqual(
    offerNames(names, 8, 7).map((runs) => runs.length),
    [3, 1],
  );
  assert.equal(nameLand({ en: 'Viet Nam', vi: 'Việt Nam' })?.text, 'VIỆT NAM');
  assert.equal(nameLand({ en: 'Taiwan', 'zh-Hans': '台湾', 'zh-Hant': '臺灣' })?.text, 'TAIWAN');
});

test('lines say who asserts them and what they are', () => {
  const [zone, boundary] = CHART.limits;
  assert.equal(nameLimit(zone!), 'PHL · 200 M');
  assert.equal(nameLimit(boundary!), 'IDN–MYS · agreed, continental shelf only');
  assert.equal(nameLimit(boundary!, true), 'IDN–MYS · agreed');
  assert.equal(nameLimit({ ...zone!, kinds: ['continental-shelf'] }), 'PHL · shelf 200 M');
  assert.equal(nameLimit(CHART.dashes[0]!), 'CHN TWN · dashed line');
});

test('the map gets every line and area of a chart, and a chart that is none is refused', () => {
  assert.deepEqual(
    collectLines(CHART).features.map(({ properties }) => properties?.['style']),
    ['200', 'agreed', 'dash'],
  );
  assert.deepEqual(
    collectAreas(CHART).features.map(({ properties }) => properties?.['by']),
    ['two', 'band'],
  );
  for (const answer of [null, 3, {}, { limits: 'x' }]) assert.throws(() => readChart(answer), TypeError);
});

test('a legend lists what is in view and nothing else', () => {
  const index = indexChart(CHART);
  const here = findInView(makeView(112, 10, 6.5), index, 0, () => 0);
  const nothing = { styles: [], medians: false, overlaps: [], features: [], shapes: [], lost: false };
  assert.deepEqual(here, { ...nothing, styles: ['200'], overlaps: ['two'], features: ['low-tide'] });
  const nowhere = findInView(makeView(-30, 10, 6.5), index, 1, () => 0);
  assert.deepEqual(nowhere, { ...nothing, shapes: ['class-a'] });
  const medians = [{ between: ['PHL', 'VNM'] as const, line: [11_200_000, 950_000, 0, 100_000] }];
  const halved = indexChart({ ...CHART, limits: [], overlaps: [], medians });
  assert.deepEqual(
    findInView(makeView(112, 10, 6.5), halved, 0, () => 0),
    {
      ...nothing,
      medians: true,
      features: ['low-tide'],
    },
  );
  assert.equal(findInView(makeView(112, 10, 4), halved, 0, () => 0).medians, false, 'drawn for who looks closely');
  // Inside an area whose edges are all out of view.
  assert.deepEqual(findInView(makeView(113.2, 10.4, 11), index, 0, () => 0).overlaps, ['two']);
  assert.equal(isLineInView(makeView(112, 10, 6.5), index.lines[1]!), false);
});

test('names of alerted vessels come before those of features, and what an attacker sent is harmless', () => {
  const store = new VesselStore({ later: () => {} });
  store.applyIdentities([{ mmsi: 5, name: 'EVIL\u202eEMAN\u0007' }]);
  const frame = makePositionFrame({ count: 1, flags: 0, missed: 0, sequence: 1, timeMs: 1 });
  frame.mmsi[0] = 5;
  frame.longitude[0] = 112 * 600_000;
  frame.latitude[0] = 10 * 600_000;
  store.apply(frame);
  const labels = composeLabels({
    view: makeView(112, 10, 8),
    index: indexChart(CHART),
    store,
    alerted: new Map([[5, 'warning']]),
    selected: new Set(),
    hoverMmsi: 0,
    hoverFeature: -1,
    selectedFeature: undefined,
    overlays: makeOverlays(),
    measure: (runs) => runs.reduce((sum, { text }) => sum + text.length * 6, 0),
    boxes: new LabelBoxes(),
    taken: [],
  });
  const texts = labels.map(({ rows }) => rows.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' · '));
  assert.equal(texts[0], 'EVIL\ufffdEMAN\ufffd');
  assert.ok(texts.includes('A Reef · 甲礁 · Đá A'));
  assert.ok(texts.includes('PHL · 200 M'));
});

test('an answer is drawn to each base point once, and on to the limit at the breadth from it', () => {
  const base = { lon: 113.97, lat: 4.58, distanceNm: 83.3, name: 'low-water line' };
  const answer = {
    place: { lon: 112.65, lat: 5.03, text: '' },
    zones: [
      { breadthNm: 24, assertedBy: [{ code: 'MYS', name: '' }], base },
      { breadthNm: 200, assertedBy: [{ code: 'MYS', name: '' }], base },
      { assertedBy: [{ code: 'CHN', name: '' }] },
    ],
  } as unknown as Parameters<typeof drawWhose>[0];
  const { legs, bases } = drawWhose(answer);
  assert.equal(bases.length, 1);
  assert.deepEqual(
    legs.map(({ isToLimit }) => isToLimit),
    [false, true],
  );
  const end = legs[1]!.line;
  const endLon = xToLon(end.at(-2)!);
  const rangeM = measureDistanceM(base.lon, base.lat, endLon, yToLat(end.at(-1)!));
  assert.ok(Math.abs(rangeM - 200 * 1852) < 1);
  assert.match(legs[0]!.text, /^83\.3 M 109°T$/);
  assert.match(legs[1]!.text, /^116\.\d M to limit MYS$/);
});

test('colours are read as the tokens write them', () => {
  assert.deepEqual([...parseColour('#ff0000')!], [1, 0, 0]);
  assert.deepEqual([...parseColour(' #0f0 ')!], [0, 1, 0]);
  assert.deepEqual([...parseColour('rgb(0 0 255)')!], [0, 0, 1]);
  assert.equal(parseColour('var(--x)'), undefined);
});

test('the chart of the register, where it was built, is drawn whole', async (t) => {
  const path = new URL(import.meta.resolve('@searoom/sea/chart'));
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    t.skip('packages/sea/dist/chart.json is not built');
    return;
  }
  const chart = readChart(JSON.parse(text));
  const index = indexChart(chart);
  assert.equal(index.lines.length, chart.limits.length + chart.dashes.length);
  assert.ok(chart.medians.length > 0);
  assert.equal(index.medians.length, chart.medians.length);
  assert.equal(collectLines(chart).features.length, index.lines.length + index.medians.length);
  for (const { line } of index.lines) assert.ok(line.every(Number.isFinite));
  for (const { limit } of index.lines) {
    for (const code of limit.assertedBy) assert.ok(nameLimit(limit).includes(code));
  }
});
