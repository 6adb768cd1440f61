import { traceLine } from '@searoom/geo';
import { findEdge } from '../base/collect-points.ts';
import type { LineRecord } from '../register/schema.ts';

/** Neighbouring vertices of a limiting line, so that its nearest segment is found from its nearest vertex. */
const LINE_SPACING_M = 1000;

/** A line densified as its instrument says. */
export function traceBoundary(line: LineRecord): Float64Array {
  const points = line.points.map(([, lon, lat]) => [lon, lat] as const);
  return traceLine(
    points,
    points.map((_, i) => findEdge(line, i)),
    line.closed,
    LINE_SPACING_M,
  );
}
