import type { ZoneIndex } from '@searoom/geo';
import type { Register } from '../register/schema.ts';
import type { TerritorySource } from '../zones/collect-territories.ts';
import { findMedianSides } from '../zones/median-sides.ts';
import type { MedianLine } from './median-line.ts';
import { traceMedians } from './trace-medians.ts';

const REACH_M = 200 * 1852;

/**
 * The lines of equal distance between the coasts of every two parties of the register within 200 M of both, as of its day,
 * where no boundary of the water column is agreed. Left out are pairs that the register names (`noMedianBetween`).
 *
 * @param land an index whose every zone is land
 */
export function listMedians(
  register: Register,
  territories: readonly TerritorySource[],
  land: ZoneIndex,
): MedianLine[] {
  const coasts = territories
    .map((territory, number) => ({ ...territory, number }))
    .filter(({ group, validTo }) => group === undefined && validTo === undefined);
  const isLand = (lon: number, lat: number): boolean => land.setAt(lon, lat) !== 0;
  return coasts.flatMap((a) =>
    findMedianSides(register, a, 'exclusive-economic-zone', REACH_M, coasts)
      .filter(({ party }) => party > a.party)
      .flatMap((other) => {
        const b = coasts.find(({ party }) => party === other.party)!;
        return traceMedians(
          { party: a.party, territory: a.number, points: a.farPoints },
          { party: b.party, territory: b.number, points: b.farPoints },
          {
            reachM: REACH_M,
            others: coasts
              .filter(({ party }) => party !== a.party && party !== b.party)
              .map(({ party, number, farPoints }) => ({ party, territory: number, points: farPoints })),
            isLand,
            ...(other.isSettled !== undefined && { isSettled: other.isSettled }),
          },
        );
      }),
  );
}
