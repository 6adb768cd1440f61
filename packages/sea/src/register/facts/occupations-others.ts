import type { OccupationRecord } from '../fact-schema.ts';
import { held, heldUntil } from './occupation.ts';

const SOUTH = 'By the Republic of Viet Nam; a garrison on Pattle Island, the other islands at times.';
const CRESCENT = 'Since the fighting of 19 and 20 January 1974.';

/** Who is or was in control of features outside the Spratly group. */
export const OTHER_OCCUPATIONS: readonly OccupationRecord[] = [
  held('scarborough-shoal', 'CHN', '2012', 'Control by ships; no structure.'),

  // Paracel Islands, eastern (Amphitrite) group and Lincoln Island.
  heldUntil('woody-island', 'TWN', '1946', '1950'),
  held('woody-island', 'CHN', '1956'),
  held('lincoln-island', 'CHN'),
  held('middle-island-paracel', 'CHN'),
  held('north-island-paracel', 'CHN'),
  held('rocky-island', 'CHN'),
  held('south-island-paracel', 'CHN'),
  held('tree-island', 'CHN'),

  // Paracel Islands, western (Crescent) group.
  heldUntil('drummond-island', 'VNM', undefined, '1974-01-20', SOUTH),
  held('drummond-island', 'CHN', '1974-01-20', CRESCENT),
  heldUntil('duncan-island', 'VNM', undefined, '1974-01-20', SOUTH),
  held('duncan-island', 'CHN', '1974-01-20', CRESCENT),
  heldUntil('money-island', 'VNM', undefined, '1974-01-20', SOUTH),
  held('money-island', 'CHN', '1974-01-20', CRESCENT),
  heldUntil('pattle-island', 'VNM', undefined, '1974-01-20', SOUTH),
  held('pattle-island', 'CHN', '1974-01-20', CRESCENT),
  heldUntil('robert-island', 'VNM', undefined, '1974-01-20', SOUTH),
  held('robert-island', 'CHN', '1974-01-20', CRESCENT),

  // Reefs and cays of the Paracel Islands; a day for each is not known.
  held('antelope-reef', 'CHN'),
  held('bombay-reef', 'CHN'),
  held('discovery-reef', 'CHN'),
  held('north-reef-paracel', 'CHN'),
  held('passu-keah', 'CHN'),
  held('triton-island', 'CHN'),

  held('pratas-island', 'TWN', '1946'),

  // Senkaku Islands: from 1945 to 1972 the United States administered them.
  ...['kita-kojima', 'kuba', 'minami-kojima', 'taisho', 'uotsuri'].map((feature) =>
    held(feature, 'JPN', '1972-05-15', 'Administration returned by the United States on that day.'),
  ),

  held('okinotori', 'JPN', '1968', 'Administration returned by the United States in that year.'),
  held('bach-long-vi', 'VNM', '1957'),
  held('con-co', 'VNM'),
  held('middle-rocks', 'MYS'),
  held('pedra-branca', 'SGP', undefined, 'Horsburgh Lighthouse stands there since 1851.'),
  held('pulau-sekatung', 'IDN'),
];
