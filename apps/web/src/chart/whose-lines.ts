import type { WhoseAnswer } from '@searoom/model/api';
import { formatBearing, formatDistanceNm } from '../words/position.ts';
import { type Box, findBox } from './chart-index.ts';
import { goFrom, traceLeg } from './geodesic-path.ts';
import { latToY, lonToX } from './mercator.ts';

/** A line of an answer, with what stands on it. */
export interface WhoseLeg {
  readonly line: Float64Array;
  readonly box: Box;
  readonly text: string;
  /** Name of the base point at its end; nothing for a limit. */
  readonly endName: string;
  readonly isToLimit: boolean;
}

/** What the chart draws of an answer to "whose water?". */
export interface WhoseLines {
  readonly x: number;
  readonly y: number;
  readonly legs: readonly WhoseLeg[];
  readonly bases: readonly { readonly x: number; readonly y: number }[];
}

const MOST_BASES = 8;

/**
 * Lines from the place to each base point that a zone was measured from, with range and bearing, and on from the place to
 * the outer limit: that lies on the same geodesic, at the breadth from the base point. Of zones with one base point only
 * the widest is drawn, as their lines are one.
 */
export function drawWhose(answer: WhoseAnswer): WhoseLines {
  const { lon, lat } = answer.place;
  const widest = new Map<string, WhoseAnswer['zones'][number]>();
  for (const zone of answer.zones) {
    if (zone.base === undefined) continue;
    const key = `${zone.base.lon.toFixed(4)},${zone.base.lat.toFixed(4)}`;
    const other = widest.get(key);
    if (other === undefined || (zone.breadthNm ?? 0) > (other.breadthNm ?? 0)) widest.set(key, zone);
  }
  const legs: WhoseLeg[] = [];
  const bases: WhoseLines['bases'][number][] = [];
  const nearestFirst = [...widest.values()].sort((a, b) => a.base!.distanceNm - b.base!.distanceNm);
  for (const { base, breadthNm, assertedBy } of nearestFirst.slice(0, MOST_BASES)) {
    const { line, rangeNm, bearingDeg } = traceLeg(lon, lat, base!.lon, base!.lat);
    bases.push({ x: lonToX(base!.lon), y: latToY(base!.lat) });
    legs.push({
      line,
      box: findBox(line),
      text: `${formatDistanceNm(base!.distanceNm)} ${formatBearing(bearingDeg)}`,
      endName: base!.name,
      isToLimit: false,
    });
    const restNm = breadthNm === undefined ? 0 : breadthNm - rangeNm;
    if (restNm <= 0.5 || rangeNm === 0) continue;
    const end = goFrom(base!.lon, base!.lat, traceLeg(base!.lon, base!.lat, lon, lat).bearingDeg, breadthNm!);
    const toLimit = traceLeg(lon, lat, end.lon, end.lat);
    const who = assertedBy.map(({ code }) => code).join(' ');
    legs.push({
      line: toLimit.line,
      box: findBox(toLimit.line),
      text: `${formatDistanceNm(toLimit.rangeNm)} to limit ${who}`,
      endName: '',
      isToLimit: true,
    });
  }
  return { x: lonToX(lon), y: latToY(lat), legs, bases };
}
