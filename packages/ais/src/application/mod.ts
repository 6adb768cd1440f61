import type { Bits } from '../bits.ts';
import type { ApplicationFields } from './fields.ts';

export type { ApplicationFields } from './fields.ts';

export function decodeApplication(
  _dac: number,
  _fi: number,
  _addressed: boolean,
  _bits: Bits,
  _dataOffset: number,
): ApplicationFields | null {
  return null;
}
