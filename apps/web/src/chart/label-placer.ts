import { findFurniture, type PxBox } from './chart-elements.ts';
import type { ChartScene } from './chart-scene.ts';
import { composeLabels, type PlacedLabel } from './compose-labels.ts';
import { LabelBoxes } from './label-boxes.ts';
import type { LabelPen } from './label-pen.ts';

/** Labels are placed anew at most so often while the chart moves; between, they move with it. */
const PLACE_EVERY_MS = 140;
/** After the last change the rest is done at once. */
const SETTLE_MS = 60;

/** Keeps the labels that found room, and when they were placed. */
export class LabelPlacer {
  readonly #root: HTMLElement;
  readonly #pen: LabelPen;
  readonly #boxes = new LabelBoxes();
  #placed: readonly PlacedLabel[] = [];
  #furniture: readonly PxBox[] = [];
  #placedMs = Number.NEGATIVE_INFINITY;

  /** @param root element whose furniture covers the chart */
  constructor(root: HTMLElement, pen: LabelPen) {
    this.#root = root;
    this.#pen = pen;
  }

  get placed(): readonly PlacedLabel[] {
    return this.#placed;
  }

  /** What stood over the chart when labels were placed. */
  get furniture(): readonly PxBox[] {
    return this.#furniture;
  }

  /** Whether labels were placed long enough ago to do it again while the chart moves. */
  get isDue(): boolean {
    return performance.now() - this.#placedMs > PLACE_EVERY_MS;
  }

  /** How long to wait for stillness, milliseconds. */
  get settleMs(): number {
    return Math.max(SETTLE_MS, PLACE_EVERY_MS - (performance.now() - this.#placedMs));
  }

  place(scene: ChartScene): void {
    this.#placedMs = performance.now();
    this.#furniture = findFurniture(this.#root);
    this.#placed = composeLabels({
      view: scene.view,
      index: scene.index,
      store: scene.store,
      alerted: scene.props.alerted,
      selected: scene.selected,
      selectedFeature: scene.selectedFeature,
      hoverMmsi: scene.hoverMmsi,
      hoverFeature: scene.hoverFeature,
      overlays: scene.overlays,
      measure: (runs, style) => this.#pen.measure(runs, style),
      boxes: this.#boxes,
      taken: this.#furniture,
    });
  }
}
