import { formatDistanceNm } from '../words/position.ts';
import { type Leg, traceLeg, traceRing } from './geodesic-path.ts';

/** [lon, lat] in degrees. */
export type Corner = readonly [number, number];

/** Corners that a tool has so far. `isFresh`: the crosshair has not moved since the last one was set. */
export interface ToolState {
  readonly corners: readonly Corner[];
  readonly isFresh: boolean;
}

export const NO_CORNERS: ToolState = { corners: [], isFresh: false };
/** As many as the server takes. */
export const MOST_CORNERS = 200;

/** Adds a corner; one on the spot of the last is none, so that a double click counts once. */
export function addCorner(state: ToolState, lon: number, lat: number): ToolState {
  const last = state.corners.at(-1);
  if (last !== undefined && last[0] === lon && last[1] === lat) return { ...state, isFresh: true };
  if (state.corners.length >= MOST_CORNERS) return state;
  return { corners: [...state.corners, [lon, lat]], isFresh: true };
}

export function removeCorner(state: ToolState): ToolState {
  return { corners: state.corners.slice(0, -1), isFresh: false };
}

/** The crosshair moved: the next Enter sets a corner instead of closing. */
export function moveOn(state: ToolState): ToolState {
  return state.isFresh ? { ...state, isFresh: false } : state;
}

/** The ring of an area, or undefined when its corners enclose nothing. */
export function closeArea(state: ToolState): [number, number][] | undefined {
  const { corners } = state;
  if (corners.length < 3) return undefined;
  let twice = 0;
  for (let i = 0; i < corners.length; i++) {
    const [x1, y1] = corners[i]!;
    const [x2, y2] = corners[(i + 1) % corners.length]!;
    twice += x1 * y2 - x2 * y1;
  }
  return Math.abs(twice) < 1e-9 ? undefined : corners.map(([lon, lat]) => [lon, lat]);
}

/** Legs between the corners of a measurement. */
export function measureLegs(corners: readonly Corner[]): Leg[] {
  return corners.slice(1).map(([lon, lat], i) => traceLeg(corners[i]![0], corners[i]![1], lon, lat));
}

/** `total 118.7 M`; nothing for less than two legs, as the leg says it. */
export function formatTotal(legs: readonly Leg[]): string {
  if (legs.length < 2) return '';
  return `total ${formatDistanceNm(legs.reduce((sum, { rangeNm }) => sum + rangeNm, 0))}`;
}

/** The area as it would be with the cursor as its last corner. Longitudes go on past 180° instead of jumping. */
export function draftArea(corners: readonly Corner[], cursor: Corner | undefined): Float64Array | undefined {
  const all = cursor === undefined ? corners : [...corners, cursor];
  return all.length < 2 ? undefined : traceRing(unwrap(all), all.length > 2);
}

function unwrap(corners: readonly Corner[]): Corner[] {
  const first = corners[0]![0];
  return corners.map(([lon, lat]) => [lon + 360 * Math.round((first - lon) / 360), lat]);
}
