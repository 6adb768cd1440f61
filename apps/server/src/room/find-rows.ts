import type { History } from './history.ts';

/** So many of a vessel's reports are looked at for those round a time. */
const MOST_ROWS = 200_000;

/** Rows of a vessel in the order of time: the newest `most`, or the `most` nearest to a time. */
export function findRows(history: History, slot: number, aroundMs: number | undefined, most: number): number[] {
  const rows: { readonly row: number; readonly timeMs: number }[] = [];
  // Late reports stand before older ones: without a time the newest by arrival are taken, twice as many as are wanted.
  const looked = aroundMs === undefined ? most * 2 : MOST_ROWS;
  for (let row = history.headOf(slot); row >= 0 && rows.length < looked; row = history.before(row)) {
    rows.push({ row, timeMs: history.block(row).timeMs[history.place(row)]! });
  }
  const byTime = (a: (typeof rows)[number], b: (typeof rows)[number]): number => a.timeMs - b.timeMs || a.row - b.row;
  if (aroundMs === undefined) rows.sort((a, b) => byTime(b, a));
  else rows.sort((a, b) => Math.abs(a.timeMs - aroundMs) - Math.abs(b.timeMs - aroundMs) || byTime(b, a));
  return rows
    .slice(0, most)
    .sort(byTime)
    .map(({ row }) => row);
}
