export { type DirectSolution, GeodesicLine, solveDirect } from './direct.ts';
export { wrapLongitude } from './ellipsoid.ts';
export { type InverseSolution, measureDistanceM, solveInverse } from './inverse.ts';
export { type NearestPlace, nearestOnLeg } from './nearest-on-leg.ts';
