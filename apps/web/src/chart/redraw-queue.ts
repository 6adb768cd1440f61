/** What can need to be drawn, or done, in the next frame. */
export type ChartPart = 'vessels' | 'under' | 'labels' | 'places' | 'camera';

/** Keeps what must be drawn, and draws it once in the next frame of the page: nothing is drawn while nothing changes. */
export class RedrawQueue {
  /** What must be done in the next frame. At first everything. */
  readonly stale: Record<ChartPart, boolean> = {
    vessels: true,
    under: true,
    labels: true,
    places: true,
    camera: true,
  };
  readonly #draw: () => void;
  #frame = 0;
  #isDisposed = false;

  /** @param draw draws what is stale, and calls `clear` */
  constructor(draw: () => void) {
    this.#draw = draw;
  }

  change(...parts: readonly ChartPart[]): void {
    for (const part of parts) this.stale[part] = true;
    if (this.#frame !== 0 || this.#isDisposed) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /** Draws in this frame, as the map draws in it too. */
  drawNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#isDisposed) this.#draw();
  }

  clear(): void {
    const { stale } = this;
    stale.camera = stale.vessels = stale.under = stale.labels = stale.places = false;
  }

  dispose(): void {
    this.#isDisposed = true;
    cancelAnimationFrame(this.#frame);
  }
}
