import type { Chart, ChartLine } from '@searoom/sea';
import { decodeLine } from '@searoom/sea/chart-line';
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import type { HeldLimit } from './hold-chart.ts';
import { outlineBand } from './outline-band.ts';

/** Style of lines of equal distance in the map's source: no limit has it. */
export const MEDIAN_STYLE = 'median';

/** The chart's lines for the map: one feature per line with its style, and whether a legal view holds it in part only. */
export function collectLines(chart: Chart): FeatureCollection<LineString> {
  const features: Feature<LineString>[] = [];
  const add = (style: string, line: ChartLine, partly: boolean): void => {
    const coordinates = toPairs(decodeLine(line));
    if (coordinates.length < 2) return;
    features.push({
      type: 'Feature',
      properties: { style, partly },
      geometry: { type: 'LineString', coordinates },
    });
  };
  const limits: readonly HeldLimit[] = [...chart.limits, ...chart.dashes];
  for (const { style, line, isPartly } of limits) add(style, line, isPartly === true);
  for (const { line } of chart.medians) add(MEDIAN_STYLE, line, false);
  return { type: 'FeatureCollection', features };
}

/** Areas for the map: overlaps (`by`: two or more) and the bands of dashes (`by`: band). */
export function collectAreas(chart: Chart): FeatureCollection<Polygon> {
  const features: Feature<Polygon>[] = [];
  const add = (by: string, coordinates: Position[][]): void => {
    if (coordinates.length === 0 || coordinates[0]!.length < 4) return;
    features.push({ type: 'Feature', properties: { by }, geometry: { type: 'Polygon', coordinates } });
  };
  for (const { by, rings } of chart.overlaps) {
    add(
      by,
      rings.map((ring) => toPairs(decodeLine(ring))),
    );
  }
  for (const dash of chart.dashes) {
    const ring = outlineBand(decodeLine(dash.line), dash.halfWidthM);
    if (ring.length > 0) add('band', [ring]);
  }
  return { type: 'FeatureCollection', features };
}

function toPairs(flat: Float64Array): Position[] {
  const pairs: Position[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) pairs.push([flat[i]!, flat[i + 1]!]);
  return pairs;
}
