import type { LineRecord, PointRow } from '../register/schema.ts';
import { formatFigure } from './compare-figure.ts';
import { measureLegM } from './measure-line.ts';

/** A change of one printed field of one point after which all listed legs at the point agree. */
export interface Repair {
  readonly point: string;
  readonly axis: 'latitude' | 'longitude';
  readonly field: 'degrees' | 'minutes' | 'seconds';
  readonly from: number;
  readonly to: number;
  /** Greatest difference that is left at the legs of the point, in M. */
  readonly leftM: number;
}

/** A coordinate as an instrument prints it, the seconds in hundredths. */
type Fields = { degrees: number; minutes: number; hundredths: number };

/**
 * Looks for a slip of the pen: which degrees, minutes or seconds of one end of a leg would have to be others, so that
 * both legs at that point have their listed lengths. Nothing is corrected; a reader is told where to look.
 *
 * @param leg number of the leg that disagrees
 * @param boundM how far a leg may lie from its listed length, in M
 * @returns for each field at most one, the one that leaves least
 */
export function findRepairs(line: LineRecord, leg: number, boundM: number): Repair[] {
  const { points } = line;
  return [leg, (leg + 1) % points.length].flatMap((number) =>
    (['latitude', 'longitude'] as const).flatMap((axis) => repairAxis(line, number, axis, boundM)),
  );
}

/** Repairs of a leg in words, and a digit of its listed length that would do as well; says when there is none. */
export function describeRepairs(line: LineRecord, leg: number, boundM: number): string {
  const repairs = findRepairs(line, leg, boundM);
  const listed = line.published!.listedLegsM![leg]!;
  const points = line.points;
  const lengthM = measureLegM(points[leg]!, points[(leg + 1) % points.length]!);
  const digit = findDigitSlip(listed, lengthM, boundM);
  return [
    repairs.length === 0
      ? 'no change of one field of an end point would repair all legs at it'
      : repairs
          .map(
            ({ point, axis, field, from, to, leftM }) =>
              `${axis} of point ${point}: ${field} ${to} for ${from} would repair all legs at it to ${formatFigure(leftM, 3)} M`,
          )
          .join('; '),
    ...(digit === undefined ? [] : [`one digit of the listed length would do as well: ${digit} for ${listed}`]),
  ].join('; ');
}

function repairAxis(line: LineRecord, number: number, axis: Repair['axis'], boundM: number): Repair[] {
  const point = line.points[number]!;
  const column = axis === 'longitude' ? 1 : 2;
  const printed = toFields(Math.abs(point[column]));
  const sign = Math.sign(point[column]) || 1;
  const measure = (fields: Fields): number => {
    const value = sign * (fields.degrees + fields.minutes / 60 + fields.hundredths / 360_000);
    if (Math.abs(value) > (axis === 'latitude' ? 90 : 180)) return Number.POSITIVE_INFINITY;
    const moved: PointRow =
      axis === 'longitude' ? [point[0], value, point[2], point[3]] : [point[0], point[1], value, point[3]];
    return measureWorstM(line, number, moved);
  };
  return FIELDS.flatMap(([field, key, count, unit]): Repair[] => {
    let best: Repair | undefined;
    const tryValue = (value: number): number => {
      if (value < 0 || value >= count || value === printed[key]) return Number.POSITIVE_INFINITY;
      const leftM = measure({ ...printed, [key]: value });
      if (leftM <= boundM && (best === undefined || leftM < best.leftM)) {
        best = { point: point[0], axis, field, from: printed[key] / unit, to: value / unit, leftM };
      }
      return leftM;
    };
    for (let value = 0; value < count; value += unit) {
      if (tryValue(value) > boundM + SECOND_M) continue;
      // A second is at most 0.0169 M: between here and the next whole second there may be something better.
      for (let part = 1 - unit; part < unit; part++) tryValue(value + part);
    }
    return best === undefined ? [] : [best];
  });
}

/** More than the length of one second of arc, in M. */
const SECOND_M = 0.017;

/** Name, key, how many values it can have, and how many of them make one. */
const FIELDS = [
  ['degrees', 'degrees', 180, 1],
  ['minutes', 'minutes', 60, 1],
  ['seconds', 'hundredths', 6000, 100],
] as const;

function toFields(value: number): Fields {
  const total = Math.round(value * 360_000);
  return {
    degrees: Math.floor(total / 360_000),
    minutes: Math.floor((total % 360_000) / 6000),
    hundredths: total % 6000,
  };
}

/** Greatest difference of the legs at a point from their listed lengths, were it elsewhere, in M. */
function measureWorstM(line: LineRecord, number: number, moved: PointRow): number {
  const { points, closed } = line;
  const listed = line.published!.listedLegsM!;
  const count = points.length;
  const before = (number - 1 + count) % count;
  const after = (number + 1) % count;
  // The leg into the point, then the leg out of it; the ends of an open line have one of them.
  const intoM = closed || number > 0 ? Math.abs(measureLegM(points[before]!, moved) - listed[before]!) : 0;
  const outM = closed || number < count - 1 ? Math.abs(measureLegM(moved, points[after]!) - listed[number]!) : 0;
  return Math.max(intoM, outM);
}

/** The listed length with one digit changed, printed to 0.01, where that fits the measured one. */
function findDigitSlip(listed: number, lengthM: number, boundM: number): string | undefined {
  const printed = listed.toFixed(2);
  for (let i = 0; i < printed.length; i++) {
    if (printed[i] === '.') continue;
    for (let digit = 0; digit < 10; digit++) {
      const changed = `${printed.slice(0, i)}${digit}${printed.slice(i + 1)}`;
      if (changed !== printed && Math.abs(Number(changed) - lengthM) <= boundM) return changed;
    }
  }
  return undefined;
}
