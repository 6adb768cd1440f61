import type { FindingRecord } from '../fact-schema.ts';
import { findInTable, recallFinding } from './award.ts';

/** Which features the tribunal of 2016 found to be low-tide elevations or high-tide features, one by one. */
export const AWARD_REEF_FINDINGS: readonly FindingRecord[] = [
  // Scarborough Shoal: both questions are answered in the same paragraphs.
  findInTable('scarborough-shoal', 'above-water', 'Above water at high tide', '554, 556'),
  findInTable('scarborough-shoal', 'rock', 'Rock of Art. 121(3): no exclusive economic zone and no shelf', '554, 556'),
  // Low-tide elevations in the zone of the Philippines.
  findInTable('mischief-reef', 'above-water', 'Low-tide elevation', '377-378'),
  findInTable('mischief-reef', 'within', 'In the exclusive economic zone and shelf of the Philippines', '646-647'),
  recallFinding(
    'mischief-reef',
    'structures',
    'Artificial island and installations built without the authorisation of the Philippines, in breach of Arts. 60 and 80',
  ),
  findInTable('second-thomas-shoal', 'above-water', 'Low-tide elevation', '380-381'),
  findInTable(
    'second-thomas-shoal',
    'within',
    'In the exclusive economic zone and shelf of the Philippines',
    '646-647',
  ),
  // Submission 6: four reefs beside higher ones; two of them were found to be above water.
  findInTable('subi-reef', 'above-water', 'Low-tide elevation', '368, 373'),
  recallFinding(
    'subi-reef',
    'within',
    'Within 12 M of a high-tide feature (Sandy Cay): may serve as a base point of it',
  ),
  findInTable('gaven-reef-north', 'above-water', 'Above water at high tide', '365'),
  recallFinding('gaven-reef-north', 'rock', 'Rock of Art. 121(3): no exclusive economic zone and no shelf', '554-570'),
  findInTable('gaven-reef-south', 'above-water', 'Low-tide elevation', '366'),
  recallFinding(
    'gaven-reef-south',
    'within',
    'Within 12 M of high-tide features (Gaven Reef North, Namyit Island): may serve as a base point of them',
  ),
  findInTable('mckennan-reef', 'above-water', 'Above water at high tide', '353'),
  recallFinding('mckennan-reef', 'rock', 'Rock of Art. 121(3): no exclusive economic zone and no shelf', '554-570'),
  findInTable('hughes-reef', 'above-water', 'Low-tide elevation', '358'),
  recallFinding(
    'hughes-reef',
    'within',
    'Within 12 M of high-tide features (McKennan Reef, Sin Cowe Island): may serve as a base point of them',
  ),
  // Three reefs whose high-tide parts were found before anything was built on them; paragraphs recalled.
  recallFinding('johnson-reef', 'above-water', 'Above water at high tide', '351'),
  recallFinding('johnson-reef', 'rock', 'Rock of Art. 121(3): no exclusive economic zone and no shelf', '554-570'),
  recallFinding('cuarteron-reef', 'above-water', 'Above water at high tide', '339'),
  recallFinding('cuarteron-reef', 'rock', 'Rock of Art. 121(3): no exclusive economic zone and no shelf', '554-570'),
  recallFinding('fiery-cross-reef', 'above-water', 'Above water at high tide', '343'),
  recallFinding('fiery-cross-reef', 'rock', 'Rock of Art. 121(3): no exclusive economic zone and no shelf', '554-570'),
  recallFinding('reed-bank', 'above-water', 'Below water also at low tide'),
  recallFinding('reed-bank', 'within', 'In the exclusive economic zone and shelf of the Philippines'),
];
