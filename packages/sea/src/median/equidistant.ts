import { solveInverse } from '@searoom/geo';

const SEMI_MAJOR_M = 6_378_137;
const ECCENTRICITY_SQUARED = 0.0066943799901413165;
/** Equal to this is equal: a geodesic is measured to some nanometres. */
const EQUAL_M = 1e-6;
const MAX_STEPS = 30;

export interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** A place at one and the same distance from two or three places. */
export interface Equidistant extends Place {
  readonly distanceM: number;
}

/** The place some metres to the east and north of another, on its tangent plane. */
export function movePlace({ lon, lat }: Place, eastM: number, northM: number): Place {
  const phi = (lat * Math.PI) / 180;
  const w = Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2);
  const normal = SEMI_MAJOR_M / w;
  const meridian = (SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / w ** 3;
  return {
    lon: lon + ((eastM / (normal * Math.cos(phi))) * 180) / Math.PI,
    lat: Math.min(90, Math.max(-90, lat + ((northM / meridian) * 180) / Math.PI)),
  };
}

/** Metres to the east and north from one place to another, on the tangent plane between them; for short ways. */
export function measureWay(from: Place, to: Place): readonly [eastM: number, northM: number] {
  const phi = ((from.lat + to.lat) * Math.PI) / 360;
  const w = Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2);
  const meridian = (SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / w ** 3;
  return [
    (((to.lon - from.lon) * Math.PI) / 180) * (SEMI_MAJOR_M / w) * Math.cos(phi),
    (((to.lat - from.lat) * Math.PI) / 180) * meridian,
  ];
}

interface Sight {
  readonly distanceM: number;
  /** Unit vector towards it: the distance shrinks along it, metre by metre. */
  readonly east: number;
  readonly north: number;
}

function sight(from: Place, to: Place): Sight {
  const { distanceM, initialBearingDeg } = solveInverse(from.lon, from.lat, to.lon, to.lat);
  const bearing = (initialBearingDeg * Math.PI) / 180;
  return { distanceM, east: Math.sin(bearing), north: Math.cos(bearing) };
}

/** Unit vector along the line equidistant from two places, the first one to its left; null where there is no telling. */
export function findTangent(at: Place, left: Place, right: Place): readonly [east: number, north: number] | null {
  const a = sight(at, left);
  const b = sight(at, right);
  const east = b.east - a.east;
  const north = b.north - a.north;
  const length = Math.hypot(east, north);
  return length < 1e-9 ? null : [-north / length, east / length];
}

/**
 * The place equidistant from two places that is nearest to a given one, as far as the line is straight on that way.
 * Newton's method along the gradient of the difference. Null where it does not converge.
 */
export function projectOnBisector(near: Place, first: Place, second: Place): Equidistant | null {
  let at = near;
  for (let step = 0; step < MAX_STEPS; step++) {
    const a = sight(at, first);
    const b = sight(at, second);
    const difference = a.distanceM - b.distanceM;
    const east = b.east - a.east;
    const north = b.north - a.north;
    const square = east * east + north * north;
    if (Math.abs(difference) <= EQUAL_M) return { ...at, distanceM: (a.distanceM + b.distanceM) / 2 };
    if (square < 1e-16) return null;
    // Not farther than half the way to the places: beyond them the difference is constant.
    const limitM = Math.max(a.distanceM, b.distanceM) / 2;
    const wayM = Math.abs(difference) / Math.sqrt(square);
    const share = (-difference / square) * Math.min(1, limitM / wayM);
    at = movePlace(at, share * east, share * north);
  }
  return null;
}

/**
 * The place equidistant from three places, by Newton's method from a place near it; null where it does not converge, as
 * when the three lie in one direction.
 */
export function solveTriple(near: Place, first: Place, second: Place, third: Place): Equidistant | null {
  let at = near;
  for (let step = 0; step < MAX_STEPS; step++) {
    const a = sight(at, first);
    const b = sight(at, second);
    const c = sight(at, third);
    const ab = a.distanceM - b.distanceM;
    const ac = a.distanceM - c.distanceM;
    if (Math.abs(ab) <= EQUAL_M && Math.abs(ac) <= EQUAL_M) return { ...at, distanceM: a.distanceM };
    const [abEast, abNorth] = [b.east - a.east, b.north - a.north];
    const [acEast, acNorth] = [c.east - a.east, c.north - a.north];
    const det = abEast * acNorth - abNorth * acEast;
    if (Math.abs(det) < 1e-14) return null;
    const east = (-ab * acNorth + ac * abNorth) / det;
    const north = (-ac * abEast + ab * acEast) / det;
    const share = Math.min(1, (a.distanceM + 1) / 2 / Math.hypot(east, north));
    at = movePlace(at, share * east, share * north);
  }
  return null;
}
