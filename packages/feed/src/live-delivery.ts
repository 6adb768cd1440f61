import type { DeliveryQueue } from './delivery-queue.ts';
import type { FeedSink } from './feed.ts';
import type { HealthRecord } from './feed-health.ts';
import type { JsonLines } from './json-lines/json-lines.ts';

/**
 * Runs a live source and the delivery of what it receives side by side, until the source ends. When the signal is
 * aborted, what still waits is counted as dropped; when the sink throws, the source is stopped first.
 *
 * @param work receives into the queue until its signal is aborted or it has no more
 * @param lines rewrites JSON of what is received; for sources of NMEA lines
 * @throws what the sink throws
 */
export async function deliverLive(
  health: HealthRecord,
  queue: DeliveryQueue,
  sink: FeedSink,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<void>,
  lines?: JsonLines,
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
        const bytes = lines === undefined ? chunk : lines.push(chunk);
        health.noteBytes(bytes.length, receivedMs ?? Number.NaN, sender);
        return bytes.length === 0 ? undefined : sink.bytes(bytes, receivedMs, sender);
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
  const rest = lines?.end();
  if (rest === undefined || rest.length === 0) return;
  if (signal?.aborted === true) health.noteDropped(1, rest.length);
  else {
    health.noteBytes(rest.length, health.lastBytesMs);
    await sink.bytes(rest, health.lastBytesMs);
  }
}
