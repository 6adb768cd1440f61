import type { Track } from '@searoom/model/api';

/** One report of a track. */
export interface TrackRow {
  readonly timeMs: number;
  readonly lon: number;
  readonly lat: number;
  readonly sogKn: number | undefined;
  readonly cogDeg: number | undefined;
  /** Number of the feed. */
  readonly feed: number;
  readonly offset: number;
}

/** The reports of a track, newest first. Columns of unequal length are read as far as all go. */
export function listTrack(track: Track): TrackRow[] {
  const count = Math.min(track.timeMs.length, track.lon.length, track.lat.length);
  const rows: TrackRow[] = [];
  for (let i = count - 1; i >= 0; i--) {
    rows.push({
      timeMs: track.timeMs[i]!,
      lon: track.lon[i]!,
      lat: track.lat[i]!,
      sogKn: track.sogKn[i] ?? undefined,
      cogDeg: track.cogDeg[i] ?? undefined,
      feed: track.feed[i] ?? -1,
      offset: track.offset[i] ?? -1,
    });
  }
  return rows;
}

/** A track as GeoJSON (RFC 7946): a line with the times of its vertices, as other programs read tracks. */
export function trackToGeoJson(track: Track): unknown {
  const rows = listTrack(track).reverse();
  const coordinates = rows.map(({ lon, lat }) => [lon, lat]);
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        // A line needs two places.
        geometry:
          rows.length >= 2
            ? { type: 'LineString', coordinates }
            : rows.length === 1
              ? { type: 'Point', coordinates: coordinates[0] }
              : null,
        properties: {
          mmsi: String(track.mmsi).padStart(9, '0'),
          simulated: track.simulated,
          thinned: track.thinned,
          times: rows.map(({ timeMs }) => new Date(timeMs).toISOString()),
          sogKn: rows.map(({ sogKn }) => sogKn ?? null),
          cogDeg: rows.map(({ cogDeg }) => cogDeg ?? null),
        },
      },
    ],
  };
}
