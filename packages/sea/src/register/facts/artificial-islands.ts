import type { ArtificialIslandRecord } from '../fact-schema.ts';
import { memory } from '../sources.ts';

function built(feature: string, party: string, since: string | undefined, note: string): ArtificialIslandRecord {
  return {
    feature,
    party,
    ...(since === undefined ? {} : { since }),
    note,
    source: memory('what was built, and since when; to be read from dated imagery or a public study of it'),
  };
}

const FILLED = 'Artificial island with harbour; the reef before it is what counts in law.';
const FILLED_RUNWAY = 'Artificial island with harbour and runway; the reef before it is what counts in law.';
const STATION = 'Station on the reef.';
const GROWN =
  'Post on the reef since the occupation; filled up in work since 2021, the year for this reef is not known here.';
const PLATFORM = 'DK1 platforms on piles.';

/**
 * Artificial islands and installations on reefs, banks and beside natural islands, as recalled. What stands on the
 * natural island itself is not listed. None changes the status of its feature (UNCLOS Art. 60(8)).
 */
export const ARTIFICIAL_ISLANDS: readonly ArtificialIslandRecord[] = [
  built('cuarteron-reef', 'CHN', '2014', FILLED),
  built('fiery-cross-reef', 'CHN', '2014', FILLED_RUNWAY),
  built('gaven-reef-north', 'CHN', '2014', FILLED),
  built('hughes-reef', 'CHN', '2014', FILLED),
  built('johnson-reef', 'CHN', '2013-12', FILLED),
  built('mischief-reef', 'CHN', '2015', FILLED_RUNWAY),
  built('subi-reef', 'CHN', '2014', FILLED_RUNWAY),
  built('antelope-reef', 'CHN', undefined, 'Reclamation reported in 2026.'),
  built('bombay-reef', 'CHN', '2018', 'Unmanned platform.'),

  built('okinotori', 'JPN', '1988', 'Sea walls round the two islets, and a platform on piles beside them.'),

  built('ardasier-reef', 'MYS', undefined, STATION),
  built('dallas-reef', 'MYS', undefined, STATION),
  built('erica-reef', 'MYS', undefined, STATION),
  built('investigator-shoal', 'MYS', undefined, STATION),
  built('mariveles-reef', 'MYS', undefined, STATION),
  built('swallow-reef', 'MYS', undefined, 'Reef filled up beside the natural island, with runway.'),

  built('commodore-reef', 'PHL', undefined, STATION),
  built(
    'thitu-island',
    'PHL',
    undefined,
    'Harbour and ramp, and fill at the runway, on the reef beside the natural island.',
  ),

  built('itu-aba', 'TWN', '2015', 'Wharf on the reef beside the natural island.'),

  built('alison-reef', 'VNM', undefined, GROWN),
  built('barque-canada-reef', 'VNM', undefined, GROWN),
  built('collins-reef', 'VNM', undefined, GROWN),
  built('cornwallis-south-reef', 'VNM', undefined, GROWN),
  built('discovery-great-reef', 'VNM', undefined, GROWN),
  built('east-london-reef', 'VNM', undefined, GROWN),
  built('ladd-reef', 'VNM', undefined, GROWN),
  built('lansdowne-reef', 'VNM', undefined, GROWN),
  built('pearson-reef', 'VNM', undefined, GROWN),
  built('petley-reef', 'VNM', undefined, GROWN),
  built('south-reef', 'VNM', undefined, GROWN),
  built('tennent-reef', 'VNM', undefined, GROWN),
  built('west-london-reef', 'VNM', undefined, GROWN),
  built('rifleman-bank', 'VNM', '1989', PLATFORM),
  built('vanguard-bank', 'VNM', '1989', PLATFORM),
];
