import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import { parseArguments, readNumber } from './arguments.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { parseDate } from './dates.ts';
import { describeCommand } from './help.ts';

const command: Command = {
  name: 'try',
  summary: '',
  usage: '',
  description: '',
  options: [
    { name: 'seed', value: 'N', help: '' },
    { name: 'output', short: 'o', value: 'FILE', help: '' },
    { name: 'quiet', help: '' },
  ],
  examples: [],
  run: async () => 0,
};

function code(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof SearoomError) return error.code;
    throw error;
  }
  return 'none';
}

test('a word that begins with a dash and a digit is a value, not an option', () => {
  const args = parseArguments(command, ['-5.03,112.65', '--seed', '-7', '-o', 'x', '-.5', '--quiet']);
  assert.deepEqual(args.positionals, ['-5.03,112.65', '-.5']);
  assert.deepEqual({ ...args.values }, { seed: '-7', output: 'x', quiet: true });
});

test('what is not understood is SR_USAGE and names the word', () => {
  assert.throws(() => parseArguments(command, ['--nonsense']), /nonsense/);
  assert.equal(
    code(() => parseArguments(command, ['--seed'])),
    'SR_USAGE',
  );
  for (const text of ['x', '', '1.5', '11', '-1', 'NaN', 'Infinity']) {
    const args = parseArguments(command, [`--seed=${text}`]);
    assert.equal(
      code(() => readNumber(args, 'seed', { least: 0, most: 10, isWhole: true })),
      'SR_USAGE',
      text,
    );
  }
});

test('dates are UTC unless they say otherwise, and those of no calendar are refused', () => {
  assert.equal(parseDate('2023-12-09'), Date.UTC(2023, 11, 9));
  assert.equal(parseDate('2023-12-09 10:50'), Date.UTC(2023, 11, 9, 10, 50));
  assert.equal(parseDate('2023-12-09T10:50:30Z'), Date.UTC(2023, 11, 9, 10, 50, 30));
  assert.equal(parseDate('2023-12-09T10:50+0800'), Date.UTC(2023, 11, 9, 2, 50));
  for (const text of ['', 'yesterday', '2023', '2023-13-01', '2023-02-30', '09/12/2023', '2023-12-09T25:00']) {
    assert.equal(
      code(() => parseDate(text)),
      'SR_DATE_INVALID',
      text,
    );
  }
});

test('every command has a help with its options and an example that calls it', () => {
  for (const candidate of COMMANDS) {
    const help = describeCommand(candidate);
    for (const { name } of candidate.options) assert.ok(help.includes(`--${name}`), `${candidate.name} --${name}`);
    assert.ok(
      candidate.examples.some(({ line }) => line.includes(`searoom ${candidate.name}`)),
      candidate.name,
    );
    for (const line of help.split('\n')) assert.ok(line.length <= 120, line);
  }
});
