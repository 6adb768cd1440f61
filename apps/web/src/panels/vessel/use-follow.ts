import { useEffect } from 'react';
import { useApp } from '../../state/app-context.ts';

/** Keeps a vessel in the middle of the map while it is followed. */
export function useFollow(mmsi: number, isFollowed: boolean): void {
  const app = useApp();
  useEffect(() => {
    if (!isFollowed) return;
    let shownMs = Number.NaN;
    const follow = (): void => {
      const vessel = app.vessels.find(mmsi);
      if (vessel === undefined || vessel.timeMs === shownMs) return;
      shownMs = vessel.timeMs;
      app.viewer()?.flyTo(vessel.lon, vessel.lat);
    };
    follow();
    return app.vessels.subscribe(follow);
  }, [app, mmsi, isFollowed]);
}
