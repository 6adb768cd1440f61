import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Camera } from '../chart/chart-contract.ts';
import type { ChartViewer } from '../chart/chart-map.tsx';

export type Side = 0 | 1;

type Place = { readonly lon: number; readonly lat: number } | undefined;

/** Two maps, of which the one that is worked leads the other. */
export interface LinkedMaps {
  readonly isLinked: boolean;
  readonly toggle: () => void;
  /** Side that was worked last: keys of the page move it. */
  readonly lead: RefObject<Side>;
  readonly takeViewer: (side: Side, viewer: ChartViewer) => void;
  /** The cursor, the focus or a finger came onto a map. */
  readonly takeLead: (side: Side) => void;
  readonly takeMove: (side: Side, camera: Camera) => void;
  readonly takeCursor: (side: Side, place: Place) => void;
}

/**
 * Keeps two maps at one place while they are linked, and shows the cursor of one on the other. Only the map that is
 * worked leads: what the other reports is the echo of its own following.
 *
 * @param onLead is given the map that keys of the page shall move
 */
export function useLinkedMaps(onLead: (viewer: ChartViewer | undefined) => void): LinkedMaps {
  const [isLinked, setLinked] = useState(true);
  const viewers = useRef<[ChartViewer | undefined, ChartViewer | undefined]>([undefined, undefined]);
  const lead = useRef<Side>(0);
  const newest = useRef(0);
  const camera = useRef<Camera>(undefined);
  const linked = useRef(isLinked);
  linked.current = isLinked;
  const tell = useRef(onLead);
  tell.current = onLead;
  useEffect(() => () => tell.current(undefined), []);

  const takeViewer = useCallback((side: Side, viewer: ChartViewer) => {
    viewers.current[side] = viewer;
    if (side === lead.current) tell.current(viewer);
  }, []);
  const takeLead = useCallback((side: Side) => {
    if (side === lead.current) return;
    lead.current = side;
    tell.current(viewers.current[side]);
  }, []);
  const takeMove = useCallback((side: Side, where: Camera) => {
    if (side !== lead.current) return;
    camera.current = where;
    if (!linked.current || newest.current !== 0) return;
    // The other map follows in the next frame: moving it within this one would draw both twice.
    newest.current = requestAnimationFrame(() => {
      newest.current = 0;
      if (camera.current !== undefined) viewers.current[otherSide(lead.current)]?.follow(camera.current);
    });
  }, []);
  const takeCursor = useCallback((side: Side, place: Place) => {
    viewers.current[otherSide(side)]?.mirror(linked.current ? place : undefined);
  }, []);
  useEffect(() => () => cancelAnimationFrame(newest.current), []);
  const toggle = useCallback(() => {
    const follower = viewers.current[otherSide(lead.current)];
    if (!linked.current && camera.current !== undefined) follower?.follow(camera.current);
    if (linked.current) for (const viewer of viewers.current) viewer?.mirror(undefined);
    setLinked(!linked.current);
  }, []);
  return { isLinked, toggle, lead, takeViewer, takeLead, takeMove, takeCursor };
}

function otherSide(side: Side): Side {
  return side === 0 ? 1 : 0;
}
