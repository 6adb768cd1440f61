import type { Command } from '../command.ts';
import { runSimulate } from './run-simulate.ts';

export const simulate: Command = {
  name: 'simulate',
  summary: 'write a scenario as AIVDM lines, or what is true of it',
  usage: 'simulate [NAME] [--seed N] [--hours H] [--start DATE] [--truth] [-o FILE]',
  description:
    'Writes simulated traffic as NMEA lines (AIVDM with TAG blocks). The same name, seed and times give the same bytes.\n' +
    'Its first lines say that it is simulated. Without a name it lists the scenarios.',
  options: [
    { name: 'seed', value: 'N', help: 'any whole number (default 1)' },
    { name: 'hours', value: 'H', help: 'how long; the length of the scenario where it is not given' },
    { name: 'start', value: 'DATE', help: 'when it begins, such as 2023-12-09T00:00Z' },
    { name: 'truth', help: 'instead of lines, what a detector should find: JSON lines, one for each planted fact' },
    { name: 'output', short: 'o', value: 'FILE', help: 'write to a file instead of standard output' },
  ],
  examples: [
    { line: 'searoom simulate', what: 'which scenarios there are' },
    { line: 'searoom simulate south-china-sea --seed 7 --hours 6 -o traffic.nmea', what: 'six hours into a file' },
    { line: 'searoom simulate south-china-sea --seed 7 --truth', what: 'what is planted in it' },
  ],
  run: runSimulate,
};
