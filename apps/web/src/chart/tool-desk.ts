import type { ChartMapProps, Tool } from './chart-contract.ts';
import { traceLeg } from './geodesic-path.ts';
import { latToY, lonToX } from './mercator.ts';
import type { Overlays } from './overlays.ts';
import {
  addCorner,
  type Corner,
  closeArea,
  draftArea,
  formatTotal,
  measureLegs,
  moveOn,
  NO_CORNERS,
  removeCorner,
  type ToolState,
} from './tools.ts';

/** The tool in hand: keeps its corners and puts what they make into the overlays. */
export class ToolDesk {
  readonly #overlays: Overlays;
  readonly #changed: () => void;
  #tool: Tool = 'none';
  #state: ToolState = NO_CORNERS;
  #cursor: Corner | undefined;

  constructor(overlays: Overlays, changed: () => void) {
    this.#overlays = overlays;
    this.#changed = changed;
  }

  get isFresh(): boolean {
    return this.#state.isFresh && this.#state.corners.length > 0;
  }

  /** Takes a tool; what another one drew is wiped off. */
  start(tool: Tool): void {
    this.#tool = tool;
    this.#put(NO_CORNERS);
  }

  add(lon: number, lat: number): void {
    if (this.#tool !== 'none') this.#put(addCorner(this.#state, lon, lat));
  }

  removeLast(): void {
    this.#put(removeCorner(this.#state));
  }

  /** The cursor is elsewhere now, or the crosshair: only for that does Enter mean a corner instead of the end. */
  moveTo(lon: number, lat: number, isCrosshair = false): void {
    if (this.#tool === 'none') return;
    this.#cursor = [lon, lat];
    this.#put(isCrosshair ? moveOn(this.#state) : this.#state);
  }

  leave(): void {
    this.#cursor = undefined;
    if (this.#tool !== 'none') this.#put(this.#state);
  }

  /** Hands over the area and puts the tool down; nothing while the area has less than three corners. */
  finishArea(page: ChartMapProps): void {
    if (page.tool !== 'area') return;
    const ring = closeArea(this.#state);
    if (ring === undefined) return;
    page.onArea(ring);
    this.putDown(page);
  }

  /** Ends the tool in hand and tells the page so. */
  putDown(page: ChartMapProps): void {
    this.start('none');
    page.onTool('none');
  }

  #put(state: ToolState): void {
    this.#state = state;
    const overlays = this.#overlays;
    const { corners } = state;
    const last = corners.at(-1);
    const places = new Float64Array(corners.length * 2);
    for (const [i, [lon, lat]] of corners.entries()) places.set([lonToX(lon), latToY(lat)], 2 * i);
    overlays.corners = places;
    const isMeasuring = this.#tool === 'measure';
    overlays.legs = isMeasuring ? measureLegs(corners) : [];
    overlays.rubber =
      isMeasuring && last !== undefined && this.#cursor !== undefined
        ? traceLeg(last[0], last[1], this.#cursor[0], this.#cursor[1])
        : undefined;
    overlays.totalText = formatTotal(
      overlays.rubber === undefined ? overlays.legs : [...overlays.legs, overlays.rubber],
    );
    overlays.draft = this.#tool === 'area' && last !== undefined ? draftArea(corners, this.#cursor) : undefined;
    this.#changed();
  }
}
