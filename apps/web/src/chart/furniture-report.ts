import { chooseLevel, type SymbolsInView } from '../vessels/vessel-buffer.ts';
import { limitFromZoom } from './base-style.ts';
import type { ChartListener, VesselDetail } from './chart-listener.ts';
import type { ChartScene } from './chart-scene.ts';
import { findInView, type InView, isSameInView, NOTHING_IN_VIEW } from './in-view.ts';

/** Tells legend and strip what the chart shows, only when it is other than they were told last. */
export class FurnitureReport {
  readonly #listener: ChartListener;
  #inView: InView = NOTHING_IN_VIEW;
  #detail: VesselDetail = 'all';

  constructor(listener: ChartListener) {
    this.#listener = listener;
  }

  tellInView({ view, index }: ChartScene, { seen }: Readonly<SymbolsInView>): void {
    const inView = findInView(view, index, seen, limitFromZoom);
    if (isSameInView(inView, this.#inView)) return;
    this.#inView = inView;
    this.#listener.onInView(inView);
  }

  tellDetail({ tooManyVectors, count }: Readonly<SymbolsInView>): void {
    const detail = chooseLevel(count) === 3 ? 'dots' : tooManyVectors ? 'no-vectors' : 'all';
    if (detail === this.#detail) return;
    this.#detail = detail;
    this.#listener.onDetail(detail);
  }
}
