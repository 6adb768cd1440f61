import type { ReactNode } from 'react';
import { countOverdue } from '../assistance/count-overdue.ts';
import { useGrantList } from '../assistance/use-assistance.ts';
import type { Tool } from '../chart/chart-contract.ts';
import { Kbd } from '../parts/mod.ts';
import { useAddress, useApp, useRoom } from '../state/app-context.ts';
import { countWords } from '../words/mod.ts';
import { useFrame } from './frame-context.ts';
import './rail.css';

const LATER = ['Incidents', 'Rescue'];

/** The rooms, and the tools of the map. Words and a count, no icons. */
export function Rail({ waiting }: { readonly waiting: number }): ReactNode {
  const app = useApp();
  const { openLayer } = useFrame();
  const tool = useAddress((address) => address.tool);
  const room = useAddress((address) => address.room);
  const places = useRoom(({ info }) => info?.register?.features);
  const grants = useGrantList({}).value;
  const isTable = useAddress(({ selection }) => selection?.kind === 'vessels');
  const take = (wanted: Tool): void => app.address.change({ tool: tool === wanted ? 'none' : wanted });
  return (
    <nav className="rail" aria-label="Rooms">
      <button
        type="button"
        className="rail-room"
        aria-current={room === 'watch' ? 'page' : undefined}
        aria-keyshortcuts="1"
        onClick={() => app.address.openWatch()}
      >
        Watch
        <small>{countWords(waiting, 'alert')}</small>
      </button>
      {LATER.map((name) => (
        <button key={name} type="button" className="rail-room" aria-disabled="true" title="Not there yet">
          {name}
          <small>not yet</small>
        </button>
      ))}
      <button
        type="button"
        className="rail-room"
        aria-current={room === 'assistance' ? 'page' : undefined}
        aria-keyshortcuts="4"
        onClick={() => app.address.openAssistance()}
      >
        Assistance
        <small>{countOverdue(grants)}</small>
      </button>
      <button
        type="button"
        className="rail-room"
        aria-current={room === 'register' ? 'page' : undefined}
        aria-keyshortcuts="5"
        onClick={() => app.address.openRegister(undefined)}
      >
        Register
        <small>{places === undefined ? 'places' : countWords(places, 'place')}</small>
      </button>
      <fieldset className="rail-tools" aria-label="Tools">
        <button
          type="button"
          aria-keyshortcuts="t"
          aria-pressed={isTable}
          onClick={() => app.select(isTable ? undefined : { kind: 'vessels' })}
        >
          Vessels
          <Kbd>t</Kbd>
        </button>
        <button type="button" aria-keyshortcuts="b" aria-pressed={tool === 'measure'} onClick={() => take('measure')}>
          Measure
          <Kbd>b</Kbd>
        </button>
        <button type="button" aria-keyshortcuts="z" aria-pressed={tool === 'area'} onClick={() => take('area')}>
          Area
          <Kbd>z</Kbd>
        </button>
        <button type="button" aria-keyshortcuts="?" onClick={() => openLayer({ kind: 'keys' })}>
          Keys
          <Kbd>?</Kbd>
        </button>
      </fieldset>
    </nav>
  );
}
