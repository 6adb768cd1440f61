import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Camera, Selection } from '../chart/chart-contract.ts';
import type { ChartViewer } from '../chart/chart-map.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { useChart } from '../panels/shared/use-chart.ts';
import { Button, useKeys } from '../parts/mod.ts';
import type { ComparedViews } from '../state/address.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { AtTheCross } from './at-the-cross.tsx';
import { CompareSide } from './compare-side.tsx';
import { changePair } from './pick-pair.ts';
import { type Side, useLinkedMaps } from './use-linked-maps.ts';
import { useViews } from './use-views.ts';
import { WhatDiffers } from './what-differs.tsx';
import './views.css';

/** Two legal views side by side: two maps at one place, what differs between the views, and what both say of a place. */
export function CompareRoom({ pair }: { readonly pair: ComparedViews }): ReactNode {
  const { address } = useApp();
  const { page } = useFrame();
  const views = useViews();
  const [first] = useState(address.state.camera);
  const setLead = useCallback(
    (viewer: ChartViewer | undefined) => {
      page.chart.viewer = viewer;
    },
    [page],
  );
  const maps = useLinkedMaps(setLead);
  useKeys({ x: maps.toggle });
  const { place, select } = useCross();
  const cross = useMemo<Selection>(() => ({ kind: 'place', ...place }), [place]);
  const takeCamera = useCallback(
    (side: Side, camera: Camera) => {
      if (side === maps.lead.current) address.change({ camera });
    },
    [address, maps.lead],
  );
  return (
    <main className="compare" data-testid="compare">
      <h2 className="unseen">
        Two legal views: {pair[0]} and {pair[1]}
      </h2>
      <AskedPart asked={views} what="the legal views">
        {(all) =>
          ([0, 1] as const).map((side) => (
            <CompareSide
              key={side}
              side={side}
              view={pair[side]}
              views={all}
              maps={maps}
              camera={first}
              cross={cross}
              onView={(view) => address.change({ compare: changePair(pair, side, view) })}
              onCamera={takeCamera}
              onSelect={select}
            />
          ))
        }
      </AskedPart>
      <div className="compare-foot">
        <WhatDiffers pair={pair}>
          <Button hint="x" pressed={maps.isLinked} onClick={maps.toggle}>
            {maps.isLinked ? 'Maps linked' : 'Maps apart'}
          </Button>
          <Button hint="Esc" onClick={() => address.change({ compare: undefined })}>
            Leave
          </Button>
        </WhatDiffers>
        <AtTheCross place={place} pair={pair} />
      </div>
    </main>
  );
}

interface Cross {
  readonly place: { readonly lon: number; readonly lat: number };
  readonly select: (selection: Selection | undefined) => void;
}

/** The place that both views are asked about: the one that was clicked, else the middle of the maps. */
function useCross(): Cross {
  const app = useApp();
  const chart = useChart().value;
  const selection = useAddress((state) => state.selection);
  const camera = useAddress((state) => state.camera);
  const { lon, lat } = selection?.kind === 'place' ? selection : camera;
  const place = useMemo(() => ({ lon, lat }), [lon, lat]);
  const select = useCallback(
    (wanted: Selection | undefined) => {
      // What is clicked stands for its place: there is no panel here to open it in.
      const at =
        wanted?.kind === 'vessel'
          ? app.vessels.find(wanted.mmsi)
          : wanted?.kind === 'feature'
            ? chart?.features.find(({ id }) => id === wanted.id)
            : wanted?.kind === 'place'
              ? wanted
              : undefined;
      if (at !== undefined) app.select({ kind: 'place', lon: at.lon, lat: at.lat });
    },
    [app, chart],
  );
  return { place, select };
}
