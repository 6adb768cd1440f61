import type { DecodeCounters, DecodeProblem, MessageBatch } from '@searoom/ais';
import { type FeedSink, type FeedSummary, findNewest, ProblemExamples, SourceDecoders } from '@searoom/feed';
import type { SearoomError } from '@searoom/model';
import { readChoice, readFlag } from '../arguments.ts';
import type { Arguments, Context } from '../command.ts';
import { INTERRUPTED } from '../exit-codes.ts';
import { IdleTimer } from '../idle-timer.ts';
import { Messages } from '../messages.ts';
import { Output } from '../output.ts';
import { describeSource } from '../sources/describe-source.ts';
import { watchHealth } from '../sources/health-watch.ts';
import { type OpenedSource, openSources } from '../sources/open-source.ts';
import { toPrintableJson } from '../text.ts';
import { writeMessage, writeRawMessage } from './message-line.ts';

/** After so long without input, what a pipe has given is shown. */
const IDLE_MS = 500;

/** Runs `searoom decode`; see its help. */
export async function runDecode(args: Arguments, context: Context): Promise<number> {
  const format = readChoice(args, 'format', ['json', 'counters']) ?? 'json';
  const positionals = args.positionals.length === 0 ? ['-'] : args.positionals;
  const sources = openSources({ ...args, positionals }, 'nmea');
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const output = new Output(context.stdout, () => stop.abort());
  const problems = new Output(context.stderr);
  const messages = new Messages(context, readFlag(args, 'quiet'));
  const writeLine = readFlag(args, 'raw') ? writeRawMessage : writeMessage;
  const failures: SearoomError[] = [];
  for (const [number, source] of sources.entries()) {
    if (signal.aborted) break;
    const name = sources.length > 1 ? source.feed.name : undefined;
    const run = new DecodeRun(source, output, problems, messages, {
      ...(format === 'json' && { onMessage: (batch, i) => output.add(writeLine(batch, i, name)) }),
      ...(readFlag(args, 'problems') && { onProblem: (problem) => problems.add(writeProblem(problem, name)) }),
    });
    const stopHealth = watchHealth([source.feed], context, messages);
    const summary = await run.run(signal);
    stopHealth();
    failures.push(...summary.problems);
    for (const problem of summary.problems) messages.complain(problem);
    for (const line of describeSource(summary, run.decoders, run.examples)) messages.say(line);
    if (format === 'counters') output.add(writeCounters(source.feed.name, number, run.decoders.counters));
    await output.flush();
  }
  if (context.signal.aborted) return INTERRUPTED;
  return failures[0]?.entry.exitCode ?? 0;
}

interface Hooks {
  readonly onMessage?: (batch: MessageBatch, i: number) => void;
  readonly onProblem?: (problem: DecodeProblem) => void;
}

/** One source on its way through the decoder. */
class DecodeRun {
  readonly examples: ProblemExamples = new ProblemExamples();
  readonly decoders: SourceDecoders;
  readonly #source: OpenedSource;
  readonly #output: Output;
  readonly #problems: Output;
  readonly #messages: Messages;

  constructor(source: OpenedSource, output: Output, problems: Output, messages: Messages, hooks: Hooks) {
    this.#source = source;
    this.#output = output;
    this.#problems = problems;
    this.#messages = messages;
    this.decoders = new SourceDecoders({
      onBatch: (batch) => {
        source.feed.health.noteMessages(batch.count, findNewest(batch));
        if (hooks.onMessage === undefined) return;
        for (let i = 0; i < batch.count; i++) hooks.onMessage(batch, i);
      },
      onProblem: (problem) => {
        this.examples.add(problem);
        hooks.onProblem?.(problem);
      },
    });
  }

  async run(signal: AbortSignal): Promise<FeedSummary> {
    const { feed, isStandardInput } = this.#source;
    // What waits for room then is told by the next flush.
    const idle = new IdleTimer(IDLE_MS, () => {
      this.decoders.flush();
      this.#flush()?.catch(() => undefined);
    });
    const sink: FeedSink = {
      bytes: (chunk, receivedMs, sender) => {
        const decoder = this.decoders.push(chunk, receivedMs, sender);
        if (feed.live) decoder.flush();
        else if (isStandardInput) idle.restart();
        this.#messages.showProgress(() => feed.health.snapshot());
        return this.#flush();
      },
      // Only NMEA is asked of the feed.
      positions: () => undefined,
      statics: () => undefined,
    };
    try {
      const summary = await feed.run(sink, signal);
      this.decoders.end();
      await this.#flush();
      return summary;
    } finally {
      idle.stop();
      this.#messages.clearProgress();
    }
  }

  #flush(): Promise<void> | undefined {
    if (this.#output.hasLines || this.#problems.hasLines) this.#messages.clearProgress();
    const problems = this.#problems.flush();
    const output = this.#output.flush();
    if (problems === undefined) return output;
    return Promise.all([problems, output]).then(() => undefined);
  }
}

function writeProblem({ outcome, reason, line, offset, text }: DecodeProblem, input: string | undefined): string {
  return toPrintableJson({ ...(input !== undefined && { input }), outcome, reason, line, offset, text });
}

function writeCounters(input: string, number: number, counters: DecodeCounters): string {
  const byType = [...counters.messagesByType.entries()].filter(([, count]) => count > 0);
  return JSON.stringify({ input, number, ...counters, messagesByType: Object.fromEntries(byType) });
}
