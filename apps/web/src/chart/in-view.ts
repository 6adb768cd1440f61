import type { ChartFeature, ChartOverlap, ChartStyle } from '@searoom/sea';
import { SEEN_LOST, SHAPES, type Shape } from '../vessels/symbol-code.ts';
import { MEDIANS_FROM_ZOOM } from './base-style.ts';
import { type ChartIndex, isLineInView, isOverlapInView } from './chart-index.ts';
import { FEATURE_SIGNS_FROM } from './draw-under.ts';
import type { ChartView } from './mercator.ts';

/** What the chart shows now: all that a legend has to explain. */
export interface InView {
  readonly styles: readonly ChartStyle[];
  readonly medians: boolean;
  readonly overlaps: readonly ChartOverlap['by'][];
  readonly features: readonly ChartFeature['status'][];
  readonly shapes: readonly Shape[];
  readonly lost: boolean;
}

export const NOTHING_IN_VIEW: InView = {
  styles: [],
  medians: false,
  overlaps: [],
  features: [],
  shapes: [],
  lost: false,
};

/** @param seen bits of symbols (`SymbolsInView.seen`) @param fromZoom zoom from which a style is drawn */
export function findInView(
  view: ChartView,
  index: ChartIndex | undefined,
  seen: number,
  fromZoom: (style: ChartStyle) => number,
): InView {
  const shapes = SHAPES.filter((_, i) => (seen & (1 << i)) !== 0);
  const lost = (seen & SEEN_LOST) !== 0;
  if (index === undefined) return { ...NOTHING_IN_VIEW, shapes, lost };
  const styles = new Set<ChartStyle>();
  for (const line of index.lines) {
    const { style } = line.limit;
    if (!styles.has(style) && view.zoom >= fromZoom(style) && isLineInView(view, line)) styles.add(style);
  }
  const medians = view.zoom >= MEDIANS_FROM_ZOOM && index.medians.some((median) => isLineInView(view, median));
  const overlaps = new Set<ChartOverlap['by']>();
  for (const overlap of index.overlaps) {
    if (!overlaps.has(overlap.by) && isOverlapInView(view, overlap)) overlaps.add(overlap.by);
  }
  const features = new Set<ChartFeature['status']>();
  if (view.zoom >= FEATURE_SIGNS_FROM) {
    for (const [i, { status }] of index.chart.features.entries()) {
      const px = view.toPxX(index.featurePlaces[2 * i]!);
      const py = view.toPxY(index.featurePlaces[2 * i + 1]!);
      if (px >= 0 && py >= 0 && px <= view.width && py <= view.height) features.add(status);
    }
  }
  return { styles: [...styles], medians, overlaps: [...overlaps], features: [...features], shapes, lost };
}

/** Whether two answers would make the same legend. */
export function isSameInView(a: InView, b: InView): boolean {
  const key = ({ styles, medians, overlaps, features, shapes, lost }: InView): string =>
    [[...styles].sort(), medians, [...overlaps].sort(), [...features].sort(), shapes, lost].join('|');
  return key(a) === key(b);
}
