import { SearoomError } from '@searoom/model';
import { cleanText } from './clean-text.ts';
import { findJsonError } from './find-json-error.ts';

/**
 * Parses a JSON text; a byte order mark before it does not matter.
 *
 * @throws SearoomError SR_IMPORT_UNREADABLE with the line and column where it breaks
 */
export function parseJson(fileName: string, text: string): unknown {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return JSON.parse(whole) as unknown;
  } catch (error) {
    const at = findJsonError(whole);
    let line = 1;
    for (let end = whole.indexOf('\n'); end >= 0 && end < at; end = whole.indexOf('\n', end + 1)) line++;
    const column = at - whole.lastIndexOf('\n', at - 1);
    const found = at >= whole.length ? 'it ends' : `"${cleanText(whole.slice(at, at + 20))}" cannot stand`;
    const where = `line ${line}, column ${column} (character ${at + 1})`;
    throw new SearoomError('SR_IMPORT_UNREADABLE', [fileName, `it is no JSON: ${found} at ${where}`], { cause: error });
  }
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
