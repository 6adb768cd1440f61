import { AisDecoder } from '@searoom/ais';
import { deliverBatch, StaticMemory } from '@searoom/feed';
import { openScenario } from '@searoom/scenario';
import { Watch } from '@searoom/watch';
import type { Comparison, Row } from './comparison.ts';
import { loadRecordedBytes } from './corpus.ts';
import { loadAtlas } from './load-atlas.ts';

/** How often the heap is measured in one run. */
const SAMPLES = 10;
/** More growth than this, from the first sample to the greatest, is not flat. */
const FLAT_BYTES = 16e6;
const CHUNK_BYTES = 1 << 16;
const DAY_HOURS = 24;
const HOUR_MS = 3_600_000;
/** Long enough that no vessel need have jumped from where its day ended to where the next one begins. */
const PAUSE_HOURS = 96;

interface Sample {
  readonly sentences: number;
  readonly bytes: number;
}

/**
 * Memory over a long replay in one process, with one decoder and one watch: days of the built-in scenario, each later
 * than the one before, and after each the real logs as recorded, which are then late, repeated and noisy. It is measured
 * only between days, when the scenario itself holds nothing.
 */
export function benchMemory(sentences: number): Comparison {
  const samples = replay(sentences);
  const first = samples[0]!;
  const greatest = samples.reduce((most, sample) => (sample.bytes > most.bytes ? sample : most));
  const growth = greatest.bytes - first.bytes;
  const rows: Row[] = [
    ...samples.map((sample) => ({
      what: `after ${sample.sentences.toLocaleString('en')} sentences`,
      value: formatMegabytes(sample.bytes),
    })),
    {
      what: 'greatest growth since the first of these',
      value: formatMegabytes(growth),
      bars: [{ goal: `flat (at most ${formatMegabytes(FLAT_BYTES)})`, isMet: growth <= FLAT_BYTES }],
    },
  ];
  const note =
    'Heap and buffers after a full collection, during one replay in one process: simulated days and real logs, decoder, ' +
    'tracks and zones.';
  return { title: 'Memory', valueName: 'in use', note, rows, failures: [] };
}

function replay(goal: number): Sample[] {
  if (globalThis.gc === undefined) throw new Error('Memory can only be measured with node --expose-gc');
  const watch = new Watch({ zones: loadAtlas(), sources: ['bench'], onEvent: () => {} });
  const memory = new StaticMemory((mmsi) => watch.findIdentity(mmsi) !== undefined);
  const decoder = new AisDecoder({ onBatch: (batch) => deliverBatch(batch, 0, memory, watch) });
  const samples: Sample[] = [];
  const recorded = loadRecordedBytes() ?? new Uint8Array(0);
  for (let startMs = Date.UTC(2023, 11, 9); samples.length < SAMPLES; startMs += (DAY_HOURS + PAUSE_HOURS) * HOUR_MS) {
    pushDay(decoder, startMs);
    for (let at = 0; at < recorded.length; at += CHUNK_BYTES) decoder.push(recorded.subarray(at, at + CHUNK_BYTES));
    const { sentences } = decoder.counters;
    if (sentences < (goal * (samples.length + 1)) / SAMPLES) continue;
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    samples.push({ sentences, bytes: heapUsed + external });
  }
  decoder.end();
  return samples;
}

function pushDay(decoder: AisDecoder, startMs: number): void {
  const day = openScenario('south-china-sea', { seed: 1, hours: DAY_HOURS, startMs });
  for (const chunk of day.lines()) decoder.push(chunk);
}

function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
