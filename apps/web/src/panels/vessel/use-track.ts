import type { Track } from '@searoom/model/api';
import { useApp } from '../../state/app-context.ts';
import type { TrackSpan } from '../shared/desk.ts';
import { type AskedHere, useAsk } from '../shared/use-ask.ts';
import { useVesselStamp } from '../shared/use-vessel-stamp.ts';

const SPANS_MS: Readonly<Record<TrackSpan, number | undefined>> = {
  '1h': 3_600_000,
  '6h': 6 * 3_600_000,
  all: undefined,
};

/** A track grows while it is shown; it is read again no more often than this. */
const REFRESH_MS = 5000;
const MOST_POINTS = 5000;

/**
 * The track of a vessel over the last hours of the room's time, kept up to date; undefined asks for none.
 *
 * @param mmsi the same answer serves map and panel
 */
export function useTrack(mmsi: number | undefined, span: TrackSpan): AskedHere<Track> {
  const { client, room } = useApp();
  const stamp = useVesselStamp(mmsi, REFRESH_MS);
  return useAsk(
    mmsi === undefined ? undefined : `track ${mmsi} ${span}`,
    (signal) => {
      const spanMs = SPANS_MS[span];
      const toMs = room.shownTimeMs();
      const query =
        spanMs === undefined || !Number.isFinite(toMs)
          ? {}
          : { fromMs: Math.floor(toMs - spanMs), toMs: Math.ceil(toMs) };
      return client.track(mmsi ?? -1, { ...query, most: MOST_POINTS }, { signal });
    },
    stamp,
  );
}
