import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../apps/cli/bin/searoom.js', import.meta.url));

/** A server of ours in a process of its own, as a user starts it. */
export interface RunningRoom {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything that it wrote on standard error so far. */
  readonly said: () => string;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Runs `searoom serve` and waits until it says its address.
 *
 * @param words behind `serve`; the port is any free one where none is among them
 */
export async function startRoom(words: readonly string[] = []): Promise<RunningRoom> {
  const port = words.includes('--port') ? [] : ['--port', '0'];
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--memory', '--no-open', ...port, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-100_000);
  });
  const url = await readAddress(child, () => errors);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
  };
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid!,
    said: () => errors,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
}

function readAddress(child: ChildProcess, errors: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout!.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      const found = /http:\/\/[^\s]+/.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`searoom serve ended with ${code}\n${text}\n${errors()}`)));
  });
}
