import type { ChartView } from './mercator.ts';

// The elements of the page that the chart draws on, and what of them is read or set.

/** Elements that the page made for the chart. */
export interface ChartElements {
  readonly root: HTMLElement;
  readonly map: HTMLElement;
  readonly under: HTMLCanvasElement;
  readonly vessels: HTMLCanvasElement;
  readonly labels: HTMLCanvasElement;
}

/** Left, top, right, bottom in px of the chart. */
export type PxBox = readonly [left: number, top: number, right: number, bottom: number];

/** Makes a 2D canvas as large as the view and its unit the CSS pixel; true when it was changed, which resets it. */
export function fitCanvas(ctx: CanvasRenderingContext2D, view: ChartView, dpr: number): boolean {
  const width = Math.round(view.width * dpr);
  const height = Math.round(view.height * dpr);
  const isOther = ctx.canvas.width !== width || ctx.canvas.height !== height;
  if (isOther) {
    ctx.canvas.width = width;
    ctx.canvas.height = height;
  }
  ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
  return isOther;
}

/** Boxes of the strips and the legend over the chart. */
export function findFurniture(root: HTMLElement): PxBox[] {
  const origin = root.getBoundingClientRect();
  return [...root.querySelectorAll('[data-over-chart]')].map((element) => {
    const box = element.getBoundingClientRect();
    return [box.left - origin.left, box.top - origin.top, box.right - origin.left, box.bottom - origin.top];
  });
}
