import { type Equidistant, type Place, solveTriple } from './equidistant.ts';
import type { MedianSide } from './median-line.ts';
import { type NearestSite, takeSites } from './nearest-site.ts';
import { placeOf } from './walk-median.ts';

const MAX_ROUNDS = 60;
/** How well a tripoint must be equidistant from the nearest base points of all three. */
const TOLERANCE_M = 1e-3;

/**
 * The place equidistant from the nearest base points of three sides, searched for from a place near it: Newton's method
 * on the two differences, with the base points that are the nearest where it has come to. Null where it does not settle,
 * as where the three have no tripoint near by. Three sides may have several: it is not said which of them is found.
 */
export function findTripoint(a: MedianSide, b: MedianSide, c: MedianSide, near: Place): Equidistant | null {
  const sites = [takeSites(a.points), takeSites(b.points), takeSites(c.points)] as const;
  if (sites.some((side) => side.places.length === 0)) return null;
  let at: Place = near;
  const tried = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const numbers = sites.map((side) => findNumber(side, at));
    const key = numbers.join(' ');
    const [first, second, third] = sites.map((side, i) => placeOf(side, numbers[i]!)) as [Place, Place, Place];
    const solved = solveTriple(at, first, second, third);
    if (solved === null) return null;
    const distances = sites.map((side) => measureM(side, solved));
    if (Math.max(...distances) - Math.min(...distances) <= TOLERANCE_M) {
      return { lon: solved.lon, lat: solved.lat, distanceM: Math.min(...distances) };
    }
    // The same three again: it goes round in a circle. Half of the way may lead out of it.
    at = tried.has(key) ? { lon: (at.lon + solved.lon) / 2, lat: (at.lat + solved.lat) / 2 } : solved;
    tried.add(key);
  }
  return null;
}

function findNumber(side: NearestSite, at: Place): number {
  side.find(at.lon, at.lat);
  return side.nearest;
}

function measureM(side: NearestSite, at: Place): number {
  side.find(at.lon, at.lat);
  return side.distanceM;
}
