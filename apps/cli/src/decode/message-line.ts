import { LAYOUTS, type MessageBatch, TIME_SOURCES } from '@searoom/ais';
import { formatTime } from '@searoom/model';

/** Latest time that a date can hold (ECMA-262, Time Values and Time Range). */
const MAX_TIME_MS = 8.64e15;

/**
 * A message as a JSON line: its origin, then its fields in physical units.
 *
 * @param source name of the source, where there are several
 */
export function writeMessage(batch: MessageBatch, i: number, source: string | undefined): string {
  const timeMs = batch.timeMs[i]!;
  const channel = batch.channel[i]!;
  return JSON.stringify({
    ...(source !== undefined && { input: source }),
    offset: batch.offset[i],
    length: batch.length[i],
    time: Math.abs(timeMs) <= MAX_TIME_MS ? formatTime(timeMs) : null,
    timeSource: TIME_SOURCES[batch.timeSource[i]!],
    source: batch.sourceName(batch.source[i]!) || null,
    channel: channel === 0 ? null : String.fromCharCode(channel),
    ownShip: batch.isOwnShip[i] === 1,
    type: batch.messageType[i],
    mmsi: String(batch.mmsi[i]).padStart(9, '0'),
    message: LAYOUTS[batch.layout[i]!]!.title,
    fields: batch.fields(i),
  });
}

/**
 * A message as a JSON line with the names and special values of ITU-R M.1371, as reference results are written, so that
 * anybody can compare: `{"offset":0,"type":1,"messageId":1,...}`.
 */
export function writeRawMessage(batch: MessageBatch, i: number, source: string | undefined): string {
  return JSON.stringify({
    ...(source !== undefined && { input: source }),
    offset: batch.offset[i],
    type: batch.messageType[i],
    ...batch.raw(i),
  });
}
