import type { Chart, ChartLimit } from '@searoom/sea';
import { decodeLine } from '@searoom/sea/chart-line';
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import { outlineBand } from './outline-band.ts';

/** The chart's lines for the map: one feature per line with its style. */
export function collectLines(chart: Chart): FeatureCollection<LineString> {
  const features: Feature<LineString>[] = [];
  const add = (limit: ChartLimit): void => {
    const coordinates = toPairs(decodeLine(limit.line));
    if (coordinates.length < 2) return;
    features.push({
      type: 'Feature',
      properties: { style: limit.style },
      geometry: { type: 'LineString', coordinates },
    });
  };
  for (const limit of chart.limits) add(limit);
  for (const dash of chart.dashes) add(dash);
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
