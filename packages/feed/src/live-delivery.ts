import type { DeliveryQueue } from './delivery-queue.ts';
import type { FeedSink } from './feed.ts';
import type { HealthRecord } from './feed-health.ts';

/**
 * Runs a live source and the delivery of what it receives side by side, until the source ends. When the signal is
 * aborted, what still waits is counted as dropped; when the sink throws, the source is stopped first.
 *
 * @param work receives into the queue until its signal is aborted or it has no more
 * @throws what the sink throws
 */
export async function deliverLive(
  health: HealthRecord,
  queue: DeliveryQueue,
  sink: FeedSink,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const forward = (): void => {
    const dropped = queue.dropAll();
    health.noteDropped(dropped.count, dropped.bytes);
    stop.abort();
  };
  signal?.addEventListener('abort', forward, { once: true });
  if (signal?.aborted === true) forward();
  health.measureHeld = () => queue.heldBytes;
  let failure: { readonly error: unknown } | undefined;
  const delivery = queue
    .deliver({
      bytes: (chunk, receivedMs, sender) => {
        health.noteBytes(chunk.length, receivedMs ?? Number.NaN, sender);
        return sink.bytes(chunk, receivedMs, sender);
      },
    })
    .catch((error: unknown) => {
      failure = { error };
      stop.abort();
    });
  try {
    await work(stop.signal);
  } finally {
    queue.close();
    await delivery;
    signal?.removeEventListener('abort', forward);
  }
  if (failure !== undefined) throw failure.error;
}
