import type { Bits } from '../bits.ts';
import { readAreaNotice } from './area-notice.ts';
import { readEnvironmental } from './environmental.ts';
import { type ApplicationField, type ApplicationFields, readFields } from './fields.ts';
import { MET_HYDRO_236, MET_HYDRO_289 } from './met-hydro.ts';
import { ATON_MONITORING, INLAND_STATIC, PERSONS_ON_BOARD, TEXT_DESCRIPTION, TEXT_TELEGRAM } from './simple.ts';

export type { SubArea } from './area-notice.ts';
export type { ApplicationFields } from './fields.ts';

type Reader = (bits: Bits, start: number) => Pick<ApplicationFields, 'raw' | 'view'>;

const fromTable =
  (fields: readonly ApplicationField[]): Reader =>
  (bits, start) =>
    readFields(fields, bits, start);

/** Known applications: designated area code, function identifier, addressed or broadcast, name, reader. */
const APPLICATIONS: readonly (readonly [dac: number, fi: number, to: 'addressed' | 'broadcast', string, Reader])[] = [
  [1, 0, 'addressed', 'text', fromTable(TEXT_TELEGRAM)],
  [1, 0, 'broadcast', 'text', fromTable(TEXT_TELEGRAM)],
  [1, 11, 'broadcast', 'met-hydro-236', fromTable(MET_HYDRO_236)],
  [1, 22, 'broadcast', 'area-notice', readAreaNotice],
  [1, 23, 'addressed', 'area-notice', readAreaNotice],
  [1, 29, 'broadcast', 'text-description', fromTable(TEXT_DESCRIPTION)],
  [1, 30, 'addressed', 'text-description', fromTable(TEXT_DESCRIPTION)],
  [1, 31, 'broadcast', 'met-hydro-289', fromTable(MET_HYDRO_289)],
  [1, 40, 'addressed', 'persons-on-board', fromTable(PERSONS_ON_BOARD)],
  [1, 40, 'broadcast', 'persons-on-board', fromTable(PERSONS_ON_BOARD)],
  [200, 10, 'broadcast', 'inland-static', fromTable(INLAND_STATIC)],
  [235, 10, 'addressed', 'aton-monitoring', fromTable(ATON_MONITORING)],
  [250, 10, 'addressed', 'aton-monitoring', fromTable(ATON_MONITORING)],
  [367, 33, 'broadcast', 'environmental', readEnvironmental],
];

const BY_KEY = new Map(APPLICATIONS.map((entry) => [`${entry[0]}/${entry[1]}/${entry[2]}`, entry]));

/**
 * Decodes the data of a binary message.
 *
 * @param dac designated area code
 * @param fi function identifier
 * @param addressed true for an addressed message (type 6; 25 and 26 with a destination)
 * @param dataOffset first bit behind the function identifier
 * @returns null when the application is not known
 */
export function decodeApplication(
  dac: number,
  fi: number,
  addressed: boolean,
  bits: Bits,
  dataOffset: number,
): ApplicationFields | null {
  const entry = BY_KEY.get(`${dac}/${fi}/${addressed ? 'addressed' : 'broadcast'}`);
  return entry === undefined ? null : { application: entry[3], ...entry[4](bits, dataOffset) };
}
