import type { Emitter } from '../reception/reception.ts';
import { ByteLines } from './byte-lines.ts';
import { damageLines } from './damage.ts';
import { Heap } from './heap.ts';

interface LateLine {
  readonly deliveryMs: number;
  readonly number: number;
  readonly bytes: Uint8Array;
}

interface Turn {
  readonly emitter: Emitter;
  readonly number: number;
}

/**
 * Merges all emitters into lines in the order of their arrival, chunk by chunk. What a satellite heard waits for its
 * delivery; nothing else is held, so memory does not grow with the duration.
 *
 * @param header comment lines that come first
 */
export function* writeLines(header: readonly string[], emitters: readonly Emitter[]): Generator<Uint8Array> {
  const lines = new ByteLines();
  for (const line of header) lines.addLine(line);
  const turns = new Heap<Turn>((a, b) => {
    const difference = a.emitter.reception.transmitMs - b.emitter.reception.transmitMs;
    return difference < 0 || (difference === 0 && a.number < b.number);
  });
  const late = new Heap<LateLine>((a, b) => {
    const difference = a.deliveryMs - b.deliveryMs;
    return difference < 0 || (difference === 0 && a.number < b.number);
  });
  const sequences = new Map<string, number>();
  const nextSequence = (source: string): number => {
    const sequence = sequences.get(source) ?? 0;
    sequences.set(source, (sequence + 1) % 10);
    return sequence;
  };
  emitters.forEach((emitter, number) => {
    if (emitter.advance()) turns.push({ emitter, number });
  });
  let lateLines = 0;
  for (let turn = turns.peek(); turn !== undefined; turn = turns.peek()) {
    const { emitter } = turn;
    const { reception } = emitter;
    while (late.size > 0 && late.peek()!.deliveryMs <= reception.transmitMs) lines.addBytes(late.pop()!.bytes);
    // Only messages in two parts carry a sequence number, so only static reports use one up.
    const sequence = reception.kind === 'static' ? nextSequence(reception.source) : 0;
    const from = lines.length;
    emitter.write(lines, reception.source, sequence);
    if (reception.flaw !== 'none') {
      for (const line of damageLines(lines.cut(from), reception.flaw)) lines.addLine(line);
    }
    if (reception.deliveryMs > reception.transmitMs) {
      late.push({ deliveryMs: reception.deliveryMs, number: lateLines++, bytes: lines.cut(from) });
    }
    if (reception.secondSource !== '') emitter.write(lines, reception.secondSource, 0);
    if (emitter.advance()) turns.sinkTop();
    else turns.pop();
    if (lines.isFull) yield lines.cut(0);
  }
  while (late.size > 0) {
    lines.addBytes(late.pop()!.bytes);
    if (lines.isFull) yield lines.cut(0);
  }
  if (lines.length > 0) yield lines.cut(0);
}
