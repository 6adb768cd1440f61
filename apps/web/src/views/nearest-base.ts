import type { WhoseZone } from '@searoom/model/api';

/** The base point nearest to a place among those of its zones: of a coast or baseline, not of a feature. */
export function findNearestBase(zones: readonly WhoseZone[]): WhoseZone['base'] {
  return zones
    .flatMap(({ base }) => (base === undefined || base.kind === 'feature' ? [] : [base]))
    .reduce<WhoseZone['base']>(
      (best, base) => (best === undefined || base.distanceNm < best.distanceNm ? base : best),
      undefined,
    );
}
