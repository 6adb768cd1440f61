import type { Satellite, ShoreStation } from '../../reception/receivers.ts';
import { METRES_PER_MILE, MINUTE_MS, SECOND_MS } from '../../units.ts';
import { FLAG_DIGITS, type Flag } from '../../vessel/identity.ts';
import type { FixedStation } from '../../vessel/vessel.ts';

interface StationPlan {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly rangeNm: number;
  readonly thinningS: number;
  /** A base station sends its own position and time (message 4); a receiver on a ship or platform does not. */
  readonly flag?: Flag;
}

/** Invented receivers at real places; ranges of antennas on hills, towers, platforms and ships. */
const PLANS: readonly StationPlan[] = [
  shore('SINGAPORE', 103.85, 1.27, 30, 75, 'SGP'),
  shore('JOHOR', 104.2, 1.38, 32, 75, 'MYS'),
  shore('VUNGTAU', 107.08, 10.34, 38, 70, 'VNM'),
  shore('NHATRANG', 109.22, 12.2, 45, 70, 'VNM'),
  shore('HAIPHONG', 106.95, 20.7, 35, 70, 'VNM'),
  shore('LAEMCHABANG', 100.9, 13.08, 32, 70, 'THA'),
  shore('KUCHING', 110.35, 1.72, 38, 70, 'MYS'),
  shore('BINTULU', 113.06, 3.2, 38, 70, 'MYS'),
  shore('MIRI', 113.99, 4.4, 38, 70, 'MYS'),
  shore('MANILA', 120.6, 14.42, 38, 75, 'PHL'),
  shore('PALAWAN', 118.74, 9.85, 45, 70, 'PHL'),
  shore('HONGKONG', 114.2, 22.22, 36, 75, 'HKG'),
  shore('KAOHSIUNG', 120.27, 22.63, 36, 75, 'TWN'),
  shore('PENGHU', 119.58, 23.55, 36, 75, 'TWN'),
  shore('SHANGHAI', 122.2, 30.85, 38, 75, 'CHN'),
  shore('BUSAN', 129.08, 35.1, 34, 75, 'KOR'),
  shore('TOKYO', 139.72, 35.25, 34, 75, 'JPN'),
  shore('ISHIGAKI', 124.18, 24.43, 45, 60, 'JPN'),
  shore('LUCONIA-PLATFORM', 112.95, 5.0, 55, 45),
  shore('SECONDTHOMAS-SHIP', 116.0, 9.75, 45, 40),
  shore('SENKAKU-SHIP', 123.55, 25.6, 45, 30),
  shore('SCARBOROUGH-SHIP', 117.95, 15.1, 45, 45),
];

export const SHORE_STATIONS: readonly ShoreStation[] = PLANS.map(({ name, lon, lat, rangeNm, thinningS }) => ({
  source: `SIM-${name}`,
  lon,
  lat,
  rangeM: rangeNm * METRES_PER_MILE,
  thinningMs: thinningS * SECOND_MS,
}));

/** Six satellites: one comes over about every quarter of an hour. */
export const SATELLITES: readonly Satellite[] = Array.from({ length: 6 }, (_, i) => ({
  source: `SIM-SAT${i + 1}`,
  firstPassMs: (3 + i * 16) * MINUTE_MS,
  periodMs: (94 + i) * MINUTE_MS,
  passMs: (8 + (i % 3)) * MINUTE_MS,
}));

/** The base stations' own reports: 00, digits of the flag, and the end of the range. */
export const BASE_STATIONS: readonly FixedStation[] = PLANS.filter(({ flag }) => flag !== undefined).map(
  ({ name, lon, lat, flag }, i) => ({
    kind: 'base-station',
    mmsi: FLAG_DIGITS[flag!] * 10_000 + 9900 + i,
    name: `SIM ${name}`,
    lon,
    lat,
    aidType: 0,
    isVirtual: false,
    source: `SIM-${name}`,
  }),
);

function shore(name: string, lon: number, lat: number, rangeNm: number, thinningS: number, flag?: Flag): StationPlan {
  return { name, lon, lat, rangeNm, thinningS, ...(flag === undefined ? {} : { flag }) };
}
