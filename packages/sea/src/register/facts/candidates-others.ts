import type { PositionCandidate } from '../fact-schema.ts';
import { type ListedRow, listed, type MeasuredRow, measured } from './candidate.ts';

const LISTED: readonly ListedRow[] = [
  ['antelope-reef', 'viwiki', 619, 111.5889, 16.4622],
  ['bombay-reef', 'viwiki', 2236, 112.5183, 16.0447],
  ['discovery-reef', 'viwiki', 2158, 111.6931, 16.2311],
  ['north-reef-paracel', 'viwiki', 1550, 111.5036, 17.0903],
];

const MEASURED: readonly MeasuredRow[] = [
  ['antelope-reef', 'relation 16610828', 477, 'reef'],
  ['bombay-reef', 'way 39459320', 2463, 'reef'],
  ['discovery-reef', 'way 181126483', 3383, 'reef'],
  ['drummond-island', 'way 50548005', 65, 'island'],
  ['duncan-island', 'relation 7250845', 226, 'island'],
  ['lincoln-island', 'relation 4812933', 313, 'island'],
  ['middle-island-paracel', 'relation 11201625', 16, 'island'],
  ['money-island', 'relation 19123019', 148, 'island'],
  ['north-island-paracel', 'relation 11201623', 186, 'island'],
  ['north-reef-paracel', 'way 14235163', 6438, 'islet at the south-western end of the reef'],
  ['passu-keah', 'way 14235204', 52, 'islet'],
  ['pattle-island', 'way 50548010', 202, 'island'],
  ['robert-island', 'way 50548004', 63, 'island'],
  ['rocky-island', 'relation 7434588', 40, 'island'],
  ['south-island-paracel', 'relation 11201627', 31, 'island'],
  ['tree-island', 'way 14235277', 222, 'island'],
  ['triton-island', 'way 14235138', 416, 'island'],
  ['woody-island', 'relation 7434587', 810, 'island'],
];

/** Other positions known for features outside the Spratly group. None is a low-water line or a base point. */
export const OTHER_CANDIDATES: readonly PositionCandidate[] = [...LISTED.map(listed), ...MEASURED.map(measured)];
