import type { LegalView } from '@searoom/model/api';
import { type ReactNode, Suspense, useCallback } from 'react';
import type { Camera, Selection } from '../chart/chart-contract.ts';
import type { ChartViewer } from '../chart/chart-map.tsx';
import { LazyChart } from '../chart/lazy-chart.ts';
import { useAlertedVessels } from '../frame/alerted-vessels.ts';
import { Guard } from '../frame/guard.tsx';
import { usePalette } from '../frame/use-palette.ts';
import { Codes } from '../panels/shared/codes.tsx';
import { Problem } from '../parts/mod.ts';
import { useAddress, useApp, useRoom } from '../state/app-context.ts';
import { RecordLink } from './record-link.tsx';
import type { LinkedMaps, Side } from './use-linked-maps.ts';
import { useDrawnView } from './use-views.ts';

const SIDES = ['Left', 'Right'] as const;
const VECTOR_MINUTES = 30;
const NO_POINTS = [] as const;

export interface CompareSideProps {
  readonly side: Side;
  readonly view: string;
  readonly views: readonly LegalView[];
  readonly maps: LinkedMaps;
  /** Where the map begins. */
  readonly camera: Camera;
  readonly cross: Selection;
  readonly onView: (view: string) => void;
  readonly onCamera: (side: Side, camera: Camera) => void;
  readonly onSelect: (selection: Selection | undefined) => void;
}

/** One of the two maps, with the view that it is drawn under over it. */
export function CompareSide(props: CompareSideProps): ReactNode {
  const { side, view, views, maps, camera, cross, onView, onCamera, onSelect } = props;
  const app = useApp();
  const palette = usePalette();
  const areas = useRoom((room) => room.areas);
  const alerted = useAlertedVessels();
  const legend = useAddress((state) => state.legend) === true;
  const tool = useAddress((state) => state.tool);
  const drawn = useDrawnView(view);
  const name = SIDES[side];
  const { takeViewer, takeLead, takeMove, takeCursor } = maps;
  const registerViewer = useCallback((viewer: ChartViewer) => takeViewer(side, viewer), [takeViewer, side]);
  const lead = useCallback(() => takeLead(side), [takeLead, side]);
  return (
    <section className="compare-side" aria-label={`${name}: the view ${view}`}>
      <header className="view-header">
        <select aria-label={`${name} view`} value={view} onChange={({ target }) => onView(target.value)}>
          {views.map(({ id }) => (
            <option key={id}>{id}</option>
          ))}
        </select>
        <ViewFacts view={views.find(({ id }) => id === view)} id={view} />
      </header>
      {drawn.asked.error !== undefined && (
        <Problem
          error={drawn.asked.error}
          what={`Could not read what the view ${view} holds`}
          kept="All claims are drawn, under no view."
          onRetry={drawn.asked.again}
        />
      )}
      <div className="compare-map" onPointerEnter={lead} onPointerDownCapture={lead} onFocusCapture={lead}>
        <Guard what={`The ${name.toLowerCase()} map`}>
          <Suspense fallback={<p className="map-waiting">Drawing the map …</p>}>
            <LazyChart
              client={app.client}
              vessels={app.vessels}
              registerViewer={registerViewer}
              palette={palette}
              camera={camera}
              selection={cross}
              tool={tool === 'measure' ? tool : 'none'}
              areas={areas}
              track={undefined}
              eventPoints={NO_POINTS}
              alerted={alerted}
              whose={undefined}
              vectorMinutes={VECTOR_MINUTES}
              legendOpen={legend}
              held={drawn.held}
              name={`${name} chart`}
              onMove={(where) => takeMove(side, where)}
              onCamera={(where) => onCamera(side, where)}
              onSelect={onSelect}
              onCursor={(place) => takeCursor(side, place)}
              onArea={() => {}}
              onTool={(wanted) => app.address.change({ tool: wanted })}
              onLegend={(open) => app.address.change({ legend: open })}
            />
          </Suspense>
        </Guard>
      </div>
    </section>
  );
}

function ViewFacts({ view, id }: { readonly view: LegalView | undefined; readonly id: string }): ReactNode {
  if (view === undefined) {
    return (
      <span className="view-title" role="alert">
        There is no legal view “{id}” here: all claims are drawn.
      </span>
    );
  }
  return (
    <>
      <span className="view-title" title={view.summary}>
        {view.title}
      </span>
      <span className="view-rejected">
        rejected by <Codes codes={view.rejectedBy} />
      </span>
      <RecordLink record={`view:${id}`} title={`The rules of the view ${id}, on one page`}>
        rules<span className="unseen"> of {id}</span>
      </RecordLink>
    </>
  );
}
