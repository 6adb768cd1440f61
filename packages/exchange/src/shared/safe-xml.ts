import { SearoomError } from '@searoom/model';
import { ParseOption, XmlDocument, XmlLibError } from 'libxml2-wasm';

/** Bytes of an XML file that are read at most. */
export const MOST_XML_BYTES: number = 20 * 2 ** 20;

/** What is wrong with a text that is no XML, or no XML that is read. */
export interface XmlTrouble {
  readonly line: number | undefined;
  readonly message: string;
}

/**
 * Reads XML from outside. Nothing is fetched and no entity is expanded: a document type is refused before it is parsed,
 * as is what is too large.
 *
 * @returns the document, which the caller disposes, or what is wrong
 */
export function parseSafely(xml: string | Uint8Array, mostBytes: number = MOST_XML_BYTES): XmlDocument | XmlTrouble {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  if (bytes.length > mostBytes) return { line: undefined, message: `larger than ${mostBytes} bytes` };
  if (hasDoctype(bytes)) return { line: undefined, message: REFUSED };
  try {
    const option =
      ParseOption.XML_PARSE_NO_XXE |
      ParseOption.XML_PARSE_NONET |
      ParseOption.XML_PARSE_NO_SYS_CATALOG |
      ParseOption.XML_PARSE_BIG_LINES;
    const document = XmlDocument.fromBuffer(bytes, { option });
    if (document.dtd === null) return document;
    // Written in an encoding in which it was not found above.
    document.dispose();
    return { line: undefined, message: REFUSED };
  } catch (error) {
    return describeTrouble(error);
  }
}

/** As `parseSafely`. @throws SearoomError SR_IMPORT_UNREADABLE */
export function openSafely(name: string, xml: string | Uint8Array, mostBytes?: number): XmlDocument {
  const result = parseSafely(xml, mostBytes);
  if (result instanceof XmlDocument) return result;
  const where = result.line === undefined ? '' : ` in line ${result.line}`;
  throw new SearoomError('SR_IMPORT_UNREADABLE', [name, `${result.message}${where}`]);
}

const REFUSED = 'it declares a document type (DOCTYPE), which is not read: entities could fetch or multiply text';

/** Whether the letters are there in any encoding of one or two bytes per letter. */
function hasDoctype(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    ['latin1', 'utf16le'].some(
      (encoding) =>
        view.includes(Buffer.from('<!DOCTYPE', encoding as BufferEncoding)) ||
        view.includes(Buffer.from('<!ENTITY', encoding as BufferEncoding)),
    ) || view.includes(Buffer.from('<!DOCTYPE', 'utf16le').swap16())
  );
}

export function describeTrouble(error: unknown): XmlTrouble {
  const [first] = error instanceof XmlLibError ? error.details : [];
  const message = first?.message ?? (error instanceof Error ? error.message : String(error));
  return { line: first?.line, message: message.trim() };
}
