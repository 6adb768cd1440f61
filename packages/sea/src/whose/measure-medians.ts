import type { Atlas } from '../atlas.ts';
import { REGISTER } from '../register/mod.ts';
import { isLeftOut } from '../zones/median-sides.ts';
import type { Zone } from '../zones/zone.ts';
import type { MeasuredMedian } from './answer.ts';
import { measureMedianM } from './measure-zone.ts';
import { distanceOf, METRES_PER_NM, round, toParty } from './shared.ts';

/** A line of equal distance farther off than this says nothing about the place. */
const REACH_M = 60 * METRES_PER_NM;
const FAR_KINDS: readonly string[] = ['exclusive-economic-zone', 'continental-shelf'];

/**
 * For every two parties that assert rights up to 200 M here from their coasts: to whose base points the place is nearer,
 * and how far off the line of equal distance runs. A measurement: nobody agreed that it bounds anything.
 */
export function measureMedians(atlas: Atlas, zones: readonly Zone[], lon: number, lat: number): MeasuredMedian[] {
  const coasts = new Map<string, number>();
  for (const { kind, group, territory, assertedBy } of zones) {
    if (FAR_KINDS.includes(kind) && group === undefined && territory !== undefined) coasts.set(assertedBy, territory);
  }
  const sides = [...coasts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sides.flatMap(([a, numberA], i) =>
    sides.slice(i + 1).flatMap(([b, numberB]): MeasuredMedian[] => {
      if (isLeftOut(REGISTER, a, b)) return [];
      const [sideA, sideB] = [distanceOf(atlas.territories[numberA]!), distanceOf(atlas.territories[numberB]!)];
      if (Math.abs(sideA.measureM(lon, lat) - sideB.measureM(lon, lat)) / 2 > REACH_M) return [];
      const [distanceAM, distanceBM] = [sideA.measureM(lon, lat), sideB.measureM(lon, lat)];
      const offsetM = measureMedianM(atlas, a, b, lon, lat);
      if (offsetM > REACH_M) return [];
      const uncertaintyM = (uncertaintyAt(atlas, numberA, lon, lat) + uncertaintyAt(atlas, numberB, lon, lat)) / 2;
      return [
        {
          between: [toParty(a), toParty(b)],
          nearer: toParty(distanceAM <= distanceBM ? a : b),
          offsetNm: round(offsetM / METRES_PER_NM),
          uncertaintyNm: round(uncertaintyM / METRES_PER_NM),
          distancesNm: [round(distanceAM / METRES_PER_NM), round(distanceBM / METRES_PER_NM)],
        },
      ];
    }),
  );
}

function uncertaintyAt(atlas: Atlas, number: number, lon: number, lat: number): number {
  const territory = atlas.territories[number]!;
  const distance = distanceOf(territory);
  distance.measureM(lon, lat);
  return territory.origins[territory.points.origins[distance.nearest]!]!.uncertaintyM;
}
