import { useCallback, useEffect, useRef } from 'react';
import { HOME_CAMERA } from '../state/address.ts';
import { useApp } from '../state/app-context.ts';
import { chooseFirstView } from '../state/first-view.ts';
import { useFrame } from './frame-context.ts';

/**
 * Once, when both the first vessels and the map are there: looks where they are, unless the address said where to look.
 *
 * @returns to be called when the map is there
 */
export function useFirstView(): () => void {
  const { address, vessels } = useApp();
  const { page } = useFrame();
  const isOpen = useRef(true);
  const look = useCallback(() => {
    const { viewer } = page.chart;
    if (!isOpen.current || vessels.count === 0 || viewer === undefined) return;
    isOpen.current = false;
    const { camera } = address.state;
    // The map tells its camera back, rounded.
    const isHome = (['lon', 'lat', 'zoom'] as const).every((name) => Math.abs(camera[name] - HOME_CAMERA[name]) < 0.05);
    const view = isHome ? chooseFirstView(vessels.columns, vessels.count, HOME_CAMERA) : undefined;
    if (view !== undefined) viewer.flyTo(view.lon, view.lat, view.zoom);
  }, [address, vessels, page]);
  useEffect(() => vessels.subscribe(look), [vessels, look]);
  return look;
}
