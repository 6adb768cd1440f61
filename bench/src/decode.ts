import { AisDecoder, type MessageBatch } from '@searoom/ais';
import streamDecoder from 'ais-stream-decoder';
import ggencoder from 'ggencoder';
import { atLeastRate, atLeastRatio, type Bar, type Comparison } from './comparison.ts';
import type { Corpus } from './corpus.ts';
import { type Contender, interleave } from './round.ts';
import { formatRate } from './table.ts';

/** How many times a contender reads the corpus in one round, so that each takes about a second. */
const PASSES = { columns: 32, objects: 16, ggencoder: 1, streamDecoder: 1 };

const GGENCODER = 'ggencoder 1.0.10';

interface DecodeContender extends Contender {
  /** What the project wants of it, from its rate and its ratio to ggencoder. */
  readonly findBars?: (rate: number, ratio: number) => Bar[];
}

/** Decoding the same sentences: ours into columns and into objects, and two decoders from npm. */
export async function benchDecode(corpus: Corpus, rounds: number): Promise<Comparison> {
  const contenders: DecodeContender[] = [
    {
      name: 'searoom, all fields of all types into columns',
      run: makeSearoomRun(corpus, PASSES.columns, countMessages),
      findBars: (rate, ratio) => [atLeastRate(rate, 3_000_000), atLeastRatio(ratio, 20)],
    },
    {
      name: 'searoom, an object with every field in physical units for each message',
      run: makeSearoomRun(corpus, PASSES.objects, makeFieldObjects),
      findBars: (_rate, ratio) => [atLeastRatio(ratio, 10)],
    },
    {
      name: 'searoom, an object with every raw field for each message',
      run: makeSearoomRun(corpus, PASSES.objects, makeRawObjects),
      findBars: (_rate, ratio) => [atLeastRatio(ratio, 10)],
    },
    { name: GGENCODER, run: () => runGgencoder(corpus, PASSES.ggencoder) },
    {
      name: 'ais-stream-decoder 2.1.2 (types 1-5, 18, 24)',
      run: () => runStreamDecoder(corpus, PASSES.streamDecoder),
    },
  ];
  const measured = await interleave(contenders, rounds);
  const peer = measured.find(({ name }) => name === GGENCODER)!.median;
  const rows = measured.map(({ name, median }, i) => {
    const bars = contenders[i]!.findBars?.(median, median / peer);
    return {
      what: name,
      value: `${formatRate(median)} sentences/s`,
      ratio: median / peer,
      ...(bars !== undefined && { bars }),
    };
  });
  const note =
    'Sentences of the corpus decoded by one thread, from bytes in memory (ours) or strings in memory (the peers). ' +
    'An object is made and dropped.';
  return { title: 'Decode', note, peer: 'ggencoder', rows, failures: [] };
}

/** Kept where the optimiser cannot see that nobody reads it. */
export const sink = { messages: 0, last: undefined as unknown };

function countMessages(batch: MessageBatch): void {
  sink.messages += batch.count;
}

function makeFieldObjects(batch: MessageBatch): void {
  for (let i = 0; i < batch.count; i++) sink.last = batch.fields(i);
}

function makeRawObjects(batch: MessageBatch): void {
  for (let i = 0; i < batch.count; i++) sink.last = batch.raw(i);
}

/**
 * One decoder for all rounds, as a feed has one: when a decoder is collected between rounds, V8 throws away the code that
 * it optimised for it, and every round would measure the warm-up anew.
 */
function makeSearoomRun(corpus: Corpus, passes: number, onBatch: (batch: MessageBatch) => void): () => number {
  const decoder = new AisDecoder({ onBatch });
  return () => {
    for (let pass = 0; pass < passes; pass++) {
      for (let at = 0; at < corpus.bytes.length; at += 1 << 18) decoder.push(corpus.bytes.subarray(at, at + (1 << 18)));
    }
    decoder.flush();
    return corpus.sentences.length * passes;
  };
}

function runGgencoder(corpus: Corpus, passes: number): number {
  for (let pass = 0; pass < passes; pass++) {
    const session = {};
    for (const sentence of corpus.sentences) sink.last = new ggencoder.AisDecode(sentence, session);
  }
  return corpus.sentences.length * passes;
}

async function runStreamDecoder(corpus: Corpus, passes: number): Promise<number> {
  for (let pass = 0; pass < passes; pass++) {
    const decoder = new streamDecoder.default({ silent: true });
    decoder.on('data', (message: unknown) => {
      sink.last = message;
    });
    decoder.on('error', () => {});
    for (const sentence of corpus.sentences) decoder.write(sentence);
    decoder.end();
    await new Promise((resolve) => decoder.on('close', resolve));
  }
  return corpus.sentences.length * passes;
}
