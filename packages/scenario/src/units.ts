/** One nautical mile in metres. Written M. */
export const METRES_PER_MILE = 1852;

/** One knot in metres per second. */
export const METRES_PER_SECOND_PER_KNOT: number = METRES_PER_MILE / 3600;

export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const DEGREES_PER_RADIAN = 180 / Math.PI;

export function toRadians(degrees: number): number {
  return degrees / DEGREES_PER_RADIAN;
}

export function toDegrees(radians: number): number {
  return radians * DEGREES_PER_RADIAN;
}

/** An angle as 0 <= degrees < 360. */
export function wrapDegrees(degrees: number): number {
  const wrapped = degrees % 360;
  return wrapped < 0 ? wrapped + 360 : wrapped;
}

/** The turn from one bearing to another: -180 <= degrees < 180, to starboard positive. */
export function turnBetween(fromDeg: number, toDeg: number): number {
  return wrapDegrees(toDeg - fromDeg + 180) - 180;
}

/** 0 before `from`, 1 after `to`, with no jump of speed between. */
export function smoothStep(from: number, to: number, value: number): number {
  const part = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return part * part * (3 - 2 * part);
}
