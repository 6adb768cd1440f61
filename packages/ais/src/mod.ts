/**
 * NMEA 0183 and AIS (ITU-R M.1371): scan, assemble, decode to columns, object view, encode.
 * @module
 */
export type { Bits } from './bits.ts';
