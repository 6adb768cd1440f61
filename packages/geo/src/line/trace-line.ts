import { type EdgeShape, traceEdge, unwrapLongitude } from './trace-edge.ts';

/**
 * A whole line through points, as [lon, lat ...] with neighbours at most `maxChordM` apart. A closed line is a ring: its
 * first point is not repeated. Longitudes are continuous.
 *
 * @param points [lon, lat] in degrees
 * @param shapes one for all edges, or one for each (edge i starts at point i)
 */
export function traceLine(
  points: readonly (readonly [lon: number, lat: number])[],
  shapes: EdgeShape | readonly EdgeShape[],
  closed: boolean,
  maxChordM: number,
): Float64Array {
  const out: number[] = [];
  const edges = closed ? points.length : points.length - 1;
  let lonHere = points[0]?.[0] ?? 0;
  for (let i = 0; i < edges; i++) {
    const [, latA] = points[i]!;
    const [lonB, latB] = points[(i + 1) % points.length]!;
    const shape = typeof shapes === 'string' ? shapes : (shapes[i] ?? 'geodesic');
    for (const value of traceEdge(shape, lonHere, latA, lonB, latB, maxChordM)) out.push(value);
    lonHere = unwrapLongitude(lonB, lonHere);
  }
  if (!closed && points.length > 0) out.push(lonHere, points.at(-1)![1]);
  return Float64Array.from(out);
}
