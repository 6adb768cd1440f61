import { type ReactElement, useSyncExternalStore } from 'react';
import type { VesselStore } from '../vessels/vessel-store.ts';
import type { Tool } from './chart-contract.ts';
import type { VesselDetail } from './chart-listener.ts';

/** What is true of the whole chart: how far vectors reach, how many targets, projection. Drawn again at each change only. */
export function Strip(props: {
  readonly store: VesselStore;
  readonly vectorMinutes: number;
  readonly detail: VesselDetail;
}): ReactElement {
  const { store, vectorMinutes, detail } = props;
  const targets = useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => `${count(store.count, 'target')}${store.lostCount > 0 ? `, ${count(store.lostCount)} lost` : ''}`,
  );
  const vectors =
    detail === 'dots'
      ? 'Vessels as dots: too many in view'
      : vectorMinutes <= 0
        ? 'Vectors off'
        : detail === 'no-vectors'
          ? 'Vectors not drawn: too many in view'
          : `Vectors ${vectorMinutes} min, true`;
  return (
    <ul className="chart-strip" aria-label="Of the chart" data-over-chart="">
      <li>{vectors}</li>
      <li>{targets}</li>
      <li className="is-second">Mercator, WGS 84</li>
      <li className="is-second">North up</li>
    </ul>
  );
}

function count(number: number, noun?: string): string {
  const text = number.toLocaleString('en-GB');
  return noun === undefined ? text : `${text} ${noun}${number === 1 ? '' : 's'}`;
}

const HINTS: Readonly<Record<Exclude<Tool, 'none'>, string>> = {
  measure: 'Measure: click, or Enter at the crosshair, sets points. Backspace takes the last back. Esc ends.',
  area: 'Area: click, or Enter at the crosshair, sets corners. Double click, or Enter again, closes. Backspace takes the last back. Esc cancels.',
};

/** How the tool in hand is used. */
export function ToolHint({ tool }: { readonly tool: Tool }): ReactElement {
  return (
    <p className="chart-hint" role="status" hidden={tool === 'none'} data-over-chart="">
      {tool === 'none' ? '' : HINTS[tool]}
    </p>
  );
}
