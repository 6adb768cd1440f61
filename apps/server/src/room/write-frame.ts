import {
  FRAME_HISTORY,
  FRAME_LATEST_ONLY,
  FRAME_WHOLE,
  MARK_LOST,
  makePositionFrame,
  type WritableFrame,
} from '@searoom/model/api';
import type { History } from './history.ts';
import type { HistoryBlock } from './history-block.ts';
import { isInBox, type RawBox } from './places.ts';
import type { VesselTable } from './vessel-table.ts';

/** Ages are 32-bit numbers of milliseconds: 24 days are as old as a frame can tell. */
const MOST_AGE_MS = 2 ** 31 - 1;

/**
 * The vessels whose position changed after a sequence.
 *
 * @returns undefined when nothing changed; with `since` 0 the whole table, empty or not
 */
export function writePositions(
  table: VesselTable,
  since: number,
  missed: number,
  box: RawBox | undefined,
  roomMs: number,
): Uint8Array | undefined {
  const slots: number[] = [];
  for (const slot of table.changedSince(since)) {
    if (box === undefined || isInBox(box, table.longitude[slot]!, table.latitude[slot]!)) slots.push(slot);
  }
  if (slots.length === 0 && since > 0) return undefined;
  const frame = makePositionFrame({
    count: slots.length,
    flags: (since === 0 ? FRAME_WHOLE : 0) | (missed > 0 ? FRAME_LATEST_ONLY : 0),
    missed,
    sequence: table.sequence,
    timeMs: roomMs,
  });
  for (let row = 0; row < slots.length; row++) writeVessel(frame, row, table, slots[row]!, roomMs);
  return new Uint8Array(frame.buffer);
}

function writeVessel(frame: WritableFrame, row: number, table: VesselTable, slot: number, roomMs: number): void {
  frame.mmsi[row] = table.mmsi[slot]!;
  frame.longitude[row] = table.longitude[slot]!;
  frame.latitude[row] = table.latitude[slot]!;
  frame.ageMs[row] = clampAge(roomMs - table.timeMs[slot]!);
  frame.sog[row] = table.sog[slot]!;
  frame.cog[row] = table.cog[slot]!;
  frame.heading[row] = table.heading[slot]!;
  frame.kind[row] = table.kind[slot]!;
  frame.navigationalStatus[row] = table.navigationalStatus[slot]!;
  frame.shipType[row] = table.shipType[slot]!;
  frame.feed[row] = table.feed[slot]!;
  frame.marks[row] = table.marks[slot]!;
}

/** Where all vessels were at a time: of each the newest report that is not younger. */
export function writePositionsAt(
  table: VesselTable,
  history: History,
  atMs: number,
  lostAfterMs: number,
  box: RawBox | undefined,
): Uint8Array {
  const blocks: HistoryBlock[] = [];
  const rows: number[] = [];
  history.findAt(atMs, (block, i) => {
    if (box !== undefined && !isInBox(box, block.longitude[i]!, block.latitude[i]!)) return;
    blocks.push(block);
    rows.push(i);
  });
  const frame = makePositionFrame({
    count: rows.length,
    flags: FRAME_WHOLE,
    missed: 0,
    sequence: table.sequence,
    timeMs: atMs,
  });
  for (let row = 0; row < rows.length; row++) {
    writeReport(frame, row, table, blocks[row]!, rows[row]!, atMs);
    if (frame.ageMs[row]! > lostAfterMs) frame.marks[row]! |= MARK_LOST;
  }
  return new Uint8Array(frame.buffer);
}

/** The reports between two times in the order of time, the first `most` of them. */
export function writeHistory(
  table: VesselTable,
  history: History,
  fromMs: number,
  toMs: number,
  most: number,
): Uint8Array {
  const { times, blocks, places } = collectBetween(history, fromMs, findEndMs(history, fromMs, toMs, most));
  const order = sortedOrder(times);
  const count = Math.min(most, order.length);
  // Ages count back from the last row, so that a wide range does not leave what they can tell.
  const lastMs = count === 0 ? toMs : times[order[count - 1]!]!;
  const frame = makePositionFrame({
    count,
    flags: FRAME_HISTORY,
    missed: 0,
    sequence: table.sequence,
    timeMs: lastMs,
  });
  for (let row = 0; row < count; row++) {
    const from = order[row]!;
    writeReport(frame, row, table, blocks[from]!, places[from]!, lastMs);
  }
  return new Uint8Array(frame.buffer);
}

/** A time not after `toMs` up to which there are at least `most` reports, but not many more: two million are not sorted
 * for fifty thousand. */
function findEndMs(history: History, fromMs: number, toMs: number, most: number): number {
  const counts = new Uint32Array(4096);
  const startMs = Math.max(fromMs, history.oldestMs);
  const stepMs = (Math.min(toMs, history.newestMs) - startMs) / counts.length;
  if (!(stepMs > 0)) return toMs;
  let before = 0;
  for (const { timeMs, count } of history.blocksBetween(fromMs, toMs)) {
    for (let i = 0; i < count; i++) {
      const at = timeMs[i]!;
      if (!(at >= fromMs && at <= toMs)) continue;
      if (at < startMs) before++;
      else counts[Math.min(counts.length - 1, Math.floor((at - startMs) / stepMs))]!++;
    }
  }
  let sum = before;
  for (let bin = 0; bin < counts.length; bin++) {
    sum += counts[bin]!;
    // One bin more: a time on the edge may have been counted on either side.
    if (sum >= most) return Math.min(toMs, startMs + (bin + 2) * stepMs);
  }
  return toMs;
}

function collectBetween(
  history: History,
  fromMs: number,
  toMs: number,
): { times: number[]; blocks: HistoryBlock[]; places: number[] } {
  const found = { times: [] as number[], blocks: [] as HistoryBlock[], places: [] as number[] };
  for (const block of history.blocksBetween(fromMs, toMs)) {
    const { timeMs } = block;
    for (let i = 0; i < block.count; i++) {
      const at = timeMs[i]!;
      if (!(at >= fromMs && at <= toMs)) continue;
      found.times.push(at);
      found.blocks.push(block);
      found.places.push(i);
    }
  }
  return found;
}

/** Positions by time; equal times stay in the order of arrival. A plain array: its sort is quick where most is in order. */
function sortedOrder(times: readonly number[]): number[] {
  return times.map((_, i) => i).sort((a, b) => times[a]! - times[b]!);
}

function writeReport(
  frame: WritableFrame,
  row: number,
  table: VesselTable,
  block: HistoryBlock,
  i: number,
  frameMs: number,
): void {
  const slot = block.slot[i]!;
  frame.mmsi[row] = block.mmsi[i]!;
  frame.longitude[row] = block.longitude[i]!;
  frame.latitude[row] = block.latitude[i]!;
  frame.ageMs[row] = clampAge(frameMs - block.timeMs[i]!);
  frame.sog[row] = block.sog[i]!;
  frame.cog[row] = block.cog[i]!;
  frame.heading[row] = block.heading[i]!;
  frame.kind[row] = slot < 0 ? 0 : table.kind[slot]!;
  frame.navigationalStatus[row] = block.navigationalStatus[i]!;
  frame.shipType[row] = slot < 0 ? 0 : table.shipType[slot]!;
  frame.feed[row] = block.feed[i]!;
  frame.marks[row] = block.marks[i]!;
}

function clampAge(ageMs: number): number {
  return Math.max(-MOST_AGE_MS, Math.min(MOST_AGE_MS, ageMs));
}
