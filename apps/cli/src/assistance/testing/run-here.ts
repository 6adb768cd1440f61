import { Writable } from 'node:stream';
import { parseArguments } from '../../arguments.ts';
import type { Command, Context } from '../../command.ts';
import { describeError, toSearoomError } from '../../describe-error.ts';
import type { Result } from '../../testing/run-cli.ts';

/** Runs a command in this process, as `main.ts` does: a process of its own for every question takes a second. */
export async function runHere(command: Command, words: readonly string[]): Promise<Result> {
  const text = { stdout: '', stderr: '' };
  const collect = (name: 'stdout' | 'stderr'): Writable =>
    new Writable({
      write: (piece, _encoding, done) => {
        text[name] += String(piece);
        done();
      },
    });
  const context: Context = {
    stdout: collect('stdout'),
    stderr: collect('stderr'),
    signal: new AbortController().signal,
    nowMs: () => Date.now(),
    allowsColour: false,
  };
  try {
    const code = await command.run(parseArguments(command, words), context);
    return { code, ...text };
  } catch (error) {
    return { code: toSearoomError(error).entry.exitCode, ...text, stderr: `${text.stderr}${describeError(error)}\n` };
  }
}
