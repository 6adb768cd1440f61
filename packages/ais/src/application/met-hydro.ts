import { type ApplicationField, THOUSANDTH_MINUTE } from './fields.ts';

/** Rows `raw view bits kind scale shift none` in the order of the message, so that offsets follow by themselves. */
type Row = readonly [
  raw: string,
  view: string,
  bits: number,
  more?: { kind?: 'signed' | 'flag'; scale?: number; shift?: number; none?: number },
];

function layOut(rows: readonly Row[]): ApplicationField[] {
  let offset = 0;
  return rows.map(([raw, view, bits, more]) => {
    const field = { raw, view, offset, bits, ...more };
    offset += bits;
    return field;
  });
}

const WIND: readonly Row[] = [
  ['wspeed', 'windSpeedKn', 7, { none: 127 }],
  ['wgust', 'windGustKn', 7, { none: 127 }],
  ['wdir', 'windDirectionDeg', 9, { none: 360 }],
  ['wgustdir', 'windGustDirectionDeg', 9, { none: 360 }],
];

const CLOCK: readonly Row[] = [
  ['day', 'utcDay', 5, { none: 0 }],
  ['hour', 'utcHour', 5, { none: 24 }],
  ['minute', 'utcMinute', 6, { none: 60 }],
];

/** From the surface current to the sea state, the same in both circulars but for the codes of directions. */
function makeSea(noDirection: number): readonly Row[] {
  return [
    ['cspeed', 'currentSpeedKn', 8, { scale: 0.1, none: 255 }],
    ['cdir', 'currentDirectionDeg', 9, { none: noDirection }],
    ['cspeed2', 'current2SpeedKn', 8, { scale: 0.1, none: 255 }],
    ['cdir2', 'current2DirectionDeg', 9, { none: noDirection }],
    ['cdepth2', 'current2DepthM', 5, { none: 31 }],
    ['cspeed3', 'current3SpeedKn', 8, { scale: 0.1, none: 255 }],
    ['cdir3', 'current3DirectionDeg', 9, { none: noDirection }],
    ['cdepth3', 'current3DepthM', 5, { none: 31 }],
    ['waveheight', 'waveHeightM', 8, { scale: 0.1, none: 255 }],
    ['waveperiod', 'wavePeriodS', 6, { none: 63 }],
    ['wavedir', 'waveDirectionDeg', 9, { none: noDirection }],
    ['swellheight', 'swellHeightM', 8, { scale: 0.1, none: 255 }],
    ['swellperiod', 'swellPeriodS', 6, { none: 63 }],
    ['swelldir', 'swellDirectionDeg', 9, { none: noDirection }],
    ['seastate', 'seaStateBeaufort', 4, { none: 15 }],
  ];
}

/** DAC 1 FI 31: meteorological and hydrological data, IMO SN.1/Circ.289. */
export const MET_HYDRO_289: readonly ApplicationField[] = layOut([
  ['lon', 'lon', 25, { kind: 'signed', scale: THOUSANDTH_MINUTE, none: 181 * 60_000 }],
  ['lat', 'lat', 24, { kind: 'signed', scale: THOUSANDTH_MINUTE, none: 91 * 60_000 }],
  ['accuracy', 'positionAccuracyHigh', 1, { kind: 'flag' }],
  ...CLOCK,
  ...WIND,
  ['airtemp', 'airTemperatureC', 11, { kind: 'signed', scale: 0.1, none: -1024 }],
  ['humidity', 'humidityPercent', 7, { none: 101 }],
  ['dewpoint', 'dewPointC', 10, { kind: 'signed', scale: 0.1, none: 501 }],
  ['pressure', 'pressureHPa', 9, { shift: 799, none: 511 }],
  ['pressuretend', 'pressureTendency', 2, { none: 3 }],
  ['visgreater', 'visibilityIsGreater', 1, { kind: 'flag' }],
  ['visibility', 'visibilityNm', 7, { scale: 0.1, none: 127 }],
  ['waterlevel', 'waterLevelM', 12, { scale: 0.01, shift: -10, none: 4001 }],
  ['leveltrend', 'waterLevelTrend', 2, { none: 3 }],
  ...makeSea(360),
  ['watertemp', 'waterTemperatureC', 10, { kind: 'signed', scale: 0.1, none: 501 }],
  ['preciptype', 'precipitationType', 3, { none: 7 }],
  ['salinity', 'salinityPermille', 9, { scale: 0.1, none: 510 }],
  ['ice', 'ice', 2, { none: 3 }],
]);

/** DAC 1 FI 11: the older form, IMO SN/Circ.236. */
export const MET_HYDRO_236: readonly ApplicationField[] = layOut([
  ['lat', 'lat', 24, { kind: 'signed', scale: THOUSANDTH_MINUTE, none: 91 * 60_000 }],
  ['lon', 'lon', 25, { kind: 'signed', scale: THOUSANDTH_MINUTE, none: 181 * 60_000 }],
  ...CLOCK,
  ['wspeed', 'windSpeedKn', 7, { none: 127 }],
  ['wgust', 'windGustKn', 7, { none: 127 }],
  ['wdir', 'windDirectionDeg', 9, { none: 511 }],
  ['wgustdir', 'windGustDirectionDeg', 9, { none: 511 }],
  ['airtemp', 'airTemperatureC', 11, { scale: 0.1, shift: -60, none: 2047 }],
  ['humidity', 'humidityPercent', 7, { none: 127 }],
  ['dewpoint', 'dewPointC', 10, { scale: 0.1, shift: -20, none: 1023 }],
  ['pressure', 'pressureHPa', 9, { shift: 800, none: 511 }],
  ['pressuretend', 'pressureTendency', 2, { none: 3 }],
  ['visibility', 'visibilityNm', 8, { scale: 0.1, none: 255 }],
  ['waterlevel', 'waterLevelM', 9, { scale: 0.1, shift: -10, none: 511 }],
  ['leveltrend', 'waterLevelTrend', 2, { none: 3 }],
  ...makeSea(511),
  ['watertemp', 'waterTemperatureC', 10, { scale: 0.1, shift: -10, none: 1023 }],
  ['preciptype', 'precipitationType', 3, { none: 7 }],
  ['salinity', 'salinityPermille', 9, { scale: 0.1, none: 511 }],
  ['ice', 'ice', 2, { none: 3 }],
]);
