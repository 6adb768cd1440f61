import type { ChartFeature } from '@searoom/sea';
import { measureInverse } from '../shared/measure-inverse.ts';

export interface NearFeature {
  readonly feature: ChartFeature;
  readonly distanceNm: number;
  /** True bearing from the place to the feature. */
  readonly bearingDeg: number;
}

/** Features no further than this from a place are named with it. */
const FAR_NM = 40;

/** The features nearest to a place, at most `most`, nearest first. */
export function findNearestFeatures(
  features: readonly ChartFeature[],
  place: { readonly lat: number; readonly lon: number },
  most = 3,
): NearFeature[] {
  return features
    .filter((feature) => Math.abs(feature.lat - place.lat) <= FAR_NM / 60 + 0.01)
    .map((feature) => ({ feature, ...measureInverse(place, feature) }))
    .filter(({ distanceNm }) => distanceNm <= FAR_NM)
    .sort((a, b) => a.distanceNm - b.distanceNm)
    .slice(0, most);
}
