import type { Bits } from '../bits.ts';
import { type ApplicationField, type ApplicationFields, readFields, THOUSANDTH_MINUTE } from './fields.ts';

/** DAC 1 FI 22 (broadcast) and 23 (addressed): area notice, IMO SN.1/Circ.289. */
const HEAD: readonly ApplicationField[] = [
  { raw: 'linkage', view: 'linkage', offset: 0, bits: 10, none: 0 },
  { raw: 'notice', view: 'noticeType', offset: 10, bits: 7, none: 127 },
  { raw: 'month', view: 'utcMonth', offset: 17, bits: 4, none: 0 },
  { raw: 'day', view: 'utcDay', offset: 21, bits: 5, none: 0 },
  { raw: 'hour', view: 'utcHour', offset: 26, bits: 5, none: 24 },
  { raw: 'minute', view: 'utcMinute', offset: 31, bits: 6, none: 60 },
  { raw: 'duration', view: 'durationMinutes', offset: 37, bits: 18, none: 262_143 },
];
const HEAD_BITS = 55;
const SUB_AREA_BITS = 87;
const NO_LONGITUDE = 181 * 60_000;
const NO_LATITUDE = 91 * 60_000;

/** One part of the area. Points of lines and polygons are steps from the point of the sub-area before. */
export type SubArea =
  | { readonly shape: 'circle'; readonly lon: number | null; readonly lat: number | null; readonly radiusM: number }
  | {
      readonly shape: 'rectangle';
      readonly lon: number | null;
      readonly lat: number | null;
      readonly eastM: number;
      readonly northM: number;
      readonly orientationDeg: number;
    }
  | {
      readonly shape: 'sector';
      readonly lon: number | null;
      readonly lat: number | null;
      readonly radiusM: number;
      readonly leftDeg: number;
      readonly rightDeg: number;
    }
  | {
      readonly shape: 'polyline' | 'polygon';
      readonly steps: readonly { readonly bearingDeg: number; readonly distanceM: number }[];
    }
  | { readonly shape: 'text'; readonly text: string }
  | { readonly shape: 'reserved'; readonly code: number };

/** Reads the notice and as many sub-areas as are whole. */
export function readAreaNotice(bits: Bits, start: number): Pick<ApplicationFields, 'raw' | 'view'> {
  const { raw, view } = readFields(HEAD, bits, start);
  const areas: SubArea[] = [];
  for (let at = start + HEAD_BITS; at + SUB_AREA_BITS <= bits.length; at += SUB_AREA_BITS) {
    areas.push(readSubArea(bits, at));
  }
  return { raw: { ...raw, areas: areas.length }, view: { ...view, areas } };
}

function readSubArea(bits: Bits, at: number): SubArea {
  const code = bits.unsigned(at, 3);
  const scale = 10 ** bits.unsigned(at + 3, 2);
  const place = (): { lon: number | null; lat: number | null } => {
    const lon = bits.signed(at + 5, 25);
    const lat = bits.signed(at + 30, 24);
    return {
      lon: lon === NO_LONGITUDE ? null : lon * THOUSANDTH_MINUTE,
      lat: lat === NO_LATITUDE ? null : lat * THOUSANDTH_MINUTE,
    };
  };
  switch (code) {
    case 0:
      return { shape: 'circle', ...place(), radiusM: bits.unsigned(at + 57, 12) * scale };
    case 1:
      return {
        shape: 'rectangle',
        ...place(),
        eastM: bits.unsigned(at + 57, 8) * scale,
        northM: bits.unsigned(at + 65, 8) * scale,
        orientationDeg: bits.unsigned(at + 73, 9),
      };
    case 2:
      return {
        shape: 'sector',
        ...place(),
        radiusM: bits.unsigned(at + 57, 12) * scale,
        leftDeg: bits.unsigned(at + 69, 9),
        rightDeg: bits.unsigned(at + 78, 9),
      };
    case 3:
    case 4:
      return { shape: code === 3 ? 'polyline' : 'polygon', steps: readSteps(bits, at + 5, scale) };
    case 5:
      return { shape: 'text', text: bits.text(at + 3, 84) };
    default:
      return { shape: 'reserved', code };
  }
}

/** Up to four steps of half degrees and scaled metres; a bearing of 720 half degrees ends the list. */
function readSteps(bits: Bits, at: number, scale: number): { bearingDeg: number; distanceM: number }[] {
  const steps: { bearingDeg: number; distanceM: number }[] = [];
  for (let i = 0; i < 4; i++) {
    const bearing = bits.unsigned(at + i * 20, 10);
    if (bearing >= 720) break;
    steps.push({ bearingDeg: bearing / 2, distanceM: bits.unsigned(at + i * 20 + 10, 10) * scale });
  }
  return steps;
}
