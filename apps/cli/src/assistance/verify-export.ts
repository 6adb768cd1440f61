import { SearoomError } from '@searoom/model';
import { countOf, toPrintableJson } from '../text.ts';
import { readTextFile } from './read-file.ts';

/**
 * Verifies the facts of a file that `assistance export json` wrote.
 *
 * @throws SearoomError SR_SOURCE_NOT_FOUND, SR_SOURCE_UNREADABLE, SR_LEDGER_BROKEN
 */
export async function verifyExport(file: string, format: 'json' | 'text'): Promise<string> {
  const { readJson } = await import('@searoom/exchange');
  const { hashText } = await import('@searoom/store');
  const text = await readTextFile(file);
  let read: ReturnType<typeof readJson>;
  try {
    read = readJson(text, hashText, file);
  } catch (error) {
    // Nothing is imported here, as the error of the reader would say.
    const why = (error as Error).message.replace(/^Cannot import .*?: /, '');
    throw new SearoomError('SR_SOURCE_UNREADABLE', [file, why], { cause: error });
  }
  const { facts, head, whole, broken } = read;
  if (broken !== undefined) throw new SearoomError('SR_LEDGER_BROKEN', [broken.seq, broken.id, broken.why]);
  if (format === 'json') return toPrintableJson({ facts: facts.length, head: head.hash, whole, sound: true });
  const what = whole
    ? `The chain of ${countOf(facts.length, 'fact')} is sound and ends at the head.`
    : `Each of ${countOf(facts.length, 'fact')} is what was sealed. A part has no chain of its own; the head is that of the whole ledger.`;
  return `${what}\nhead      ${head.hash}`;
}
