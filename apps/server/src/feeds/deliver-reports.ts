import type { MessageBatch } from '@searoom/ais';
import type { ReportTarget, StaticMemory } from '@searoom/feed';
import type { FeedStatic, FixedReport } from './feed-report.ts';

const TYPE_STATION = 4;
const TYPE_AID = 21;

/**
 * Hands a decoded batch on in its order: positions as the batch's own columns, what a vessel says of itself where it is
 * news, and the places of aids and base stations.
 */
export function deliverReports(batch: MessageBatch, source: number, memory: StaticMemory, target: ReportTarget): void {
  const { count, staticHash, messageType } = batch;
  let from = 0;
  const handOn = (to: number): void => {
    if (to > from) target.addPositions(batch, source, from, to);
    from = to;
  };
  for (let i = 0; i < count; i++) {
    const hash = staticHash[i]!;
    const type = messageType[i]!;
    if (hash !== 0 && memory.isNews(batch.mmsi[i]!, batch.layout[i]!, hash)) {
      const report = batch.staticReport(i);
      if (report !== null) {
        handOn(i);
        const told: FeedStatic = { ...report, source, messageType: type };
        target.addStatic(told);
      }
    }
    if (type !== TYPE_AID && type !== TYPE_STATION) continue;
    const fixed = readFixed(batch, i, source);
    if (fixed === undefined) continue;
    handOn(i);
    target.addStatic(fixed);
  }
  handOn(count);
}

function readFixed(batch: MessageBatch, i: number, source: number): FixedReport | undefined {
  const table = batch.table(String(batch.messageType[i]));
  const longitude = table?.column('longitude')?.[batch.row[i]!];
  const latitude = table?.column('latitude')?.[batch.row[i]!];
  if (table === undefined || longitude === undefined || latitude === undefined) return undefined;
  return {
    mmsi: batch.mmsi[i]!,
    timeMs: batch.timeMs[i]!,
    source,
    messageType: batch.messageType[i]!,
    fixed: {
      longitude,
      latitude,
      isVirtual: table.column('virtualAton')?.[batch.row[i]!] === 1,
      offset: batch.offset[i]!,
    },
  };
}
