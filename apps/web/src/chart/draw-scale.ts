import type { PxBox } from './chart-elements.ts';
import type { LabelPen } from './label-pen.ts';
import { type ChartView, yToLat } from './mercator.ts';
import { chooseScaleNm } from './nice-step.ts';
import type { ChartColours } from './palette.ts';

// The scale bar at the top left of the chart, right of the degree frame's numbers.

const LEFT_PX = 48.5;
const TOP_PX = 22.5;
const MOST_BAR_PX = 120;
/** A shorter bar could not be read. */
const LEAST_BAR_PX = 24;
/** From the bar to its label, and from the label to what stands beside it. */
const GAP_PX = 6;
/** Room is left for it, so that a shorter bar with a wider label (0.5 M for 1 M) still fits. */
const WIDEST_LABEL = [{ text: '0.05 M', lang: 'en' }] as const;
/** Half of the row that bar and label take. */
const HALF_ROW_PX = 9;

/**
 * How long the bar may be, so that it and its label end left of what stands over the chart in their row.
 *
 * @param labelPx width of the label
 */
export function fitScaleBar(furniture: readonly PxBox[], labelPx: number): number {
  let right = Number.POSITIVE_INFINITY;
  for (const [left, top, , bottom] of furniture) {
    if (left > LEFT_PX && top < TOP_PX + HALF_ROW_PX && bottom > TOP_PX - HALF_ROW_PX) right = Math.min(right, left);
  }
  return Math.max(LEAST_BAR_PX, Math.min(MOST_BAR_PX, right - LEFT_PX - labelPx - 2 * GAP_PX));
}

/** Draws the scale in miles at the latitude of the view's middle: on this projection it holds there. */
export function drawScale(
  ctx: CanvasRenderingContext2D,
  pen: LabelPen,
  view: ChartView,
  colours: ChartColours,
  furniture: readonly PxBox[],
): void {
  const pxPerNm = view.pxPerNm(yToLat(view.centreY));
  const mostPx = fitScaleBar(furniture, pen.measure(WIDEST_LABEL, 'tick'));
  const lengthNm = chooseScaleNm(pxPerNm, mostPx);
  const text = `${lengthNm >= 1 ? lengthNm : lengthNm.toPrecision(1)} M`;
  const widthPx = Math.round(lengthNm * pxPerNm);
  ctx.strokeStyle = colours['ink-2'].css;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(LEFT_PX, TOP_PX - 4);
  ctx.lineTo(LEFT_PX, TOP_PX);
  ctx.lineTo(LEFT_PX + widthPx, TOP_PX);
  ctx.lineTo(LEFT_PX + widthPx, TOP_PX - 4);
  ctx.moveTo(LEFT_PX + Math.round(widthPx / 2), TOP_PX - 3);
  ctx.lineTo(LEFT_PX + Math.round(widthPx / 2), TOP_PX);
  ctx.stroke();
  pen.write([{ text, lang: 'en' }], LEFT_PX + widthPx + GAP_PX, TOP_PX - 1, 'tick', colours);
}
