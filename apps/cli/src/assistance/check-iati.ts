import type { IatiFinding } from '@searoom/exchange';
import type { Context } from '../command.ts';
import { Messages } from '../messages.ts';
import { countOf, makePrintable } from '../text.ts';

/** As for a check that fails elsewhere: the file is there, and it is not as it should be. */
const NOT_VALID = 1;
const MOST_TOLD = 20;

/**
 * Checks an IATI file against the standard in a folder and tells what it found.
 *
 * @returns 0 where it is valid and no rule is broken, else 1
 * @throws SearoomError SR_SOURCE_NOT_FOUND, SR_SOURCE_UNREADABLE for the folder
 */
export async function checkIati(xml: string, folder: string, context: Context): Promise<number> {
  const messages = new Messages(context, false);
  const { IatiChecker } = await import('@searoom/exchange');
  const checker = new IatiChecker(folder);
  try {
    const today = new Date(context.nowMs()).toISOString().slice(0, 10);
    const { valid, errors, warnings, activities, uncheckedLists } = checker.check(xml, { today });
    const verdict = valid ? 'valid against the schema' : 'NOT valid against the schema';
    const many = activities === 1 ? '1 activity' : `${activities} activities`;
    messages.say(
      `IATI 2.03: ${verdict}; ${many}, ${countOf(errors.length, 'error')}, ${countOf(warnings.length, 'warning')}.`,
    );
    const told = groupFindings([...errors, ...warnings]);
    for (const line of told.slice(0, MOST_TOLD)) messages.say(makePrintable(`  ${line}`));
    if (told.length > MOST_TOLD) messages.say(`  and ${told.length - MOST_TOLD} more kinds`);
    if (uncheckedLists.length > 0) messages.say(`Not checked, not in the folder: ${uncheckedLists.join(', ')}`);
    return valid && errors.length === 0 ? 0 : NOT_VALID;
  } finally {
    checker.dispose();
  }
}

/** What was found, one line for the same thing at several places. */
function groupFindings(findings: readonly IatiFinding[]): string[] {
  const groups = new Map<string, IatiFinding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.by, finding.id, finding.message]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => {
    const { severity, by, id, line, message } = group[0]!;
    const more = group.length > 1 ? ` and ${group.length - 1} more` : '';
    const where = line === undefined ? more : `, line ${line}${more}`;
    return `${severity} ${by}${id === undefined ? '' : ` ${id}`}${where}: ${message}`;
  });
}
