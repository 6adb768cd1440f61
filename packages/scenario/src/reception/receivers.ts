import { metresPerDegreeEast, metresPerDegreeNorth } from '../local-plane.ts';
import { hashUnit } from '../random.ts';
import { MINUTE_MS } from '../units.ts';

/** A shore station (or a ship, or a platform) that hears every vessel in its range, in thinned form. */
export interface ShoreStation {
  /** What the TAG block says as `s:`. */
  readonly source: string;
  readonly lon: number;
  readonly lat: number;
  readonly rangeM: number;
  /** What is passed on: one report of a vessel in about this time, as most networks do. */
  readonly thinningMs: number;
}

/** A satellite that comes over every `periodMs`, hears for `passMs` and delivers what it heard at a ground station. */
export interface Satellite {
  readonly source: string;
  readonly firstPassMs: number;
  readonly periodMs: number;
  readonly passMs: number;
}

/** One overflight. What was heard in it arrives together, at `deliveryMs`. */
export interface Pass {
  readonly source: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly deliveryMs: number;
}

const MIN_LATENCY_MS: number = 5 * MINUTE_MS;
const MAX_LATENCY_MS: number = 40 * MINUTE_MS;

/** All overflights that begin in a time, by their start. */
export function listPasses(satellites: readonly Satellite[], startMs: number, endMs: number, seed: number): Pass[] {
  const passes: Pass[] = [];
  satellites.forEach((satellite, number) => {
    for (let n = 0; ; n++) {
      const passMs = startMs + satellite.firstPassMs + n * satellite.periodMs;
      if (passMs + satellite.passMs > endMs) break;
      const latencyMs = MIN_LATENCY_MS + (MAX_LATENCY_MS - MIN_LATENCY_MS) * hashUnit(seed + number * 7919, n);
      passes.push({
        source: satellite.source,
        startMs: passMs,
        endMs: passMs + satellite.passMs,
        deliveryMs: passMs + satellite.passMs + latencyMs,
      });
    }
  });
  return passes.sort((a, b) => a.startMs - b.startMs || (a.source < b.source ? -1 : 1));
}

/** Which stations hear a place: the two nearest in range, and how far out in the range the nearest one's is (0 to 1). */
export interface Coverage {
  nearest: ShoreStation | undefined;
  second: ShoreStation | undefined;
  reach: number;
}

/** Finds the stations in range, without allocation. */
export class CoverageMap {
  readonly #stations: readonly ShoreStation[];
  readonly #eastPerDegree: Float64Array;
  readonly #northPerDegree: Float64Array;

  constructor(stations: readonly ShoreStation[]) {
    this.#stations = stations;
    this.#eastPerDegree = Float64Array.from(stations, (station) => metresPerDegreeEast(station.lat));
    this.#northPerDegree = Float64Array.from(stations, (station) => metresPerDegreeNorth(station.lat));
  }

  find(lon: number, lat: number, coverage: Coverage): void {
    coverage.nearest = undefined;
    coverage.second = undefined;
    coverage.reach = 1;
    let secondReach = 1;
    for (let i = 0; i < this.#stations.length; i++) {
      const station = this.#stations[i]!;
      const north = (lat - station.lat) * this.#northPerDegree[i]!;
      if (north > station.rangeM || north < -station.rangeM) continue;
      const east = (lon - station.lon) * this.#eastPerDegree[i]!;
      const reach = Math.sqrt(east * east + north * north) / station.rangeM;
      if (reach >= secondReach) continue;
      if (reach < coverage.reach) {
        coverage.second = coverage.nearest;
        secondReach = coverage.nearest === undefined ? 1 : coverage.reach;
        coverage.nearest = station;
        coverage.reach = reach;
      } else {
        coverage.second = station;
        secondReach = reach;
      }
    }
  }
}
