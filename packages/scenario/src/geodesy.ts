import { toDegrees, toRadians } from './units.ts';

// Temporary until @searoom/geo exports its solvers.
const R = 6371008.8;
export interface InverseSolution {
  distanceM: number;
  initialBearingDeg: number;
  finalBearingDeg: number;
}
export interface DirectSolution {
  lon: number;
  lat: number;
  finalBearingDeg: number;
}
export function solveInverse(lon1: number, lat1: number, lon2: number, lat2: number): InverseSolution {
  const a = toRadians(lat1),
    b = toRadians(lat2),
    d = toRadians(lon2 - lon1);
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(d / 2) ** 2;
  const az = (p: number, q: number, l: number): number =>
    toDegrees(
      Math.atan2(Math.sin(l) * Math.cos(q), Math.cos(p) * Math.sin(q) - Math.sin(p) * Math.cos(q) * Math.cos(l)),
    );
  return {
    distanceM: 2 * R * Math.asin(Math.sqrt(h)),
    initialBearingDeg: az(a, b, d),
    finalBearingDeg: az(b, a, -d) + 180,
  };
}
export function solveDirect(lon: number, lat: number, bearingDeg: number, distanceM: number): DirectSolution {
  const p = toRadians(lat),
    t = toRadians(bearingDeg),
    s = distanceM / R;
  const q = Math.asin(Math.sin(p) * Math.cos(s) + Math.cos(p) * Math.sin(s) * Math.cos(t));
  const l = Math.atan2(Math.sin(t) * Math.sin(s) * Math.cos(p), Math.cos(s) - Math.sin(p) * Math.sin(q));
  const out = { lon: lon + toDegrees(l), lat: toDegrees(q), finalBearingDeg: 0 };
  out.finalBearingDeg = solveInverse(lon, lat, out.lon, out.lat).finalBearingDeg;
  if (distanceM === 0) out.finalBearingDeg = bearingDeg;
  return out;
}
