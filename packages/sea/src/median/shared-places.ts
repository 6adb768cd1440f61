import type { BasePoints } from '../base/base-points.ts';

/** Places nearer than this to one another (degrees, about a centimetre) are one and the same. */
const SAME_DEG = 1e-7;

/** Numbers of the places of each side that the other side measures from too, in pairs. */
export interface SharedPlaces {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/**
 * Finds the places that two sides both measure from, such as the end of a land boundary at the sea. As far as such a
 * place is the nearest of both, every point of the sea is equidistant and no line is told. Left out on both sides, it
 * changes no distance by which the two differ, and the line runs on between the next places to either side of it.
 */
export function findSharedPlaces(a: BasePoints, b: BasePoints): SharedPlaces {
  if (a.origins.length < b.origins.length) {
    const turned = findSharedPlaces(b, a);
    return { a: turned.b, b: turned.a };
  }
  const index = takeIndex(a);
  const shared: { a: number[]; b: number[] } = { a: [], b: [] };
  for (let i = 0; i < b.origins.length; i++) {
    const number = index.find(b.places[2 * i]!, b.places[2 * i + 1]!);
    if (number < 0) continue;
    shared.a.push(number);
    shared.b.push(i);
  }
  return shared;
}

/** Base points without some of them; `numbers` leads from the new number of a place to the old one. */
export function dropPlaces(
  points: BasePoints,
  dropped: readonly number[],
): { points: BasePoints; numbers: Uint32Array | undefined } {
  if (dropped.length === 0) return { points, numbers: undefined };
  const gone = new PlaceIndex(Float64Array.from(dropped.flatMap((i) => [...points.places.subarray(2 * i, 2 * i + 2)])));
  const kept: number[] = [];
  // A place may stand in the list more than once, as the ends of legs do.
  for (let i = 0; i < points.origins.length; i++) {
    if (gone.find(points.places[2 * i]!, points.places[2 * i + 1]!) < 0) kept.push(i);
  }
  const places = new Float64Array(2 * kept.length);
  kept.forEach((i, k) => {
    places[2 * k] = points.places[2 * i]!;
    places[2 * k + 1] = points.places[2 * i + 1]!;
  });
  return {
    points: { places, origins: Uint16Array.from(kept, (i) => points.origins[i]!) },
    numbers: Uint32Array.from(kept),
  };
}

/** Places by their longitude; those on one longitude follow one another in a chain. */
class PlaceIndex {
  readonly #places: Float64Array;
  readonly #first = new Map<number, number>();
  readonly #next: Int32Array;

  constructor(places: Float64Array) {
    this.#places = places;
    this.#next = new Int32Array(places.length / 2);
    for (let i = 0; i < this.#next.length; i++) {
      const key = Math.round(places[2 * i]! / SAME_DEG);
      this.#next[i] = this.#first.get(key) ?? -1;
      this.#first.set(key, i);
    }
  }

  /** Number of the place that is this one, -1 without one. */
  find(lon: number, lat: number): number {
    const key = Math.round(lat / SAME_DEG);
    let i = this.#first.get(Math.round(lon / SAME_DEG)) ?? -1;
    while (i >= 0 && Math.round(this.#places[2 * i + 1]! / SAME_DEG) !== key) i = this.#next[i]!;
    return i;
  }
}

/** One side is compared with many others. */
const indexes = new WeakMap<BasePoints, PlaceIndex>();

function takeIndex(points: BasePoints): PlaceIndex {
  let index = indexes.get(points);
  if (index === undefined) indexes.set(points, (index = new PlaceIndex(points.places)));
  return index;
}
