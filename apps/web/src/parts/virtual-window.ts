/** Rows drawn beyond the edges, so that a fast turn of the wheel shows no gap. */
const OVERSCAN = 8;
/** Browsers draw nothing beyond some ten million pixels. */
const MOST_HEIGHT_PX = 8_000_000;

export interface VirtualWindow {
  /** First row drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Space above and below the rows drawn, in pixels. */
  readonly abovePx: number;
  readonly belowPx: number;
}

/** Which of many rows of one height are to be drawn. */
export function findWindow(count: number, rowPx: number, scrollPx: number, viewPx: number): VirtualWindow {
  const drawable = Math.min(count, Math.floor(MOST_HEIGHT_PX / rowPx));
  const first = Math.min(Math.max(0, Math.floor(scrollPx / rowPx) - OVERSCAN), drawable);
  const last = Math.min(drawable, Math.ceil((scrollPx + viewPx) / rowPx) + OVERSCAN);
  const to = Math.max(first, last);
  return { from: first, to, abovePx: first * rowPx, belowPx: (drawable - to) * rowPx };
}
