import { type ReactNode, Suspense, useCallback, useRef, useSyncExternalStore } from 'react';
import type { Camera, Selection, Tool } from '../chart/chart-contract.ts';
import type { ChartViewer } from '../chart/chart-map.tsx';
import { LazyChart } from '../chart/lazy-chart.ts';
import { usePanelOverlays } from '../panels/use-panel-overlays.ts';
import { useAddress, useApp, useRoom, useRoomTime } from '../state/app-context.ts';
import { useDrawnView } from '../views/use-views.ts';
import { ViewStrip } from '../views/view-strip.tsx';
import { formatClock } from '../words/mod.ts';
import { useAlertedVessels } from './alerted-vessels.ts';
import { useFrame } from './frame-context.ts';
import { Guard } from './guard.tsx';
import { useFirstView } from './use-first-view.ts';
import { usePalette } from './use-palette.ts';

const VECTOR_MINUTES = 30;
/** Where the page is not wider, the legend is folded to a key. */
const WIDE = matchMedia('(min-width: 1281px)');

/** The map with all that the page has drawn on it. */
export function MapRoom(): ReactNode {
  const app = useApp();
  const { page, setNewRing } = useFrame();
  const palette = usePalette();
  const selection = useAddress((state) => state.selection);
  const tool = useAddress((state) => state.tool);
  const areas = useRoom((room) => room.areas);
  const legendOpen = useLegendOpen();
  const alerted = useAlertedVessels();
  const drawn = useDrawnView(useAddress((state) => state.view));
  const { track, eventPoints, whose } = usePanelOverlays(selection);
  const { camera, takeCamera } = useCamera();
  const lookFirst = useFirstView();
  const takeViewer = useCallback(
    (viewer: ChartViewer) => {
      page.chart.viewer = viewer;
      lookFirst();
    },
    [page, lookFirst],
  );
  const takeSelection = useCallback((wanted: Selection | undefined) => app.select(wanted), [app]);
  const takeCursor = useCallback(() => {}, []);
  const takeRing = useCallback(
    (ring: [number, number][]) => {
      setNewRing(ring);
      app.address.change({ tool: 'none' });
    },
    [app, setNewRing],
  );
  const takeTool = useCallback((wanted: Tool) => app.address.change({ tool: wanted }), [app]);
  const takeLegend = useCallback((open: boolean) => app.address.change({ legend: open }), [app]);
  return (
    <div className="map-room">
      <ViewStrip drawn={drawn} />
      <Guard what="The map">
        <Suspense fallback={<p className="map-waiting">Drawing the map …</p>}>
          <LazyChart
            client={app.client}
            vessels={app.vessels}
            registerViewer={takeViewer}
            palette={palette}
            camera={camera}
            selection={selection}
            tool={tool}
            areas={areas}
            track={track}
            eventPoints={eventPoints}
            alerted={alerted}
            whose={whose}
            vectorMinutes={VECTOR_MINUTES}
            legendOpen={legendOpen}
            held={drawn.held}
            onCamera={takeCamera}
            onSelect={takeSelection}
            onCursor={takeCursor}
            onArea={takeRing}
            onTool={takeTool}
            onLegend={takeLegend}
          />
        </Suspense>
      </Guard>
      <ReplayMark />
    </div>
  );
}

/** Opened or shut by somebody, else by the width of the page. */
export function useLegendOpen(): boolean {
  const chosen = useAddress((state) => state.legend);
  const isWide = useSyncExternalStore(
    (listener) => {
      WIDE.addEventListener('change', listener);
      return () => WIDE.removeEventListener('change', listener);
    },
    () => WIDE.matches,
  );
  return chosen ?? isWide;
}

/** The camera that the address wants. One that the map itself reported is not wanted of it again. */
function useCamera(): { readonly camera: Camera; readonly takeCamera: (camera: Camera) => void } {
  const { address } = useApp();
  const inAddress = useAddress((state) => state.camera);
  const reported = useRef<Camera>(undefined);
  const wanted = useRef(inAddress);
  if (inAddress !== reported.current) wanted.current = inAddress;
  const takeCamera = useCallback(
    (camera: Camera) => {
      reported.current = camera;
      address.change({ camera });
    },
    [address],
  );
  return { camera: wanted.current, takeCamera };
}

/** On the edge of the map as long as it shows another time than now. */
function ReplayMark(): ReactNode {
  const isReplay = useRoom(({ time }) => time.kind === 'replay');
  const timeMs = useRoomTime(1000);
  return isReplay ? <p className="map-replay">REPLAY {formatClock(timeMs)}</p> : null;
}
