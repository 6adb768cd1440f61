import type { Bits } from '../bits.ts';
import { type ApplicationField, type ApplicationFields, readFields } from './fields.ts';

/** DAC 367 FI 33: environmental sensor reports (US Coast Guard form of IMO SN.1/Circ.289 FI 26). */
const REPORT_BITS = 112;
const DATA_BITS = 27;

const HEAD: readonly ApplicationField[] = [
  { raw: 'rtype', view: 'reportType', offset: 0, bits: 4 },
  { raw: 'day', view: 'utcDay', offset: 4, bits: 5, none: 0 },
  { raw: 'hour', view: 'utcHour', offset: 9, bits: 5, none: 24 },
  { raw: 'minute', view: 'utcMinute', offset: 14, bits: 6, none: 60 },
  { raw: 'site', view: 'site', offset: 20, bits: 7 },
];

/** Data of the report types whose layout is sure; the others keep their bits. */
const BY_TYPE: readonly (readonly [name: string, fields: readonly ApplicationField[]] | undefined)[] = [
  [
    'site-location',
    [
      { raw: 'lon', view: 'lon', offset: 0, bits: 28, kind: 'signed', scale: 1 / 600_000, none: 181 * 600_000 },
      { raw: 'lat', view: 'lat', offset: 28, bits: 27, kind: 'signed', scale: 1 / 600_000, none: 91 * 600_000 },
      { raw: 'alt', view: 'altitudeM', offset: 55, bits: 11, scale: 0.1, none: 2002 },
      { raw: 'owner', view: 'owner', offset: 66, bits: 4, none: 0 },
      { raw: 'timeout', view: 'timeout', offset: 70, bits: 3, none: 0 },
    ],
  ],
  ['station', [{ raw: 'name', view: 'name', offset: 0, bits: 84, kind: 'text' }]],
  [
    'wind',
    [
      { raw: 'wspeed', view: 'windSpeedKn', offset: 0, bits: 7, none: 122 },
      { raw: 'wgust', view: 'windGustKn', offset: 7, bits: 7, none: 122 },
      { raw: 'wdir', view: 'windDirectionDeg', offset: 14, bits: 9, none: 360 },
      { raw: 'wgustdir', view: 'windGustDirectionDeg', offset: 23, bits: 9, none: 360 },
      { raw: 'sensortype', view: 'sensor', offset: 32, bits: 3, none: 0 },
    ],
  ],
  [
    'water-level',
    [
      { raw: 'leveltype', view: 'levelType', offset: 0, bits: 1 },
      { raw: 'level', view: 'waterLevelM', offset: 1, bits: 16, kind: 'signed', scale: 0.01, none: -32_768 },
      { raw: 'leveltrend', view: 'waterLevelTrend', offset: 17, bits: 2, none: 3 },
      { raw: 'vdatum', view: 'verticalDatum', offset: 19, bits: 5, none: 14 },
      { raw: 'sensortype', view: 'sensor', offset: 24, bits: 3, none: 0 },
    ],
  ],
  [
    'current',
    [1, 2, 3].flatMap((level, i): ApplicationField[] => [
      { raw: `cspeed${level}`, view: `current${level}SpeedKn`, offset: i * 26, bits: 8, scale: 0.1, none: 247 },
      { raw: `cdir${level}`, view: `current${level}DirectionDeg`, offset: i * 26 + 8, bits: 9, none: 360 },
      { raw: `cdepth${level}`, view: `current${level}DepthM`, offset: i * 26 + 17, bits: 9, none: 362 },
    ]),
  ],
  undefined,
  undefined,
  undefined,
  undefined,
  [
    'weather',
    [
      { raw: 'airtemp', view: 'airTemperatureC', offset: 0, bits: 11, kind: 'signed', scale: 0.1, none: -1024 },
      { raw: 'sensortype', view: 'sensor', offset: 11, bits: 3, none: 0 },
      { raw: 'preciptype', view: 'precipitationType', offset: 14, bits: 2, none: 3 },
      { raw: 'visibility', view: 'visibilityNm', offset: 16, bits: 8, scale: 0.1, none: 243 },
      { raw: 'dewpoint', view: 'dewPointC', offset: 24, bits: 10, kind: 'signed', scale: 0.1, none: 501 },
      { raw: 'dewtype', view: 'dewPointSensor', offset: 34, bits: 3, none: 0 },
      { raw: 'pressure', view: 'pressureHPa', offset: 37, bits: 9, shift: 799, none: 403 },
      { raw: 'pressuretend', view: 'pressureTendency', offset: 46, bits: 2, none: 3 },
    ],
  ],
  [
    'air-gap',
    [
      { raw: 'airdraught', view: 'airDraughtM', offset: 0, bits: 13, scale: 0.01, none: 8191 },
      { raw: 'airgap', view: 'airGapM', offset: 13, bits: 13, scale: 0.01, none: 8191 },
      { raw: 'gaptrend', view: 'airGapTrend', offset: 26, bits: 2, none: 3 },
    ],
  ],
];

/** Reads as many sensor reports as are whole. A type without a sure layout keeps its 85 bits as hexadecimal. */
export function readEnvironmental(bits: Bits, start: number): Pick<ApplicationFields, 'raw' | 'view'> {
  const reports: Record<string, unknown>[] = [];
  for (let at = start; at + REPORT_BITS <= bits.length; at += REPORT_BITS) {
    const head = readFields(HEAD, bits, at).view;
    const known = BY_TYPE[bits.unsigned(at, 4)];
    if (known === undefined) reports.push({ ...head, kind: 'other', data: readHex(bits, at + DATA_BITS, 85) });
    else reports.push({ ...head, kind: known[0], ...readFields(known[1], bits, at + DATA_BITS).view });
  }
  return { raw: { reports: reports.length }, view: { reports } };
}

function readHex(bits: Bits, start: number, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 4) text += bits.unsigned(start + at, Math.min(4, length - at)).toString(16);
  return text;
}
