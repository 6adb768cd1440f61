import type { VesselStore } from '../vessels/vessel-store.ts';
import type { ChartMapProps, Selection } from './chart-contract.ts';
import type { ChartIndex } from './chart-index.ts';
import { ChartView, latToY, lonToX } from './mercator.ts';
import { makeOverlays, type Overlays } from './overlays.ts';
import type { ChartColours } from './palette.ts';

/** All that the chart shows now, in one place: drawing and picking read it, the controller and its inputs change it. */
export interface ChartScene {
  readonly view: ChartView;
  readonly overlays: Overlays;
  /** Device pixels of a CSS pixel. */
  dpr: number;
  /** The page's wishes as they were last handed over. */
  props: ChartMapProps;
  store: VesselStore;
  /** Undefined until the claims are there. */
  index: ChartIndex | undefined;
  colours: ChartColours;
  /** MMSIs in brackets. */
  selected: ReadonlySet<number>;
  selectedFeature: string | undefined;
  /** Vessel and feature under the cursor; 0 and -1 for none. */
  hoverMmsi: number;
  hoverFeature: number;
}

export function makeScene(props: ChartMapProps, store: VesselStore, colours: ChartColours): ChartScene {
  return {
    view: new ChartView(),
    overlays: makeOverlays(),
    dpr: 1,
    props,
    store,
    index: undefined,
    colours,
    selected: new Set(),
    selectedFeature: undefined,
    hoverMmsi: 0,
    hoverFeature: -1,
  };
}

/** Marks what is selected, and nothing else. */
export function markSelection(scene: ChartScene, selection: Selection | undefined): void {
  scene.selected = new Set(selection?.kind === 'vessel' ? [selection.mmsi] : []);
  scene.selectedFeature = selection?.kind === 'feature' ? selection.id : undefined;
  scene.overlays.selectedArea = selection?.kind === 'area' ? selection.id : undefined;
  scene.overlays.place =
    selection?.kind === 'place' ? { x: lonToX(selection.lon), y: latToY(selection.lat) } : undefined;
}

/** Takes what is under the cursor; true when it is another thing than before. */
export function markHover(scene: ChartScene, mmsi: number, feature: number): boolean {
  if (mmsi === scene.hoverMmsi && feature === scene.hoverFeature) return false;
  scene.hoverMmsi = mmsi;
  scene.hoverFeature = feature;
  return true;
}
