import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Comparison, formatComparison } from './comparison.ts';
import { type Corpus, loadCorpus } from './corpus.ts';
import { benchDecode } from './decode.ts';
import { benchEvents } from './events.ts';
import { benchLedger } from './ledger.ts';
import { benchMemory } from './memory.ts';
import { benchBundle } from './room/bench-bundle.ts';
import { benchScreen } from './room/bench-screen.ts';
import { benchStream } from './room/bench-stream.ts';
import { benchViews } from './views.ts';
import { benchZoneLookup } from './zone-lookup.ts';
import { benchZones } from './zones.ts';

const USAGE =
  'Usage: node --expose-gc bench/dist/main.js [--only decode,index,views,zones,events,memory,ledger,stream,screen,bundle] [--rounds N] [--sentences N] [--minutes N]';

interface Settings {
  readonly rounds: number;
  /** Length of the replay whose memory is measured. */
  readonly sentences: number;
  /** How long the heap of the page is watched. */
  readonly minutes: number;
}

const COMPARISONS: Readonly<Record<string, (corpus: Corpus, settings: Settings) => Comparison | Promise<Comparison>>> =
  {
    decode: (corpus, { rounds }) => benchDecode(corpus, rounds),
    index: (_corpus, { rounds }) => benchZoneLookup(rounds),
    views: (_corpus, { rounds }) => benchViews(rounds),
    zones: (_corpus, { rounds }) => benchZones(rounds),
    events: (_corpus, { rounds }) => benchEvents(rounds),
    memory: (_corpus, { sentences }) => benchMemory(sentences),
    ledger: (_corpus, { rounds }) => benchLedger(rounds),
    stream: () => benchStream(),
    screen: (_corpus, { minutes }) => benchScreen(minutes),
    bundle: () => benchBundle(),
  };

process.exitCode = await main();

/** Results on standard output, progress on standard error; 1 when answers were wrong, 2 when the words were. */
async function main(): Promise<number> {
  let words: { only: string; rounds: string; sentences: string; minutes: string };
  let settings: Settings;
  try {
    words = parseArgs({
      options: {
        only: { type: 'string', default: Object.keys(COMPARISONS).join(',') },
        rounds: { type: 'string', default: '5' },
        sentences: { type: 'string', default: '2000000' },
        minutes: { type: 'string', default: '5' },
      },
    }).values;
    settings = {
      rounds: readCount('rounds', words.rounds),
      sentences: readCount('sentences', words.sentences),
      minutes: readCount('minutes', words.minutes),
    };
    const unknown = words.only.split(',').find((word) => !Object.hasOwn(COMPARISONS, word));
    if (unknown !== undefined) throw new Error(`--only: there is no comparison called "${unknown}"`);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  const corpus = loadCorpus();
  const size = `${corpus.sentences.length.toLocaleString('en')} sentences, ${(corpus.bytes.length / 1e6).toFixed(2)} MB`;
  console.log(`# Speed\n\nNode ${process.versions.node}, ${availableParallelism()} cores`);
  console.log(`Corpus: ${corpus.name}, ${size}; ${settings.rounds} rounds`);
  let code = 0;
  for (const name of words.only.split(',')) {
    console.error(`searoom: measuring ${name} ...`);
    const comparison = await COMPARISONS[name]!(corpus, settings);
    console.log(`\n${formatComparison(comparison)}`);
    if (comparison.failures.length > 0) code = 1;
  }
  return code;
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`--${name}: "${text}" is no whole number above 0`);
  return count;
}
