import { simplify } from '../chart/simplify.ts';
import type { Box, DrawOptions, Place } from './geojson.ts';

/** 1e-7 degrees are about 1 cm. */
const STEPS_PER_DEGREE = 1e7;

/** A place with the decimals that are written. */
export function roundPlace(lon: number, lat: number): Place {
  return [roundDegrees(lon), roundDegrees(lat)];
}

/** A line of [lon, lat ...] as places; neighbours that are written alike are one. */
export function writeLine(line: Float64Array, { maxErrorM }: DrawOptions = {}): Place[] {
  const shown = maxErrorM === undefined ? line : simplify(line, maxErrorM);
  const places: Place[] = [];
  for (let i = 0; i < shown.length; i += 2) {
    const place = roundPlace(shown[i]!, shown[i + 1]!);
    const last = places.at(-1);
    if (last?.[0] !== place[0] || last[1] !== place[1]) places.push(place);
  }
  return places;
}

/** A ring whose first place is not repeated, with it repeated. */
export function closeRing(ring: Float64Array): Float64Array {
  const closed = new Float64Array(ring.length + 2);
  closed.set(ring);
  closed.set(ring.subarray(0, 2), ring.length);
  return closed;
}

/** The box round lines; undefined where there is no place. */
export function findBox(lines: Iterable<Float64Array>): Box | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [lon, lat] = [line[i]!, line[i + 1]!];
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  return west === Infinity
    ? undefined
    : [roundDegrees(west), roundDegrees(south), roundDegrees(east), roundDegrees(north)];
}

/** The box round boxes; undefined where there is none. */
export function joinBoxes(boxes: Iterable<Box | undefined>): Box | undefined {
  const corners: Float64Array[] = [];
  for (const box of boxes) if (box !== undefined) corners.push(Float64Array.from(box));
  return findBox(corners);
}

function roundDegrees(degrees: number): number {
  return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
}
