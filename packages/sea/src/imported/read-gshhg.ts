import { SearoomError } from '@searoom/model';
import type { ImportedSet, ImportOptions } from './imported-set.ts';
import { makeSet } from './make-set.ts';
import type { RawZone } from './raw-zone.ts';
import { ReportBuilder } from './report-builder.ts';

/** Eleven whole numbers of four bytes, the highest first. */
const HEADER_BYTES = 44;
const PLACE_BYTES = 8;
/** From this version on headers have eleven numbers (2.0). */
const OLDEST_VERSION = 7;

const LEVELS: readonly string[] = [
  '',
  'land',
  'lake',
  'island in a lake',
  'pond on an island',
  'ice front',
  'grounding line',
];

const ORIGIN = {
  title: 'GSHHG coast lines',
  licence: 'LGPL-3.0-or-later',
  attribution:
    'Wessel, P., and W. H. F. Smith (1996), A global, self-consistent, hierarchical, high-resolution geography database, J. Geophys. Res., 101(B4), 8741-8743',
};

/**
 * Reads coast lines from a binary file of GSHHG 2 (`gshhs_f.b` and the coarser ones). Each polygon becomes a zone of kind
 * `coast`. Lines that do not close, as rivers and borders of the same format, are rejected.
 *
 * Format: GSHHG README, struct GSHHG: id, n, flag, west, east, south, north, area, area_full, container, ancestor, then n
 * places of longitude and latitude in millionths of a degree; all big-endian int32. Of flag: level in the lowest byte,
 * version in the next.
 *
 * @throws SearoomError SR_IMPORT_UNREADABLE with the byte where the file breaks, SR_IMPORT_INVALID when nothing is left
 */
export function readGshhg(bytes: Uint8Array, options: ImportOptions): ImportedSet {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unreadable = (why: string): never => {
    throw new SearoomError('SR_IMPORT_UNREADABLE', [options.fileName, why]);
  };
  const report = new ReportBuilder();
  const zones: RawZone[] = [];
  for (let at = 0, number = 1; at < bytes.length; number++) {
    const where = `polygon ${number}, byte ${at}`;
    if (at + HEADER_BYTES > bytes.length) unreadable(`it ends at byte ${bytes.length}, in the header of ${where}`);
    const id = view.getInt32(at);
    const count = view.getInt32(at + 4);
    const flag = view.getInt32(at + 8);
    const level = flag & 255;
    const version = (flag >> 8) & 255;
    if (version < OLDEST_VERSION || level < 1 || level >= LEVELS.length || count < 1) {
      unreadable(`it is no GSHHG file of version 2: ${where} has level ${level}, version ${version}, ${count} places`);
    }
    const end = at + HEADER_BYTES + count * PLACE_BYTES;
    if (end > bytes.length) unreadable(`it ends at byte ${bytes.length}, in ${where}, which goes on to byte ${end}`);
    const area = view.getInt32(at + 28);
    const ring = readRing(view, at + HEADER_BYTES, count);
    const closed = closeRing(ring);
    if (closed !== ring && area === 0) report.reject(where, 'it is a line that does not close, no coast');
    else {
      zones.push({
        where,
        id: String(id),
        properties: { name: `GSHHG polygon ${id}`, level, status: LEVELS[level]!, container: view.getInt32(at + 36) },
        rings: [closed],
      });
    }
    at = end;
  }
  const datum = 'WGS 84 (README of GSHHG)';
  return makeSet({ zones, datum, kindOfData: 'coast', origin: ORIGIN }, report, options);
}

function readRing(view: DataView, from: number, count: number): Float64Array {
  const ring = new Float64Array(2 * count);
  for (let i = 0; i < ring.length; i++) ring[i] = view.getInt32(from + 4 * i) / 1e6;
  return ring;
}

/** With the first place at the end; the ring itself where it has it. */
function closeRing(ring: Float64Array): Float64Array {
  if (ring[0] === ring.at(-2) && ring[1] === ring.at(-1)) return ring;
  const closed = new Float64Array(ring.length + 2);
  closed.set(ring);
  closed.set(ring.subarray(0, 2), ring.length);
  return closed;
}
