import type { InView } from './in-view.ts';

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
