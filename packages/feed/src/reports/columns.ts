import type { PositionColumns } from '@searoom/model';

/** Rows `from` to `to` of the columns, without copying them. */
export function viewColumns(columns: PositionColumns, from: number, to: number): PositionColumns {
  return {
    count: to - from,
    mmsi: columns.mmsi.subarray(from, to),
    timeMs: columns.timeMs.subarray(from, to),
    receivedMs: columns.receivedMs.subarray(from, to),
    messageType: columns.messageType.subarray(from, to),
    longitude: columns.longitude.subarray(from, to),
    latitude: columns.latitude.subarray(from, to),
    sog: columns.sog.subarray(from, to),
    cog: columns.cog.subarray(from, to),
    heading: columns.heading.subarray(from, to),
    navigationalStatus: columns.navigationalStatus.subarray(from, to),
    offset: columns.offset.subarray(from, to),
  };
}

/** A copy that outlives the columns it was made from. */
export function copyColumns(columns: PositionColumns): PositionColumns {
  const { count } = columns;
  return {
    count,
    mmsi: columns.mmsi.slice(0, count),
    timeMs: columns.timeMs.slice(0, count),
    receivedMs: columns.receivedMs.slice(0, count),
    messageType: columns.messageType.slice(0, count),
    longitude: columns.longitude.slice(0, count),
    latitude: columns.latitude.slice(0, count),
    sog: columns.sog.slice(0, count),
    cog: columns.cog.slice(0, count),
    heading: columns.heading.slice(0, count),
    navigationalStatus: columns.navigationalStatus.slice(0, count),
    offset: columns.offset.slice(0, count),
  };
}
