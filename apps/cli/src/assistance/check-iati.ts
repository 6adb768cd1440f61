import type { ExportedFile } from '@searoom/server/ledger';
import type { Context } from '../command.ts';
import { Messages } from '../messages.ts';
import { countOf, makePrintable } from '../text.ts';

/** As for a check that fails elsewhere: the file is written, and it is not as it should be. */
const NOT_VALID = 1;
const MOST_TOLD = 20;

/**
 * Checks an IATI file against the standard in a folder and tells what it found.
 *
 * @returns 0 where it is valid and no rule is broken, else 1
 * @throws SearoomError SR_SOURCE_NOT_FOUND, SR_SOURCE_UNREADABLE for the folder
 */
export async function checkIati(
  file: Pick<ExportedFile, 'name' | 'text'>,
  folder: string | undefined,
  context: Context,
): Promise<number> {
  if (folder === undefined) return 0;
  const messages = new Messages(context, false);
  const { IatiChecker } = await import('@searoom/exchange');
  const checker = new IatiChecker(folder);
  try {
    const today = new Date(context.nowMs()).toISOString().slice(0, 10);
    const { valid, errors, warnings, activities, uncheckedLists } = checker.check(file.text, { today });
    messages.say(
      `IATI 2.03: ${valid ? 'valid against the schema' : 'NOT valid against the schema'}; ${countOf(activities, 'activity').replace('activitys', 'activities')}, ` +
        `${countOf(errors.length, 'error')}, ${countOf(warnings.length, 'warning')}.`,
    );
    for (const { by, id, line, severity, message } of [...errors, ...warnings].slice(0, MOST_TOLD)) {
      messages.say(
        makePrintable(
          `  ${severity} ${by}${id === undefined ? '' : ` ${id}`}${line === undefined ? '' : `, line ${line}`}: ${message}`,
        ),
      );
    }
    if (uncheckedLists.length > 0) messages.say(`Not checked, not in the folder: ${uncheckedLists.join(', ')}`);
    return valid && errors.length === 0 ? 0 : NOT_VALID;
  } finally {
    checker.dispose();
  }
}
