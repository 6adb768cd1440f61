import type { Chart, ChartLimit, ChartMedian, ChartOverlap } from '@searoom/sea';
import { decodeLine } from '@searoom/sea/chart-line';
import { toWorldLine } from './geodesic-path.ts';
import { type ChartView, latToY, lonToX } from './mercator.ts';

/** A line of the chart in world units, with the box round it. */
export interface IndexedLine {
  readonly limit: ChartLimit;
  /** [x, y ...] without jumps. */
  readonly line: Float64Array;
  readonly box: Box;
}

/** West, north, east, south in world units. */
export type Box = readonly [number, number, number, number];

/** A line of equal distance in world units. */
export interface IndexedMedian {
  readonly between: ChartMedian['between'];
  readonly line: Float64Array;
  readonly box: Box;
}

export interface IndexedOverlap {
  readonly by: ChartOverlap['by'];
  readonly rings: readonly Float64Array[];
  readonly box: Box;
}

/** The chart in the units of the screen: for names on lines and for the legend. */
export interface ChartIndex {
  readonly chart: Chart;
  readonly lines: readonly IndexedLine[];
  readonly medians: readonly IndexedMedian[];
  readonly overlaps: readonly IndexedOverlap[];
  /** Place of each feature, [x, y ...]. */
  readonly featurePlaces: Float64Array;
  /** Middle of the features of each group, for its name at small scales. */
  readonly groupPlaces: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
  }[];
}

export function indexChart(chart: Chart): ChartIndex {
  const lines = [...chart.limits, ...chart.dashes].flatMap((limit) => {
    const line = toWorldLine(decodeLine(limit.line));
    return line.length < 4 ? [] : [{ limit, line, box: findBox(line) }];
  });
  const medians = chart.medians.flatMap(({ between, line: encoded }) => {
    const line = toWorldLine(decodeLine(encoded));
    return line.length < 4 ? [] : [{ between, line, box: findBox(line) }];
  });
  const overlaps = chart.overlaps.flatMap(({ by, rings }) => {
    const decoded = rings.map((ring) => toWorldLine(decodeLine(ring)));
    const outline = decoded[0];
    return outline === undefined || outline.length < 8 ? [] : [{ by, rings: decoded, box: findBox(outline) }];
  });
  const featurePlaces = new Float64Array(chart.features.length * 2);
  const groups = new Map<string, { x: number; y: number; size: number }>();
  for (const [i, { lon, lat, group }] of chart.features.entries()) {
    featurePlaces[2 * i] = lonToX(lon);
    featurePlaces[2 * i + 1] = latToY(lat);
    const sum = groups.get(group) ?? { x: 0, y: 0, size: 0 };
    sum.x += featurePlaces[2 * i]!;
    sum.y += featurePlaces[2 * i + 1]!;
    sum.size++;
    groups.set(group, sum);
  }
  const groupPlaces = [...groups].map(([id, { x, y, size }]) => ({ id, x: x / size, y: y / size, size }));
  return { chart, lines, medians, overlaps, featurePlaces, groupPlaces };
}

/** Box of a line or ring. */
export function findBox(line: Float64Array): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < line.length; i += 2) {
    west = Math.min(west, line[i]!);
    east = Math.max(east, line[i]!);
    north = Math.min(north, line[i + 1]!);
    south = Math.max(south, line[i + 1]!);
  }
  return [west, north, east, south];
}

/** Whether the box's copy that is nearest to the view reaches into it. */
export function isBoxInView(view: ChartView, [west, north, east, south]: Box): boolean {
  const halfX = view.width / 2 / view.scale;
  const halfY = view.height / 2 / view.scale;
  if (north > view.centreY + halfY || south < view.centreY - halfY) return false;
  const middle = (west + east) / 2 - view.centreX;
  return Math.abs(middle - Math.round(middle)) <= halfX + (east - west) / 2;
}

/** Whether any part of a line lies in the view. */
export function isLineInView(view: ChartView, { line, box }: Pick<IndexedLine, 'line' | 'box'>): boolean {
  if (!isBoxInView(view, box)) return false;
  const turn = view.turnOf((box[0] + box[2]) / 2);
  let x1 = view.toPxXOf(line[0]!, turn);
  let y1 = view.toPxY(line[1]!);
  for (let i = 2; i < line.length; i += 2) {
    const x2 = view.toPxXOf(line[i]!, turn);
    const y2 = view.toPxY(line[i + 1]!);
    if (crossesWindow(x1, y1, x2, y2, view.width, view.height)) return true;
    x1 = x2;
    y1 = y2;
  }
  return false;
}

/** Whether any of an overlap's area lies in the view: one of its edges does, or all of the view lies inside. */
export function isOverlapInView(view: ChartView, { rings, box }: IndexedOverlap): boolean {
  if (!isBoxInView(view, box)) return false;
  const turn = view.turnOf((box[0] + box[2]) / 2);
  let isInside = false;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const x1 = view.toPxXOf(ring[i]!, turn);
      const y1 = view.toPxY(ring[i + 1]!);
      const x2 = view.toPxXOf(ring[i + 2]!, turn);
      const y2 = view.toPxY(ring[i + 3]!);
      if (crossesWindow(x1, y1, x2, y2, view.width, view.height)) return true;
      const [px, py] = [view.width / 2, view.height / 2];
      if (y1 > py !== y2 > py && px < x1 + ((py - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
    }
  }
  return isInside;
}

/** Whether a segment has a point in the window from (0, 0) to (width, height): Liang and Barsky's test. */
export function crossesWindow(x1: number, y1: number, x2: number, y2: number, width: number, height: number): boolean {
  if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > width || Math.max(y1, y2) < 0 || Math.min(y1, y2) > height)
    return false;
  let from = 0;
  let to = 1;
  const dx = x2 - x1;
  const dy = y2 - y1;
  const clip = (step: number, room: number): boolean => {
    if (step === 0) return room >= 0;
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    return from <= to;
  };
  return clip(-dx, x1) && clip(dx, width - x1) && clip(-dy, y1) && clip(dy, height - y1);
}
