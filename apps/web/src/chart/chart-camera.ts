import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from './chart-contract.ts';
import type { ChartScene } from './chart-scene.ts';
import type { ChartView } from './mercator.ts';

/**
 * The one camera of the chart. The map owns it; the scene's view is a copy that all canvases are drawn by. Nothing on the
 * chart moves by itself but the data: every move is a jump.
 */
export class ChartCamera {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;
  readonly #scene: ChartScene;

  constructor(map: MapLibreMap, container: HTMLElement, scene: ChartScene) {
    this.#map = map;
    this.#container = container;
    this.#scene = scene;
  }

  /** Copies the map's camera into the view; true when it, or the size of the chart, is other than before. */
  read(): boolean {
    const { lng, lat } = this.#map.getCenter();
    const { clientWidth, clientHeight } = this.#container;
    const scene = this.#scene;
    const before = listMeasures(scene);
    scene.view.set(lng, lat, this.#map.getZoom(), Math.max(1, clientWidth), Math.max(1, clientHeight));
    scene.dpr = window.devicePixelRatio || 1;
    return listMeasures(scene).some((value, i) => value !== before[i]);
  }

  flyTo(lon: number, lat: number, zoom?: number): void {
    this.#map.jumpTo({ center: [lon, lat], ...(zoom !== undefined && { zoom }) });
  }

  zoomBy(by: number): void {
    this.#map.jumpTo({ zoom: this.#map.getZoom() + by });
  }

  /** @param dx,dy CSS pixels that the window moves over the chart, east and south */
  panBy(dx: number, dy: number): void {
    this.#map.panBy([dx, dy], { animate: false });
  }

  /** Follows the wanted camera; its own report, come back by way of the page's address, is no wish. */
  follow({ lon, lat, zoom }: Camera): void {
    const at = this.#map.getCenter();
    const isThere =
      Math.abs(at.lng - lon) < 1e-4 && Math.abs(at.lat - lat) < 1e-4 && Math.abs(this.#map.getZoom() - zoom) < 0.01;
    if (!isThere) this.flyTo(lon, lat, zoom);
  }

  /** Where the map is now, moving or not. */
  where(): Camera {
    const { lng: lon, lat } = this.#map.getCenter();
    return { lon, lat, zoom: this.#map.getZoom() };
  }

  /** Tells the page where the map came to rest; false when the page wants just that. */
  report(): boolean {
    const { lon, lat, zoom } = this.where();
    const { camera, onCamera } = this.#scene.props;
    if (camera.lon === lon && camera.lat === lat && camera.zoom === zoom) return false;
    onCamera({ lon, lat, zoom });
    return true;
  }
}

/** The place in the middle of the view: that of the crosshair. */
export function centreOf(view: ChartView): { lon: number; lat: number } {
  return { lon: view.toLon(view.width / 2), lat: view.toLat(view.height / 2) };
}

function listMeasures({ view, dpr }: ChartScene): readonly number[] {
  return [view.centreX, view.centreY, view.zoom, view.width, view.height, dpr];
}
