import { measureDistanceM } from '@searoom/geo';
import type { Track } from '@searoom/model/api';
import { NM_M, toWorldLine } from './geodesic-path.ts';
import { classifyPart } from './speed-class.ts';

/** A track ready to be drawn. */
export interface TrackParts {
  /** [x, y ...] in world units, one vertex per report. */
  readonly line: Float64Array;
  /** Class of the part that ends at each report; that of the first means nothing. */
  readonly classes: Uint8Array;
}

/** Prepares a track. Reports without a usable place are left out, so that the rest is still drawn. */
export function prepareTrack(track: Track): TrackParts {
  const degrees: number[] = [];
  const times: number[] = [];
  for (let i = 0; i < track.timeMs.length; i++) {
    const lon = track.lon[i];
    const lat = track.lat[i];
    if (lon === undefined || lat === undefined || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) continue;
    degrees.push(lon, lat);
    times.push(track.timeMs[i]!);
  }
  const classes = new Uint8Array(times.length);
  for (let i = 1; i < times.length; i++) {
    const rangeM = measureDistanceM(degrees[2 * i - 2]!, degrees[2 * i - 1]!, degrees[2 * i]!, degrees[2 * i + 1]!);
    classes[i] = classifyPart(rangeM / NM_M, times[i]! - times[i - 1]!);
  }
  return { line: toWorldLine(degrees), classes };
}
