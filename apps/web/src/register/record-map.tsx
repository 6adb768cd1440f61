import type { WhoseAnswer } from '@searoom/model/api';
import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Camera, EventPoint, Selection } from '../chart/chart-contract.ts';
import type { ChartViewer } from '../chart/chart-map.tsx';
import { LazyChart } from '../chart/lazy-chart.ts';
import { useFrame } from '../frame/frame-context.ts';
import { Guard } from '../frame/guard.tsx';
import { usePalette } from '../frame/use-palette.ts';
import { Button } from '../parts/mod.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { VesselStore } from '../vessels/vessel-store.ts';
import { useDrawnView } from '../views/use-views.ts';
import { type Box, fitCamera } from './fit-camera.ts';

/** The place of the map on the page, as the style sheet sets it. */
const WIDTH_PX = 560;
const NARROW_PX = 440;
const NARROW_FRAME_PX = 1400;
const HEIGHT_PX = 260;
const NO_POINTS: readonly EventPoint[] = [];
const NOBODY: ReadonlyMap<number, 'alarm'> = new Map();
const NO_AREAS: readonly [] = [];

export interface RecordMapProps {
  /** What of the earth must be in view. */
  readonly box: Box;
  /** What the map is of, for those who do not see it. */
  readonly name: string;
  /** Places that are marked. */
  readonly points?: readonly EventPoint[];
  /** Line to a base point, with its length. */
  readonly measured?: WhoseAnswer | undefined;
}

/** The chart of claims round a record, without vessels: the page is about what is asserted. */
export function RecordMap({ box, name, points = NO_POINTS, measured }: RecordMapProps): ReactNode {
  const app = useApp();
  const { page } = useFrame();
  const palette = usePalette();
  const drawn = useDrawnView(useAddress((state) => state.view));
  const [vessels] = useState(() => new VesselStore());
  const [legendOpen, setLegend] = useState(false);
  const camera = useMemo(() => fitCamera(box, findWidth(), HEIGHT_PX), [box]);
  const [here, setHere] = useState<Camera>(camera);
  const takeViewer = useCallback(
    (viewer: ChartViewer) => {
      page.chart.viewer = viewer;
    },
    [page],
  );
  useEffect(
    () => () => {
      page.chart.viewer = undefined;
    },
    [page],
  );
  const takeSelection = (wanted: Selection | undefined): void => {
    if (wanted?.kind === 'feature') app.address.openRegister(`feature:${wanted.id}`);
    else if (wanted?.kind === 'place') app.select(wanted);
  };
  return (
    <section className="record-map" aria-label={`Map: ${name}`}>
      <Guard what="The map" of={name}>
        <Suspense fallback={<p className="map-waiting">Drawing the map …</p>}>
          <LazyChart
            client={app.client}
            vessels={vessels}
            registerViewer={takeViewer}
            palette={palette}
            camera={camera}
            selection={undefined}
            tool="none"
            areas={NO_AREAS}
            track={undefined}
            eventPoints={points}
            alerted={NOBODY}
            whose={measured}
            vectorMinutes={0}
            legendOpen={legendOpen}
            held={drawn.held}
            name={name}
            onCamera={setHere}
            onSelect={takeSelection}
            onCursor={() => {}}
            onArea={() => {}}
            onTool={() => {}}
            onLegend={setLegend}
          />
        </Suspense>
      </Guard>
      <div className="record-map-tools">
        <Button
          onClick={() => {
            app.address.openWatch();
            app.address.change({ camera: here });
          }}
        >
          Show in Watch
        </Button>
      </div>
    </section>
  );
}

function findWidth(): number {
  const { innerWidth } = window;
  return Math.min(innerWidth, innerWidth < NARROW_FRAME_PX ? NARROW_PX : WIDTH_PX);
}
