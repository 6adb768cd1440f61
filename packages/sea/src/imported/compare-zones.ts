import { closeLine, densifyLine } from './densify-line.ts';
import { measureAreaKm2 } from './geodesic-area.ts';
import { LimitTree } from './limit-tree.ts';

/** An outline: rings [lon, lat ...], first place not repeated, edges straight on the map. */
export interface Outline {
  readonly rings: readonly Float64Array[];
}

export interface CompareOptions {
  /**
   * The places of each outline from which is measured, as the outer limit without the shore; all where it is not given.
   * Measured is always to the whole other outline.
   */
  readonly isLimitOfA?: (lon: number, lat: number) => boolean;
  readonly isLimitOfB?: (lon: number, lat: number) => boolean;
  /** Greatest distance between places from which is measured; 1,000 m where it is not given. */
  readonly spacingM?: number;
}

export interface ComparedPlace {
  readonly lon: number;
  readonly lat: number;
}

/** How far the limit of one outline lies from the other, over places evenly close along it. */
export interface LimitDistances {
  /** Places that were measured, and places of the outline that were left out as no limit. */
  readonly measured: number;
  readonly leftOut: number;
  readonly medianM: number;
  /** 95 of 100 places are no farther. */
  readonly percentile95M: number;
  readonly largest: { readonly distanceM: number; readonly from: ComparedPlace; readonly to: ComparedPlace };
}

export interface ZoneComparison {
  readonly areaAKm2: number;
  readonly areaBKm2: number;
  /** Area of A by that of B. */
  readonly areaRatio: number;
  /** Undefined where no place of A (or B) counts as limit. */
  readonly fromAToB: LimitDistances | undefined;
  readonly fromBToA: LimitDistances | undefined;
}

/**
 * Compares two outlines: areas on the ellipsoid, and from every vertex of each, and places between at most a kilometre
 * apart, the geodesic to the nearest place of the other. Both ways, because one limit may run along only a part of the
 * other. It tells how they differ, not which is right.
 *
 * @throws RangeError when one of them has no ring
 */
export function compareZones(a: Outline, b: Outline, options: CompareOptions = {}): ZoneComparison {
  const linesA = a.rings.map(closeLine);
  const linesB = b.rings.map(closeLine);
  const treeA = new LimitTree(linesA);
  const treeB = new LimitTree(linesB);
  const areaAKm2 = measureAreaKm2(a.rings);
  const areaBKm2 = measureAreaKm2(b.rings);
  const spacingM = options.spacingM ?? 1_000;
  return {
    areaAKm2,
    areaBKm2,
    areaRatio: areaAKm2 / areaBKm2,
    fromAToB: measureLimit(linesA, treeB, options.isLimitOfA, spacingM),
    fromBToA: measureLimit(linesB, treeA, options.isLimitOfB, spacingM),
  };
}

function measureLimit(
  lines: readonly Float64Array[],
  to: LimitTree,
  isLimit: CompareOptions['isLimitOfA'],
  spacingM: number,
): LimitDistances | undefined {
  const distances: number[] = [];
  let leftOut = 0;
  let largest: LimitDistances['largest'] | undefined;
  for (const line of lines) {
    const places = densifyLine(line, spacingM);
    // The last place is the first once more.
    for (let i = 0; i < places.length - 2; i += 2) {
      const lon = places[i]!;
      const lat = places[i + 1]!;
      if (isLimit !== undefined && !isLimit(lon, lat)) {
        leftOut++;
        continue;
      }
      const nearest = to.findNearest(lon, lat);
      distances.push(nearest.distanceM);
      if (largest !== undefined && nearest.distanceM <= largest.distanceM) continue;
      largest = { distanceM: nearest.distanceM, from: { lon, lat }, to: { lon: nearest.lon, lat: nearest.lat } };
    }
  }
  if (largest === undefined) return undefined;
  const sorted = Float64Array.from(distances).sort();
  const rank = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1]!;
  return { measured: sorted.length, leftOut, medianM: rank(0.5), percentile95M: rank(0.95), largest };
}
