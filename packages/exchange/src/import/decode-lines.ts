import { SearoomError } from '@searoom/model';

/** A file as text, and what of it could not be read. */
export interface DecodedText {
  readonly text: string;
  /** The encoding that was used, and how it was found. */
  readonly encoding: string;
  /** Lines, from 1, that are not of that encoding. */
  readonly badLines: ReadonlySet<number>;
  readonly flags: readonly string[];
}

const LINE_FEED = 0x0a;

/**
 * Decodes a file of lines. The mark at its beginning decides (UTF-8, UTF-16), else the encoding that the mapping names, else
 * UTF-8. Nothing is guessed: a line that is not of the encoding is told, and the rest is read.
 *
 * @param named a label of the Encoding Standard: `windows-1252`, `shift_jis`, `euc-kr`, `gb18030` ...
 * @throws SearoomError SR_IMPORT_INVALID for an encoding that is not known
 */
export function decodeLines(bytes: Uint8Array, named: string | undefined, name: string): DecodedText {
  const mark = findMark(bytes);
  const label = mark?.encoding ?? named ?? 'utf-8';
  const decoder = openDecoder(label, name);
  const flags: string[] = [];
  if (mark !== undefined && named !== undefined && openDecoder(named, name).encoding !== decoder.encoding) {
    flags.push(`The mapping says ${named}, and the file begins with the mark of ${mark.encoding}, which was used.`);
  }
  const body = bytes.subarray(mark?.length ?? 0);
  const how =
    mark !== undefined ? 'by its mark' : named !== undefined ? 'as the mapping says' : 'as nothing else is said';
  const encoding = `${decoder.encoding} (${how})`;
  try {
    return { text: decoder.decode(body), encoding, badLines: new Set(), flags };
  } catch {
    // Some of it is not of the encoding: which lines?
  }
  // A line feed is a byte of its own in every encoding but UTF-16.
  if (decoder.encoding.startsWith('utf-16')) {
    throw new SearoomError('SR_IMPORT_UNREADABLE', [name, `it is not ${decoder.encoding}, as its mark says`]);
  }
  return { ...decodeEach(body, label), encoding, flags };
}

function decodeEach(body: Uint8Array, label: string): Pick<DecodedText, 'text' | 'badLines'> {
  const strict = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  const loose = new TextDecoder(label, { ignoreBOM: true });
  const badLines = new Set<number>();
  const lines: string[] = [];
  let from = 0;
  for (let line = 1; from <= body.length; line++) {
    const found = body.indexOf(LINE_FEED, from);
    const to = found < 0 ? body.length : found + 1;
    const piece = body.subarray(from, to);
    try {
      lines.push(strict.decode(piece));
    } catch {
      badLines.add(line);
      lines.push(loose.decode(piece));
    }
    if (found < 0) break;
    from = to;
  }
  return { text: lines.join(''), badLines };
}

function findMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function openDecoder(label: string, name: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch (error) {
    throw new SearoomError('SR_IMPORT_INVALID', [name, `no encoding is called ${label}`], { cause: error });
  }
}
