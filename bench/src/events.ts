import { AisDecoder } from '@searoom/ais';
import { deliverBatch, StaticMemory } from '@searoom/feed';
import type { Atlas } from '@searoom/sea';
import { Watch } from '@searoom/watch';
import { atLeastRate, type Comparison, type Row } from './comparison.ts';
import { loadRecordedBytes, loadScenarioText } from './corpus.ts';
import { loadAtlas } from './load-atlas.ts';
import { interleave } from './round.ts';
import { formatRate } from './table.ts';

/** Bytes handed over at once, as a file is read. */
const CHUNK_BYTES = 1 << 16;
const SCENARIO_HOURS = 24;
/** AIS sentences that a contender works through in one round, so that each takes about half a second. */
const SENTENCES_PER_ROUND = 400_000;

interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The whole way of a stored log: decode, tracks, zones, event revisions. */
export async function benchEvents(rounds: number): Promise<Comparison> {
  const atlas = loadAtlas();
  const recorded = loadRecordedBytes();
  const inputs: Input[] = [
    ...(recorded === undefined ? [] : [{ name: 'real logs as recorded', bytes: recorded }]),
    {
      name: `south-china-sea scenario, ${SCENARIO_HOURS} h (SIMULATED)`,
      bytes: new TextEncoder().encode(loadScenarioText(SCENARIO_HOURS)),
    },
  ];
  // The first of each is kept: when the last one is collected, V8 throws away the code that it optimised for it.
  const firsts = inputs.map(({ bytes }) => watchBytes(bytes, atlas));
  const failures: string[] = [];
  const measured = await interleave(
    inputs.map(({ name, bytes }, i) => ({
      name,
      run: () => {
        const passes = Math.max(1, Math.round(SENTENCES_PER_ROUND / firsts[i]!.sentences));
        for (let pass = 0; pass < passes; pass++) {
          const { events } = watchBytes(bytes, atlas);
          // Nothing but the input may decide what comes out.
          if (events !== firsts[i]!.events)
            failures.push(`${name}: ${events} revisions instead of ${firsts[i]!.events}`);
        }
        return passes * firsts[i]!.sentences;
      },
    })),
    rounds,
  );
  const rows: Row[] = measured.map(({ name, median }, i) => {
    const { lines, sentences, placed, events } = firsts[i]!;
    const share = `${lines.toLocaleString('en')} lines, ${sentences.toLocaleString('en')} AIS sentences`;
    return {
      what: `${name}: ${share}, ${placed.toLocaleString('en')} reports on tracks, ${events.toLocaleString('en')} revisions`,
      value: `${formatRate(median)} sentences/s`,
      bars: [atLeastRate(median, 700_000)],
    };
  });
  const note =
    'Bytes of a log in memory to event revisions: decode, tracks and all zones of the atlas, by one thread, with a new ' +
    'decoder and a new watch for every pass. Only AIS sentences count; other lines are read for nothing.';
  return { title: 'File to events', note, rows, failures };
}

function watchBytes(
  bytes: Uint8Array,
  atlas: Atlas,
): { lines: number; sentences: number; placed: number; events: number; parts: readonly unknown[] } {
  let events = 0;
  const watch = new Watch({
    zones: atlas,
    sources: ['bench'],
    onEvent: () => {
      events++;
    },
  });
  const memory = new StaticMemory((mmsi) => watch.findIdentity(mmsi) !== undefined);
  const decoder = new AisDecoder({ onBatch: (batch) => deliverBatch(batch, 0, memory, watch) });
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) decoder.push(bytes.subarray(at, at + CHUNK_BYTES));
  decoder.end();
  const { joined, joinedLate } = watch.counters;
  const { lines, sentences } = decoder.counters;
  return { lines, sentences, placed: joined + joinedLate, events, parts: [watch, decoder, memory] };
}
