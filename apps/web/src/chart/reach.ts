import type { VesselView } from '../vessels/vessel-store.ts';
import { traceReach } from './geodesic-path.ts';

/** Farther than this the circle says no more than "anywhere". */
const MOST_NM = 2_000;

/**
 * How far a lost vessel may have come since its last report, at the speed it had then, as a closed line for the chart.
 * Undefined for one that is not lost, lay still, or told no speed.
 */
export function findReach(vessel: VesselView | undefined, roomTimeMs: number): Float64Array | undefined {
  if (vessel === undefined || !vessel.lost || vessel.sogKn === undefined) return undefined;
  const radiusNm = (vessel.sogKn * (roomTimeMs - vessel.timeMs)) / 3_600_000;
  return radiusNm > 0.05 && radiusNm <= MOST_NM ? traceReach(vessel.lon, vessel.lat, radiusNm) : undefined;
}
