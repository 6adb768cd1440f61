import type { RoomEvent, Track, Vessel } from '@searoom/model/api';
import type { ExportRow } from './send-export.ts';

export const VESSEL_HEAD = [
  'mmsi',
  'kind',
  'name',
  'callSign',
  'imo',
  'flag',
  'shipType',
  'destination',
  'lengthM',
  'beamM',
  'lat',
  'lon',
  'sogKn',
  'cogDeg',
  'headingDeg',
  'navigationalStatus',
  'time',
  'feed',
  'coarse',
  'lost',
  'simulated',
] as const;

export function exportVessel(vessel: Vessel): ExportRow {
  return { place: [vessel.lon, vessel.lat], columns: { ...vessel } };
}

export const TRACK_HEAD = ['mmsi', 'time', 'lat', 'lon', 'sogKn', 'cogDeg', 'feed', 'offset', 'simulated'] as const;

export function exportTrack(track: Track): ExportRow[] {
  return track.timeMs.map((timeMs, i) => ({
    place: [track.lon[i]!, track.lat[i]!],
    columns: {
      mmsi: track.mmsi,
      time: new Date(timeMs).toISOString(),
      lat: track.lat[i]!,
      lon: track.lon[i]!,
      sogKn: track.sogKn[i],
      cogDeg: track.cogDeg[i],
      feed: track.feed[i]!,
      offset: track.offset[i]!,
      simulated: track.simulated,
    },
  }));
}

export const EVENT_HEAD = [
  'id',
  'type',
  'revision',
  'status',
  'severity',
  'alert',
  'review',
  'headline',
  'start',
  'end',
  'lat',
  'lon',
  'mmsi',
  'name',
  'flag',
  'zones',
  'assertedBy',
  'contestedBy',
  'confidence',
  'simulated',
] as const;

export function exportEvent({ event, severity, alert, review }: RoomEvent): ExportRow {
  const list = (values: readonly string[]): string => [...new Set(values)].sort().join(' ');
  return {
    place: [event.place.lon, event.place.lat],
    columns: {
      id: event.id,
      type: event.type,
      revision: event.revision,
      status: event.status,
      severity,
      alert,
      review: review.state,
      headline: event.headline,
      start: event.start,
      end: event.end,
      lat: event.place.lat,
      lon: event.place.lon,
      mmsi: list(event.vessels.map(({ mmsi }) => mmsi)),
      name: list(event.vessels.flatMap(({ name }) => (name === undefined ? [] : [name]))),
      flag: list(event.vessels.flatMap(({ flag }) => (flag === undefined ? [] : [flag]))),
      zones: list(event.zones.map(({ zone }) => zone)),
      assertedBy: list(event.zones.map(({ assertedBy }) => assertedBy)),
      contestedBy: list(event.zones.flatMap(({ contestedBy }) => contestedBy)),
      confidence: event.confidence.score,
      simulated: event.simulated === true,
    },
  };
}
