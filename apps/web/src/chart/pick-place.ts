import type { ChartIndex } from './chart-index.ts';
import type { ChartView } from './mercator.ts';
import type { AreaShape } from './overlays.ts';

/** Number of the feature whose sign lies nearest to a pixel, or -1. */
export function pickFeature(
  view: ChartView,
  { featurePlaces }: ChartIndex,
  px: number,
  py: number,
  radiusPx = 9,
): number {
  let nearest = -1;
  let nearestSquare = radiusPx * radiusPx;
  for (let i = 0; i < featurePlaces.length; i += 2) {
    const square = (view.toPxX(featurePlaces[i]!) - px) ** 2 + (view.toPxY(featurePlaces[i + 1]!) - py) ** 2;
    if (square > nearestSquare) continue;
    nearestSquare = square;
    nearest = i / 2;
  }
  return nearest;
}

/** Area whose edge passes a pixel. Its inside is chart: a click there asks whose water it is. */
export function pickAreaEdge(
  view: ChartView,
  areas: readonly AreaShape[],
  px: number,
  py: number,
  radiusPx = 6,
): string | undefined {
  for (const { id, line } of areas) {
    const turn = view.turnOf(line[0] ?? 0.5);
    for (let i = 2; i < line.length; i += 2) {
      const x1 = view.toPxXOf(line[i - 2]!, turn);
      const y1 = view.toPxY(line[i - 1]!);
      const dx = view.toPxXOf(line[i]!, turn) - x1;
      const dy = view.toPxY(line[i + 1]!) - y1;
      const along = Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / (dx * dx + dy * dy || 1)));
      if (Math.hypot(px - x1 - along * dx, py - y1 - along * dy) <= radiusPx) return id;
    }
  }
  return undefined;
}
