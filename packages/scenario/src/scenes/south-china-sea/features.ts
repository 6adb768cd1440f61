import type { Waypoint } from '../../path/route.ts';
import type { Circle } from '../../truth/circle-crossings.ts';
import { METRES_PER_MILE } from '../../units.ts';

export type FeatureName =
  | 'South Luconia Shoals'
  | 'Second Thomas Shoal'
  | 'Scarborough Shoal'
  | 'Whitsun Reef'
  | 'Uotsuri-shima'
  | 'Minami-Kojima'
  | 'Kuba-shima'
  | 'Taisho-jima';

/**
 * Features that the scene plays at, as label points of reefs and centres of islands. From the Searoom register of
 * features; positions of Circular 33/2024/TT-BTNMT, the PRC list of 2012-09-15 and Wikipedia (seen), South Luconia and
 * Scarborough memory. A circle here is a measuring circle of the truth: it says nothing about a zone or an entitlement.
 */
export const FEATURES: Readonly<Record<FeatureName, Waypoint>> = {
  'South Luconia Shoals': [112.6, 5.05],
  'Second Thomas Shoal': [115.8642, 9.7325],
  'Scarborough Shoal': [117.76, 15.15],
  'Whitsun Reef': [114.6575, 9.9939],
  'Uotsuri-shima': [123.4733, 25.7433],
  'Minami-Kojima': [123.552, 25.722],
  'Kuba-shima': [123.6817, 25.9233],
  'Taisho-jima': [124.56, 25.922],
};

export const CIRCLES: readonly Circle[] = Object.entries(FEATURES).flatMap(([feature, [lon, lat]]) =>
  [12, 24].map((miles) => ({ feature, lon, lat, radiusM: miles * METRES_PER_MILE })),
);
