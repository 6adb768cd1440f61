import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));

export interface Result {
  /** Exit code, or null after a signal that was not caught. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running `searoom`. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly done: Promise<Result>;
  /** Resolves when standard output or error holds the text; rejects when the process ends without it. */
  until(text: string): Promise<void>;
  /** What it wrote to standard output so far. */
  stdout(): string;
}

/** Starts the built command with real pipes, as a user's shell does. */
export function startCli(...words: readonly string[]): Running {
  const child = spawn(process.execPath, [MAIN, ...words], { stdio: 'pipe' });
  const text = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (piece: string) => {
      text[name] += piece;
      for (const look of waiting) look();
    });
  }
  child.stdin.on('error', () => undefined);
  const done = new Promise<Result>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...text }));
  });
  const until = (wanted: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!text.stdout.includes(wanted) && !text.stderr.includes(wanted)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      void done.then((result) => reject(new Error(`ended without "${wanted}": ${result.code}\n${result.stderr}`)));
    });
  return { child, done, until, stdout: () => text.stdout };
}

/** Runs the command to its end. @param input standard input, in pieces */
export async function runCli(words: readonly string[], ...input: readonly (string | Uint8Array)[]): Promise<Result> {
  const { child, done } = startCli(...words);
  for (const [i, piece] of input.entries()) {
    // A pause between the pieces makes them arrive apart.
    if (i > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    child.stdin.write(piece);
  }
  child.stdin.end();
  return done;
}

/** Lines of JSON as objects. */
export function parseLines<T = Record<string, unknown>>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
