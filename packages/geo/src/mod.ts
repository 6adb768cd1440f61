/**
 * WGS-84 geodesy, lines and rings on the ellipsoid, and an exact point-in-zone index on typed arrays. No dependency.
 * @module
 */
export * from './geodesic/mod.ts';
export * from './index/mod.ts';
export * from './line/mod.ts';
