import { lazy, type ReactNode, Suspense } from 'react';
import { Kbd } from '../parts/mod.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { useFrame } from './frame-context.ts';
import { Guard } from './guard.tsx';

const SelectedPanel = lazy(async () => ({ default: (await import('../panels/panel.tsx')).SelectedPanel }));
const NewAreaForm = lazy(async () => ({ default: (await import('../panels/panel.tsx')).NewAreaForm }));

/** The one thing that is selected; where nothing is, how to begin. */
export function PanelRoom(): ReactNode {
  const app = useApp();
  const { newRing, setNewRing } = useFrame();
  const selection = useAddress((state) => state.selection);
  return (
    <aside className="panel-room" data-testid="panel" aria-label="Selected">
      <Guard what="The panel" of={selection}>
        <Suspense fallback={null}>
          {newRing !== undefined ? (
            <NewAreaForm
              ring={newRing}
              onDone={(id) => {
                setNewRing(undefined);
                if (id !== undefined) app.select({ kind: 'area', id });
              }}
            />
          ) : selection !== undefined ? (
            <SelectedPanel selection={selection} />
          ) : (
            <Beginning />
          )}
        </Suspense>
      </Guard>
    </aside>
  );
}

function Beginning(): ReactNode {
  return (
    <div className="panel-empty">
      <h2>Nothing selected</h2>
      <p>
        Click anywhere on the water, or press <Kbd>w</Kbd>, to see who asserts it.
      </p>
      <p>Click a vessel to see what it says of itself, its track and its sentences.</p>
      <p>
        Open an alert with <Kbd>j</Kbd> and <Kbd>Enter</Kbd> to see its rule, its numbers and its points.
      </p>
      <p>
        Find by name, MMSI or position with <Kbd>/</Kbd> · all keys: <Kbd>?</Kbd>
      </p>
    </div>
  );
}
