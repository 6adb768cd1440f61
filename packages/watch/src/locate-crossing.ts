import { wrapLongitude } from '@searoom/geo';
import type { Crossing, TrackPoint } from './crossings.ts';
import type { EventSets } from './zone-source.ts';

/** Where and when a limit was passed, interpolated between the two reports on either side of it. */
export interface CrossingPlace {
  readonly lon: number;
  readonly lat: number;
  readonly timeMs: number;
}

/**
 * The place on the straight segment between the last report on one side and the first on the other where the side
 * changes, found by halving (40 times: to less than a micrometre), and the time there at steady speed. The truth lies
 * somewhere in the interval between the two reports; the events say both. The law is that of the report behind it.
 */
export function locateCrossing(crossing: Crossing, sets: EventSets): CrossingPlace {
  const { before, after, zone } = crossing;
  const inside = crossing.direction === 'entry';
  let low = 0;
  let high = 1;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    const place = interpolate(before, after, middle);
    if (sets.contains(sets.at(place.lon, place.lat, after.timeMs), zone) === inside) high = middle;
    else low = middle;
  }
  const place = interpolate(before, after, high);
  // No finer than a second: the reports carry no more.
  const timeMs = Math.round(place.timeMs / 1000) * 1000;
  return { ...place, timeMs: Math.min(after.timeMs, Math.max(before.timeMs, timeMs)) };
}

function interpolate(before: TrackPoint, after: TrackPoint, fraction: number): CrossingPlace {
  // The short way round, so that a track over the 180th meridian stays one segment.
  let dLon = after.lon - before.lon;
  if (dLon > 180) dLon -= 360;
  else if (dLon < -180) dLon += 360;
  return {
    lon: wrapLongitude(before.lon + dLon * fraction),
    lat: before.lat + (after.lat - before.lat) * fraction,
    timeMs: Math.round(before.timeMs + (after.timeMs - before.timeMs) * fraction),
  };
}
