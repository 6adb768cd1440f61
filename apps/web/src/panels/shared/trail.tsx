import type { ReactNode } from 'react';
import { useAddress, useApp } from '../../state/app-context.ts';
import { nameSelection } from './name-selection.ts';

/** The way back: the watch itself, and what was in the panel before. */
export function Trail(): ReactNode {
  const app = useApp();
  const before = useAddress(({ trail }) => trail.at(-1));
  return (
    <nav className="panel-trail" aria-label="Back">
      <button type="button" className="button-plain" onClick={() => app.select(undefined)}>
        Watch
      </button>
      {before !== undefined && (
        <>
          <span aria-hidden="true"> › </span>
          <button type="button" className="button-plain" title="Back" onClick={() => app.address.back()}>
            {nameSelection(before, app)}
          </button>
        </>
      )}
      <span aria-hidden="true"> › </span>
    </nav>
  );
}
