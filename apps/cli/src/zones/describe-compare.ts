import { formatPlace, type ImportedSet, type LimitDistances } from '@searoom/sea';
import { makePrintable } from '../text.ts';
import type { ComparedPair } from './compare-with-ours.ts';

/** Whose the set is and under which licence: shown wherever something of it is. */
export function describeSet({ title, licence, attribution, source, importedAt }: ImportedSet): string {
  const by = attribution === '' ? '' : `, ${attribution}`;
  return makePrintable(`Theirs: ${title} (${licence}${by}); ${source}, imported ${importedAt.slice(0, 10)}`);
}

/** One pair as a small table. */
export function describePair({ theirs, ours, comparison }: ComparedPair): string {
  const { areaAKm2, areaBKm2, areaRatio, fromAToB, fromBToA } = comparison;
  const { grade, uncertaintyM } = ours.exactness;
  return [
    '',
    `theirs  ${theirs.id}: ${theirs.name}, ${theirs.kind}, asserted by ${theirs.assertedBy.join('+') || 'not told'}`,
    `ours    ${ours.id}: ${ours.name}, ${ours.kind}, asserted by ${ours.assertedBy}, ${grade} ± ${uncertaintyM} m`,
    `  area            theirs ${formatArea(areaAKm2)}, ours ${formatArea(areaBKm2)}, ratio ${areaRatio.toFixed(4)}`,
    ...describeDistances('theirs to ours', fromAToB),
    ...describeDistances('ours to theirs', fromBToA),
  ]
    .map(makePrintable)
    .join('\n');
}

function describeDistances(way: string, distances: LimitDistances | undefined): string[] {
  if (distances === undefined) return [`  ${way}  no place of it counts as outer limit`];
  const { medianM, percentile95M, largest, measured, leftOut } = distances;
  const { from, to, distanceM } = largest;
  return [
    `  ${way}  median ${tellM(medianM)}, 95 % within ${tellM(percentile95M)}, largest ${tellM(distanceM)}`,
    `                  largest from ${formatPlace(from.lon, from.lat)} to ${formatPlace(to.lon, to.lat)}`,
    `                  measured from ${measured} places; ${leftOut} are no outer limit`,
  ];
}

function formatArea(km2: number): string {
  return `${km2.toLocaleString('en', { maximumFractionDigits: 0 })} km²`;
}

/** Metres up to one nautical mile, M beyond. */
function tellM(distanceM: number): string {
  return distanceM < 1852 ? `${distanceM.toFixed(0)} m` : `${(distanceM / 1852).toFixed(2)} M`;
}
