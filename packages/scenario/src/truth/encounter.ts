import { solveInverse } from '@searoom/geo';
import { makePlace, type Path } from '../path/path.ts';
import { SECOND_MS } from '../units.ts';
import type { Vessel } from '../vessel/vessel.ts';
import type { FactKind, TruthFact } from './fact.ts';

/** A fact about a vessel and perhaps others, at the place where she is when it begins. */
export function tellFact(
  kind: FactKind,
  vessel: Vessel,
  startMs: number,
  endMs: number,
  note: string,
  details: { others?: readonly Vessel[]; measures?: Readonly<Record<string, number>> } = {},
): TruthFact {
  const place = makePlace();
  vessel.path.locate(startMs, place);
  return {
    kind,
    mmsi: vessel.mmsi,
    startMs,
    endMs,
    lon: place.lon,
    lat: place.lat,
    note,
    ...(details.others === undefined ? {} : { others: details.others.map(({ mmsi }) => mmsi) }),
    ...(details.measures === undefined ? {} : { measures: details.measures }),
  };
}

/** When two vessels are nearest to each other between two times, to the second, and how near. */
export function findClosestApproach(
  a: Path,
  b: Path,
  fromMs: number,
  toMs: number,
): { atMs: number; distanceM: number } {
  const placeA = makePlace();
  const placeB = makePlace();
  let atMs = fromMs;
  let distanceM = Number.POSITIVE_INFINITY;
  const search = (from: number, to: number, stepMs: number): void => {
    for (let timeMs = from; timeMs <= to; timeMs += stepMs) {
      a.locate(timeMs, placeA);
      b.locate(timeMs, placeB);
      const apartM = solveInverse(placeA.lon, placeA.lat, placeB.lon, placeB.lat).distanceM;
      if (apartM >= distanceM) continue;
      distanceM = apartM;
      atMs = timeMs;
    }
  };
  search(fromMs, toMs, 20 * SECOND_MS);
  search(Math.max(fromMs, atMs - 20 * SECOND_MS), Math.min(toMs, atMs + 20 * SECOND_MS), SECOND_MS);
  return { atMs, distanceM };
}

/** The nearest pass of two vessels as a fact. */
export function tellClosestPass(vessel: Vessel, other: Vessel, fromMs: number, toMs: number, note: string): TruthFact {
  const { atMs, distanceM } = findClosestApproach(vessel.path, other.path, fromMs, toMs);
  return tellFact('close-pass', vessel, atMs, atMs, note, {
    others: [other],
    measures: { distanceM: Math.round(distanceM) },
  });
}
