import type { Track, WatchArea, WhoseAnswer } from '@searoom/model/api';
import type { HeldZones } from './hold-chart.ts';

/** What the map shows beside vessels and claims, and what it tells the page. */
export type Palette = 'day' | 'dusk' | 'night';

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** What is selected: one thing at a time stands in the panel. */
export type Selection =
  | { readonly kind: 'vessel'; readonly mmsi: number }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'place'; readonly lon: number; readonly lat: number }
  | { readonly kind: 'feature'; readonly id: string }
  | { readonly kind: 'area'; readonly id: string }
  | { readonly kind: 'feeds' }
  | { readonly kind: 'vessels' };

/** `measure`: range and bearing between clicked places. `area`: the corners of an own area. */
export type Tool = 'none' | 'measure' | 'area';

/** A point that explains the event in the panel. */
export interface EventPoint {
  readonly lon: number;
  readonly lat: number;
  readonly label: string;
}

export interface ChartMapProps {
  readonly palette: Palette;
  /** The camera that is wanted; the map follows when it is another object than before. */
  readonly camera: Camera;
  readonly selection: Selection | undefined;
  readonly tool: Tool;
  readonly areas: readonly WatchArea[];
  /** Track of the selected vessel, drawn in colours of speed. */
  readonly track: Track | undefined;
  readonly eventPoints: readonly EventPoint[];
  /** MMSIs of vessels with an open alert, by how much they want a person: drawn and named before others. */
  readonly alerted: ReadonlyMap<number, 'alarm' | 'warning' | 'caution'>;
  /** Answer to draw: lines to base points and limits. */
  readonly whose: WhoseAnswer | undefined;
  /** Minutes of the speed vector. */
  readonly vectorMinutes: number;
  readonly legendOpen: boolean;
  /** Zones of the legal view that the map is drawn under; all claims when absent. */
  readonly held?: HeldZones | undefined;
  /** What the chart is, for those who do not see where it stands: the name of a view, where two charts are shown. */
  readonly name?: string;
  /** Every move of the map, within its frame; `onCamera` tells only where it came to rest. */
  readonly onMove?: (camera: Camera) => void;
  readonly onCamera: (camera: Camera) => void;
  readonly onSelect: (selection: Selection | undefined) => void;
  /** The place under the cursor, or undefined when it left the map. */
  readonly onCursor: (place: { readonly lon: number; readonly lat: number } | undefined) => void;
  readonly onArea: (ring: [number, number][]) => void;
  readonly onTool: (tool: Tool) => void;
  readonly onLegend: (open: boolean) => void;
}
