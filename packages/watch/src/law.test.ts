import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { EventCase } from '@searoom/model';
import { type Atlas, openAtlas } from '@searoom/sea';
import fc from 'fast-check';
import { isInForceAt, listEpochs } from './epochs.ts';
import {
  brief,
  columnsOf,
  MINUTE,
  type Place,
  run,
  START,
  sail,
  standing,
  stripsOf,
  voyages,
} from './testing/strips.ts';
import { Watch } from './watch.ts';

const DAY = 24 * 60 * MINUTE;
const HOUR = 60 * MINUTE;

test('a year or a month counts from its beginning, and the last day still counts', () => {
  const at = (text: string): number => Date.parse(text);
  assert.ok(isInForceAt({ validTo: '2025-02-20' }, at('2025-02-20T23:59:59.999Z')));
  assert.ok(!isInForceAt({ validTo: '2025-02-20' }, at('2025-02-21T00:00:00Z')));
  assert.ok(isInForceAt({ validFrom: '2016-03' }, at('2016-03-01T00:00:00Z')));
  assert.ok(!isInForceAt({ validFrom: '2023' }, at('2022-12-31T23:59:59Z')));
  // A day that ends one zone and the next that begins another are one moment.
  assert.deepEqual(listEpochs([{ validTo: '2025-02-20' }, { validFrom: '2025-02-21' }, {}]), [at('2025-02-21')]);
});

/** The first strip is replaced by a wider one, the third stands for the first where that is not in force. */
const CHANGING = stripsOf(
  { west: 111, east: 112, validTo: '2023-12-10' },
  { west: 110.5, east: 112.5, validFrom: '2023-12-11' },
  { west: 110.8, east: 113.5, alternativeTo: ['strip-0'] },
  { west: 112.2, east: 114 },
  { west: 109, east: 111.3, validFrom: '2023-12-12', validTo: '2023-12-13' },
);

/** Zone numbers that may raise events at a place by the law of a time, worked out anew. */
function listHere({ lon, lat }: Place, timeMs: number): number[] {
  const { zones, index } = CHANGING;
  const isInForce = (id: string): boolean => isInForceAt(zones.find((zone) => zone.id === id)!, timeMs);
  return [...index.zonesOfSet(index.setAt(Math.round(lon * 600_000) / 600_000, lat))].filter(
    (zone) => isInForce(zones[zone]!.id) && !zones[zone]!.alternativeTo?.some(isInForce),
  );
}

test('property: what is told is what vessels did, by the law of the day, and never what the law did', () => {
  let changes = 0;
  fc.assert(
    fc.property(voyages, (places) => {
      const expected: string[] = [];
      const last = new Map<number, Place>();
      for (const place of places) {
        const before = last.get(place.mmsi!);
        last.set(place.mmsi!, place);
        if (before === undefined) continue;
        const old = listHere(before, place.timeMs);
        const young = listHere(place, place.timeMs);
        if (String(listHere(before, before.timeMs)) !== String(old)) changes++;
        const time = new Date(place.timeMs).toISOString().replace('.000', '');
        for (const zone of young) {
          if (!old.includes(zone)) expected.push(`${place.mmsi} strip-${zone} zone-entry ${time}`);
        }
        for (const zone of old) {
          if (!young.includes(zone)) expected.push(`${place.mmsi} strip-${zone} zone-exit ${time}`);
        }
      }
      const [events] = run(CHANGING, places);
      const told = standing(events).map(({ what, to }) => `${what} ${to}`);
      assert.deepEqual(told.sort(), expected.sort());
      for (const [id, event] of new Map(events.map((event) => [event.id, event]))) {
        if (event.status !== 'open') continue;
        const newest = Math.max(
          ...places.filter(({ mmsi }) => mmsi === Number(event.vessels[0]!.mmsi)).map((p) => p.timeMs),
        );
        const zone = CHANGING.zones.find((one) => one.id === event.zones[0]!.zone)!;
        assert.ok(isInForceAt(zone, newest), `${id} is open in a zone that is no more`);
      }
    }),
    { numRuns: 500 },
  );
  assert.ok(changes > 100, 'the law changed round vessels');
});

test('a vessel that lies still hears nothing of a change of the law', () => {
  const still = Array.from({ length: 120 }, (_, i) => ({
    timeMs: START + i * HOUR,
    lon: 111.2,
    lat: 5,
    sog: 0,
  }));
  assert.deepEqual(brief(run(CHANGING, still)[0]), ['zone-entry strip-0 1 closed']);
});

test('a stay ends with the zone: the entry is closed, and nothing is told as an exit', () => {
  const places = [110.7, ...Array.from({ length: 80 }, () => 111.2)].map((lon, i) => ({
    timeMs: START + i * HOUR,
    lon,
    lat: 5,
  }));
  const [events] = run(stripsOf({ west: 111, east: 112, validTo: '2023-12-10' }), places);
  assert.deepEqual(brief(events), ['zone-entry strip-0 1 open', 'zone-entry strip-0 2 closed']);
  assert.equal(events[1]!.end, '2023-12-11T00:00:00Z');
  assert.match(events[1]!.headline, /; this limit was in force until 2023-12-10\.$/);
  assert.ok(!('hoursInside' in events[1]!.measures));
  // A late report shows that she had left before.
  const late = { timeMs: START + 30 * HOUR + 30 * MINUTE, lon: 110.9, lat: 5 };
  const zones = stripsOf({ west: 111, east: 112, validTo: '2023-12-10' });
  assert.deepEqual(brief(run(zones, [...places.slice(0, 31), ...places.slice(60), late])[0]), [
    'zone-entry strip-0 1 open',
    'zone-entry strip-0 2 closed',
    'zone-entry strip-0 3 amended',
    'zone-exit strip-0 1 closed',
  ]);
});

test('an entry that was not confirmed before the day is confirmed behind it, under the same number', () => {
  const zones = stripsOf({ west: 112, east: 113 }, { west: 115, east: 116, validFrom: '2023-12-10' });
  const places = [111.99, 112.0005, 112.0006, 112.0007].map((lon, i) => ({
    timeMs: Date.UTC(2023, 11, 10) + (i - 2) * MINUTE,
    lon,
    lat: 5,
  }));
  assert.deepEqual(brief(run(zones, places)[0]), ['zone-entry strip-0 1 provisional', 'zone-entry strip-0 2 open']);
});

test('an event is judged once for each revision, with its zones, its place and what the vessel says of itself', () => {
  const cases: EventCase[] = [];
  const watch = new Watch({
    zones: stripsOf({ west: 112, east: 112.1 }),
    sources: ['test'],
    judgeEvent: (event) => {
      cases.push(event);
      return { views: [[{ view: 'mys', stance: 'asserts' }]] };
    },
    onEvent: (event) => {
      assert.deepEqual(event.zones[0]!.views, [{ view: 'mys', stance: 'asserts' }]);
      assert.ok(!('conduct' in event));
    },
  });
  watch.addStatic({ mmsi: 533000001, timeMs: START, name: 'SIM A', shipType: 30 });
  watch.addPositions(columnsOf(sail(111.9, 90)), 0);
  assert.deepEqual(
    cases.map(({ type, status, zones }) => `${type} ${status} ${zones.join()}`),
    ['zone-entry open strip-0', 'zone-entry closed strip-0', 'zone-exit closed strip-0'],
  );
  for (const { vessel, lat } of cases) {
    assert.deepEqual(vessel, { flag: 'MYS', shipType: 30, name: 'SIM A' });
    assert.equal(lat, 5);
  }
});

function loadAtlas(): Atlas {
  return openAtlas(Uint8Array.from(readFileSync(new URL(import.meta.resolve('@searoom/sea/atlas')))).buffer);
}

test('the Gulf of Tonkin: the 12 M asserted by Viet Nam lie elsewhere in 2024 than in 2025', () => {
  const zones = loadAtlas();
  const isTold = (zone: { kind: string; assertedBy: string }): boolean =>
    zone.kind === 'territorial-sea' && zone.assertedBy === 'VNM';
  const sailIn = (startMs: number, lons: readonly number[]): [string, number][] => {
    const told: [string, number][] = [];
    const watch = new Watch({
      zones,
      accepts: isTold,
      sources: ['test'],
      onEvent: ({ type, zones, place }) => told.push([`${type} ${zones[0]!.zone}`, place.lon]),
    });
    watch.addPositions(columnsOf(lons.map((lon, i) => ({ timeMs: startMs + i * 6 * MINUTE, lon, lat: 19 }))), 0);
    return told;
  };
  // In from the east at 19 N, some 11 knots.
  const inward = Array.from({ length: 26 }, (_, i) => 106.4 - i * 0.02);
  const [before, ...none] = sailIn(Date.UTC(2024, 5, 1), inward);
  const [behind, ...nothing] = sailIn(Date.UTC(2025, 5, 1), inward);
  assert.deepEqual([none, nothing], [[], []]);
  assert.equal(before![0], 'zone-entry vnm-territorial-sea-coast-until-2025-02-20');
  assert.equal(behind![0], 'zone-entry vnm-territorial-sea-coast');
  assert.ok(behind![1] - before![1] > 0.2, `${before![1]}, ${behind![1]}`);
  // Lying between the two limits over the day itself, outside of the one and inside of the other.
  const still = Array.from({ length: 50 }, () => 106.05);
  assert.deepEqual(sailIn(Date.UTC(2025, 1, 21) - 3 * HOUR, still), []);
  assert.equal(sailIn(Date.UTC(2025, 1, 21) + DAY, still).length, 1, 'first seen inside afterwards');
});
