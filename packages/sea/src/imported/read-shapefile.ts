import { SearoomError } from '@searoom/model';
import { checkPrj } from './check-datum.ts';
import type { ImportedSet, ImportOptions } from './imported-set.ts';
import { makeSet } from './make-set.ts';
import type { RawZone } from './raw-zone.ts';
import { readDbf } from './read-dbf.ts';
import { ReportBuilder } from './report-builder.ts';

const FILE_CODE = 9994;
const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
/** Before the list of parts: type, box, number of parts, number of places. */
const SHAPE_HEADER_BYTES = 44;
const NULL_SHAPE = 0;
/** Polygons and polylines, each also with heights (Z) or measures (M), which come behind the places and are left. */
const POLYGONS = [5, 15, 25];
const POLYLINES = [3, 13, 23];

/** The files of a shapefile. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array;
  readonly prj?: string;
  readonly cpg?: string;
}

/**
 * Reads zones from a shapefile. Polylines are taken where each part closes; other records are rejected one by one.
 *
 * Format: ESRI Shapefile Technical Description (1998): headers and record headers big-endian, contents little-endian.
 *
 * @throws SearoomError SR_IMPORT_UNREADABLE with the byte where a file breaks, SR_IMPORT_INVALID as `readGeoJsonZones`
 */
export function readShapefileZones({ shp, dbf, prj, cpg }: ShapefileParts, options: ImportOptions): ImportedSet {
  const { fileName } = options;
  const report = new ReportBuilder();
  const datum =
    prj === undefined || prj.trim() === '' ? 'not told (no .prj file), taken for WGS 84' : checkPrj(fileName, prj);
  if (prj === undefined || prj.trim() === '')
    report.warn(fileName, 'it has no .prj file; its places are taken for WGS 84');
  const rows = readDbf(fileName, dbf, cpg);
  const shapes = readShapes(fileName, shp, report);
  if (shapes.length !== rows.length) {
    const why = `its .shp has ${shapes.length} records and its .dbf ${rows.length}: they do not belong together`;
    throw new SearoomError('SR_IMPORT_UNREADABLE', [fileName, why]);
  }
  const zones: RawZone[] = [];
  for (const [i, shape] of shapes.entries()) {
    const row = rows[i]!;
    if (row === null) report.reject(shape.where, 'its row in the .dbf is marked as deleted');
    else if ('why' in shape) report.reject(shape.where, shape.why);
    else zones.push({ where: shape.where, properties: row, rings: shape.rings });
  }
  return makeSet({ zones, datum, kindOfData: 'zones' }, report, options);
}

type Shape = { readonly where: string } & ({ readonly rings: Float64Array[] } | { readonly why: string });

function readShapes(fileName: string, bytes: Uint8Array, report: ReportBuilder): Shape[] {
  const unreadable = (why: string): never => {
    throw new SearoomError('SR_IMPORT_UNREADABLE', [fileName, `its .shp ${why}`]);
  };
  if (bytes.length < HEADER_BYTES) unreadable(`ends at byte ${bytes.length}, in its header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const code = view.getInt32(0);
  if (code !== FILE_CODE) unreadable(`is no shapefile: it begins with ${code} and not with ${FILE_CODE} (byte 0)`);
  const length = 2 * view.getInt32(24);
  if (length < HEADER_BYTES) unreadable(`says that it is ${length} bytes long (byte 24)`);
  if (length > bytes.length) unreadable(`ends at byte ${bytes.length}; by its header it goes on to byte ${length}`);
  if (length < bytes.length)
    report.warn(fileName, `${bytes.length - length} bytes behind the end of its .shp are left`);
  const shapes: Shape[] = [];
  for (let at = HEADER_BYTES; at < length; ) {
    const where = `record ${shapes.length + 1}, byte ${at}`;
    if (at + RECORD_HEADER_BYTES > length) unreadable(`ends at byte ${length}, in the header of ${where}`);
    const size = 2 * view.getInt32(at + 4);
    const from = at + RECORD_HEADER_BYTES;
    if (size < 4 || from + size > length) {
      unreadable(`breaks in ${where}: a record of ${size} bytes does not end before byte ${length}`);
    }
    shapes.push({ where, ...readShape(view, from, size) });
    at = from + size;
  }
  return shapes;
}

function readShape(view: DataView, from: number, size: number): { rings: Float64Array[] } | { why: string } {
  const type = view.getInt32(from, true);
  if (type === NULL_SHAPE) return { why: 'it has no shape' };
  const isPolygon = POLYGONS.includes(type);
  if (!isPolygon && !POLYLINES.includes(type)) return { why: `a shape of type ${type} is no area` };
  if (size < SHAPE_HEADER_BYTES) return { why: `its shape is cut short at byte ${from + size}` };
  const parts = view.getInt32(from + 36, true);
  const count = view.getInt32(from + 40, true);
  const placesAt = from + SHAPE_HEADER_BYTES + 4 * parts;
  if (parts < 1 || count < 1 || placesAt + 16 * count > from + size) {
    return { why: `its ${parts} parts and ${count} places do not fit into its ${size} bytes (byte ${from + 36})` };
  }
  const rings: Float64Array[] = [];
  for (let part = 0; part < parts; part++) {
    const start = view.getInt32(from + SHAPE_HEADER_BYTES + 4 * part, true);
    const end = part + 1 < parts ? view.getInt32(from + SHAPE_HEADER_BYTES + 4 * part + 4, true) : count;
    if ((part === 0 && start !== 0) || start < 0 || end <= start || end > count) {
      return {
        why: `part ${part + 1} goes from place ${start} to ${end} of ${count} (byte ${from + SHAPE_HEADER_BYTES})`,
      };
    }
    const ring = new Float64Array(2 * (end - start));
    for (let i = 0; i < ring.length; i++) ring[i] = view.getFloat64(placesAt + 16 * start + 8 * i, true);
    if (!isPolygon && (ring[0] !== ring.at(-2) || ring[1] !== ring.at(-1))) return { why: 'it is a line, no area' };
    rings.push(ring);
  }
  return { rings };
}
