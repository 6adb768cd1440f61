import { type ChartView, latToY, lonToX } from './mercator.ts';

/** What a bench in a browser may read; only there when the address of the page asks for it with `?bench`. */
export interface ChartBench {
  readonly drawCalls: number;
  readonly vesselsDrawn: number;
  /** Time the page took to draw vessels last, milliseconds, without the graphics card's. */
  readonly lastFrameMs: number;
  /** Pixels of the page. */
  project(lon: number, lat: number): { x: number; y: number };
}

interface BenchWindow {
  __searoom?: { chart?: ChartBench };
}

/** Puts the hook onto the window; the answer takes it away again. */
export function offerBench(
  view: ChartView,
  canvas: HTMLCanvasElement,
  read: () => Omit<ChartBench, 'project'>,
): () => void {
  if (!new URLSearchParams(location.search).has('bench')) return () => {};
  const place = window as unknown as BenchWindow;
  const chart: ChartBench = {
    get drawCalls() {
      return read().drawCalls;
    },
    get vesselsDrawn() {
      return read().vesselsDrawn;
    },
    get lastFrameMs() {
      return read().lastFrameMs;
    },
    project(lon, lat) {
      const box = canvas.getBoundingClientRect();
      return { x: box.left + view.toPxX(lonToX(lon)), y: box.top + view.toPxY(latToY(lat)) };
    },
  };
  place.__searoom = { ...place.__searoom, chart };
  return () => {
    if (place.__searoom?.chart === chart) delete place.__searoom.chart;
  };
}
