import type { EventRevision, PositionColumns } from '@searoom/model';
import { makeRandom } from '@searoom/testing';
import fc from 'fast-check';
import { Watch } from '../watch.ts';
import type { WatchedZone, ZoneSource } from '../zone-source.ts';

export const MINUTE = 60_000;
export const START: number = Date.UTC(2023, 11, 9);

export interface Place {
  mmsi?: number;
  timeMs: number;
  lon: number;
  lat: number;
  sog?: number;
  type?: number;
}

export function columnsOf(places: readonly Place[]): PositionColumns {
  return {
    count: places.length,
    mmsi: Uint32Array.from(places, (place) => place.mmsi ?? 533000001),
    timeMs: Float64Array.from(places, (place) => place.timeMs),
    receivedMs: new Float64Array(places.length).fill(Number.NaN),
    messageType: Uint8Array.from(places, (place) => place.type ?? 1),
    longitude: Int32Array.from(places, (place) => Math.round(place.lon * 600_000)),
    latitude: Int32Array.from(places, (place) => Math.round(place.lat * 600_000)),
    sog: Uint16Array.from(places, (place) => (place.sog ?? 12) * 10),
    cog: new Uint16Array(places.length).fill(900),
    heading: new Uint16Array(places.length).fill(90),
    navigationalStatus: new Uint8Array(places.length),
    offset: Float64Array.from(places, (place) => place.timeMs % 1e9),
  };
}

export type Strip = { west: number; east: number; eventBoundary?: boolean } & Pick<
  WatchedZone,
  'validFrom' | 'validTo' | 'alternativeTo'
>;

/** Zones that are strips between meridians: membership depends on the longitude alone. */
export function stripsOf(...strips: readonly Strip[]): ZoneSource {
  const zones: WatchedZone[] = strips.map(({ west, east, ...strip }, i) => ({
    ...strip,
    id: `strip-${i}`,
    kind: 'territorial-sea',
    name: `strip ${i}`,
    assertedBy: 'MYS',
    contestedBy: i === 0 ? ['CHN'] : [],
    exactness: { grade: 'published', uncertaintyM: 10 },
    eventBoundary: strip.eventBoundary ?? true,
  }));
  return {
    zones,
    index: {
      setAt: (lon) => strips.reduce((bits, strip, i) => bits | (lon >= strip.west && lon < strip.east ? 1 << i : 0), 0),
      zonesOfSet: (set) => Uint16Array.from(strips.keys()).filter((i) => (set >> i) & 1),
    },
  };
}

export function run(
  zones: ZoneSource,
  places: readonly Place[],
  batch: number = places.length,
): [EventRevision[], Watch] {
  const events: EventRevision[] = [];
  const watch = new Watch({ zones, sources: ['test'], onEvent: (event) => events.push(event) });
  for (let i = 0; i < places.length; i += batch) watch.addPositions(columnsOf(places.slice(i, i + batch)), 0);
  return [events, watch];
}

/** One line a revision: what a reader of the list sees. */
export function brief(events: readonly EventRevision[]): string[] {
  return events.map((event) => `${event.type} ${event.zones[0]?.zone ?? '-'} ${event.revision} ${event.status}`);
}

/** A ship that sails east at 12 kn, reporting every minute. */
export function sail(fromLon: number, minutes: number, startMs: number = START): Place[] {
  return Array.from({ length: minutes }, (_, i) => ({
    timeMs: startMs + i * MINUTE,
    lon: fromLon + i * 0.00333,
    lat: 5,
  }));
}

/** Ships on random walks of long legs, so that every crossing is deep. */
export const voyages: fc.Arbitrary<Place[]> = fc
  .record({ seed: fc.integer(), ships: fc.integer({ min: 1, max: 5 }), steps: fc.integer({ min: 2, max: 60 }) })
  .map(({ seed, ships, steps }) => {
    const random = makeRandom(seed);
    const places: Place[] = [];
    const lons = Array.from({ length: ships }, () => 110 + random() * 4);
    for (let step = 0; step < steps; step++) {
      for (let ship = 0; ship < ships; ship++) {
        lons[ship]! += (random() - 0.5) * 0.4;
        // Places half-way between multiples of 0.05 degree are 2.7 km from every limit: deep.
        const lon = Math.floor(lons[ship]! / 0.05) * 0.05 + 0.025;
        places.push({
          mmsi: 533000001 + ship,
          timeMs: START + (step * ships + ship) * 40 * MINUTE,
          lon,
          lat: 5,
        });
      }
    }
    return places;
  });
/** Crossings that stand at the end: not retracted, last revision, in order of vessel, zone and time. */
export function standing(events: readonly EventRevision[]): { what: string; from: string; to: string }[] {
  const last = new Map<string, EventRevision>();
  for (const event of events) if (event.measures['crossingObserved'] === 1) last.set(event.id, event);
  return [...last.values()]
    .filter((event) => event.status !== 'retracted')
    .map((event) => ({
      what: `${event.vessels[0]!.mmsi} ${event.zones[0]!.zone} ${event.type}`,
      from: event.explain.points[0]!.time,
      to: event.explain.points[1]!.time,
    }))
    .sort((a, b) => (a.what.slice(0, 17) + a.to < b.what.slice(0, 17) + b.to ? -1 : 1));
}
