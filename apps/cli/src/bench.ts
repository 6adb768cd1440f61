import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SearoomError } from '@searoom/model';
import { readText } from './arguments.ts';
import type { Arguments, Command } from './command.ts';
import { INTERRUPTED } from './exit-codes.ts';

/** The comparisons live beside the packages, because their peers are no dependency of the product. */
const PROGRAM = fileURLToPath(new URL('../../../bench/dist/main.js', import.meta.url));

export const bench: Command = {
  name: 'bench',
  summary: 'measure speed, side by side with peers',
  usage: 'bench [--only WORDS] [--rounds N] [--sentences N] [--minutes N]',
  description:
    'Runs the seeded comparisons of the repository in one process, ours and the peers in turn, and prints medians and\n' +
    'ratios as the table that stands in the README. Needs a clone of the repository (the peers are not shipped).',
  options: [
    {
      name: 'only',
      value: 'WORDS',
      help: 'decode, index, views, zones, events, memory, ledger, stream, screen or bundle, separated by commas',
    },
    { name: 'rounds', value: 'N', help: 'counted rounds of each comparison (default 5)' },
    { name: 'sentences', value: 'N', help: 'length of the replay whose memory is measured (default 2,000,000)' },
    { name: 'minutes', value: 'N', help: 'how long the heap of the page is watched (default 5)' },
  ],
  examples: [{ line: 'searoom bench --only decode --rounds 3', what: 'how fast sentences are decoded here' }],
  run: (args) => runBench(args),
};

async function runBench(args: Arguments): Promise<number> {
  if (!existsSync(PROGRAM)) {
    throw new SearoomError('SR_USAGE', ['bench needs a clone of the Searoom repository, with its peers installed']);
  }
  const words = ['only', 'rounds', 'sentences', 'minutes'].flatMap((name) => {
    const value = readText(args, name);
    return value === undefined ? [] : [`--${name}`, value];
  });
  const child = spawn(process.execPath, ['--expose-gc', PROGRAM, ...words], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Ended by a signal: as shells tell it.
    child.on('exit', (code) => resolve(code ?? INTERRUPTED));
  });
}
