import type { Command } from '../command.ts';
import { MEMORY_OPTION, STORE_OPTIONS } from '../store/store-options.ts';
import { runServe } from './run-serve.ts';
import { THIS_MACHINE } from './this-machine.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'the operations room in the browser, live',
  usage: 'serve [SOURCE...] [options]',
  description:
    'Opens the room on this machine: a page with the chart, the vessels and the events as they arise, and the interface\n' +
    'behind it (/docs). A source is tcp://HOST:PORT, udp://:PORT, a file (packed with gzip or not), a position history in\n' +
    'CSV, scenario:NAME, aisstream:, wss://HOST/PATH, or signalk://HOST. NAME=SOURCE gives a source with a scheme a name of\n' +
    'its own. Without a source it plays scenario:south-china-sea, SIMULATED. More can be added and removed on the page.\n' +
    'Events, reviews, own areas and the ledger of assistance are kept in a folder of the user and are there next time.\n' +
    'It answers to this machine only. Ctrl-C ends it; a second Ctrl-C ends it at once.\n\n' +
    'The key of aisstream.io is read from SEAROOM_AISSTREAM_KEY or a file, never from the command line, which every\n' +
    'program of this machine can read.',
  options: [
    { name: 'source', value: 'SOURCE', multiple: true, help: 'the same as SOURCE alone; may be given several times' },
    { name: 'port', value: 'PORT', help: '0 for any that is free; without it 8080, or the next that is free' },
    { name: 'host', value: 'HOST', help: '127.0.0.1 (the default), ::1 or localhost; others are refused' },
    {
      name: 'pace',
      value: 'N',
      help: 'replays: N times as fast as they came (default 120 for scenarios, 1 for files)',
    },
    { name: 'seed', value: 'N', help: 'scenario: any whole number; the same seed gives the same traffic (default 1)' },
    { name: 'keep', value: 'N', help: 'positions kept in memory, for tracks and replay (default 2,000,000)' },
    { name: 'key-file', value: 'FILE', help: "file that holds the user's key of a service, for its WebSocket sources" },
    { name: 'views', value: 'FILES', help: 'legal views of your own, as files VIEW.json separated by commas' },
    { name: 'zones', value: 'FILES', help: 'sets written by `searoom zones import`, told beside the register' },
    ...STORE_OPTIONS,
    MEMORY_OPTION,
    { name: 'open', help: 'open the page in a browser, also where standard output is no terminal' },
    { name: 'no-open', help: 'open no browser' },
    { name: 'quiet', help: 'no health of feeds and no summary; errors are told all the same' },
  ],
  examples: [
    { line: 'searoom serve', what: 'simulated traffic, 120 times as fast as life' },
    { line: 'searoom serve tcp://127.0.0.1:10110', what: 'your own receiver' },
    {
      line: 'searoom serve --source coast=tcp://10.0.0.2:4001 --source udp://:10111',
      what: 'two receivers; what both hear is merged',
    },
    { line: 'searoom serve monday.nmea.gz --pace 20 --port 9000', what: 'a stored log, 20 times as fast' },
    {
      line: 'SEAROOM_AISSTREAM_KEY="$(cat key.txt)" searoom serve aisstream:',
      what: 'the service of aisstream.io, with your key',
    },
    { line: 'npm start -- --source tcp://127.0.0.1:10110', what: 'in a clone: built where needed, then the same' },
  ],
  run: (args, context) => runServe(args, context, THIS_MACHINE),
};
