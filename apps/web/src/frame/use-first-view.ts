import { useEffect } from 'react';
import { HOME_CAMERA } from '../state/address.ts';
import { useApp } from '../state/app-context.ts';
import { chooseFirstView } from '../state/first-view.ts';
import { useFrame } from './frame-context.ts';

/** Once, when the first vessels have come: looks where they are, unless the address said where to look. */
export function useFirstView(): void {
  const { address, vessels } = useApp();
  const { page } = useFrame();
  useEffect(() => {
    const isHome = (): boolean => {
      const { camera } = address.state;
      // The map tells its camera back, rounded.
      return (['lon', 'lat', 'zoom'] as const).every((name) => Math.abs(camera[name] - HOME_CAMERA[name]) < 0.05);
    };
    if (!isHome()) return;
    const stop = vessels.subscribe(() => {
      const { viewer } = page.chart;
      if (vessels.count === 0 || viewer === undefined) return;
      stop();
      const view = isHome() ? chooseFirstView(vessels.columns, vessels.count, HOME_CAMERA) : undefined;
      if (view !== undefined) viewer.flyTo(view.lon, view.lat, view.zoom);
    });
    return stop;
  }, [address, vessels, page]);
}
