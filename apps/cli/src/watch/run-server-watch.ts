import { ProblemError, SearoomClient } from '@searoom/client';
import { SearoomError } from '@searoom/model';
import { readChoice, readFlag, readText } from '../arguments.ts';
import type { Arguments, Context } from '../command.ts';
import { toTableError } from '../describe-error.ts';
import { INTERRUPTED } from '../exit-codes.ts';
import { Messages } from '../messages.ts';
import { Output } from '../output.ts';
import { makePrintable } from '../text.ts';
import { waitForAbort } from '../wait-for-abort.ts';
import { EventTally } from './event-tally.ts';
import { makeEventWriter } from './event-writer.ts';
import { parseServerUrl } from './parse-server-url.ts';
import { ServerWatch } from './server-watch.ts';

/** Options that say something about a server's events; all others are about sources. */
const MEANINGFUL: readonly string[] = ['server', 'format', 'view', 'quiet'];

/**
 * Runs `searoom watch --server URL` until Ctrl-C, or until nobody reads any more; see its help.
 *
 * @throws SearoomError, as the server refused it too
 */
export async function runServerWatch(server: string, args: Arguments, context: Context): Promise<number> {
  if (args.positionals.length > 0) {
    throw new SearoomError('SR_USAGE', ['--server tells what that server reads: give it or sources, not both']);
  }
  const idle = Object.keys(args.values).find((name) => args.values[name] !== undefined && !MEANINGFUL.includes(name));
  if (idle !== undefined) throw new SearoomError('SR_USAGE', [`--${idle} says nothing to a server that runs already`]);
  const format = readChoice(args, 'format', ['json', 'text']) ?? 'json';
  const view = readText(args, 'view');
  const client = new SearoomClient(parseServerUrl(server));

  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const messages = new Messages(context, readFlag(args, 'quiet'));
  const output = new Output(context.stdout, () => stop.abort());
  const tally = new EventTally();
  const write = makeEventWriter(format, context, view);
  let failure: { readonly error: unknown } | undefined;
  const watch = new ServerWatch({
    client,
    messages,
    nowMs: context.nowMs,
    signal,
    onEvent: (event) => {
      tally.add(event);
      output.add(write(event));
      return output.flush();
    },
    onEnd: (error) => {
      failure ??= { error };
      stop.abort();
    },
  });
  try {
    // A wrong address is told at once, and not tried for ever.
    await client.room({ signal });
    if (view !== undefined) checkView(view, await client.views({ signal }));
    watch.open();
    await waitForAbort(signal);
  } catch (error) {
    if (!signal.aborted) failure ??= { error };
  }
  watch.close();
  if (failure !== undefined)
    throw failure.error instanceof ProblemError ? toTableError(failure.error.problem, failure.error) : failure.error;
  if (!output.isClosed || context.signal.aborted) {
    for (const line of [...watch.describe(), ...tally.describe()]) messages.say(line);
  }
  return context.signal.aborted ? INTERRUPTED : 0;
}

/** @throws SearoomError SR_VIEW_UNKNOWN for a view that the server does not judge events under */
function checkView(view: string, known: readonly { readonly id: string }[]): void {
  if (known.some(({ id }) => id === view)) return;
  throw new SearoomError('SR_VIEW_UNKNOWN', [
    `${makePrintable(view)} (there are ${known.map(({ id }) => id).join(', ')})`,
  ]);
}
