import type { FactDraft } from '../../facts/fact.ts';
import { AUS } from './aus.ts';
import { EUU } from './euu.ts';
import { JPN_MSCIP } from './jpn-mscip.ts';
import { JPN_ODA } from './jpn-oda.ts';
import { JPN_SECOND_HAND } from './jpn-second-hand.ts';
import { IND, KOR } from './kor-ind.ts';
import { DONOR_PROGRAMMES } from './programmes.ts';
import { USA } from './usa.ts';

/** Comparable assistance: other programmes of Japan, and other donors. */
export const COMPARABLE: readonly FactDraft[] = [
  ...DONOR_PROGRAMMES,
  ...JPN_MSCIP,
  ...JPN_ODA,
  ...JPN_SECOND_HAND,
  ...USA,
  ...KOR,
  ...AUS,
  ...EUU,
  ...IND,
];
