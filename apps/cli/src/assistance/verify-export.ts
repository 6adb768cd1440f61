import { readFile } from 'node:fs/promises';
import { readJson } from '@searoom/exchange';
import { SearoomError } from '@searoom/model';
import { hashText } from '@searoom/store';
import { countOf, toPrintableJson } from '../text.ts';

/**
 * Verifies the facts of a file that `assistance export json` wrote.
 *
 * @throws SearoomError SR_SOURCE_NOT_FOUND, SR_IMPORT_UNREADABLE, SR_IMPORT_INVALID, SR_LEDGER_BROKEN
 */
export async function verifyExport(file: string, format: 'json' | 'text'): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new SearoomError('SR_SOURCE_NOT_FOUND', [file], { cause: error });
  });
  const { facts, head, whole, broken } = readJson(text, hashText, file);
  if (broken !== undefined) throw new SearoomError('SR_LEDGER_BROKEN', [broken.seq, broken.id, broken.why]);
  if (format === 'json') return toPrintableJson({ facts: facts.length, head: head.hash, whole, sound: true });
  const what = whole
    ? `The chain of ${countOf(facts.length, 'fact')} is sound and ends at the head.`
    : `Each of ${countOf(facts.length, 'fact')} is what was sealed. A part has no chain: compare its head with the whole.`;
  return `${what}\nhead      ${head.hash}`;
}
