import type { OccupationRecord } from '../fact-schema.ts';
import { held, heldUntil } from './occupation.ts';

/** Who is or was in control of the features of the Spratly group and of the banks south-west of it. */
export const SPRATLY_OCCUPATIONS: readonly OccupationRecord[] = [
  // CHN
  held('cuarteron-reef', 'CHN', '1988'),
  held('fiery-cross-reef', 'CHN', '1988'),
  held('gaven-reef-north', 'CHN', '1988'),
  held('hughes-reef', 'CHN', '1988'),
  held('johnson-reef', 'CHN', '1988-03-14', 'Since the armed clash with Viet Nam of that day.'),
  held('mischief-reef', 'CHN', '1995-02', 'Structures were found there by the Philippines in that month.'),
  held('subi-reef', 'CHN', '1988'),

  // MYS
  held('ardasier-reef', 'MYS', '1986'),
  held('dallas-reef', 'MYS', undefined, 'Since 1986 or 1987: sources differ.'),
  held('erica-reef', 'MYS', '1999'),
  held('investigator-shoal', 'MYS', '1999'),
  held('mariveles-reef', 'MYS', '1986'),
  held('swallow-reef', 'MYS', '1983'),

  // PHL
  held('commodore-reef', 'PHL', '1980'),
  held('flat-island', 'PHL', undefined, 'Since about 1970: sources differ.'),
  held('lankiam-cay', 'PHL', '1978'),
  held('loaita-cay', 'PHL'),
  held('loaita-island', 'PHL', undefined, 'Since about 1970: sources differ.'),
  held('nanshan-island', 'PHL', undefined, 'Since about 1970: sources differ.'),
  held('northeast-cay', 'PHL', undefined, 'Since about 1970: sources differ.'),
  held('second-thomas-shoal', 'PHL', '1999', 'BRP Sierra Madre, aground there.'),
  held('thitu-island', 'PHL', '1971'),
  held('west-york-island', 'PHL', undefined, 'Since about 1970: sources differ.'),
  heldUntil('southwest-cay', 'PHL', undefined, '1975'),

  // TWN
  heldUntil('itu-aba', 'TWN', '1946', '1950', 'Japanese forces were there until 1945.'),
  held('itu-aba', 'TWN', '1956'),

  // VNM: what stood under the Republic of Viet Nam until April 1975 first.
  held('amboyna-cay', 'VNM', undefined, 'Since the 1970s: sources differ.'),
  held('namyit-island', 'VNM', undefined, 'Since 1973 or 1974, until April 1975 by the Republic of Viet Nam.'),
  held('sand-cay', 'VNM', '1974', 'Until April 1975 by the Republic of Viet Nam.'),
  held('sin-cowe-island', 'VNM', '1974', 'Until April 1975 by the Republic of Viet Nam.'),
  held('southwest-cay', 'VNM', '1975'),
  held('spratly-island', 'VNM', '1974', 'Until April 1975 by the Republic of Viet Nam.'),
  held('central-london-reef', 'VNM', '1978'),
  held('grierson-reef', 'VNM', '1978'),
  held('pearson-reef', 'VNM', '1978'),
  held('barque-canada-reef', 'VNM', '1987'),
  held('west-london-reef', 'VNM', undefined, 'Since 1987 or 1988: sources differ.'),
  held('alison-reef', 'VNM', '1988'),
  held('collins-reef', 'VNM', '1988'),
  held('cornwallis-south-reef', 'VNM', '1988'),
  held('discovery-great-reef', 'VNM', '1988'),
  held('east-london-reef', 'VNM', '1988'),
  held('ladd-reef', 'VNM', '1988'),
  held('lansdowne-reef', 'VNM', '1988'),
  held('petley-reef', 'VNM', '1988'),
  held('south-reef', 'VNM', '1988'),
  held('tennent-reef', 'VNM', '1988'),
  held('rifleman-bank', 'VNM', '1989', 'DK1 platforms.'),
  held('vanguard-bank', 'VNM', '1989', 'DK1 platforms.'),
];
