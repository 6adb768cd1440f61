import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SearoomError } from '@searoom/model';
import type { ImportedSet, ImportOptions } from '@searoom/sea';

/** What the user says of a file; the rest of the options comes from the file. */
export type SaidOptions = Omit<ImportOptions, 'fileName' | 'sha256'>;

/**
 * Reads zones from a file of any format that can be imported. The format is found from the first bytes.
 *
 * @throws SearoomError SR_IMPORT_UNREADABLE or SR_IMPORT_INVALID; then nothing of the file is taken
 */
export async function readZoneFile(path: string, said: SaidOptions): Promise<ImportedSet> {
  const { MOST_BINARY_BYTES, MOST_TEXT_BYTES, readGeoJsonZones, readGshhg, readShapefileZones } = await import(
    '@searoom/sea'
  );
  const main = path.replace(/\.(dbf|prj|shx|cpg)$/i, (ending) => (ending === ending.toUpperCase() ? '.SHP' : '.shp'));
  const bytes = await readWhole(main, MOST_BINARY_BYTES);
  const fileName = basename(main);
  const options: ImportOptions = { ...said, fileName, sha256: createHash('sha256').update(bytes).digest('hex') };
  if (bytes.length === 0) return refuse(fileName, 'it is empty');
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return refuse(fileName, 'it is a ZIP archive; unpack it first');
  if (startsWith(bytes, [0x1f, 0x8b])) return refuse(fileName, 'it is packed (gzip); unpack it first');
  if (startsWith(bytes, [0, 0, 0x27, 0x0a]) || /\.shp$/i.test(main)) {
    const besides = (ending: string): string =>
      main.slice(0, -4) + (/\.SHP$/.test(main) ? ending.toUpperCase() : ending);
    const dbf = await readWhole(besides('.dbf'), MOST_BINARY_BYTES);
    const [prj, cpg] = await Promise.all([readSmall(besides('.prj')), readSmall(besides('.cpg'))]);
    const parts = { shp: bytes, dbf, ...(prj !== undefined && { prj }), ...(cpg !== undefined && { cpg }) };
    return readShapefileZones(parts, options);
  }
  if (/\.b$/i.test(main)) return readGshhg(bytes, options);
  if (bytes.length > MOST_TEXT_BYTES) return refuse(fileName, `it is larger than ${MOST_TEXT_BYTES / 1e6} MB`);
  return readGeoJsonZones(decode(fileName, bytes), options);
}

/** A text of UTF-8. @throws SearoomError SR_IMPORT_UNREADABLE when it is none */
export function decode(fileName: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new SearoomError('SR_IMPORT_UNREADABLE', [fileName, 'it is no text in UTF-8'], { cause: error });
  }
}

/** A whole file. @throws SearoomError SR_IMPORT_UNREADABLE when it cannot be read, or is larger than `mostBytes` */
export async function readWhole(path: string, mostBytes: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return refuse(basename(path), `it is larger than ${mostBytes / 1e6} MB`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof SearoomError) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isMissing ? 'there is no such file' : (error as Error).message;
    throw new SearoomError('SR_IMPORT_UNREADABLE', [path, why], { cause: error });
  }
}

/** A file of some lines beside another; undefined where there is none. */
async function readSmall(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path)).toString('utf8', 0, 65_536);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new SearoomError('SR_IMPORT_UNREADABLE', [path, (error as Error).message], { cause: error });
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function refuse(fileName: string, why: string): never {
  throw new SearoomError('SR_IMPORT_UNREADABLE', [fileName, why]);
}
