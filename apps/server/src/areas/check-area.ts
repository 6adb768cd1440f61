import { SearoomError } from '@searoom/model';
import type { NewArea } from '@searoom/model/api';

const LEAST_CORNERS = 3;
export const MOST_CORNERS = 200;
const MOST_NAME = 60;
const EARTH_RADIUS_KM = 6371.0088;
const HEMISPHERE_KM2: number = 2 * Math.PI * EARTH_RADIUS_KM ** 2;
/** Smaller than this is a mistake of the hand: a hundred square metres. */
const LEAST_KM2 = 1e-4;

export interface CheckedArea {
  readonly name: string;
  /** Corners as given, not closed. */
  readonly ring: readonly (readonly [lon: number, lat: number])[];
  /** The same with longitudes that go on beyond 180 instead of jumping, flat, for the index. */
  readonly outline: Float64Array;
  readonly areaKm2: number;
}

/**
 * Checks an area that somebody wants watched.
 *
 * @throws SearoomError SR_AREA_INVALID saying what is wrong and where
 */
export function checkArea({ name, ring }: NewArea): CheckedArea {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > MOST_NAME)
    refuse(`its name has ${trimmed.length} characters, not 1 to ${MOST_NAME}`);
  const corners = openRing(ring);
  if (corners.length < LEAST_CORNERS || corners.length > MOST_CORNERS) {
    refuse(`it has ${corners.length} corners, not ${LEAST_CORNERS} to ${MOST_CORNERS}`);
  }
  corners.forEach(([lon, lat], i) => {
    if (!(Math.abs(lon) <= 180)) refuse(`corner ${i + 1} has longitude ${lon}`);
    if (!(Math.abs(lat) <= 90)) refuse(`corner ${i + 1} has latitude ${lat}`);
  });
  const outline = unwrap(corners);
  const [firstLon, lastLon] = [outline[0]!, outline.at(-2)!];
  if (Math.abs(firstLon - lastLon) > 180) refuse('it goes round a pole');
  for (let i = 0; i < corners.length; i++) {
    const j = (i + 1) % corners.length;
    if (outline[2 * i] === outline[2 * j] && outline[2 * i + 1] === outline[2 * j + 1]) {
      refuse(`corners ${i + 1} and ${j + 1} are the same`);
    }
  }
  checkCrossings(outline);
  const areaKm2 = measureKm2(outline);
  if (areaKm2 < LEAST_KM2) refuse('its corners enclose nothing');
  if (areaKm2 > HEMISPHERE_KM2) refuse('it is larger than half of the earth');
  return { name: trimmed, ring: corners, outline, areaKm2 };
}

/** Corners without the first repeated at the end. */
function openRing(ring: NewArea['ring']): (readonly [number, number])[] {
  const corners = ring.map((corner, i) => {
    if (corner.length !== 2) refuse(`corner ${i + 1} is not [longitude, latitude]`);
    return [corner[0]!, corner[1]!] as const;
  });
  const [first, last] = [corners[0], corners.at(-1)];
  const isClosed = corners.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isClosed ? corners.slice(0, -1) : corners;
}

/** The short way from corner to corner, so that a ring over the 180th meridian is one piece. */
function unwrap(corners: readonly (readonly [number, number])[]): Float64Array {
  const outline = new Float64Array(corners.length * 2);
  let before = corners[0]![0];
  corners.forEach(([lon, lat], i) => {
    let x = lon;
    while (x - before > 180) x -= 360;
    while (before - x > 180) x += 360;
    outline[2 * i] = x;
    outline[2 * i + 1] = lat;
    before = x;
  });
  return outline;
}

function checkCrossings(outline: Float64Array): void {
  const count = outline.length / 2;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const areNeighbours = j === i + 1 || (i === 0 && j === count - 1);
      if (areNeighbours ? foldsBack(outline, i, j, count) : edgesMeet(outline, i, j, count)) {
        refuse(`its edges from corners ${i + 1} and ${j + 1} cross or touch`);
      }
    }
  }
}

/** Twice the area of the triangle of three corners, positive where it turns left. */
function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function edgesMeet(outline: Float64Array, i: number, j: number, count: number): boolean {
  const [ax, ay, bx, by] = edge(outline, i, count);
  const [cx, cy, dx, dy] = edge(outline, j, count);
  const a = turn(cx, cy, dx, dy, ax, ay);
  const b = turn(cx, cy, dx, dy, bx, by);
  const c = turn(ax, ay, bx, by, cx, cy);
  const d = turn(ax, ay, bx, by, dx, dy);
  if (a * b < 0 && c * d < 0) return true;
  return (
    (a === 0 && isBetween(ax, ay, cx, cy, dx, dy)) ||
    (b === 0 && isBetween(bx, by, cx, cy, dx, dy)) ||
    (c === 0 && isBetween(cx, cy, ax, ay, bx, by)) ||
    (d === 0 && isBetween(dx, dy, ax, ay, bx, by))
  );
}

/** Neighbouring edges share a corner; they may not run back over one another. */
function foldsBack(outline: Float64Array, i: number, j: number, count: number): boolean {
  const isLast = i === 0 && j === count - 1;
  const [first, second] = isLast ? [j, i] : [i, j];
  const [ax, ay, bx, by] = edge(outline, first, count);
  const [, , cx, cy] = edge(outline, second, count);
  return turn(ax, ay, bx, by, cx, cy) === 0 && (cx - bx) * (bx - ax) + (cy - by) * (by - ay) < 0;
}

function edge(outline: Float64Array, i: number, count: number): [number, number, number, number] {
  const j = (i + 1) % count;
  return [outline[2 * i]!, outline[2 * i + 1]!, outline[2 * j]!, outline[2 * j + 1]!];
}

function isBetween(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  return x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
}

/**
 * Area on the sphere of the same surface as WGS 84, edges straight in longitude and latitude: the sum over the edges of
 * the strip between each and the equator, exactly.
 */
function measureKm2(outline: Float64Array): number {
  const count = outline.length / 2;
  const radians = Math.PI / 180;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const [ax, ay, bx, by] = edge(outline, i, count);
    const dLon = (bx - ax) * radians;
    const dLat = (by - ay) * radians;
    // Mean of sin(latitude) along the edge.
    const mean =
      Math.abs(dLat) < 1e-9 ? Math.sin(ay * radians) : (Math.cos(ay * radians) - Math.cos(by * radians)) / dLat;
    sum += dLon * mean;
  }
  return Math.abs(sum) * EARTH_RADIUS_KM ** 2;
}

function refuse(why: string): never {
  throw new SearoomError('SR_AREA_INVALID', [why]);
}
