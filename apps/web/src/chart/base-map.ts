import type { Chart } from '@searoom/sea';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { FINE_FROM_ZOOM, listRecolouring, makeStyle } from './base-style.ts';
import type { Camera } from './chart-contract.ts';
import { collectAreas, collectLines } from './claim-source.ts';
import { drawHatch, HATCHES, type HatchName } from './hatch.ts';
import { type LandGrade, LandSource } from './land-source.ts';
import { WORLD_PX } from './mercator.ts';
import type { ChartColours } from './palette.ts';

// Bundled, the map does not find its worker by itself.
setWorkerUrl(workerUrl);

const MOST_ZOOM = 16;
/** Hatching is drawn for two device pixels each and shown at half the size: fine strokes stay fine. */
const HATCH_RATIO = 2;

/**
 * Sea, coast and claims, drawn by MapLibre: Mercator, north up, neither turned nor tilted. Names, symbols and vessels are
 * drawn by others over it.
 */
export class BaseMap {
  readonly map: MapLibreMap;
  readonly #land = new LandSource();
  readonly #say: (problem: string) => void;
  #colours: ChartColours;
  /** Settles when the map has its style: sources and layers are there. */
  readonly #styled: Promise<void>;
  #hasCoast = false;
  #mayFetchMore = false;
  #wantsFine = false;
  #blobs: string[] = [];
  #isDisposed = false;

  /** @param name tells two charts of one page apart: "Left chart" */
  constructor(
    container: HTMLElement,
    camera: Camera,
    colours: ChartColours,
    say: (problem: string) => void,
    name = 'Chart',
  ) {
    this.#say = say;
    this.map = new MapLibreMap({
      container,
      style: makeStyle(colours),
      center: [camera.lon, camera.lat],
      zoom: camera.zoom,
      minZoom: minZoomOf(container),
      maxZoom: MOST_ZOOM,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      rollEnabled: false,
      // Own keys (chart-keys.ts): the crosshair needs them. A double click closes an area.
      keyboard: false,
      doubleClickZoom: false,
      fadeDuration: 0,
      renderWorldCopies: true,
      locale: {
        'Map.Title': `${name}. Arrows move it, plus and minus zoom, Enter asks about the place at the crosshair.`,
      },
    });
    this.map.touchZoomRotate.disableRotation();
    this.#styled = new Promise((resolve) => void this.map.once('style.load', () => resolve()));
    this.map.setMissingStyleImageResolver((id) => this.#addHatch(id));
    this.#colours = colours;
    this.map.on('moveend', () => this.#wantFine());
    // Asked for at once: it is read and converted while the map is being set up.
    void this.#setLand('coarse').then(() => {
      this.#hasCoast = true;
    });
  }

  /**
   * Whether coast and claims as far as they are known are on the picture: called in the map's `render` event. The fine
   * coast comes later.
   */
  isFirstPicture(): boolean {
    const isDrawn = this.#hasCoast && ['land-coarse', 'claims', 'areas'].every((id) => this.map.isSourceLoaded(id));
    return isDrawn && this.map.getSource('claims') !== undefined;
  }

  /** Called once the first picture stands: what it could do without is fetched now. */
  fetchMore(): void {
    this.#mayFetchMore = true;
    this.#wantFine();
  }
  /** Puts the claims into the map. */
  setChart(chart: Chart): void {
    void this.#styled.then(() => {
      if (this.#isDisposed) return;
      this.#source('claims')?.setData(collectLines(chart));
      this.#source('areas')?.setData(collectAreas(chart));
    });
  }

  recolour(colours: ChartColours): void {
    this.#colours = colours;
    void this.#styled.then(() => {
      if (this.#isDisposed) return;
      for (const [layer, property, value] of listRecolouring(this.#colours)) {
        this.map.setPaintProperty(layer, property, value);
      }
      for (const name of Object.keys(HATCHES) as HatchName[]) {
        const id = `hatch-${name}`;
        if (this.map.hasImage(id)) this.map.updateImage(id, drawHatch(name, this.#colours.claim, HATCH_RATIO));
      }
    });
  }

  /** Sizes are those of the container now. */
  resize(container: HTMLElement): void {
    this.map.setMinZoom(minZoomOf(container));
    this.map.resize();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#land.dispose();
    for (const url of this.#blobs) URL.revokeObjectURL(url);
    this.map.remove();
  }

  #source(id: string): { setData(data: unknown): unknown } | undefined {
    return this.map.getSource(id) as { setData(data: unknown): unknown } | undefined;
  }

  /** Patterns are drawn when the map first asks for them. */
  #addHatch(id: string): void {
    const name = (Object.keys(HATCHES) as HatchName[]).find((hatch) => id === `hatch-${hatch}`);
    if (name === undefined || this.map.hasImage(id)) return;
    this.map.addImage(id, drawHatch(name, this.#colours.claim, HATCH_RATIO), { pixelRatio: HATCH_RATIO });
  }

  /** The fine coast is four megabytes: fetched when the chart is first looked at closely. */
  #wantFine(): void {
    if (!this.#mayFetchMore || this.#wantsFine || this.map.getZoom() < FINE_FROM_ZOOM) return;
    this.#wantsFine = true;
    void this.#setLand('fine').then((isThere) => {
      if (!isThere || this.#isDisposed) return;
      const hideCoarse = (): void => {
        if (this.#isDisposed || !this.map.isSourceLoaded('land-fine')) return;
        this.map.off('idle', hideCoarse);
        for (const layer of ['land-coarse', 'coast-coarse']) this.map.setLayerZoomRange(layer, 0, FINE_FROM_ZOOM);
      };
      this.map.on('idle', hideCoarse);
    });
  }

  async #setLand(grade: LandGrade): Promise<boolean> {
    try {
      const [land] = await Promise.all([this.#land.fetch(grade), this.#styled]);
      if (this.#isDisposed) return false;
      const url = URL.createObjectURL(land);
      this.#blobs.push(url);
      this.#source(`land-${grade}`)?.setData(url);
      return true;
    } catch (cause) {
      if (!this.#isDisposed) this.#say(cause instanceof Error ? cause.message : 'The coast could not be read');
      return false;
    }
  }
}

/** The world is never narrower than the window: every place is in it once. */
function minZoomOf(container: HTMLElement): number {
  return Math.max(1.5, Math.log2(Math.max(container.clientWidth, container.clientHeight, 1) / WORLD_PX));
}
