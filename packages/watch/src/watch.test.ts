import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRevision } from '@searoom/model';
import { makeRandom } from '@searoom/testing';
import fc from 'fast-check';
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

test('a crossing is provisional, then open, then closed with the hours inside', () => {
  const zones = stripsOf({ west: 112, east: 112.1 });
  const [events] = run(zones, sail(111.9, 90));
  assert.deepEqual(brief(events), [
    'zone-entry strip-0 1 open',
    'zone-entry strip-0 2 closed',
    'zone-exit strip-0 1 closed',
  ]);
  const [entry, stay, exit] = events as [EventRevision, EventRevision, EventRevision];
  assert.match(
    entry.headline,
    /Vessel 533000001, MYS entered the territorial sea asserted by Malaysia .*contested by China/,
  );
  assert.equal(entry.id, stay.id);
  assert.equal(stay.supersedes, 1);
  assert.equal(stay.end, exit.start);
  // 0.1 degree at 0.00333 degrees a minute is 30 minutes.
  assert.ok(Math.abs(stay.measures['hoursInside']! - 0.5) < 0.01, `${stay.measures['hoursInside']} h`);
  const before = entry.explain.points[0]!;
  const after = entry.explain.points[1]!;
  assert.ok(before.lon < 112 && after.lon >= 112);
  assert.ok(before.time <= entry.start && entry.start <= after.time, 'the crossing lies between its two reports');
  assert.ok(Math.abs(entry.place.lon - 112) < 1e-6);
});

test('a vessel that comes and goes has stays of their own length, also when the first are no longer remembered', () => {
  const zones = stripsOf({ west: 112, east: 113 });
  // Twenty minutes in, twenty out, deep each time; every run of reports is one side.
  const places = Array.from({ length: 1200 }, (_, i) => ({
    timeMs: START + i * MINUTE,
    lon: 112 + (Math.floor(i / 20) % 2 === 0 ? -0.02 : 0.02) + (i % 20) * 0.0001,
    lat: 5,
  }));
  const [events] = run(zones, places);
  assert.equal(events.filter((event) => event.status === 'amended').length, 0);
  const stays = events.filter((event) => event.type === 'zone-entry' && event.status === 'closed');
  assert.equal(stays.length, 29);
  for (const stay of stays) assert.ok(Math.abs(stay.measures['hoursInside']! - 1 / 3) < 0.02);
});

test('a touch that is neither deep nor long is told as provisional and withdrawn', () => {
  const zones = stripsOf({ west: 112, east: 113 });
  const places = [111.99, 111.9995, 112.0005, 111.9995, 111.99].map((lon, i) => ({
    timeMs: START + i * 30_000,
    lon,
    lat: 5,
  }));
  const [events] = run(zones, places);
  assert.deepEqual(brief(events), ['zone-entry strip-0 1 provisional', 'zone-entry strip-0 2 retracted']);
  assert.match(events[1]!.retractReason!, /back outside/);
});

test('a vessel lying on the limit is not told again and again', () => {
  const zones = stripsOf({ west: 112, east: 113 });
  const places = Array.from({ length: 200 }, (_, i) => ({
    timeMs: START + i * 20_000,
    lon: 112 + (i % 2 === 0 ? 1 : -1) * 0.0003,
    lat: 5,
    sog: 0,
  }));
  const [events] = run(zones, [{ timeMs: START - 30 * MINUTE, lon: 111.9, lat: 5 }, ...places]);
  assert.deepEqual(brief(events.filter((event) => event.status === 'open' || event.status === 'closed')), []);
});

test('a zone that must not raise events raises none, and the first report inside names every zone at once', () => {
  const zones = stripsOf(
    { west: 112, east: 113 },
    { west: 112.5, east: 114 },
    { west: 112.6, east: 112.7, eventBoundary: false },
  );
  const [events] = run(zones, sail(112.55, 60));
  assert.deepEqual(brief(events), ['zone-entry strip-0 1 closed']);
  assert.deepEqual(
    events[0]!.zones.map((zone) => zone.zone),
    ['strip-0', 'strip-1'],
  );
  assert.equal(events[0]!.measures['crossingObserved'], 0);
});

test('a late report narrows the interval: the event is amended under the same id', () => {
  const zones = stripsOf({ west: 112, east: 113 });
  const all = sail(111.9, 60);
  const late = all[29]!;
  const [events] = run(zones, [...all.slice(0, 20), ...all.slice(40), late]);
  assert.deepEqual(brief(events), ['zone-entry strip-0 1 open', 'zone-entry strip-0 2 amended']);
  assert.equal(events[0]!.id, events[1]!.id);
  assert.ok(events[1]!.measures['crossingIntervalSeconds']! < events[0]!.measures['crossingIntervalSeconds']!);
});

test('a late report that shows another crossing adds it, and retracts what did not happen', () => {
  const zones = stripsOf({ west: 112, east: 112.2 });
  // Out, in, out again; the report inside comes last.
  const places = [
    { timeMs: START, lon: 111.9, lat: 5 },
    { timeMs: START + 120 * MINUTE, lon: 112.3, lat: 5 },
    { timeMs: START + 60 * MINUTE, lon: 112.1, lat: 5 },
  ];
  const [events] = run(zones, places);
  assert.deepEqual(brief(events), ['zone-entry strip-0 1 closed', 'zone-exit strip-0 1 closed']);
  // And the other way round: told as entered, then a late report shows that it had been inside all along.
  const inside = stripsOf({ west: 112, east: 113 });
  const [told] = run(inside, [
    { timeMs: START, lon: 112.05, lat: 5 },
    { timeMs: START + 60 * MINUTE, lon: 111.9, lat: 5 },
    { timeMs: START + 120 * MINUTE, lon: 112.1, lat: 5 },
  ]);
  assert.deepEqual(brief(told), [
    'zone-entry strip-0 1 closed',
    'zone-exit strip-0 1 closed',
    'zone-entry strip-0 1 open',
  ]);
});

test('an impossible jump is set aside; the track goes on, and no zone is entered', () => {
  const zones = stripsOf({ west: 130, east: 131 });
  const places = sail(111, 10);
  const jump = { timeMs: START + 4 * MINUTE + 10_000, lon: 130.5, lat: 5 };
  const [events, watch] = run(zones, [...places.slice(0, 5), jump, ...places.slice(5)]);
  assert.deepEqual(brief(events), ['teleport - 1 provisional', 'teleport - 2 closed']);
  assert.ok(events[0]!.measures['impliedSpeedKn']! > 50);
  assert.equal(watch.counters.setAside, 1);
  assert.equal(watch.counters.joined, 10);
});

test('two vessels under one number become two tracks', () => {
  const zones = stripsOf({ west: 130, east: 131 });
  const near = sail(111, 10);
  const far = sail(130.2, 10, START + 20_000);
  const both = near.flatMap((place, i) => [place, far[i]!]);
  const [events, watch] = run(zones, both);
  assert.equal(watch.trackCount, 2);
  assert.deepEqual(
    [...new Set(events.filter((event) => event.type === 'zone-entry').map((e) => e.vessels[0]!.track))],
    ['533000001/2'],
  );
  assert.equal(watch.counters.setAside + watch.counters.joined, 20);
  assert.equal(events.at(-2)?.type ?? '', 'teleport');
});

test('every report ends in exactly one counter', () => {
  const places: Place[] = [
    { timeMs: START, lon: 111, lat: 5 },
    { timeMs: START, lon: 111, lat: 5 },
    { timeMs: Number.NaN, lon: 111, lat: 5 },
    { timeMs: 0, lon: 111, lat: 5 },
    { timeMs: START, lon: 181, lat: 91 },
    { timeMs: START, lon: 0, lat: 0 },
    { timeMs: START, lon: 200, lat: 5 },
    { timeMs: START + 10_000, lon: 20, lat: 5 },
    { timeMs: START + 20_000, lon: 111, lat: 5.0001, type: 27 },
    { timeMs: START - 10 * MINUTE, lon: 111, lat: 5 },
  ];
  const [, watch] = run(stripsOf({ west: 0, east: 1 }), places);
  assert.deepEqual(watch.counters, {
    reports: 10,
    joined: 1,
    joinedLate: 0,
    duplicate: 1,
    withoutPosition: 1,
    badPosition: 2,
    untimed: 1,
    badTime: 1,
    setAside: 1,
    coarse: 1,
    tooLate: 1,
  });
});

const STRIPS = stripsOf({ west: 111, east: 112 }, { west: 111.5, east: 113 }, { west: 109, east: 110.7 });

test('property: the batches in which reports come change nothing, and a replay gives the same bytes', () => {
  fc.assert(
    fc.property(voyages, fc.integer({ min: 1, max: 20 }), (places, batch) => {
      assert.equal(JSON.stringify(run(STRIPS, places, batch)[0]), JSON.stringify(run(STRIPS, places)[0]));
    }),
    { numRuns: 100 },
  );
});

test('property: revisions of an event are numbered without a gap, and only retracted events say why', () => {
  fc.assert(
    fc.property(voyages, fc.integer(), (places, seed) => {
      const [events] = run(STRIPS, disorder(places, seed, 6));
      const last = new Map<string, number>();
      for (const event of events) {
        assert.equal(event.revision, (last.get(event.id) ?? 0) + 1, event.id);
        assert.equal(event.supersedes, event.revision === 1 ? undefined : event.revision - 1);
        assert.equal(event.status === 'retracted', event.retractReason !== undefined);
        last.set(event.id, event.revision);
      }
    }),
    { numRuns: 500 },
  );
});

test('property: neighbours in the wrong order end in the crossings that the same reports in order show', () => {
  fc.assert(
    fc.property(voyages, fc.integer(), (places, seed) => {
      const inOrder = standing(run(STRIPS, places)[0]);
      const late = standing(run(STRIPS, swapNeighbours(places, seed))[0]);
      assert.deepEqual(
        late.map((event) => event.what),
        inOrder.map((event) => event.what),
      );
      for (const [i, event] of late.entries())
        assert.ok(contains(event, inOrder[i]!), 'the late interval contains the true one');
    }),
    { numRuns: 1000 },
  );
});

test('property: however late reports come, no crossing is told that did not happen', () => {
  // Of a stretch only the ends are remembered: two late reports in one stretch may hide a short way out and back between
  // them. What is told is still true, and its interval contains the true one.
  fc.assert(
    fc.property(voyages, fc.integer(), fc.integer({ min: 2, max: 12 }), (places, seed, depth) => {
      const inOrder = standing(run(STRIPS, places)[0]);
      const late = standing(run(STRIPS, disorder(places, seed, depth))[0]);
      const unmatched = [...inOrder];
      for (const event of late) {
        const match = unmatched.findIndex((other) => other.what === event.what && contains(event, other));
        assert.ok(match >= 0, `${event.what} between ${event.from} and ${event.to} did not happen`);
        unmatched.splice(match, 1);
      }
    }),
    { numRuns: 1000 },
  );
});

function contains(outer: { from: string; to: string }, inner: { from: string; to: string }): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Swaps some neighbours of each vessel in the order of arrival, each report once at most; the first stays first. */
function swapNeighbours(places: readonly Place[], seed: number): Place[] {
  const random = makeRandom(seed);
  const swapped = [...places];
  const rows = new Map<number, number[]>();
  for (const [i, place] of places.entries()) rows.set(place.mmsi!, [...(rows.get(place.mmsi!) ?? []), i]);
  for (const own of rows.values()) {
    for (let i = 1; i + 1 < own.length; i++) {
      if (random() >= 0.3) continue;
      swapped[own[i]!] = places[own[i + 1]!]!;
      swapped[own[i + 1]!] = places[own[i]!]!;
      i++;
    }
  }
  return swapped;
}

/** Moves some reports of each vessel up to `depth` places back in the order of arrival; each vessel's first stays first. */
function disorder(places: readonly Place[], seed: number, depth: number): Place[] {
  const random = makeRandom(seed);
  const seen = new Set<number>();
  const keyed = places.map((place, i) => {
    const first = !seen.has(place.mmsi!);
    seen.add(place.mmsi!);
    return { place, key: first ? -1 : i + (random() < 0.3 ? random() * depth : 0) };
  });
  return keyed.sort((a, b) => a.key - b.key).map((entry) => entry.place);
}

test('the number of tracks stays bounded; the longest silent are forgotten and counted', () => {
  const watch = new Watch({ zones: STRIPS, sources: ['test'], onEvent: () => {}, parameters: { maxTracks: 500 } });
  for (let i = 0; i < 5000; i++) {
    watch.addPositions(columnsOf([{ mmsi: 200_000_000 + i * 7, timeMs: START + i * MINUTE, lon: 120, lat: 5 }]), 0);
  }
  assert.ok(watch.trackCount <= 500, `${watch.trackCount} tracks`);
  assert.equal(watch.trackCount + watch.forgotten, 5000);
});
