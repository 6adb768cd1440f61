type Place = readonly [lon: number, lat: number];

/**
 * Edges of a ring that cross one another, as pairs of their numbers (edge i starts at place i); on a flat map of degrees.
 * Edges that only touch do not count.
 */
export function findCrossings(ring: readonly Place[]): [number, number][] {
  const crossings: [number, number][] = [];
  const at = (index: number): Place => ring[index % ring.length]!;
  for (let i = 0; i < ring.length; i++) {
    for (let j = i + 2; j < ring.length; j++) {
      if (i === 0 && j === ring.length - 1) continue;
      const [a, b, c, d] = [at(i), at(i + 1), at(j), at(j + 1)];
      if (orient(a, b, c) * orient(a, b, d) < 0 && orient(c, d, a) * orient(c, d, b) < 0) crossings.push([i, j]);
    }
  }
  return crossings;
}

/** Twice the signed area of a triangle: on which side of a-b does c lie? */
function orient(a: Place, b: Place, c: Place): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
