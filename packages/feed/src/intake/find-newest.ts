import type { MessageBatch } from '@searoom/ais';

/** Newest time of the messages in a batch, NaN where none carries any: epoch milliseconds. */
export function findNewest(batch: MessageBatch): number {
  const { count, timeMs } = batch;
  let newest = Number.NaN;
  for (let i = 0; i < count; i++) if (!(timeMs[i]! <= newest)) newest = timeMs[i]!;
  return newest;
}
