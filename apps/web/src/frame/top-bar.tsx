import type { ReactNode } from 'react';
import { Kbd } from '../parts/mod.ts';
import { useRoom } from '../state/app-context.ts';
import { ViewChoice } from '../views/view-choice.tsx';
import { cleanText } from '../words/mod.ts';
import { Clock } from './clock.tsx';
import { FeedHealth } from './feed-health.tsx';
import { useFrame } from './frame-context.ts';
import { PaletteChoice } from './palette-choice.tsx';
import './top-bar.css';

/** Whether it is real, how the feeds do, how it is looked at, what time it is. */
export function TopBar(): ReactNode {
  const { openLayer } = useFrame();
  return (
    <header className="top">
      <h1 className="top-name">Searoom</h1>
      <SimulationMark />
      <FeedHealth />
      <span className="top-space" />
      <ViewChoice />
      <PaletteChoice />
      <button type="button" className="top-find" aria-keyshortcuts="/" onClick={() => openLayer({ kind: 'search' })}>
        Find
        <Kbd>/</Kbd>
      </button>
      <Clock />
    </header>
  );
}

/** Stands there as long as anything on the page is simulated. */
function SimulationMark(): ReactNode {
  const isSimulated = useRoom(
    ({ info, feeds }) => info?.simulated === true || feeds.some(({ simulated }) => simulated),
  );
  const simulation = useRoom(({ info }) => info?.simulation);
  const pace = useRoom(({ info }) => (info === undefined || info.live ? undefined : info.pace));
  if (!isSimulated) return null;
  const details = [
    ...(simulation === undefined ? [] : [cleanText(simulation)]),
    ...(pace === undefined ? [] : [pace === 0 ? 'paused' : `${pace}×`]),
  ];
  return (
    <div className="top-simulated" title="Vessels and events of a simulation: no real ship is meant.">
      <strong>SIMULATED</strong>
      <span>{details.join(' · ')}</span>
    </div>
  );
}
