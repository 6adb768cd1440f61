import type { Command } from '../command.ts';
import { runWhose } from './run-whose.ts';

export const whose: Command = {
  name: 'whose',
  summary: 'who asserts the water at a place, under what, contested by whom',
  usage: 'whose LAT,LON [--at DATE] [--view ID|all|VIEW.json] [--zones SET.json] [--format json|text]',
  description:
    'Tells every zone that a place lies in: who asserts it, under which instrument, who contests it, and how exactly its\n' +
    'limit is known. It names no owner: where states differ, all of them are told. Latitude first, in degrees (south and\n' +
    'west negative) or in degrees and minutes with N, S, E, W. `-` reads one place a line from standard input.',
  options: [
    {
      name: 'at',
      value: 'DATE',
      help: 'as of this date, such as 2016-07-12; without it as of the newest in the register',
    },
    { name: 'format', value: 'FORMAT', help: 'json or text (the default is text on a terminal, json elsewhere)' },
    {
      name: 'view',
      value: 'ID',
      help: 'what a legal view holds of each zone: one of `zones views`, `all`, or a VIEW.json of your own',
    },
    { name: 'zones', value: 'FILES', help: 'sets written by `searoom zones import`, told beside the register' },
  ],
  examples: [
    { line: 'searoom whose 5.03,112.65', what: 'South Luconia Shoals' },
    { line: 'searoom whose 9.74,115.87 --view unclos-award', what: 'Second Thomas Shoal under the award of 2016' },
    { line: `searoom whose "15°08'N 117°46'E" --at 2012-04-10`, what: 'Scarborough Shoal on a day' },
    { line: 'searoom whose - --format json < places.txt', what: 'one JSON line for each place' },
  ],
  run: runWhose,
};
