import type { Chart } from '@searoom/sea';
import type { MapMouseEvent } from 'maplibre-gl';
import { pickVessel } from '../vessels/pick-vessel.ts';
import { chooseLevel } from '../vessels/vessel-buffer.ts';
import { VesselLayer } from '../vessels/vessel-layer.ts';
import type { VesselStore } from '../vessels/vessel-store.ts';
import { BaseMap } from './base-map.ts';
import { limitFromZoom } from './base-style.ts';
import { offerBench } from './bench-hook.ts';
import type { Camera, ChartMapProps, Selection } from './chart-contract.ts';
import { type ChartIndex, indexChart } from './chart-index.ts';
import { readChartKey } from './chart-keys.ts';
import { composeLabels, type PlacedLabel } from './compose-labels.ts';
import { drawLabels } from './draw-labels.ts';
import { drawUnder } from './draw-under.ts';
import { findInView, type InView, isSameInView, NOTHING_IN_VIEW } from './in-view.ts';
import { LabelBoxes } from './label-boxes.ts';
import { LabelPen } from './label-pen.ts';
import { ChartView, latToY, lonToX } from './mercator.ts';
import { makeOverlays, markPoint, shapeArea } from './overlays.ts';
import { type ChartColours, readColours, readFonts } from './palette.ts';
import { pickAreaEdge, pickFeature } from './pick-place.ts';
import { findReach } from './reach.ts';
import { ToolDesk } from './tool-desk.ts';
import { prepareTrack } from './track-parts.ts';
import { drawWhose } from './whose-lines.ts';

/** Elements that the page made for the chart. */
export interface ChartElements {
  readonly root: HTMLElement;
  readonly map: HTMLElement;
  readonly under: HTMLCanvasElement;
  readonly vessels: HTMLCanvasElement;
  readonly labels: HTMLCanvasElement;
}

/** How much of vessels is drawn: with too many in view no vectors, and then dots for symbols. */
export type VesselDetail = 'all' | 'no-vectors' | 'dots';

/** What the chart tells the furniture round it. */
export interface ChartListener {
  readonly onInView: (inView: InView) => void;
  readonly onDetail: (detail: VesselDetail) => void;
  readonly onPlace: (place: { readonly lon: number; readonly lat: number } | undefined) => void;
  readonly onProblem: (problem: string) => void;
  readonly onReady: () => void;
}

/** What can need to be drawn, or done, in the next frame. */
type Part = 'vessels' | 'under' | 'labels' | 'places' | 'camera';

/** Labels are placed anew at most so often while the chart moves; between, they move with it. */
const PLACE_EVERY_MS = 140;
/** After the last change the rest is done at once. */
const SETTLE_MS = 60;

/**
 * The chart behind its component: it owns map and canvases, draws when something changed and never else, and turns
 * clicks and keys into what the page is asked. One camera for all: it is read from the map in its `render` event, and all
 * canvases are drawn in that same frame.
 */
export class ChartController {
  readonly base: BaseMap;
  readonly view: ChartView = new ChartView();
  readonly #elements: ChartElements;
  #store: VesselStore;
  #leaveStore: () => void = () => {};
  readonly #listener: ChartListener;
  readonly #layer: VesselLayer;
  readonly #under: CanvasRenderingContext2D;
  readonly #labels: CanvasRenderingContext2D;
  readonly #pen: LabelPen;
  readonly #boxes = new LabelBoxes();
  readonly #overlays = makeOverlays();
  readonly #tools: ToolDesk;
  readonly #undo: (() => void)[] = [];
  #props: ChartMapProps;
  #index: ChartIndex | undefined;
  #colours: ChartColours;
  #placed: readonly PlacedLabel[] = [];
  #selected: ReadonlySet<number> = new Set();
  #selectedFeature: string | undefined;
  #hoverMmsi = 0;
  #hoverFeature = -1;
  #cursorPx: readonly [number, number] | undefined;
  #inView: InView = NOTHING_IN_VIEW;
  #detail: VesselDetail = 'all';
  #dpr = 1;
  #frame = 0;
  #settle = 0;
  #placedMs = Number.NEGATIVE_INFINITY;
  #hasChart = false;
  #isReady = false;
  #isDisposed = false;
  /** What must be done in the next frame. */
  readonly #stale: Record<Part, boolean> = { vessels: true, under: true, labels: true, places: true, camera: true };

  constructor(elements: ChartElements, props: ChartMapProps, store: VesselStore, listener: ChartListener) {
    this.#elements = elements;
    this.#props = props;
    this.#store = store;
    this.#listener = listener;
    this.#colours = readColours(elements.root, props.palette);
    this.#under = elements.under.getContext('2d')!;
    this.#labels = elements.labels.getContext('2d')!;
    this.#pen = new LabelPen(this.#labels, readFonts(elements.root));
    this.#layer = new VesselLayer(elements.vessels, () => this.#change('vessels'));
    if (!this.#layer.isUsable) {
      listener.onProblem(
        'This browser gives no WebGL 2, so no vessel is drawn here. The table of vessels shows them all.',
      );
    }
    this.#tools = new ToolDesk(this.#overlays, () => {
      this.#change('under');
      this.#change('labels');
    });
    this.base = new BaseMap(elements.map, props.camera, this.#colours, listener.onProblem);
    this.#listen();
    this.update(props, undefined);
  }

  /** Takes the page's wishes; only what is another object than before costs anything. */
  update(props: ChartMapProps, before: ChartMapProps | undefined): void {
    this.#props = props;
    const overlays = this.#overlays;
    if (props.palette !== before?.palette && before !== undefined) this.recolour();
    if (before !== undefined && props.camera !== before.camera) this.#follow(props.camera);
    if (props.selection !== before?.selection) this.#select(props.selection);
    if (props.areas !== before?.areas) overlays.areas = props.areas.map(shapeArea);
    if (props.track !== before?.track)
      overlays.track = props.track === undefined ? undefined : prepareTrack(props.track);
    if (props.eventPoints !== before?.eventPoints) overlays.eventPoints = props.eventPoints.map(markPoint);
    if (props.whose !== before?.whose) overlays.whose = props.whose === undefined ? undefined : drawWhose(props.whose);
    if (props.tool !== before?.tool) {
      this.#tools.start(props.tool);
      this.#elements.map.classList.toggle('is-drawing', props.tool !== 'none');
    }
    this.#change('vessels');
    this.#change('under');
    this.#change('places');
  }

  /** Shows the vessels of another store: those of now, or of a time that is replayed. */
  setStore(store: VesselStore): void {
    if (store === this.#store) return;
    this.#leaveStore();
    this.#store = store;
    this.#leaveStore = store.subscribe(() => this.#onVessels());
    this.#onVessels();
    this.#change('places');
  }

  setChart(chart: Chart): void {
    this.#index = indexChart(chart);
    this.base.setChart(chart);
    this.chartIsSettled();
  }

  /** The claims are there, or it is known that they will not come: the first picture need not wait for them. */
  chartIsSettled(): void {
    this.#hasChart = true;
    this.#change('under');
    this.#change('places');
    this.#settleSoon();
    this.base.map.triggerRepaint();
  }

  /** The palette's variables have changed. */
  recolour(): void {
    this.#colours = readColours(this.#elements.root, this.#props.palette);
    this.base.recolour(this.#colours);
    this.#change('under');
    this.#change('labels');
  }

  /** Fonts have come: widths are others. */
  refreshFonts(): void {
    this.#pen.setFonts(readFonts(this.#elements.root));
    this.#change('places');
  }

  dispose(): void {
    this.#isDisposed = true;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settle);
    this.#leaveStore();
    for (const undo of this.#undo) undo();
    this.base.dispose();
    this.#layer.dispose();
  }

  flyTo(lon: number, lat: number, zoom?: number): void {
    const target = { center: [lon, lat] as [number, number], ...(zoom !== undefined && { zoom }) };
    // Nothing on the chart moves by itself but the data.
    this.base.map.jumpTo(target);
  }

  zoomBy(by: number): void {
    this.base.map.jumpTo({ zoom: this.base.map.getZoom() + by });
  }

  panBy(dx: number, dy: number): void {
    this.base.map.panBy([dx, dy], { animate: false });
  }

  /** The place under the cursor; in the middle while the chart is worked with keys. */
  cursor(): { lon: number; lat: number } | undefined {
    if (this.#cursorPx === undefined) return undefined;
    return { lon: this.view.toLon(this.#cursorPx[0]), lat: this.view.toLat(this.#cursorPx[1]) };
  }

  get centre(): { lon: number; lat: number } {
    return { lon: this.view.toLon(this.view.width / 2), lat: this.view.toLat(this.view.height / 2) };
  }

  // What comes from outside

  #listen(): void {
    const { map } = this.base;
    const canvas = map.getCanvas();
    map.on('render', () => this.#onMapRender());
    map.on('moveend', () => this.#onMoveEnd());
    map.on('click', (event) => this.#onClick(event));
    map.on('dblclick', () => this.#closeArea());
    map.on('mousemove', (event) => this.#onMove(event));
    map.on('mouseout', () => this.#onLeave());
    const onKey = (event: KeyboardEvent): void => this.#onKey(event);
    canvas.addEventListener('keydown', onKey);
    // Only a chart that is worked with keys needs the crosshair: :focus-visible knows.
    const onFocus = (): void => {
      this.#elements.root.classList.toggle('has-crosshair', canvas.matches(':focus-visible'));
      if (canvas.matches(':focus-visible')) this.#listener.onPlace(this.centre);
    };
    const onBlur = (): void => this.#elements.root.classList.remove('has-crosshair');
    canvas.addEventListener('focus', onFocus);
    canvas.addEventListener('blur', onBlur);
    this.#leaveStore = this.#store.subscribe(() => this.#onVessels());
    const sizes = new ResizeObserver(() => {
      this.base.resize(this.#elements.map);
      this.#change('camera');
    });
    sizes.observe(this.#elements.map);
    this.#undo.push(() => sizes.disconnect());
    // The palette may be switched on the root of the document after this component was told.
    const classes = new MutationObserver(() => this.recolour());
    classes.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    this.#undo.push(() => classes.disconnect());
    this.#undo.push(
      offerBench(this.view, canvas, () => ({
        drawCalls: this.#layer.drawCalls,
        vesselsDrawn: this.#layer.count,
        lastFrameMs: this.#layer.lastFrameMs,
      })),
    );
    // A font that is first used on a canvas is fetched then, and nothing is drawn again when it has come.
    const onFonts = (): void => this.refreshFonts();
    document.fonts.addEventListener('loadingdone', onFonts);
    this.#undo.push(() => document.fonts.removeEventListener('loadingdone', onFonts));
  }

  #onVessels(): void {
    this.#change('vessels');
    this.#findReach();
    // Names follow their vessels; which of them have room is looked at with the next movement, or when all is still.
    this.#change('labels');
    this.#settleSoon();
  }

  #onMapRender(): void {
    if (this.#isDisposed) return;
    this.#readCamera();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#draw();
    this.#findReady();
  }

  #findReady(): void {
    if (this.#isReady || !this.#hasChart || !this.base.isFirstPicture()) return;
    this.#isReady = true;
    this.#listener.onReady();
    this.base.fetchMore();
  }

  #onMoveEnd(): void {
    const { lng, lat } = this.base.map.getCenter();
    const { lon, zoom } = { lon: lng, zoom: this.base.map.getZoom() };
    this.#change('places');
    const { camera } = this.#props;
    if (camera.lon === lon && camera.lat === lat && camera.zoom === zoom) return;
    this.#props.onCamera({ lon, lat, zoom });
    if (this.#elements.root.classList.contains('has-crosshair')) this.#listener.onPlace(this.centre);
  }

  /** Follows the wanted camera; its own report, come back by way of the page's address, is no wish. */
  #follow({ lon, lat, zoom }: Camera): void {
    const { map } = this.base;
    const at = map.getCenter();
    const isThere =
      Math.abs(at.lng - lon) < 1e-4 && Math.abs(at.lat - lat) < 1e-4 && Math.abs(map.getZoom() - zoom) < 0.01;
    if (!isThere) map.jumpTo({ center: [lon, lat], zoom });
  }

  #onMove(event: MapMouseEvent): void {
    this.#cursorPx = [event.point.x, event.point.y];
    const place = this.cursor()!;
    this.#listener.onPlace(place);
    this.#props.onCursor(place);
    this.#tools.moveTo(place.lon, place.lat);
    const [mmsi, feature] = this.#pick(event.point.x, event.point.y);
    if (mmsi === this.#hoverMmsi && feature === this.#hoverFeature) return;
    this.#hoverMmsi = mmsi;
    this.#hoverFeature = feature;
    this.#elements.map.classList.toggle('is-over', (mmsi !== 0 || feature >= 0) && this.#props.tool === 'none');
    this.#change('places');
  }

  #onLeave(): void {
    this.#cursorPx = undefined;
    this.#listener.onPlace(undefined);
    this.#props.onCursor(undefined);
    this.#tools.leave();
    if (this.#hoverMmsi === 0 && this.#hoverFeature < 0) return;
    this.#hoverMmsi = 0;
    this.#hoverFeature = -1;
    this.#change('places');
  }

  #onClick(event: MapMouseEvent): void {
    const { x, y } = event.point;
    if (this.#props.tool !== 'none') this.#tools.add(this.view.toLon(x), this.view.toLat(y));
    else this.#props.onSelect(this.#selectionAt(x, y));
  }

  #onKey(event: KeyboardEvent): void {
    const key = readChartKey(event);
    if (key === undefined || (key.kind === 'back' && this.#props.tool === 'none')) return;
    if (key.kind === 'escape' && this.#props.tool === 'none') return;
    event.preventDefault();
    event.stopPropagation();
    this.#elements.root.classList.add('has-crosshair');
    switch (key.kind) {
      case 'pan':
        this.panBy(key.dx, key.dy);
        this.#tools.moveTo(this.centre.lon, this.centre.lat, true);
        break;
      case 'zoom':
        this.zoomBy(key.by);
        break;
      case 'enter':
        this.#enter();
        break;
      case 'escape':
        this.#endTool();
        break;
      case 'back':
        this.#tools.removeLast();
        break;
    }
  }

  /** Enter at the crosshair: a corner, the end of an area, or a question. */
  #enter(): void {
    const { width, height } = this.view;
    if (this.#props.tool === 'none') this.#props.onSelect(this.#selectionAt(width / 2, height / 2));
    else if (this.#props.tool === 'area' && this.#tools.isFresh) this.#closeArea();
    else this.#tools.add(this.centre.lon, this.centre.lat);
  }

  #closeArea(): void {
    if (this.#props.tool !== 'area') return;
    const ring = this.#tools.close();
    if (ring === undefined) return;
    this.#props.onArea(ring);
    this.#endTool();
  }

  #endTool(): void {
    this.#tools.start('none');
    this.#props.onTool('none');
  }

  // Picking

  #pick(px: number, py: number): readonly [mmsi: number, feature: number] {
    const { columns, count } = this.#store;
    const row = pickVessel(this.view, columns.x, columns.y, count, px, py);
    if (row >= 0) return [columns.mmsi[row]!, -1];
    return [0, this.#index === undefined ? -1 : pickFeature(this.view, this.#index, px, py)];
  }

  #selectionAt(px: number, py: number): Selection {
    const [mmsi, feature] = this.#pick(px, py);
    if (mmsi !== 0) return { kind: 'vessel', mmsi };
    if (feature >= 0) return { kind: 'feature', id: this.#index!.chart.features[feature]!.id };
    const area = pickAreaEdge(this.view, this.#overlays.areas, px, py);
    if (area !== undefined) return { kind: 'area', id: area };
    return { kind: 'place', lon: this.view.toLon(px), lat: this.view.toLat(py) };
  }

  #select(selection: Selection | undefined): void {
    this.#selected = new Set(selection?.kind === 'vessel' ? [selection.mmsi] : []);
    this.#selectedFeature = selection?.kind === 'feature' ? selection.id : undefined;
    this.#overlays.selectedArea = selection?.kind === 'area' ? selection.id : undefined;
    this.#overlays.place =
      selection?.kind === 'place' ? { x: lonToX(selection.lon), y: latToY(selection.lat) } : undefined;
    this.#findReach();
  }

  /** How far the selected vessel may have come since it was lost. */
  #findReach(): void {
    const [mmsi] = this.#selected;
    const reach = mmsi === undefined ? undefined : findReach(this.#store.find(mmsi), this.#store.roomTimeMs);
    if (reach === undefined && this.#overlays.reach === undefined) return;
    this.#overlays.reach = reach;
    this.#change('under');
  }

  // Drawing

  #change(what: Part): void {
    this.#stale[what] = true;
    if (this.#frame !== 0 || this.#isDisposed) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#readCamera();
      this.#draw();
    });
  }

  #readCamera(): void {
    const { map } = this.base;
    const { lng, lat } = map.getCenter();
    const zoom = map.getZoom();
    const { clientWidth, clientHeight } = this.#elements.map;
    const { view } = this;
    const before = [view.centreX, view.centreY, view.zoom, view.width, view.height, this.#dpr] as const;
    view.set(lng, lat, zoom, Math.max(1, clientWidth), Math.max(1, clientHeight));
    this.#dpr = window.devicePixelRatio || 1;
    const now = [view.centreX, view.centreY, view.zoom, view.width, view.height, this.#dpr] as const;
    if (now.some((value, i) => value !== before[i])) this.#stale.camera = true;
  }

  #draw(): void {
    const stale = this.#stale;
    const { view } = this;
    if (stale.camera) {
      stale.under = true;
      stale.labels = true;
      this.#settleSoon();
    }
    if (stale.vessels || this.#layer.needsFill(view)) {
      this.#layer.fill(this.#store, view, this.#props.alerted, this.#selected);
      stale.vessels = true;
    }
    if (stale.vessels || stale.camera) {
      this.#layer.draw(view, this.#dpr, this.#colours, this.#props.vectorMinutes);
      this.#tellDetail();
    }
    if (stale.under) {
      fitCanvas(this.#under, view, this.#dpr);
      drawUnder(this.#under, view, this.#colours, this.#index, this.#overlays);
    }
    const now = performance.now();
    if (stale.places || (stale.camera && now - this.#placedMs > PLACE_EVERY_MS)) {
      this.#placeLabels();
      stale.labels = true;
    }
    if (stale.labels) {
      if (fitCanvas(this.#labels, view, this.#dpr)) this.#pen.forget();
      drawLabels(
        this.#labels,
        this.#pen,
        this.view,
        this.#colours,
        this.#placed,
        this.#store,
        this.#overlays,
        this.#selected,
      );
    }
    stale.camera = stale.vessels = stale.under = stale.labels = stale.places = false;
  }

  #placeLabels(): void {
    this.#placedMs = performance.now();
    this.#placed = composeLabels({
      view: this.view,
      index: this.#index,
      store: this.#store,
      alerted: this.#props.alerted,
      selected: this.#selected,
      selectedFeature: this.#selectedFeature,
      hoverMmsi: this.#hoverMmsi,
      hoverFeature: this.#hoverFeature,
      overlays: this.#overlays,
      measure: (runs, style) => this.#pen.measure(runs, style),
      boxes: this.#boxes,
      taken: findFurniture(this.#elements.root),
    });
  }

  /** When nothing has moved for a moment: names anew, and the legend. */
  #settleSoon(): void {
    if (this.#settle !== 0) return;
    const waitMs = Math.max(SETTLE_MS, PLACE_EVERY_MS - (performance.now() - this.#placedMs));
    this.#settle = window.setTimeout(() => {
      this.#settle = 0;
      if (this.#isDisposed) return;
      this.#change('places');
      const inView = findInView(this.view, this.#index, this.#layer.inView.seen, limitFromZoom);
      if (isSameInView(inView, this.#inView)) return;
      this.#inView = inView;
      this.#listener.onInView(inView);
    }, waitMs);
  }

  #tellDetail(): void {
    const { tooManyVectors, count } = this.#layer.inView;
    const detail = chooseLevel(count) === 3 ? 'dots' : tooManyVectors ? 'no-vectors' : 'all';
    if (detail === this.#detail) return;
    this.#detail = detail;
    this.#listener.onDetail(detail);
  }
}

/** Makes a 2D canvas as large as the view and its unit the CSS pixel; true when it was changed, which resets it. */
function fitCanvas(ctx: CanvasRenderingContext2D, view: ChartView, dpr: number): boolean {
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

/** Boxes of the strips and the legend over the chart, in px of the chart. */
function findFurniture(root: HTMLElement): [number, number, number, number][] {
  const origin = root.getBoundingClientRect();
  return [...root.querySelectorAll('[data-over-chart]')].map((element) => {
    const box = element.getBoundingClientRect();
    return [box.left - origin.left, box.top - origin.top, box.right - origin.left, box.bottom - origin.top];
  });
}
