import { encodeMessage, type MessageToEncode } from '@searoom/ais';
import type { FixedStation } from '../vessel/vessel.ts';
import type { ByteLines } from '../write/byte-lines.ts';
import { describeUtc } from './vessel-report.ts';

/** Adds the line of a base station (message 4) or an aid to navigation (message 21). */
export function addStationReport(lines: ByteLines, station: FixedStation, timeMs: number, source: string): void {
  const options = { channel: Math.floor(timeMs / 1000) % 2 === 0 ? 'A' : 'B', tag: { timeMs, source } };
  for (const sentence of encodeMessage(describeStation(station, timeMs), options)) lines.addLine(sentence);
}

function describeStation(station: FixedStation, timeMs: number): MessageToEncode {
  if (station.kind === 'base-station') return describeUtc(station.mmsi, 4, station.lon, station.lat, timeMs);
  return {
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
  };
}
