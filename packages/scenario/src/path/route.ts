import { solveDirect, solveInverse } from '@searoom/geo';
import { toRadians, turnBetween, wrapDegrees } from '../units.ts';
import type { Place } from './path.ts';

/** `[longitude, latitude]` in degrees. */
export type Waypoint = readonly [number, number];

/** Between vertices the line is straight in degrees; at this spacing it stays within 0.1 m of the geodesic. */
const VERTEX_SPACING_M = 3000;

/** Turn between two vertices of an arc. */
const ARC_STEP_DEG = 3;

/** A corner takes at most this part of the shorter leg beside it, so that two corners never overlap. */
const MAX_CORNER_PART = 0.48;

interface Corner {
  /** Metres of leg that the arc takes on either side of the waypoint. */
  readonly trimM: number;
  readonly radiusM: number;
  readonly turnDeg: number;
}

/**
 * A line through waypoints: geodesic legs, joined by arcs of the turning radius, with the distance along it. Stored as
 * vertices, so that a place at a distance is a search and an interpolation.
 */
export class Route {
  readonly lengthM: number;
  /** Distance along the route at which each waypoint is passed (the middle of its arc). */
  readonly waypointM: readonly number[];
  readonly #lon: Float64Array;
  readonly #lat: Float64Array;
  readonly #distance: Float64Array;
  readonly #course: Float64Array;
  #last = 0;

  /**
   * @param waypoints at least two, no two alike in a row
   * @param turnRadiusM radius of the arcs; smaller where the legs are too short for it
   */
  constructor(waypoints: readonly Waypoint[], turnRadiusM: number) {
    const line = new LineBuilder();
    const legs = waypoints.slice(1).map((to, i) => solveInverse(...waypoints[i]!, ...to));
    const corners = legs.map((leg, i) =>
      i === 0
        ? NO_CORNER
        : planCorner(legs[i - 1]!.finalBearingDeg, leg.initialBearingDeg, turnRadiusM, [
            legs[i - 1]!.distanceM,
            leg.distanceM,
          ]),
    );
    const waypointM: number[] = [0];
    legs.forEach((leg, i) => {
      const corner = corners[i]!;
      const from = waypoints[i]!;
      if (corner.trimM > 0) waypointM.push(line.addArc(corner));
      else if (i > 0) waypointM.push(line.length);
      const start = corner.trimM;
      const end = leg.distanceM - (corners[i + 1]?.trimM ?? 0);
      const steps = Math.max(1, Math.ceil((end - start) / VERTEX_SPACING_M));
      for (let step = i === 0 ? 0 : 1; step <= steps; step++) {
        const along = start + ((end - start) * step) / steps;
        const at = solveDirect(...from, leg.initialBearingDeg, along);
        line.add(at.lon, at.lat, at.finalBearingDeg, step === 0 ? 0 : (end - start) / steps);
      }
    });
    this.lengthM = line.length;
    waypointM.push(line.length);
    this.waypointM = waypointM;
    this.#lon = Float64Array.from(line.lon);
    this.#lat = Float64Array.from(line.lat);
    this.#distance = Float64Array.from(line.distance);
    this.#course = Float64Array.from(line.course);
  }

  /** Writes place and course (as heading) at this distance from the start; the ends hold beyond the ends. */
  locate(distanceM: number, place: Place): void {
    const distance = this.#distance;
    const at = Math.max(0, Math.min(this.lengthM, distanceM));
    let i = this.#last;
    if (!(distance[i]! <= at && at <= distance[i + 1]!)) {
      i = findSegment(distance, at);
      this.#last = i;
    }
    const span = distance[i + 1]! - distance[i]!;
    const part = span > 0 ? (at - distance[i]!) / span : 0;
    place.lon = this.#lon[i]! + (this.#lon[i + 1]! - this.#lon[i]!) * part;
    place.lat = this.#lat[i]! + (this.#lat[i + 1]! - this.#lat[i]!) * part;
    place.headingDeg = wrapDegrees(this.#course[i]! + turnBetween(this.#course[i]!, this.#course[i + 1]!) * part);
  }
}

const NO_CORNER: Corner = { trimM: 0, radiusM: 0, turnDeg: 0 };

function planCorner(inDeg: number, outDeg: number, turnRadiusM: number, legsM: readonly [number, number]): Corner {
  const turnDeg = turnBetween(inDeg, outDeg);
  const tangent = Math.tan(toRadians(Math.abs(turnDeg)) / 2);
  if (tangent < 0.001) return NO_CORNER;
  const trimM = Math.min(turnRadiusM * tangent, MAX_CORNER_PART * Math.min(...legsM));
  return { trimM, radiusM: trimM / tangent, turnDeg };
}

/** The segment that holds this distance: the last vertex at or before it, not the last of all. */
function findSegment(distance: Float64Array, at: number): number {
  let low = 0;
  let high = distance.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (distance[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Vertices as they are gathered. */
class LineBuilder {
  readonly lon: number[] = [];
  readonly lat: number[] = [];
  readonly course: number[] = [];
  readonly distance: number[] = [];
  length = 0;

  add(lon: number, lat: number, courseDeg: number, stepM: number): void {
    this.length += stepM;
    this.lon.push(lon);
    this.lat.push(lat);
    this.course.push(wrapDegrees(courseDeg));
    this.distance.push(this.length);
  }

  /** Goes round the corner from the last vertex; returns the distance at the middle of the arc. */
  addArc(corner: Corner): number {
    const last = this.lon.length - 1;
    const inDeg = this.course[last]!;
    const side = Math.sign(corner.turnDeg) * 90;
    const centre = solveDirect(this.lon[last]!, this.lat[last]!, inDeg + side, corner.radiusM);
    // The meridians converge a little between the ship and the centre: the way back is read at the centre.
    const spokeDeg = centre.finalBearingDeg + 180;
    const steps = Math.max(2, Math.ceil(Math.abs(corner.turnDeg) / ARC_STEP_DEG));
    const stepM = (corner.radiusM * toRadians(Math.abs(corner.turnDeg))) / steps;
    const startM = this.length;
    for (let step = 1; step <= steps; step++) {
      const turned = (corner.turnDeg * step) / steps;
      const at = solveDirect(centre.lon, centre.lat, spokeDeg + turned, corner.radiusM);
      this.add(at.lon, at.lat, inDeg + turned, stepM);
    }
    return startM + (stepM * steps) / 2;
  }
}
