import { SearoomError } from '@searoom/model';

const FIELD_BYTES = 32;
const HEADER_END = 0x0d;
const DELETED = 0x2a;

interface Field {
  readonly name: string;
  readonly type: string;
  readonly from: number;
  readonly length: number;
}

/**
 * Reads the rows of a dBASE III table, the attributes of a shapefile. Numbers come as numbers, all else as text.
 *
 * @param cpg content of the `.cpg` file beside it; without it the text is UTF-8 where it can be, else Windows-1252
 * @returns a row for each record; null for one that is marked as deleted
 * @throws SearoomError SR_IMPORT_UNREADABLE with the byte where it breaks
 */
export function readDbf(
  fileName: string,
  bytes: Uint8Array,
  cpg: string | undefined,
): (Record<string, string | number> | null)[] {
  const unreadable = (why: string): never => {
    throw new SearoomError('SR_IMPORT_UNREADABLE', [fileName, `its .dbf ${why}`]);
  };
  if (bytes.length < FIELD_BYTES + 1) unreadable(`ends at byte ${bytes.length}, in its header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  const decode = chooseDecoder(fileName, cpg);
  const fields: Field[] = [];
  let from = 1;
  let at = FIELD_BYTES;
  for (; at < bytes.length && bytes[at] !== HEADER_END; at += FIELD_BYTES) {
    if (at + FIELD_BYTES > bytes.length) unreadable(`ends at byte ${bytes.length}, in the description of a field`);
    const name = decode(bytes.subarray(at, at + 11)).replace(/\0.*$/s, '');
    const length = bytes[at + 16]!;
    fields.push({ name, type: String.fromCharCode(bytes[at + 11]!), from, length });
    from += length;
  }
  if (at >= bytes.length) unreadable(`ends at byte ${bytes.length}, in its header`);
  if (from !== recordBytes || headerBytes < at + 1) {
    unreadable(`contradicts itself: its fields take ${from} bytes of records of ${recordBytes} (byte 10)`);
  }
  if (headerBytes + count * recordBytes > bytes.length) {
    unreadable(`ends at byte ${bytes.length}; its ${count} records go on to byte ${headerBytes + count * recordBytes}`);
  }
  return Array.from({ length: count }, (_, i) => {
    const start = headerBytes + i * recordBytes;
    if (bytes[start] === DELETED) return null;
    return Object.fromEntries(
      fields.map((field) => {
        const piece = bytes.subarray(start + field.from, start + field.from + field.length);
        return [field.name, readValue(decode(piece).replace(/\0.*$/s, '').trim(), field.type)];
      }),
    );
  });
}

/** An empty number stays an empty text. */
function readValue(text: string, type: string): string | number {
  if ((type !== 'N' && type !== 'F') || text === '') return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

function chooseDecoder(fileName: string, cpg: string | undefined): (bytes: Uint8Array) => string {
  const label = cpg
    ?.trim()
    .toLowerCase()
    .replace(/^ansi /, '')
    .replace(/^65001$/, 'utf-8')
    .replace(/^(125\d)$/, 'windows-$1');
  if (label !== undefined && label !== '') {
    try {
      const decoder = new TextDecoder(label);
      return (bytes) => decoder.decode(bytes);
    } catch (error) {
      const why = `its .cpg names a character set that is not known: ${label.slice(0, 40)}`;
      throw new SearoomError('SR_IMPORT_UNREADABLE', [fileName, why], { cause: error });
    }
  }
  const strict = new TextDecoder('utf-8', { fatal: true });
  const old = new TextDecoder('windows-1252');
  return (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return old.decode(bytes);
    }
  };
}
