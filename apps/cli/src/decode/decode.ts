import type { Command } from '../command.ts';
import { SOURCE_OPTIONS } from '../sources/open-source.ts';
import { runDecode } from './run-decode.ts';

export const decode: Command = {
  name: 'decode',
  summary: 'AIS sentences in, one JSON line for each message out',
  usage: 'decode [FILE | - | tcp://HOST:PORT | udp://:PORT | scenario:NAME]... [options]',
  description:
    'Decodes AIS (NMEA 0183, VDM and VDO sentences, with or without TAG blocks, wrappers, prefixes), packed with gzip or\n' +
    'not, one source after the other; standard input when none is named. A message tells where it stands in its source\n' +
    '(byte offset and length), its time and how that is known, and its fields: degrees, knots, metres, null for "not\n' +
    'available". What became of every line and sentence is told at the end.',
  options: [
    { name: 'raw', help: 'field names of ITU-R M.1371 with their special values unchanged (longitude 181, sog 102.3)' },
    { name: 'format', value: 'FORMAT', help: 'json (the default), or counters: only what became of the input' },
    { name: 'problems', help: 'each line that became no whole message, as a JSON line on standard error' },
    ...SOURCE_OPTIONS,
    { name: 'quiet', help: 'no summary and no progress' },
  ],
  examples: [
    { line: 'searoom decode log.nmea.gz > messages.jsonl', what: 'a packed log, every message' },
    { line: 'nc 127.0.0.1 10110 | searoom decode --raw', what: 'a receiver, through a pipe' },
    { line: 'searoom decode --format counters --problems *.nmea', what: 'how good are these files, and what is wrong' },
  ],
  run: runDecode,
};
