import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { ChartListener } from './chart-listener.ts';
import { type ChartScene, markHover } from './chart-scene.ts';
import { hitVesselOrFeature, selectionAt } from './hit-test.ts';
import type { RedrawQueue } from './redraw-queue.ts';
import type { ToolDesk } from './tool-desk.ts';

/** Works the chart with mouse or finger: what is under the cursor, and what a click means. */
export class ChartPointer {
  readonly #scene: ChartScene;
  readonly #tools: ToolDesk;
  readonly #container: HTMLElement;
  readonly #listener: ChartListener;
  readonly #redraw: RedrawQueue;
  #cursorPx: readonly [number, number] | undefined;

  /** @param container takes the class `is-over` while a click would choose something */
  constructor(
    scene: ChartScene,
    tools: ToolDesk,
    container: HTMLElement,
    listener: ChartListener,
    redraw: RedrawQueue,
  ) {
    this.#scene = scene;
    this.#tools = tools;
    this.#container = container;
    this.#listener = listener;
    this.#redraw = redraw;
  }

  /** The place under the cursor; undefined while it is not over the chart. */
  cursor(): { lon: number; lat: number } | undefined {
    if (this.#cursorPx === undefined) return undefined;
    const { view } = this.#scene;
    return { lon: view.toLon(this.#cursorPx[0]), lat: view.toLat(this.#cursorPx[1]) };
  }

  listen(map: MapLibreMap): void {
    map.on('click', (event) => this.#onClick(event));
    map.on('dblclick', () => this.#tools.finishArea(this.#scene.props));
    map.on('mousemove', (event) => this.#onMove(event));
    map.on('mouseout', () => this.#onLeave());
  }

  #onClick({ point: { x, y } }: MapMouseEvent): void {
    const { view, props } = this.#scene;
    if (props.tool !== 'none') this.#tools.add(view.toLon(x), view.toLat(y));
    else props.onSelect(selectionAt(this.#scene, x, y));
  }

  #onMove({ point: { x, y } }: MapMouseEvent): void {
    this.#cursorPx = [x, y];
    const { props } = this.#scene;
    const place = this.cursor()!;
    this.#listener.onPlace(place);
    props.onCursor(place);
    this.#tools.moveTo(place.lon, place.lat);
    const [mmsi, feature] = hitVesselOrFeature(this.#scene, x, y);
    if (!markHover(this.#scene, mmsi, feature)) return;
    this.#container.classList.toggle('is-over', (mmsi !== 0 || feature >= 0) && props.tool === 'none');
    this.#redraw.change('places');
  }

  #onLeave(): void {
    this.#cursorPx = undefined;
    this.#listener.onPlace(undefined);
    this.#scene.props.onCursor(undefined);
    this.#tools.leave();
    if (markHover(this.#scene, 0, -1)) this.#redraw.change('places');
  }
}
