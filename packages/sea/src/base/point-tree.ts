const SEMI_MAJOR_M = 6_378_137;
const ECCENTRICITY_SQUARED = 0.0066943799901413165;

/** Numbers for a range on the stack of a search. */
const RANGE = 7;

/**
 * Finds the nearest of many places by the straight line through the earth, in a balanced tree over their coordinates in
 * space. Within 250 M the nearest by that line is the nearest along the ellipsoid, or as near to half a metre: the
 * shortening of the chord, s³ / 24 R², varies with the direction by less than 1 % of 52 m.
 */
export class PointTree {
  /** Place numbers in tree order: the middle of a range is its root. */
  readonly #ids: Uint32Array;
  /** Coordinates in space, in tree order. */
  readonly #space: Float64Array;
  /**
   * Ranges still to be searched: from, to, axis, then the squares of the distances to their box in space: whole, and
   * along each axis (Arya and Mount, 1993). A bound by the last dividing plane alone would leave far too many.
   */
  readonly #stack = new Float64Array(RANGE * 64);
  /** The last answer, in tree order. */
  #best = 0;

  /** @param places [lon, lat ...] in degrees */
  constructor(places: Float64Array) {
    const count = places.length / 2;
    this.#ids = new Uint32Array(count);
    this.#space = new Float64Array(count * 3);
    for (let i = 0; i < count; i++) {
      this.#ids[i] = i;
      writeSpace(places[2 * i]!, places[2 * i + 1]!, this.#space, 3 * i);
    }
    this.#sort(0, count - 1, 0);
  }

  /** Number of the nearest place, -1 when there is none. */
  findNearest(lon: number, lat: number): number {
    const count = this.#ids.length;
    if (count === 0) return -1;
    const space = this.#space;
    const stack = this.#stack;
    writeSpace(lon, lat, query, 0);
    const x = query[0]!;
    const y = query[1]!;
    const z = query[2]!;
    // Questions come in order along limits: the last answer is a good bound to begin with.
    let best = this.#best;
    let bestSquare = square(space[3 * best]! - x, space[3 * best + 1]! - y, space[3 * best + 2]! - z);
    stack.fill(0, 0, RANGE);
    stack[1] = count - 1;
    let top = RANGE;
    while (top > 0) {
      top -= RANGE;
      // What lies in a box farther away than the best is left out, also when that was found since.
      if (stack[top + 3]! >= bestSquare) continue;
      let from = stack[top]!;
      let to = stack[top + 1]!;
      let axis = stack[top + 2]!;
      const toBox = stack[top + 3]!;
      const alongX = stack[top + 4]!;
      const alongY = stack[top + 5]!;
      const alongZ = stack[top + 6]!;
      while (from <= to) {
        const middle = (from + to) >> 1;
        const at = 3 * middle;
        const dx = space[at]! - x;
        const dy = space[at + 1]! - y;
        const dz = space[at + 2]! - z;
        const here = dx * dx + dy * dy + dz * dz;
        if (here < bestSquare) {
          bestSquare = here;
          best = middle;
        }
        const offset = axis === 0 ? dx : axis === 1 ? dy : dz;
        const along = offset * offset;
        // A little less, for rounding: the bound is a sum of differences.
        const beyond = (toBox - (axis === 0 ? alongX : axis === 1 ? alongY : alongZ) + along) * (1 - 1e-12);
        const isBelow = offset > 0;
        const next = axis === 2 ? 0 : axis + 1;
        if (beyond < bestSquare) {
          stack[top] = isBelow ? middle + 1 : from;
          stack[top + 1] = isBelow ? to : middle - 1;
          stack[top + 2] = next;
          stack[top + 3] = beyond;
          stack[top + 4] = axis === 0 ? along : alongX;
          stack[top + 5] = axis === 1 ? along : alongY;
          stack[top + 6] = axis === 2 ? along : alongZ;
          top += RANGE;
        }
        axis = next;
        if (isBelow) to = middle - 1;
        else from = middle + 1;
      }
    }
    this.#best = best;
    return this.#ids[best]!;
  }

  /** Puts the median of a range by one coordinate into its middle, then does the same with both halves. */
  #sort(from: number, to: number, axis: number): void {
    if (to - from < 1) return;
    const middle = (from + to) >> 1;
    this.#select(middle, from, to, axis);
    const next = axis === 2 ? 0 : axis + 1;
    this.#sort(from, middle - 1, next);
    this.#sort(middle + 1, to, next);
  }

  /** Hoare's selection. */
  #select(wanted: number, first: number, last: number, axis: number): void {
    const space = this.#space;
    let from = first;
    let to = last;
    while (from < to) {
      const pivot = space[3 * ((from + to) >> 1) + axis]!;
      let i = from;
      let j = to;
      while (i <= j) {
        while (space[3 * i + axis]! < pivot) i++;
        while (space[3 * j + axis]! > pivot) j--;
        if (i <= j) this.#swap(i++, j--);
      }
      if (wanted <= j) to = j;
      else if (wanted >= i) from = i;
      else return;
    }
  }

  #swap(i: number, j: number): void {
    const id = this.#ids[i]!;
    this.#ids[i] = this.#ids[j]!;
    this.#ids[j] = id;
    for (let k = 0; k < 3; k++) {
      const value = this.#space[3 * i + k]!;
      this.#space[3 * i + k] = this.#space[3 * j + k]!;
      this.#space[3 * j + k] = value;
    }
  }
}

const query = new Float64Array(3);

function square(x: number, y: number, z: number): number {
  return x * x + y * y + z * z;
}

/** Earth-centred coordinates of a place on the WGS-84 ellipsoid, in metres. */
function writeSpace(lon: number, lat: number, out: Float64Array, at: number): void {
  const phi = (lat * Math.PI) / 180;
  const lambda = (lon * Math.PI) / 180;
  const sine = Math.sin(phi);
  const normal = SEMI_MAJOR_M / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  const cosine = Math.cos(phi);
  out[at] = normal * cosine * Math.cos(lambda);
  out[at + 1] = normal * cosine * Math.sin(lambda);
  out[at + 2] = normal * (1 - ECCENTRICITY_SQUARED) * sine;
}
