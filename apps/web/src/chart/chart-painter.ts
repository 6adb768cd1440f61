import type { SymbolsInView } from '../vessels/vessel-buffer.ts';
import { VesselLayer } from '../vessels/vessel-layer.ts';
import { type ChartElements, fitCanvas } from './chart-elements.ts';
import type { ChartScene } from './chart-scene.ts';
import { drawLabels } from './draw-labels.ts';
import { drawUnder } from './draw-under.ts';
import { LabelPen } from './label-pen.ts';
import { LabelPlacer } from './label-placer.ts';
import { readFonts } from './palette.ts';
import type { ChartPart } from './redraw-queue.ts';

/** Draws the scene on the canvases over the map: what lies under the vessels, vessels, and labels; only what is stale. */
export class ChartPainter {
  readonly placer: LabelPlacer;
  readonly #root: HTMLElement;
  readonly #layer: VesselLayer;
  readonly #under: CanvasRenderingContext2D;
  readonly #labels: CanvasRenderingContext2D;
  readonly #pen: LabelPen;

  /** @param onRestored is called when vessels must be drawn again, as the graphics card lost them */
  constructor(elements: ChartElements, onRestored: () => void) {
    this.#root = elements.root;
    this.#under = elements.under.getContext('2d')!;
    this.#labels = elements.labels.getContext('2d')!;
    this.#pen = new LabelPen(this.#labels, readFonts(elements.root));
    this.placer = new LabelPlacer(elements.root, this.#pen);
    this.#layer = new VesselLayer(elements.vessels, onRestored);
  }

  /** False where the browser cannot draw vessels. */
  get isUsable(): boolean {
    return this.#layer.isUsable;
  }

  get symbolsInView(): Readonly<SymbolsInView> {
    return this.#layer.inView;
  }

  get bench(): { drawCalls: number; vesselsDrawn: number; lastFrameMs: number } {
    const { drawCalls, count, lastFrameMs } = this.#layer;
    return { drawCalls, vesselsDrawn: count, lastFrameMs };
  }

  /** Reads the page's fonts again: widths are others. */
  refreshFonts(): void {
    this.#pen.setFonts(readFonts(this.#root));
  }

  draw(scene: ChartScene, stale: Readonly<Record<ChartPart, boolean>>): void {
    const isMoved = stale.camera;
    this.#drawVessels(scene, stale.vessels, isMoved);
    if (stale.under || isMoved) {
      fitCanvas(this.#under, scene.view, scene.dpr);
      drawUnder(this.#under, scene.view, scene.colours, scene.index, scene.overlays);
    }
    const mustPlace = stale.places || (isMoved && this.placer.isDue);
    if (mustPlace) this.placer.place(scene);
    if (stale.labels || isMoved || mustPlace) this.#drawLabels(scene);
  }

  dispose(): void {
    this.#layer.dispose();
  }

  #drawVessels({ view, store, props, selected, colours, dpr }: ChartScene, isChanged: boolean, isMoved: boolean): void {
    const mustFill = isChanged || this.#layer.needsFill(view);
    if (mustFill) this.#layer.fill(store, view, props.alerted, selected);
    if (mustFill || isMoved) this.#layer.draw(view, dpr, colours, props.vectorMinutes);
  }

  #drawLabels({ view, dpr, colours, store, overlays, selected }: ChartScene): void {
    if (fitCanvas(this.#labels, view, dpr)) this.#pen.forget();
    const { placed, furniture } = this.placer;
    drawLabels(this.#labels, this.#pen, view, colours, placed, store, overlays, selected, furniture);
  }
}
