import type { WhoseAnswer, WhoseZone } from '@searoom/model/api';
import { describeKind, formatDistanceNm, formatUncertaintyNm, joinWords } from '../../words/mod.ts';

type Median = WhoseAnswer['medians'][number];
type Outside = WhoseAnswer['justOutside'][number];

/** Of a zone whose limit is nearer than it is known. */
export function sayWithinDoubt({ marginNm, uncertaintyNm, limit = 'the limit' }: WhoseZone): string {
  const certainty = `${formatUncertaintyNm(uncertaintyNm)} M`;
  if (marginNm === undefined) return `whether the place is inside is not sure, ${certainty}.`;
  const side = marginNm < 0 ? 'outside' : 'inside';
  return `${formatDistanceNm(Math.abs(marginNm))} ${side} ${limit}, ${certainty}: that it is inside is not sure.`;
}

/** Of a zone that the place may lie in, as its limit is known no better. */
export function sayBeyond({ kind, beyondNm, uncertaintyNm }: Outside): string {
  return `${describeKind(kind)}: the place lies ${formatDistanceNm(beyondNm)} beyond the limit, ${formatUncertaintyNm(uncertaintyNm)} M: that it is outside is not sure.`;
}

/** Which coast is nearer. It names no boundary, because equal distance is none. */
export function sayMedian({ between, nearer, offsetNm, uncertaintyNm, distancesNm }: Median): string {
  const ofCode = (code: string): number | undefined => distancesNm[between.findIndex((party) => party.code === code)];
  const own = ofCode(nearer.code);
  const others = between.filter(({ code }) => code !== nearer.code);
  const other = others[0] === undefined ? undefined : ofCode(others[0].code);
  const by = own === undefined || other === undefined ? '' : ` by ${formatDistanceNm(Math.abs(other - own))}`;
  const from = others.length === 0 ? '' : ` than to ${joinWords(others.map(({ code }) => code))}`;
  return `Nearer to ${nearer.code}${by}${from}; the line of equal distance lies ${formatDistanceNm(Math.abs(offsetNm))} ${formatUncertaintyNm(uncertaintyNm)} M away: a measurement, no boundary.`;
}
