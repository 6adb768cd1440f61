import type { Chart } from '@searoom/sea';
import type { VesselStore } from '../vessels/vessel-store.ts';
import { BaseMap } from './base-map.ts';
import { offerBench } from './bench-hook.ts';
import { ChartCamera, centreOf } from './chart-camera.ts';
import type { Camera, ChartMapProps } from './chart-contract.ts';
import type { ChartElements } from './chart-elements.ts';
import { indexChart } from './chart-index.ts';
import type { ChartListener } from './chart-listener.ts';
import { ChartPainter } from './chart-painter.ts';
import { ChartPointer } from './chart-pointer.ts';
import { type ChartScene, makeScene, markSelection } from './chart-scene.ts';
import { Crosshair } from './crosshair.ts';
import { FurnitureReport } from './furniture-report.ts';
import { holdChart } from './hold-chart.ts';
import { latToY, lonToX } from './mercator.ts';
import { takeOverlays } from './overlays.ts';
import { observePage } from './page-observers.ts';
import { readColours } from './palette.ts';
import { findReach } from './reach.ts';
import { RedrawQueue } from './redraw-queue.ts';
import { SettleTimer } from './settle-timer.ts';
import { ToolDesk } from './tool-desk.ts';

/**
 * The chart behind its component: it owns the scene, has it drawn when something changed and never else, and takes the
 * page's wishes. One camera for all: it is read from the map in its `render` event, and all canvases are drawn in that
 * same frame.
 */
export class ChartController {
  readonly #elements: ChartElements;
  readonly #listener: ChartListener;
  readonly #scene: ChartScene;
  readonly #redraw: RedrawQueue;
  readonly #painter: ChartPainter;
  readonly #settling: SettleTimer;
  readonly #report: FurnitureReport;
  readonly #tools: ToolDesk;
  readonly #base: BaseMap;
  readonly #camera: ChartCamera;
  readonly #pointer: ChartPointer;
  readonly #crosshair: Crosshair;
  readonly #undo: (() => void)[] = [];
  #leaveStore: () => void = () => {};
  #chart: Chart | undefined;
  #hasChart = false;
  #isReady = false;
  #isDisposed = false;

  constructor(elements: ChartElements, props: ChartMapProps, store: VesselStore, listener: ChartListener) {
    this.#elements = elements;
    this.#listener = listener;
    this.#scene = makeScene(props, store, readColours(elements.root, props.palette));
    const scene = this.#scene;
    this.#redraw = new RedrawQueue(() => this.#draw());
    this.#painter = new ChartPainter(elements, () => this.#redraw.change('vessels'));
    if (!this.#painter.isUsable) {
      listener.onProblem(
        'This browser gives no WebGL 2, so no vessel is drawn here. The table of vessels shows them all.',
      );
    }
    this.#settling = new SettleTimer(
      () => this.#painter.placer.settleMs,
      () => this.#onSettled(),
    );
    this.#report = new FurnitureReport(listener);
    this.#tools = new ToolDesk(scene.overlays, () => this.#redraw.change('under', 'labels'));
    this.#base = new BaseMap(elements.map, props.camera, scene.colours, listener.onProblem, props.name);
    this.#camera = new ChartCamera(this.#base.map, elements.map, scene);
    this.#pointer = new ChartPointer(scene, this.#tools, elements.map, listener, this.#redraw);
    this.#crosshair = new Crosshair(scene, this.#tools, this.#camera, elements.root, listener);
    this.#listen();
    this.update(props, undefined);
  }

  /** Takes the page's wishes; only what is another object than before costs anything. */
  update(props: ChartMapProps, before: ChartMapProps | undefined): void {
    this.#scene.props = props;
    if (props.palette !== before?.palette && before !== undefined) this.#recolour();
    if (props.held !== before?.held && this.#chart !== undefined) this.#takeChart(this.#chart);
    if (before !== undefined && props.camera !== before.camera) this.#camera.follow(props.camera);
    if (props.selection !== before?.selection) {
      markSelection(this.#scene, props.selection);
      this.#refreshReach();
    }
    takeOverlays(this.#scene.overlays, props, before);
    if (props.tool !== before?.tool) {
      this.#tools.start(props.tool);
      this.#elements.map.classList.toggle('is-drawing', props.tool !== 'none');
    }
    this.#redraw.change('vessels', 'under', 'places');
  }

  /** Shows the vessels of another store: those of now, or of a time that is replayed. */
  setStore(store: VesselStore): void {
    if (store === this.#scene.store) return;
    this.#leaveStore();
    this.#scene.store = store;
    this.#leaveStore = store.subscribe(() => this.#onVessels());
    this.#onVessels();
    this.#redraw.change('places');
  }

  setChart(chart: Chart): void {
    this.#chart = chart;
    this.#takeChart(chart);
    this.chartIsSettled();
  }

  /** Puts the claims on the map, as far as the legal view that it is drawn under holds them. */
  #takeChart(chart: Chart): void {
    const drawn = holdChart(chart, this.#scene.props.held);
    this.#scene.index = indexChart(drawn);
    this.#base.setChart(drawn);
    this.#redraw.change('under', 'places');
    this.#settling.soon();
  }

  /** The claims are there, or it is known that they will not come: the first picture need not wait for them. */
  chartIsSettled(): void {
    this.#hasChart = true;
    this.#redraw.change('under', 'places');
    this.#settling.soon();
    this.#base.map.triggerRepaint();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#redraw.dispose();
    this.#settling.dispose();
    this.#leaveStore();
    for (const undo of this.#undo) undo();
    this.#base.dispose();
    this.#painter.dispose();
  }

  flyTo(lon: number, lat: number, zoom?: number): void {
    this.#camera.flyTo(lon, lat, zoom);
  }

  /** Goes where another map is, unless it is there already. */
  follow(camera: Camera): void {
    this.#camera.follow(camera);
  }

  /** Draws a cross where the cursor of another map is; undefined takes it away. */
  mirror(place: { readonly lon: number; readonly lat: number } | undefined): void {
    this.#scene.overlays.mirror = place === undefined ? undefined : { x: lonToX(place.lon), y: latToY(place.lat) };
    this.#redraw.change('under');
  }

  zoomBy(by: number): void {
    this.#camera.zoomBy(by);
  }

  panBy(dx: number, dy: number): void {
    this.#camera.panBy(dx, dy);
  }

  /** The place under the cursor; undefined while it is not over the chart. */
  cursor(): { lon: number; lat: number } | undefined {
    return this.#pointer.cursor();
  }

  get centre(): { lon: number; lat: number } {
    return centreOf(this.#scene.view);
  }

  #listen(): void {
    const { map } = this.#base;
    map.on('render', () => this.#onMapRender());
    map.on('moveend', () => this.#onMoveEnd());
    this.#pointer.listen(map);
    this.#crosshair.listen(map.getCanvas());
    this.#leaveStore = this.#scene.store.subscribe(() => this.#onVessels());
    this.#undo.push(
      observePage(this.#elements.map, {
        onSize: () => {
          this.#base.resize(this.#elements.map);
          this.#redraw.change('camera');
        },
        onPalette: () => this.#recolour(),
        onFonts: () => {
          this.#painter.refreshFonts();
          this.#redraw.change('places');
        },
      }),
      offerBench(this.#scene.view, map.getCanvas(), () => this.#painter.bench),
    );
  }

  #onVessels(): void {
    this.#redraw.change('vessels');
    this.#refreshReach();
    // Names follow their vessels; which of them have room is looked at with the next movement, or when all is still.
    this.#redraw.change('labels');
    this.#settling.soon();
  }

  #onMapRender(): void {
    if (this.#isDisposed) return;
    this.#redraw.drawNow();
    if (this.#isReady || !this.#hasChart || !this.#base.isFirstPicture()) return;
    this.#isReady = true;
    this.#listener.onReady();
    this.#base.fetchMore();
  }

  #onMoveEnd(): void {
    this.#redraw.change('places');
    if (this.#camera.report() && this.#crosshair.isShown) this.#crosshair.tellPlace();
  }

  /** When nothing has moved for a moment: names anew, and the legend. */
  #onSettled(): void {
    this.#redraw.change('places');
    this.#report.tellInView(this.#scene, this.#painter.symbolsInView);
  }

  /** The palette's variables have changed. */
  #recolour(): void {
    this.#scene.colours = readColours(this.#elements.root, this.#scene.props.palette);
    this.#base.recolour(this.#scene.colours);
    this.#redraw.change('under', 'labels');
  }

  /** How far the selected vessel may have come since it was lost. */
  #refreshReach(): void {
    const { selected, store, overlays } = this.#scene;
    const [mmsi] = selected;
    const reach = mmsi === undefined ? undefined : findReach(store.find(mmsi), store.roomTimeMs);
    if (reach === undefined && overlays.reach === undefined) return;
    overlays.reach = reach;
    this.#redraw.change('under');
  }

  #draw(): void {
    const { stale } = this.#redraw;
    if (this.#camera.read()) stale.camera = true;
    if (stale.camera) {
      this.#settling.soon();
      this.#scene.props.onMove?.(this.#camera.where());
    }
    this.#painter.draw(this.#scene, stale);
    this.#report.tellDetail(this.#painter.symbolsInView);
    this.#redraw.clear();
  }
}
