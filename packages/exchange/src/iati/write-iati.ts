import { type Fact, Knowledge } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import { describeStamp } from '../shared/stamp.ts';
import { GrantIndex } from './grant-index.ts';
import { GrantReader } from './grant-reader.ts';
import { checkOptions, type DroppedItem, type IatiExport, type IatiOptions } from './options.ts';
import { writeActivity } from './write-activity.ts';
import { element, writeXml } from './xml-tree.ts';

/**
 * Writes grants as activities of the IATI Standard 2.03 (http://iatistandard.org/). The format holds one value for each
 * thing and full days only, so it says less than the ledger: what it cannot say stands in `dropped`. Values on which sources
 * differ are written where a resolution has chosen, and left out otherwise; proposals are never written.
 *
 * @param facts the whole ledger, or the facts of the grants with those of their programmes and sources
 * @param grants ids such as `OSA-MYS-2023-01`, or all that there are
 * @throws SearoomError SR_GRANT_UNKNOWN, SR_QUERY_INVALID
 */
export function writeIati(facts: readonly Fact[], grants: readonly string[] | 'all', options: IatiOptions): IatiExport {
  checkOptions(options);
  const knowledge = new Knowledge(facts, options.question);
  const known = knowledge.subjects('grant').map((subject) => subject.slice('grant:'.length));
  const chosen = grants === 'all' ? known : [...new Set(grants)];
  const isKnown = new Set(known);
  const missing = chosen.find((id) => !isKnown.has(id));
  if (missing !== undefined) throw new SearoomError('SR_GRANT_UNKNOWN', [missing]);

  const dropped: DroppedItem[] = [];
  const index = new GrantIndex(knowledge);
  const activities = chosen.flatMap((id) => {
    const reader = new GrantReader(index, knowledge, id, options);
    const activity = writeActivity(reader);
    dropped.push(...reader.dropped);
    return activity ?? [];
  });
  const root = element('iati-activities', { version: '2.03', 'generated-datetime': options.generatedAt }, activities);
  const notes = listNotes(options, activities.length);
  const stamp = describeStamp(options);
  const report = { stamp, head: options.head, question: options.question, generatedAt: options.generatedAt };
  return {
    xml: writeXml(root, [stamp]),
    activities: activities.length,
    dropped,
    notes,
    report: `${JSON.stringify({ ...report, activities: activities.length, notes, dropped }, null, 2)}\n`,
  };
}

function listNotes(
  { publisher, dacSector15210, budgetNotProvided, vocabularyUri }: IatiOptions,
  activities: number,
): string[] {
  return [
    activities === 0 && 'No grant could be written: a file without an activity is not valid.',
    dacSector15210 === true
      ? 'Sector 15210 is there by choice of the publisher. It is technical co-operation for governance and civilian control of the security system; it does not describe equipment for armed forces.'
      : 'No DAC sector is given: none describes equipment for armed forces. A check warns of it (102.1.1).',
    vocabularyUri === undefined &&
      'The own vocabulary (99) of sectors and tags has no address: a reader cannot look it up.',
    budgetNotProvided === undefined &&
      'No budget is written, as none is known, and no reason for that: only the publisher can give one.',
    'No payment is written unless a fact says it; whether a grant is tied is left out, as no source says it.',
    publisher.secondary && 'The publisher reports what others do (secondary-reporter).',
  ].filter((note) => note !== false);
}
