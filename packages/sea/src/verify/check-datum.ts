import { findLineUncertaintyM } from '../base/collect-points.ts';
import type { LineRecord } from '../register/schema.ts';
import type { VerifyLine } from './report.ts';

/**
 * The datum of a line. One that is unknown is an uncertainty and not zero: 500 m are added to every margin against such a
 * line. A line that counts as WGS 84 has to say so.
 */
export function checkDatum(line: LineRecord): VerifyLine {
  const common = { check: 'datum', record: line.id, published: line.datum };
  const computed = `margins widened by ${findLineUncertaintyM(line)} m`;
  if (!line.datumIsWgs84) return { ...common, computed, verdict: 'not-applicable' };
  if (!/\b(WGS ?84|ITRF)/.test(line.datum)) {
    return { ...common, computed, verdict: 'differs', note: 'counts as WGS 84, but its datum does not say so' };
  }
  return { ...common, computed, verdict: /memory/.test(line.datum) ? 'from-memory' : 'agrees' };
}
