import { encodeMessage } from '@searoom/ais';
import type { FixedStation } from '../vessel/vessel.ts';
import { describeUtc } from './vessel-report.ts';

/** The sentence of a base station (message 4) or an aid to navigation (message 21), without line end. */
export function encodeStationReport(station: FixedStation, timeMs: number, source: string): string[] {
  const options = { channel: Math.floor(timeMs / 1000) % 2 === 0 ? 'A' : 'B', tag: { timeMs, source } };
  if (station.kind === 'base-station') {
    return encodeMessage(describeUtc(station.mmsi, 4, station.lon, station.lat, timeMs), options);
  }
  return encodeMessage(
    {
      messageId: 21,
      userId: station.mmsi,
      atonType: station.aidType,
      name: station.name,
      positionAccuracy: 1,
      longitude: station.lon,
      latitude: station.lat,
      epfdType: 7,
      // 61: the position is entered by hand, as that of a charted aid is.
      timeStamp: 61,
      virtualAton: station.isVirtual,
    },
    options,
  );
}
