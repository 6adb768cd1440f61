import type { ReactNode } from 'react';
import { useFrame } from '../frame/frame-context.ts';
import { Kbd } from '../parts/mod.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { pickPair } from './pick-pair.ts';
import { useViews } from './use-views.ts';
import './views.css';

/** In the top bar: under which legal view the page is, and two of them side by side. */
export function ViewChoice(): ReactNode {
  const { address } = useApp();
  const { openLayer } = useFrame();
  const view = useAddress((state) => state.view);
  const compare = useAddress((state) => state.compare);
  const views = useViews().value;
  const pair = views === undefined ? undefined : pickPair(views, view);
  return (
    <div className="top-view">
      <button
        type="button"
        className="top-view-name"
        aria-haspopup="dialog"
        aria-keyshortcuts="v"
        onClick={() => openLayer({ kind: 'views' })}
      >
        <span className="top-view-word">View</span>
        <b>{compare !== undefined ? 'two views' : (view ?? 'all claims')}</b>
        <Kbd>v</Kbd>
      </button>
      <button
        type="button"
        className="top-view-compare"
        aria-pressed={compare !== undefined}
        disabled={compare === undefined && pair === undefined}
        title={pair === undefined ? 'The legal views are not read yet.' : 'Two legal views side by side'}
        onClick={() => address.change({ compare: compare === undefined ? pair : undefined })}
      >
        Compare
      </button>
    </div>
  );
}
