import { SearoomError } from '@searoom/model';
import type { NewFeed } from '@searoom/model/api';
import { readFlag, readNumber, readText, readWords } from '../arguments.ts';
import type { Arguments, Context } from '../command.ts';
import { toSearoomError } from '../describe-error.ts';
import { INTERRUPTED } from '../exit-codes.ts';
import { Messages } from '../messages.ts';
import { makePrintable } from '../text.ts';
import { waitForAbort } from '../wait-for-abort.ts';
import { openView } from '../zones/open-view.ts';
import { readSets } from '../zones/read-set.ts';
import { describeRoom } from './describe-room.ts';
import { watchFeeds } from './feed-watch.ts';
import { listen } from './listen.ts';
import type { Machine, ServedRoom } from './machine.ts';
import { chooseOpener, type OpenWish } from './open-browser.ts';
import { holdsKey, readFeeds } from './read-feeds.ts';

/** Runs `searoom serve` until the signal is aborted; see its help. */
export async function runServe<R extends ServedRoom>(
  args: Arguments,
  context: Context,
  machine: Machine<R>,
): Promise<number> {
  const port = readNumber(args, 'port', { least: 0, most: 65_535, isWhole: true });
  const mostReports = readNumber(args, 'keep', { least: 1000, most: 100_000_000, isWhole: true });
  const wish = readOpenWish(args);
  const feeds = await readFeeds(args, machine.env);
  const messages = new Messages(context, readFlag(args, 'quiet'));

  const [plain, server, imported] = await Promise.all([
    machine.loadAtlas(),
    machine.loadServer(),
    readSets(readWords(args, 'zones') ?? []),
  ]);
  let atlas = plain;
  for (const file of readWords(args, 'views') ?? []) atlas = (await openView(atlas, file)).atlas;
  const { version } = machine;
  const room = await server.openRoom({ atlas, imported, version, ...(mostReports !== undefined && { mostReports }) });
  const openedMs = context.nowMs();
  try {
    const site = await server.findSite();
    const host = readText(args, 'host') ?? '127.0.0.1';
    const log = (text: string): void => messages.warn(makePrintable(text));
    const options = {
      host,
      room,
      log,
      chartFile: machine.findSeaFile('chart'),
      zones: {
        atlas,
        imported,
        outlinesFile: machine.findSeaFile('outlines'),
        mediansFile: machine.findSeaFile('medians'),
      },
      ...(site !== undefined && { site }),
    };
    const running = await listen(server, options, port, messages);
    try {
      context.stdout.write(`Searoom is open at ${running.url}  (Ctrl-C ends it)\n`);
      openFeeds(room, feeds, messages);
      const stopTelling = watchFeeds(room, context, messages);
      const opener = chooseOpener(running.url, wish, context.stdout.isTTY === true, machine);
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
  return INTERRUPTED;
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
