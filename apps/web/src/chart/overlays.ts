import type { WatchArea } from '@searoom/model/api';
import type { ChartMapProps, EventPoint } from './chart-contract.ts';
import { type Leg, traceRing } from './geodesic-path.ts';
import { latToY, lonToX } from './mercator.ts';
import { prepareTrack, type TrackParts } from './track-parts.ts';
import { drawWhose, type WhoseLines } from './whose-lines.ts';

export interface AreaShape {
  readonly id: string;
  readonly name: string;
  readonly line: Float64Array;
  /** Where its name begins: its northernmost corner. */
  readonly x: number;
  readonly y: number;
}

export interface PointMark {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** What is drawn over the chart beside vessels; each part is replaced as a whole when it changes. */
export interface Overlays {
  track: TrackParts | undefined;
  areas: readonly AreaShape[];
  selectedArea: string | undefined;
  eventPoints: readonly PointMark[];
  whose: WhoseLines | undefined;
  /** The place that is selected. */
  place: { readonly x: number; readonly y: number } | undefined;
  /** The place under the cursor of a linked map. */
  mirror: { readonly x: number; readonly y: number } | undefined;
  /** How far a lost vessel may have come. */
  reach: Float64Array | undefined;
  legs: readonly Leg[];
  /** The leg from the last point to the cursor. */
  rubber: Leg | undefined;
  totalText: string;
  /** Corners of an area that is being drawn, with the cursor as the last one. */
  draft: Float64Array | undefined;
  corners: Float64Array;
}

export function makeOverlays(): Overlays {
  return {
    track: undefined,
    areas: [],
    selectedArea: undefined,
    eventPoints: [],
    whose: undefined,
    place: undefined,
    mirror: undefined,
    reach: undefined,
    legs: [],
    rubber: undefined,
    totalText: '',
    draft: undefined,
    corners: new Float64Array(0),
  };
}

/** Takes what the page wants drawn over the chart; only what is another object than before is prepared anew. */
export function takeOverlays(overlays: Overlays, props: ChartMapProps, before: ChartMapProps | undefined): void {
  const { areas, track, eventPoints, whose } = props;
  if (areas !== before?.areas) overlays.areas = areas.map(shapeArea);
  if (track !== before?.track) overlays.track = track === undefined ? undefined : prepareTrack(track);
  if (eventPoints !== before?.eventPoints) overlays.eventPoints = eventPoints.map(markPoint);
  if (whose !== before?.whose) overlays.whose = whose === undefined ? undefined : drawWhose(whose);
}

function shapeArea({ id, name, ring }: WatchArea): AreaShape {
  const line = traceRing(ring);
  let top = 0;
  for (let i = 0; i < line.length; i += 2) if (line[i + 1]! < line[top + 1]!) top = i;
  return { id, name, line, x: line[top] ?? 0.5, y: line[top + 1] ?? 0.5 };
}

function markPoint({ lon, lat, label }: EventPoint): PointMark {
  return { x: lonToX(lon), y: latToY(lat), label };
}
