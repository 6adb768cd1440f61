import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Track, Vessel } from '@searoom/model/api';
import fc from 'fast-check';
import { boxOfView, isInBox } from '../shared/view-box.ts';
import { listChanges } from './list-changes.ts';
import { listTrack, trackToGeoJson } from './list-track.ts';
import { mergeVessel, type ShownVessel } from './merge-vessel.ts';

test('a change names what was said before in the same field', () => {
  const history = [
    { field: 'name' as const, value: 'A', time: '2023-12-09T00:00:00Z' },
    { field: 'callSign' as const, value: 'X', time: '2023-12-09T00:00:00Z' },
    { field: 'name' as const, value: 'B', time: '2023-12-09T02:00:00Z' },
  ];
  assert.deepEqual(
    listChanges(history).map(({ value, before }) => [value, before]),
    [
      ['B', 'A'],
      ['X', undefined],
      ['A', undefined],
    ],
  );
});

const trackArb = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2e12 }), fc.option(fc.double({ noNaN: true }))), { maxLength: 20 })
  .map(
    (rows): Track => ({
      mmsi: 5339,
      simulated: true,
      timeMs: rows.map(([time]) => time),
      lon: rows.map((_, i) => i),
      lat: rows.map((_, i) => -i),
      sogKn: rows.map(([, sog]) => sog),
      cogDeg: rows.map(() => null),
      feed: rows.map(() => 0),
      offset: rows.map((_, i) => i * 80),
      thinned: false,
    }),
  );

test('a track is listed newest first, unknown stays unknown, and its GeoJSON is valid for any length', () => {
  fc.assert(
    fc.property(trackArb, (track) => {
      const rows = listTrack(track);
      assert.deepEqual(rows.map(({ offset }) => offset).reverse(), track.offset);
      for (const [i, row] of rows.toReversed().entries()) assert.equal(row.sogKn ?? null, track.sogKn[i]);
      const json = trackToGeoJson(track) as {
        features: { geometry: { type: string; coordinates: unknown[] } | null; properties: Record<string, unknown> }[];
      };
      const { geometry, properties } = json.features[0]!;
      if (rows.length === 0) assert.equal(geometry, null);
      else assert.equal(geometry!.type, rows.length === 1 ? 'Point' : 'LineString');
      assert.equal((properties['times'] as string[]).length, rows.length);
      assert.equal(properties['mmsi'], '000005339');
      assert.equal(properties['simulated'], true);
    }),
  );
});

test('the live table tells where a vessel is, the server what the table has not heard', () => {
  const told: Vessel = {
    mmsi: 1,
    kind: 'class-a',
    name: 'OLD',
    callSign: '9MAB',
    lat: 1,
    lon: 2,
    time: '2023-12-09T00:00:00Z',
    feed: 'f',
    simulated: false,
    coarse: false,
    lost: false,
  };
  const live: ShownVessel = {
    mmsi: 1,
    kind: 'class-a',
    name: 'NEW',
    lat: 3,
    lon: 4,
    timeMs: 5,
    feed: 0,
    simulated: false,
    coarse: false,
    lost: false,
  };
  const merged = mergeVessel(live, told)!;
  assert.deepEqual([merged.name, merged.callSign, merged.lat, merged.feed], ['NEW', '9MAB', 3, 0]);
  assert.equal(mergeVessel(undefined, told)!.timeMs, Date.UTC(2023, 11, 9));
  assert.equal(mergeVessel(undefined, undefined), undefined);
});

test('the middle of the map lies in its box, and what lies twice as far out does not', () => {
  const camera = fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -70, max: 70, noNaN: true }),
    zoom: fc.double({ min: 3, max: 14, noNaN: true }),
  });
  fc.assert(
    fc.property(camera, (view) => {
      const box = boxOfView(view, 800, 600);
      assert.ok(isInBox(box, view.lon, view.lat));
      const halfLon = (800 / (512 * 2 ** view.zoom)) * 180;
      const wrap = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;
      assert.ok(isInBox(box, wrap(view.lon + halfLon * 0.99), view.lat));
      if (halfLon * 2 < 179) assert.ok(!isInBox(box, wrap(view.lon + halfLon * 1.01), view.lat));
      assert.ok(box[1] < view.lat && box[3] > view.lat);
    }),
  );
});
