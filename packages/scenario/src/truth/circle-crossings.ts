import { solveInverse } from '@searoom/geo';
import { metresPerDegreeEast, metresPerDegreeNorth } from '../local-plane.ts';
import { makePlace, type Path } from '../path/path.ts';
import { METRES_PER_MILE, MINUTE_MS } from '../units.ts';
import type { Vessel } from '../vessel/vessel.ts';
import type { TruthFact } from './fact.ts';

/** A circle round a feature whose crossings belong to the truth. */
export interface Circle {
  readonly feature: string;
  readonly lon: number;
  readonly lat: number;
  readonly radiusM: number;
}

/** A crossing and back within this time may be missed. */
const STEP_MS: number = MINUTE_MS;

/** Beyond this distance the plane is good enough to say "outside". */
const MARGIN_M = 20_000;

const place = makePlace();

/** Every crossing of the circles by a vessel, with the time to a hundredth of a second (bisection on the geodesic). */
export function findCircleCrossings(
  vessel: Vessel,
  circles: readonly Circle[],
  startMs: number,
  endMs: number,
): TruthFact[] {
  const facts: TruthFact[] = [];
  const inside = circles.map((circle) => isInside(vessel.path, startMs, circle));
  for (let fromMs = startMs; fromMs < endMs; fromMs += STEP_MS) {
    const toMs = Math.min(endMs, fromMs + STEP_MS);
    vessel.path.locate(toMs, place);
    const { lon, lat } = place;
    circles.forEach((circle, i) => {
      const far =
        Math.abs(lat - circle.lat) * metresPerDegreeNorth(lat) > circle.radiusM + MARGIN_M ||
        Math.abs(lon - circle.lon) * metresPerDegreeEast(lat) > circle.radiusM + MARGIN_M;
      const now = !far && isInside(vessel.path, toMs, circle);
      if (now === inside[i]) return;
      inside[i] = now;
      facts.push(makeCrossing(vessel, circle, findCrossingMs(vessel.path, circle, fromMs, toMs, now), now));
    });
  }
  return facts;
}

function makeCrossing(vessel: Vessel, circle: Circle, atMs: number, entry: boolean): TruthFact {
  vessel.path.locate(atMs, place);
  const radius = `${circle.radiusM / METRES_PER_MILE} M`;
  return {
    kind: entry ? 'circle-entry' : 'circle-exit',
    mmsi: vessel.mmsi,
    startMs: atMs,
    endMs: atMs,
    lon: place.lon,
    lat: place.lat,
    note: `${entry ? 'enters' : 'leaves'} the ${radius} circle round ${circle.feature}`,
    measures: { radiusM: circle.radiusM },
  };
}

function findCrossingMs(path: Path, circle: Circle, fromMs: number, toMs: number, entry: boolean): number {
  let low = fromMs;
  let high = toMs;
  while (high - low > 10) {
    const middle = (low + high) / 2;
    if (isInside(path, middle, circle) === entry) high = middle;
    else low = middle;
  }
  return high;
}

function isInside(path: Path, timeMs: number, circle: Circle): boolean {
  path.locate(timeMs, place);
  return solveInverse(circle.lon, circle.lat, place.lon, place.lat).distanceM < circle.radiusM;
}
