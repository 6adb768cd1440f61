import type { PositionColumns } from '@searoom/model';

/** One report as the room takes it, in the integers of the AIS message; reused, so that none is allocated for a row. */
export interface RoomReport {
  mmsi: number;
  timeMs: number;
  messageType: number;
  /** 1/10000 minute. */
  longitude: number;
  latitude: number;
  sog: number;
  cog: number;
  heading: number;
  navigationalStatus: number;
  /** Number of the feed. */
  feed: number;
  /** Bits MARK_*. */
  marks: number;
  /** Byte offset in the feed. */
  offset: number;
}

export function makeRoomReport(): RoomReport {
  return {
    mmsi: 0,
    timeMs: 0,
    messageType: 0,
    longitude: 0,
    latitude: 0,
    sog: 1023,
    cog: 3600,
    heading: 511,
    navigationalStatus: 15,
    feed: 0,
    marks: 0,
    offset: 0,
  };
}

/** Fills a report from a row of columns; the caller fills `feed` and `marks`. */
export function readReport(report: RoomReport, columns: PositionColumns, i: number): void {
  report.mmsi = columns.mmsi[i]!;
  report.timeMs = columns.timeMs[i]!;
  report.messageType = columns.messageType[i]!;
  report.longitude = columns.longitude[i]!;
  report.latitude = columns.latitude[i]!;
  report.sog = columns.sog[i]!;
  report.cog = columns.cog[i]!;
  report.heading = columns.heading[i]!;
  report.navigationalStatus = columns.navigationalStatus[i]!;
  report.offset = columns.offset[i]!;
}
