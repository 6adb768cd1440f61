import { type FeedSummary, Pacer, Playback } from '@searoom/feed';
import { SearoomError } from '@searoom/model';
import { Watch } from '@searoom/watch';
import { readChoice, readFlag, readNumber, readText, readWords } from '../arguments.ts';
import { loadAtlas } from '../atlas.ts';
import type { Arguments, Context } from '../command.ts';
import { INTERRUPTED } from '../exit-codes.ts';
import { Messages } from '../messages.ts';
import { Output } from '../output.ts';
import { describeSource } from '../sources/describe-source.ts';
import { watchHealth } from '../sources/health-watch.ts';
import { type OpenedSource, openSources } from '../sources/open-source.ts';
import { openView } from '../zones/open-view.ts';
import { describeDiscarded, describeWatch } from './describe-watch.ts';
import { EventTally } from './event-tally.ts';
import { makeEventWriter } from './event-writer.ts';
import { tellSimulated } from './tell-simulated.ts';
import { WatchRun } from './watch-run.ts';
import { makeZoneFilter } from './zone-filter.ts';

/** A live report may be this far ahead of this machine's clock; later ones have a wrong clock of their own. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;

/** Runs `searoom watch`; see its help. */
export async function runWatch(args: Arguments, context: Context): Promise<number> {
  if (args.positionals.length === 0) throw new SearoomError('SR_USAGE', ['watch needs a source']);
  const format = readChoice(args, 'format', ['json', 'text']) ?? 'json';
  const pace = readNumber(args, 'pace', { least: 0.001, most: 1e9 });
  const sources = openSources(args, 'auto');
  const kinds = readWords(args, 'kinds');
  const parties = readWords(args, 'parties');
  const viewName = readText(args, 'view');
  const loaded = await loadAtlas();
  const { atlas, id: view } =
    viewName === undefined ? { atlas: loaded, id: undefined } : await openView(loaded, viewName);
  const { makeEventJudge } = await import('@searoom/sea');
  const accepts = makeZoneFilter(atlas.zones, kinds, parties);

  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const messages = new Messages(context, readFlag(args, 'quiet'));
  const output = new Output(context.stdout, () => stop.abort());
  const tally = new EventTally();
  const isLive = sources.some(({ feed }) => feed.live);
  const write = makeEventWriter(format, context, view);
  const simulated = new Set(sources.filter(({ isSimulated }) => isSimulated).map(({ feed }) => feed.name));
  const names = sources.map(({ feed }) => feed.name);
  const watch = new Watch({
    zones: atlas,
    accepts,
    sources: names,
    simulated: simulated.size > 0,
    judgeEvent: makeEventJudge(atlas),
    ...(isLive && { latestPlausibleMs: () => context.nowMs() + CLOCK_TOLERANCE_MS }),
    onEvent: (event) => {
      tally.add(event);
      // A file may turn out to be simulated only when it is read.
      output.add(write(simulated.size > 0 ? { ...event, simulated: true } : event));
    },
  });
  const flush = (): Promise<void> | undefined => {
    if (!output.hasLines) return undefined;
    messages.clearProgress();
    return output.flush();
  };
  const playback = openPlayback(sources, pace, watch, flush, signal, context);
  const runs = sources.map((source, number) => {
    const onSimulated = (): void => {
      simulated.add(source.feed.name);
      tellSimulated([source.feed.name], messages);
    };
    return new WatchRun({ source, number, watch, playback, flush, signal, onSimulated });
  });
  tellSimulated([...simulated], messages);
  const stopHealth = watchHealth(
    sources.map(({ feed }) => feed),
    context,
    messages,
  );
  const onProgress = pace === undefined && !isLive ? () => showProgress(sources, messages) : undefined;
  const summaries = await runAll(runs, playback, stop, onProgress, messages);
  stopHealth();
  messages.clearProgress();
  await output.flush();

  const { isClosed } = output;
  if (!isClosed || context.signal.aborted) {
    for (const line of describeAll(summaries, runs, tally, watch, playback)) messages.say(line);
  }
  if (context.signal.aborted) return INTERRUPTED;
  // A reader that has enough is no failure, and neither is what was not read because of it.
  if (isClosed) return 0;
  return summaries.flatMap(({ problems }) => problems)[0]?.entry.exitCode ?? 0;
}

/** Stored sources go through a play when it has a pace or several must be merged; a single one goes straight on. */
function openPlayback(
  sources: readonly OpenedSource[],
  pace: number | undefined,
  watch: Watch,
  flush: () => Promise<void> | undefined,
  signal: AbortSignal,
  context: Context,
): Playback | undefined {
  const stored = sources.filter(({ feed }) => !feed.live);
  if (stored.length === 0 || (stored.length === 1 && pace === undefined)) return undefined;
  return new Playback({
    target: watch,
    ...(pace !== undefined && { pacer: new Pacer(pace, context.nowMs) }),
    latestPlausibleMs: context.nowMs() + DAY_MS,
    flush,
    signal,
  });
}

/** Runs all sources and the play at once; the first mistake of ours stops them all and is thrown. */
async function runAll(
  runs: readonly WatchRun[],
  playback: Playback | undefined,
  stop: AbortController,
  onProgress: (() => void) | undefined,
  messages: Messages,
): Promise<FeedSummary[]> {
  let failure: { readonly error: unknown } | undefined;
  const fail = (error: unknown): undefined => {
    failure ??= { error };
    stop.abort();
  };
  const playing = playback?.run().catch(fail);
  const summaries = await Promise.all(
    runs.map(async (run) => {
      try {
        const summary = await run.run(onProgress);
        for (const problem of summary.problems) messages.complain(problem);
        return summary;
      } catch (error) {
        return fail(error);
      }
    }),
  );
  await playing;
  if (failure !== undefined) throw failure.error;
  return summaries.filter((summary) => summary !== undefined);
}

function showProgress(sources: readonly OpenedSource[], messages: Messages): void {
  messages.showProgress(() => {
    const states = sources.map(({ feed }) => feed.health.snapshot());
    const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    const sizes = states.flatMap(({ totalBytes }) => (totalBytes === undefined ? [] : [totalBytes]));
    return {
      bytes: add(states.map(({ readBytes }) => readBytes)),
      messages: add(states.map((state) => state.messages)),
      // With one source of unknown size there is no telling how much is left.
      ...(sizes.length === states.length && { totalBytes: add(sizes) }),
    };
  });
}

function describeAll(
  summaries: readonly FeedSummary[],
  runs: readonly WatchRun[],
  tally: EventTally,
  watch: Watch,
  playback: Playback | undefined,
): string[] {
  return [
    ...summaries.flatMap((summary, i) => describeSource(summary, runs[i]!.decoders, runs[i]!.examples)),
    ...describeWatch(watch),
    ...describeDiscarded(playback?.discarded ?? 0),
    ...tally.describe(),
  ];
}
