import type { BasePoints } from '../base/base-points.ts';

/** One of the two territories that a median line runs between. */
export interface MedianSide {
  readonly party: string;
  /** Number of the territory, carried along for the reader. */
  readonly territory: number;
  readonly points: BasePoints;
}

/** What a vertex marks: the nearest base point of a side changes, a third side is as near, or the line ends. */
export type MedianTurn = 'base-a' | 'base-b' | 'tripoint' | 'end';

export interface MedianVertex {
  readonly lon: number;
  readonly lat: number;
  /** Metres to the nearest base point of either side. */
  readonly distanceM: number;
  /** Number of the nearest base point of each side, from this vertex on. */
  readonly baseA: number;
  readonly baseB: number;
  /** Left out where the vertex only keeps the edges short. */
  readonly turn?: MedianTurn;
}

/**
 * Why a line goes no farther; `unclear` where so many base points are as near as one another that no way on was found,
 * which is known of no set of real ones.
 */
export interface MedianEnd {
  readonly why: 'beyond-reach' | 'tripoint' | 'land' | 'agreed-line' | 'closed' | 'unclear';
  /** Party that is as near as the two, at a tripoint. */
  readonly third?: string;
}

/**
 * A piece of a median line, computed and agreed by nobody. Side a lies to the left of the way along the vertices. A
 * closed line repeats its first vertex at the end.
 */
export interface MedianLine {
  readonly a: string;
  readonly b: string;
  readonly vertices: readonly MedianVertex[];
  /** At the first and at the last vertex. */
  readonly ends: readonly [MedianEnd, MedianEnd];
}
