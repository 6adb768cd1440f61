import type { MessageBatch } from '@searoom/ais';
import type { PositionColumns, StaticReport } from '@searoom/model';
import type { StaticMemory } from './static-memory.ts';

/** Where reports go in the order of their arrival: a `Watch`, or something that hands on to one. */
export interface ReportTarget {
  /** Rows `from` to `to` (not included). The columns are reused: they hold until the call returns. */
  addPositions(columns: PositionColumns, source: number, from: number, to: number): void;
  addStatic(report: StaticReport): void;
}

/**
 * Hands a decoded batch on. Positions go as the batch's own columns, without an object for any of them; what a vessel
 * says of itself becomes an object only where it is news, and then takes its place in the order, so that how the input
 * is cut into batches changes nothing.
 */
export function deliverBatch(batch: MessageBatch, source: number, memory: StaticMemory, target: ReportTarget): void {
  const { count, staticHash } = batch;
  let from = 0;
  for (let i = 0; i < count; i++) {
    const hash = staticHash[i]!;
    if (hash === 0 || !memory.isNews(batch.mmsi[i]!, batch.layout[i]!, hash)) continue;
    const report = batch.staticReport(i);
    if (report === null) continue;
    if (i > from) target.addPositions(batch, source, from, i);
    target.addStatic(report);
    from = i;
  }
  target.addPositions(batch, source, from, count);
}
