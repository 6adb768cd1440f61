import { measureDistanceM } from '@searoom/geo';
import { METRES_PER_NAUTICAL_MILE } from '@searoom/model';
import type { LineRecord, PointRow } from '../register/schema.ts';

/** A leg of a line: the points at its ends, and its name "11-12". */
export interface Leg {
  readonly name: string;
  readonly from: PointRow;
  readonly to: PointRow;
  /** Length of the geodesic in M, whatever the instrument draws between the points. */
  readonly lengthM: number;
}

/** Legs of a line in order; leg i starts at point i. A closed line has the leg back to its first point too. */
export function listLegs(line: LineRecord): Leg[] {
  const { points } = line;
  const count = line.closed ? points.length : Math.max(0, points.length - 1);
  return Array.from({ length: count }, (_, i) => {
    const from = points[i]!;
    const to = points[(i + 1) % points.length]!;
    return { name: `${from[0]}-${to[0]}`, from, to, lengthM: measureLegM(from, to) };
  });
}

/** Length of the geodesic between two points in M. */
export function measureLegM([, lonA, latA]: PointRow, [, lonB, latB]: PointRow): number {
  return measureDistanceM(lonA, latA, lonB, latB) / METRES_PER_NAUTICAL_MILE;
}

/** Sum of the geodesic legs in M. */
export function sumLegsM(legs: readonly Leg[]): number {
  return legs.reduce((sum, leg) => sum + leg.lengthM, 0);
}

/** The longest leg, or undefined for a line without legs. */
export function findLongest(legs: readonly Leg[]): Leg | undefined {
  return legs.reduce<Leg | undefined>(
    (best, leg) => (best === undefined || leg.lengthM > best.lengthM ? leg : best),
    undefined,
  );
}
