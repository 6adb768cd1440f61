import type { Writable } from 'node:stream';
import { SearoomError } from '@searoom/model';
import type { NewFeed } from '@searoom/model/api';
import type { Atlas, ImportedSet } from '@searoom/sea';
import type { Store } from '@searoom/store';
import { readFlag, readNumber, readText, readWords } from '../arguments.ts';
import type { Arguments, Context } from '../command.ts';
import { toSearoomError } from '../describe-error.ts';
import { INTERRUPTED } from '../exit-codes.ts';
import { Messages } from '../messages.ts';
import { readStoreOptions } from '../store/store-options.ts';
import { countOf, makePrintable } from '../text.ts';
import { waitForAbort } from '../wait-for-abort.ts';
import { openView } from '../zones/open-view.ts';
import { readSets } from '../zones/read-set.ts';
import { describeRoom } from './describe-room.ts';
import { watchFeeds } from './feed-watch.ts';
import { listen } from './listen.ts';
import type { Machine, ServedRoom, ServerModule } from './machine.ts';
import { chooseOpener, type OpenWish } from './open-browser.ts';
import { holdsKey, readFeeds } from './read-feeds.ts';

/** Runs `searoom serve` until the signal is aborted; see its help. */
export async function runServe<R extends ServedRoom>(
  args: Arguments,
  context: Context,
  machine: Machine<R>,
): Promise<number> {
  // What is wrong with the line is told before anything is opened.
  readPort(args);
  readKeep(args);
  readOpenWish(args);
  const storeOptions = readStoreOptions(args, machine);
  const feeds = await readFeeds(args, machine.env);
  const messages = new Messages(context, readFlag(args, 'quiet'));

  const [plain, server, imported] = await Promise.all([
    machine.loadAtlas(),
    machine.loadServer(),
    readSets(readWords(args, 'zones') ?? []),
  ]);
  let atlas = plain;
  for (const file of readWords(args, 'views') ?? []) atlas = (await openView(atlas, file)).atlas;
  const store = await machine.openStore({ ...storeOptions, onProgress: (what) => messages.say(what) });
  try {
    await serveStore({ args, context, machine, messages, server, atlas, imported, feeds, store });
  } finally {
    await store.close();
  }
  return INTERRUPTED;
}

interface Serving<R extends ServedRoom> {
  readonly args: Arguments;
  readonly context: Context;
  readonly machine: Machine<R>;
  readonly messages: Messages;
  readonly server: ServerModule<R>;
  readonly atlas: Atlas;
  readonly imported: readonly ImportedSet[];
  readonly feeds: readonly NewFeed[];
  readonly store: Store;
}

/** The room over an open store, until the signal is aborted. */
async function serveStore<R extends ServedRoom>(serving: Serving<R>): Promise<void> {
  const { args, context, machine, messages, server, atlas, imported, feeds, store } = serving;
  const mostReports = readKeep(args);
  const keeper = await server.openKeeper(store);
  const { desk, differing } = await server.openDesk({ store, nowMs: context.nowMs });
  tellKept(store, keeper.events.length, differing, messages);
  const room = await server.openRoom({
    atlas,
    imported,
    keeper,
    onNotKept: (error) => messages.complain(toSearoomError(error)),
    version: machine.version,
    ...(mostReports !== undefined && { mostReports }),
  });
  const openedMs = context.nowMs();
  try {
    const site = await server.findSite();
    const options = {
      host: readText(args, 'host') ?? '127.0.0.1',
      room,
      desk,
      writeBackup: (target: Writable) => store.backup(target),
      log: (text: string): void => messages.warn(makePrintable(text)),
      chartFile: machine.findSeaFile('chart'),
      zones: {
        atlas,
        imported,
        outlinesFile: machine.findSeaFile('outlines'),
        mediansFile: machine.findSeaFile('medians'),
      },
      ...(site !== undefined && { site }),
    };
    const running = await listen(server, options, readPort(args), messages);
    try {
      await store.announce(running.url);
      context.stdout.write(`Searoom is open at ${running.url}  (Ctrl-C ends it)\n`);
      openFeeds(room, feeds, messages);
      const stopTelling = watchFeeds(room, context, messages);
      const opener = chooseOpener(running.url, readOpenWish(args), context.stdout.isTTY === true, machine);
      if (opener !== undefined) machine.launch(...opener);
      await waitForAbort(context.signal);
      stopTelling();
      for (const line of describeRoom(room, context.nowMs() - openedMs)) messages.say(line);
    } finally {
      await running.close();
    }
  } finally {
    await room.close();
  }
}

/** Where things are kept, what was found there, and what this version would say otherwise. */
function tellKept(store: Store, events: number, differing: readonly string[], messages: Messages): void {
  if (store.kind === 'memory') messages.say('Nothing is kept after the program ends (--memory).');
  else messages.say(`Data: ${makePrintable(store.describe())}; ${countOf(events, 'event')} of earlier runs.`);
  if (differing.length === 0) return;
  messages.warn(
    `${countOf(differing.length, 'fact')} of this version differ from those recorded, which stay: ` +
      `${differing.slice(0, 3).map(makePrintable).join(', ')}${differing.length > 3 ? ' ...' : ''}`,
  );
}

function readPort(args: Arguments): number | undefined {
  return readNumber(args, 'port', { least: 0, most: 65_535, isWhole: true });
}

function readKeep(args: Arguments): number | undefined {
  return readNumber(args, 'keep', { least: 1000, most: 100_000_000, isWhole: true });
}

/** A source that cannot be opened is told of; the room opens with the others. */
function openFeeds(room: ServedRoom, feeds: readonly NewFeed[], messages: Messages): void {
  let opened = 0;
  for (const feed of feeds) {
    if (holdsKey(feed.address)) {
      messages.warn('A key on the command line can be read by every program of this machine: use --key-file.');
    }
    try {
      room.addFeed(feed);
      opened++;
    } catch (error) {
      messages.complain(toSearoomError(error));
    }
  }
  if (opened === 0)
    messages.warn('No source is open. The room stays open: add one on the page, or end it with Ctrl-C.');
}

function readOpenWish(args: Arguments): OpenWish {
  const always = readFlag(args, 'open');
  const never = readFlag(args, 'no-open');
  if (always && never) throw new SearoomError('SR_USAGE', ['--open and --no-open exclude each other']);
  if (always) return 'always';
  return never ? 'never' : 'desktop';
}
