import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MARK_LOST, makePositionFrame, TARGET_KINDS } from '@searoom/model/api';
import fc from 'fast-check';
import { ChartView, latToY, lonToX } from '../chart/mercator.ts';
import { pickVessel } from './pick-vessel.ts';
import { LOOK_SELECTED, LOOK_TONE_SHIFT, SEEN_LOST, SHAPES } from './symbol-code.ts';
import { MOST_VECTORS, SYMBOL_BYTES, VesselBuffer } from './vessel-buffer.ts';
import { VesselStore } from './vessel-store.ts';

interface Place {
  readonly lon: number;
  readonly lat: number;
}

const place: fc.Arbitrary<Place> = fc.record({
  lon: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
});
const camera = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -75, max: 75, noNaN: true }),
  zoom: fc.double({ min: 2, max: 16, noNaN: true }),
});

function makeStore(places: readonly Place[], sog = 100, marks = 0): VesselStore {
  const store = new VesselStore({ later: () => {} });
  const frame = makePositionFrame({ count: places.length, flags: 0, missed: 0, sequence: 1, timeMs: 1 });
  for (const [i, { lon, lat }] of places.entries()) {
    frame.mmsi[i] = i + 1;
    frame.longitude[i] = Math.round(lon * 600_000);
    frame.latitude[i] = Math.round(lat * 600_000);
    frame.sog[i] = sog;
    frame.cog[i] = 900;
    frame.heading[i] = 90;
    frame.kind[i] = TARGET_KINDS.indexOf('class-a');
    frame.marks[i] = marks;
  }
  store.apply(frame);
  return store;
}

function makeView({ lon, lat, zoom }: { lon: number; lat: number; zoom: number }): ChartView {
  const view = new ChartView();
  view.set(lon, lat, zoom, 1200, 800);
  return view;
}

test('a symbol stands within a quarter of a pixel of its place, wherever the view has gone from the anchor', () => {
  fc.assert(
    fc.property(camera, fc.double({ min: -500, max: 500, noNaN: true }), fc.integer(), (at, offPx, seed) => {
      const view = makeView(at);
      // A vessel in view, and the view then moved as far as it may be before the buffer is filled anew.
      const vessel = { lon: view.toLon(600 + offPx), lat: view.toLat(400 - (seed % 300)) };
      const store = makeStore([vessel]);
      const buffer = new VesselBuffer();
      const far = makeView(at);
      far.centreX += 700_000 / view.scale;
      buffer.fill(store, far, new Map(), new Set());
      if (buffer.needsAnchor(view)) return;
      const floats = new Float32Array(buffer.octets.buffer, 0, 2);
      let east = floats[0]! - Math.fround(view.centreX - buffer.anchorX);
      east -= Math.round(east);
      const px = Math.fround(east) * view.scale + view.width / 2;
      const wanted = view.toPxX(store.columns.x[0]!);
      const isAtEdgeOfWorld = Math.abs(Math.abs(wanted - view.width / 2) - view.scale / 2) < 2;
      assert.ok(isAtEdgeOfWorld || Math.abs(px - wanted) < 0.25, `${px} instead of ${wanted}`);
    }),
  );
});

test('picking finds the vessel that is nearest on the screen, also across 180 degrees, and none beyond the radius', () => {
  fc.assert(
    fc.property(camera, fc.array(place, { maxLength: 30 }), fc.nat(1199), fc.nat(799), (at, places, px, py) => {
      const view = makeView(at);
      const near = { lon: view.toLon(px + 5), lat: view.toLat(py - 4) };
      const store = makeStore([...places, near]);
      const { x, y } = store.columns;
      const distance = (row: number): number => Math.hypot(view.toPxX(x[row]!) - px, view.toPxY(y[row]!) - py);
      const rows = Array.from({ length: store.count }, (_, row) => row).filter((row) => distance(row) <= 12);
      const found = pickVessel(view, x, y, store.count, px, py, 12);
      if (rows.length === 0) assert.equal(found, -1);
      else assert.ok(distance(found) <= Math.min(...rows.map(distance)) + 1e-6);
    }),
  );
});

test('alerted and selected vessels come last, so that they lie on top, and all vessels are there once', () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 40 }),
      fc.nat(40),
      fc.nat(40),
      (places, alerted, selected) => {
        const store = makeStore(places);
        const buffer = new VesselBuffer();
        const view = makeView({ lon: 0, lat: 0, zoom: 2 });
        buffer.fill(store, view, new Map([[alerted + 1, 'alarm']]), new Set([selected + 1]));
        const special = new Set([alerted, selected].filter((row) => row < places.length)).size;
        const looks = Array.from({ length: buffer.count }, (_, i) => buffer.octets[i * SYMBOL_BYTES + 14]!);
        const isSpecial = looks.map((look) => (look & LOOK_SELECTED) !== 0 || look >> LOOK_TONE_SHIFT !== 0);
        assert.equal(buffer.count, places.length);
        assert.deepEqual(
          isSpecial,
          places.map((_, i) => i >= places.length - special),
        );
      },
    ),
  );
});

test('a look at the view counts what is in it, says which signs it holds, and gathers who is under way', () => {
  const view = makeView({ lon: 112, lat: 10, zoom: 6 });
  const inside = [
    { lon: 112, lat: 10 },
    { lon: 113, lat: 9 },
  ];
  const all = [...inside, { lon: -60, lat: 10 }];
  const buffer = new VesselBuffer();
  buffer.fill(makeStore(all), view, new Map(), new Set());
  const seen = 1 << SHAPES.indexOf('class-a');
  assert.deepEqual({ ...buffer.look(view) }, { count: 2, indices: 2, vectors: 2, seen, tooManyVectors: false });
  assert.deepEqual([...buffer.indices.subarray(0, 2)], [0, 1]);
  const firstX = new Float32Array(buffer.vectors.buffer)[0]!;
  assert.ok(Math.abs(firstX + buffer.anchorX - lonToX(112)) < 1e-6);
  buffer.fill(makeStore(all, 0, MARK_LOST), view, new Map(), new Set());
  assert.deepEqual(
    { ...buffer.look(view) },
    { count: 2, indices: 2, vectors: 0, seen: seen | SEEN_LOST, tooManyVectors: false },
  );
  buffer.fill(makeStore(Array.from({ length: MOST_VECTORS + 1 }, () => inside[0]!)), view, new Map(), new Set());
  assert.equal(buffer.look(view).tooManyVectors, true);
  assert.equal(buffer.look(view).vectors, 0);
});

test('filling again keeps its memory', () => {
  const store = makeStore(Array.from({ length: 3000 }, (_, i) => ({ lon: (i % 360) - 180, lat: 0 })));
  const buffer = new VesselBuffer();
  const view = makeView({ lon: 0, lat: 0, zoom: 4 });
  buffer.fill(store, view, new Map(), new Set());
  const { octets } = buffer;
  buffer.fill(store, view, new Map(), new Set());
  assert.equal(buffer.octets, octets);
  assert.ok(latToY(0) === 0.5);
});

test('in a crowd of dots every vessel has a dot on its spot, and alerted ones keep their symbol', () => {
  const places = Array.from({ length: 20_000 }, (_, i) => ({ lon: 112 + (i % 40) * 0.001, lat: 10 + (i % 7) }));
  const buffer = new VesselBuffer();
  const view = makeView({ lon: 112, lat: 12, zoom: 6 });
  const store = makeStore(places);
  buffer.fill(store, view, new Map([[2, 'warning']]), new Set([3]));
  const { count, indices } = buffer.look(view);
  assert.equal(count, 20_000);
  assert.ok(indices < 100);
  const drawn = [...buffer.indices.subarray(0, indices)];
  assert.ok(drawn.includes(count - 1) && drawn.includes(count - 2), 'alerted and selected come last');
  const floats = new Float32Array(buffer.octets.buffer);
  const at = (i: number): readonly [number, number] => [
    view.toPxX(floats[i * 4]! + buffer.anchorX),
    view.toPxY(floats[i * 4 + 1]! + buffer.anchorY),
  ];
  for (let i = 0; i < count; i += 37) {
    const [x, y] = at(i);
    assert.ok(drawn.some((k) => Math.abs(at(k)[0] - x) < 3.1 && Math.abs(at(k)[1] - y) < 3.1));
  }
});
