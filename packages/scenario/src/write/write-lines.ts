import type { Emitter } from '../reception/reception.ts';
import { damageSentences } from './damage.ts';
import { Heap } from './heap.ts';
import { LineWriter } from './line-writer.ts';

interface LateLine {
  readonly deliveryMs: number;
  readonly number: number;
  readonly sentences: readonly string[];
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
  const writer = new LineWriter();
  for (const line of header) writer.add(line);
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
    while (late.size > 0 && late.peek()!.deliveryMs <= reception.transmitMs) {
      for (const sentence of late.pop()!.sentences) writer.add(sentence);
    }
    // Only messages in two parts carry a sequence number, so only static reports use one up.
    const sequence = reception.kind === 'static' ? nextSequence(reception.source) : 0;
    const sentences = damageSentences(emitter.encode(reception.source, sequence), reception.flaw);
    if (reception.deliveryMs > reception.transmitMs) {
      late.push({ deliveryMs: reception.deliveryMs, number: lateLines++, sentences });
    } else {
      for (const sentence of sentences) writer.add(sentence);
    }
    if (reception.secondSource !== '') {
      for (const sentence of emitter.encode(reception.secondSource, 0)) writer.add(sentence);
    }
    if (emitter.advance()) turns.sinkTop();
    else turns.pop();
    if (writer.isFull) yield writer.take();
  }
  while (late.size > 0) {
    for (const sentence of late.pop()!.sentences) writer.add(sentence);
    if (writer.isFull) yield writer.take();
  }
  if (!writer.isEmpty) yield writer.take();
}
