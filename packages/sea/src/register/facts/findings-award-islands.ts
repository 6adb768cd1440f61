import type { FindingRecord } from '../fact-schema.ts';
import { findInTable, recallFinding } from './award.ts';

/** Examined in the reasons as the largest of the group: above water, and none gives more than 12 and 24 M. */
const EXAMINED = ['itu-aba', 'thitu-island', 'west-york-island', 'spratly-island', 'southwest-cay', 'northeast-cay'];

/** Above water at high tide and covered only by the general finding. */
const GENERAL = [
  'amboyna-cay',
  'central-london-reef',
  'flat-island',
  'grierson-reef',
  'lankiam-cay',
  'loaita-island',
  'namyit-island',
  'nanshan-island',
  'pearson-reef',
  'sand-cay',
  'sandy-cay',
  'sin-cowe-island',
  'swallow-reef',
];

/**
 * What the award of 2016 says of the islands and cays of the Spratly group. `General` findings hold for all high-tide
 * features of the group and were made without a look at the single one.
 */
export const AWARD_ISLAND_FINDINGS: readonly FindingRecord[] = [
  ...EXAMINED.flatMap((feature) => [
    recallFinding(feature, 'above-water', 'Above water at high tide', '577-626'),
    recallFinding(feature, 'rock', 'Rock of Art. 121(3): no exclusive economic zone and no shelf', '577-626'),
  ]),
  findInTable(
    'namyit-island',
    'above-water',
    'Taken to be above water at high tide, as the neighbour of Gaven Reef; no finding of its own',
  ),
  findInTable(
    'sin-cowe-island',
    'above-water',
    'Taken to be above water at high tide, as the neighbour of Hughes Reef; no finding of its own',
  ),
  recallFinding(
    'sandy-cay',
    'above-water',
    'Taken to be above water at high tide, as the neighbour of Subi Reef; no finding of its own',
    '372',
  ),
  ...GENERAL.map((feature) =>
    recallFinding(
      feature,
      'rock',
      'General finding for all high-tide features of the Spratly Islands: no exclusive economic zone and no shelf; not examined by itself',
      '577-626',
    ),
  ),
];
