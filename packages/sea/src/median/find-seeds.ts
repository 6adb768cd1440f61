import { findRoot } from '../contour/trace-contour.ts';
import type { Surroundings } from './walk-median.ts';

/** West, south, east, north in degrees. */
type Box = readonly [number, number, number, number];

/** More than a degree of arc in any direction, in metres. */
const METRES_PER_DEGREE = 111_700;
/** A cell may be as large as this share of the way to the nearest base point: no whole line fits into one. */
const CELL_SHARE = 0.25;
const FINEST_DEG = 0.001;
/** Cells in which lines begin or end, at the reach or at a third side: pieces of line shorter than this may be missed. */
const END_CELL_DEG = 0.02;
/** Where the line meets the side of a cell, in metres of the difference of the distances. */
const ROOT_TOLERANCE_M = 1;

/**
 * Finds places on every line that is equidistant from two sides within their reach: where the sides of cells cross it.
 *
 * Each area that is nearer to one side holds a base point of it and the circle round that with half the distance to the
 * nearest base point of the other. The cells at its edge are smaller than that, so that some corner lies inside it and
 * some outside, and no line is missed, island or not. A cell is left out when half the difference of the distances at its
 * middle is more than the way to its corners, or when it lies beyond the reach or nearer to a third side.
 *
 * @param onSeed told each place; it may be some metres off the line
 */
export function findSeeds(around: Surroundings, onSeed: (lon: number, lat: number) => void): void {
  const box = meetBoxes(around);
  if (box === null) return;
  const size = Math.max(box[2] - box[0], box[3] - box[1]);
  new SeedFinder(around, onSeed).visit(box[0], box[1], size);
}

class SeedFinder {
  readonly #around: Surroundings;
  readonly #onSeed: (lon: number, lat: number) => void;

  constructor(around: Surroundings, onSeed: (lon: number, lat: number) => void) {
    this.#around = around;
    this.#onSeed = onSeed;
  }

  visit(west: number, south: number, size: number): void {
    const { a, b, others, reachM } = this.#around;
    const [lon, lat] = [west + size / 2, south + size / 2];
    const cornerM = (size / 2) * Math.SQRT2 * METRES_PER_DEGREE;
    if (a.boundM(lon, lat) > reachM + cornerM || b.boundM(lon, lat) > reachM + cornerM) return;
    a.findRoughly(lon, lat);
    if (a.distanceM > reachM + cornerM) return;
    b.findRoughly(lon, lat);
    if (b.distanceM > reachM + cornerM || Math.abs(a.distanceM - b.distanceM) / 2 > cornerM) return;
    const nearM = Math.min(a.distanceM, b.distanceM);
    let isAtEnd = Math.abs(Math.max(a.distanceM, b.distanceM) - reachM) < cornerM;
    for (const { sites } of others) {
      if (sites.boundM(lon, lat) > nearM + 2 * cornerM) continue;
      sites.findRoughly(lon, lat);
      if (nearM - sites.distanceM > 2 * cornerM) return;
      if (sites.distanceM - nearM < 2 * cornerM) isAtEnd = true;
    }
    const isSmall = size * METRES_PER_DEGREE <= CELL_SHARE * nearM && (!isAtEnd || size <= END_CELL_DEG);
    if (isSmall || size <= FINEST_DEG) {
      this.#searchSides(west, south, size);
      return;
    }
    const half = size / 2;
    for (let child = 0; child < 4; child++) this.visit(west + (child & 1) * half, south + (child >> 1) * half, half);
  }

  /** Looks at a grid of three by three places: a smaller neighbour may have a corner in the middle of a side. */
  #searchSides(west: number, south: number, size: number): void {
    const values: number[] = [];
    for (let k = 0; k < 9; k++) {
      values.push(this.#differ(west + ((k % 3) * size) / 2, south + (Math.floor(k / 3) * size) / 2));
    }
    for (let k = 0; k < 9; k++) {
      const lon = west + ((k % 3) * size) / 2;
      const lat = south + (Math.floor(k / 3) * size) / 2;
      if (k % 3 < 2) this.#searchSide(lon, lat, size / 2, 0, values[k]!, values[k + 1]!);
      if (k < 6) this.#searchSide(lon, lat, 0, size / 2, values[k]!, values[k + 3]!);
    }
  }

  #searchSide(lon: number, lat: number, dLon: number, dLat: number, from: number, to: number): void {
    if (from < 0 === to < 0) return;
    const t = findRoot((share) => this.#differ(lon + share * dLon, lat + share * dLat), from, to, ROOT_TOLERANCE_M);
    this.#onSeed(lon + t * dLon, lat + t * dLat);
  }

  #differ(lon: number, lat: number): number {
    const { a, b } = this.#around;
    a.findRoughly(lon, lat);
    b.findRoughly(lon, lat);
    return a.distanceM - b.distanceM;
  }
}

/** Where places within reach of both sides may lie; null when there are none. */
function meetBoxes({ a, b, reachM }: Surroundings): Box | null {
  const [first, second] = [wrapBox(a.places, reachM), wrapBox(b.places, reachM)];
  const box: Box = [
    Math.max(first[0], second[0]),
    Math.max(first[1], second[1]),
    Math.min(first[2], second[2]),
    Math.min(first[3], second[3]),
  ];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

function wrapBox(places: Float64Array, roomM: number): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < places.length; i += 2) {
    west = Math.min(west, places[i]!);
    east = Math.max(east, places[i]!);
    south = Math.min(south, places[i + 1]!);
    north = Math.max(north, places[i + 1]!);
  }
  const room = roomM / 110_500;
  const farthest = Math.min(85, Math.max(Math.abs(south), Math.abs(north)) + room);
  const roomLon = room / Math.cos((farthest * Math.PI) / 180);
  // An odd margin, so that no place on round degrees lies on the side of a cell.
  return [west - roomLon - 0.0137, south - room - 0.0119, east + roomLon + 0.0127, north + room + 0.0143];
}
