import type { LineRecord } from '../register/schema.ts';
import { compareFigure } from './compare-figure.ts';
import { describeRepairs } from './find-repairs.ts';
import { listLegs } from './measure-line.ts';
import type { VerifyLine } from './report.ts';

/** Legs are printed to 0.01 M: half of that, and as much for the points' own rounding. */
export const LEG_BOUND_M = 0.015;

/**
 * Geodesic legs against the listed ones. A check of this kind holds a point along the line, by both its legs; it is blind
 * to a shift of all points together.
 */
export function checkLegs(line: LineRecord): VerifyLine[] {
  const listed = line.published?.listedLegsM;
  if (listed === undefined) return [];
  const legs = listLegs(line);
  if (listed.length !== legs.length) {
    return [
      {
        check: 'legs',
        record: line.id,
        item: 'number of legs',
        published: String(listed.length),
        computed: String(legs.length),
        verdict: 'differs',
        note: 'no leg was compared: which listed length belongs to which leg is not known',
      },
    ];
  }
  return legs.map((leg, i) => {
    const published = listed[i]!;
    const fits = Math.abs(published - leg.lengthM) <= LEG_BOUND_M;
    return compareFigure({
      check: 'legs',
      record: line,
      item: leg.name,
      published,
      computed: leg.lengthM,
      bound: LEG_BOUND_M,
      unit: 'M',
      digits: 3,
      ...(!fits && { note: describeRepairs(line, i, LEG_BOUND_M) }),
    });
  });
}
