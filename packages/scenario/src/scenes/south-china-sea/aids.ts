import { FLAG_DIGITS, type Flag } from '../../vessel/identity.ts';
import type { FixedStation } from '../../vessel/vessel.ts';

/** Types of aid (ITU-R M.1371-5 table 74). */
const TYPE = {
  light: 5,
  cardinalNorth: 20,
  portHand: 24,
  starboardHand: 25,
  isolatedDanger: 28,
  safeWater: 29,
} as const;

type AidPlan = readonly [
  name: string,
  type: keyof typeof TYPE,
  lon: number,
  lat: number,
  source: string,
  flag: Flag,
  virtual?: 'virtual',
];

/** Invented lights and buoys at plausible places; none stands for a real aid. */
const PLANS: readonly AidPlan[] = [
  ['STRAIT LIGHT', 'light', 104.4, 1.33, 'SIM-JOHOR', 'SGP'],
  ['STRAIT BUOY 1', 'starboardHand', 103.95, 1.2, 'SIM-SINGAPORE', 'SGP'],
  ['STRAIT BUOY 2', 'portHand', 103.8, 1.17, 'SIM-SINGAPORE', 'SGP'],
  ['EAST FAIRWAY', 'safeWater', 104.6, 1.45, 'SIM-JOHOR', 'MYS'],
  ['PILOT SOUTH', 'safeWater', 107.05, 10.22, 'SIM-VUNGTAU', 'VNM'],
  ['GULF FAIRWAY', 'safeWater', 100.72, 12.8, 'SIM-LAEMCHABANG', 'THA'],
  ['SHOAL WEST', 'isolatedDanger', 112.5, 5.05, 'SIM-LUCONIA-PLATFORM', 'MYS', 'virtual'],
  ['SHOAL EAST', 'isolatedDanger', 112.68, 5.0, 'SIM-LUCONIA-PLATFORM', 'MYS', 'virtual'],
  ['LIQUID GAS FAIRWAY', 'safeWater', 112.95, 3.4, 'SIM-BINTULU', 'MYS'],
  ['OIL TOWN FAIRWAY', 'safeWater', 113.88, 4.48, 'SIM-MIRI', 'MYS'],
  ['BAY ENTRANCE', 'light', 120.5, 14.35, 'SIM-MANILA', 'PHL'],
  ['PASSAGE NORTH', 'cardinalNorth', 118.4, 9.95, 'SIM-PALAWAN', 'PHL', 'virtual'],
  ['SOUTH FAIRWAY', 'safeWater', 114.3, 22.08, 'SIM-HONGKONG', 'HKG'],
  ['HARBOUR LIGHT', 'light', 120.24, 22.6, 'SIM-KAOHSIUNG', 'TWN'],
  ['RIVER FAIRWAY', 'safeWater', 122.5, 31.08, 'SIM-SHANGHAI', 'CHN'],
  ['RIVER BUOY 1', 'portHand', 122.4, 31.1, 'SIM-SHANGHAI', 'CHN'],
  ['STRAIT FAIRWAY', 'safeWater', 129.03, 34.95, 'SIM-BUSAN', 'KOR'],
  ['BAY FAIRWAY', 'safeWater', 139.69, 35.12, 'SIM-TOKYO', 'JPN'],
];

/** Aids to navigation: 99, digits of the flag, 1 for a real aid or 6 for a virtual one, and three digits. */
export const AIDS: readonly FixedStation[] = PLANS.map(([name, type, lon, lat, source, flag, virtual], i) => ({
  kind: 'aid',
  mmsi: 990_000_000 + FLAG_DIGITS[flag] * 10_000 + (virtual === undefined ? 1000 : 6000) + 900 + i,
  name: `SIM ${name}`,
  lon,
  lat,
  aidType: TYPE[type],
  isVirtual: virtual !== undefined,
  source,
}));
