import { readText } from '../arguments.ts';
import type { Arguments, Command, Context } from '../command.ts';
import { SOURCE_OPTIONS } from '../sources/open-source.ts';
import { runServerWatch } from './run-server-watch.ts';
import { runWatch } from './run-watch.ts';

export const watch: Command = {
  name: 'watch',
  summary: 'positions in, events out: who entered whose asserted waters',
  usage: 'watch SOURCE... [options] | watch --server URL [--format FORMAT]',
  description:
    'Reads one source or several at once, follows every vessel, and tells events as they arise, each with the reports it\n' +
    'rests on. A source is a file (packed with gzip or not), - for standard input, tcp://HOST:PORT, udp://:PORT,\n' +
    'scenario:NAME, or a position history in CSV. NAME=SOURCE gives a source with a scheme a name of its own.\n' +
    'Stored sources are merged by the times of their reports; equal input gives equal events, byte for byte.',
  options: [
    { name: 'format', value: 'FORMAT', help: 'json (the default): one event revision a line; text: for a reader' },
    {
      name: 'pace',
      value: 'N',
      help: 'play stored sources N times as fast as they came; without it as fast as possible',
    },
    { name: 'kinds', value: 'KINDS', help: 'only zones of these kinds raise events: territorial-sea,contiguous-zone' },
    { name: 'parties', value: 'CODES', help: 'only zones asserted by these parties raise events: MYS,PHL' },
    {
      name: 'view',
      value: 'ID',
      help: 'text: where this legal view, or a VIEW.json, calls an event an incursion; JSON has all views',
    },
    {
      name: 'columns',
      value: 'MAPPING',
      help: 'columns of a CSV: mmsi=ID,time=WHEN,lat=Y,lon=X[,sog=...][,timeformat=dmy]',
    },
    ...SOURCE_OPTIONS,
    {
      name: 'server',
      value: 'URL',
      help: 'instead of sources: the events of a running `searoom serve`, each revision once',
    },
    { name: 'quiet', help: 'no summary, progress or health; errors are told all the same' },
  ],
  examples: [
    {
      line: 'searoom watch scenario:south-china-sea --format text --pace 300',
      what: 'simulated traffic, a day in 5 min',
    },
    { line: 'searoom watch tcp://127.0.0.1:10110 udp://:10111', what: 'two live sources, until Ctrl-C' },
    {
      line: 'searoom watch scenario:south-china-sea --format text --view jpn',
      what: 'with what the view of Japan makes of it',
    },
    { line: 'searoom watch monday.nmea.gz tuesday.nmea.gz > events.jsonl', what: 'two packed logs as one' },
    {
      line: 'searoom watch tracks.csv --columns mmsi=ID,time=stamp,lat=y,lon=x --parties MYS',
      what: 'a history with columns of its own; only zones that Malaysia asserts',
    },
    { line: 'searoom watch --server http://127.0.0.1:8080', what: 'what a running server tells, until Ctrl-C' },
  ],
  run: runWatchOrFollow,
};

function runWatchOrFollow(args: Arguments, context: Context): Promise<number> {
  const server = readText(args, 'server');
  return server === undefined ? runWatch(args, context) : runServerWatch(server, args, context);
}
