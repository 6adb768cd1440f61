#!/usr/bin/env node
import { createRequire } from 'node:module';
import { ERRORS, SearoomError } from '@searoom/model';
import { parseArguments, readFlag } from './arguments.ts';
import type { Command, Context } from './command.ts';
import { COMMANDS } from './commands.ts';
import { describeError, toSearoomError } from './describe-error.ts';
import { INTERRUPTED } from './exit-codes.ts';
import { describeCommand, describeProgram } from './help.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

const interrupt = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // The first asks the command to end with its summary; the second does not wait for it.
    if (interrupt.signal.aborted) process.exit(INTERRUPTED);
    interrupt.abort();
  });
}
// A reader that went away is no error, whichever of the two it was; all others are told by the one who writes.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const context: Context = {
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interrupt.signal,
  nowMs: () => Date.now(),
  allowsColour: (process.env['NO_COLOR'] ?? '') === '',
};

process.exitCode = await runProgram(process.argv.slice(2));

async function runProgram(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  try {
    if (name === undefined) {
      process.stderr.write(describeProgram(COMMANDS, version));
      return ERRORS.SR_USAGE.exitCode;
    }
    if (name === '--version' || name === '-V') {
      process.stdout.write(`searoom ${version}\n`);
      return 0;
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      const about = rest[0];
      process.stdout.write(
        about === undefined ? describeProgram(COMMANDS, version) : describeCommand(findCommand(about)),
      );
      return 0;
    }
    const command = findCommand(name);
    const args = parseArguments(command, rest);
    if (readFlag(args, 'help')) {
      process.stdout.write(describeCommand(command));
      return 0;
    }
    const code = await command.run(args, context);
    return interrupt.signal.aborted ? INTERRUPTED : code;
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    return toSearoomError(error).entry.exitCode;
  }
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw new SearoomError('SR_USAGE', [`There is no command ${name}`]);
  return command;
}
