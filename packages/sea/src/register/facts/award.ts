import type { Source } from '@searoom/model';
import type { FindingRecord } from '../fact-schema.ts';
import { memory, seen } from '../sources.ts';

/** Tribunal, case and day of the award in the South China Sea Arbitration. */
export const AWARD: Pick<FindingRecord, 'by' | 'date'> = { by: 'PCA 2013-19', date: '2016-07-12' };

/** Parties that do not accept the award (statements of 12 July 2016). */
export const AWARD_REJECTED_BY: readonly string[] = ['CHN', 'TWN'];

/** The table of paragraphs in which findings marked as seen were read. */
export const AWARD_TABLE: Source = seen(
  'UP-IMLOS, Guide to the Full Award (paragraph table)',
  'issuu; scribd.com/document/373502587',
);

/** A finding that is recalled, and what would have to be read. */
export function awardMemory(paragraphs?: string): Source {
  return memory(`award of 12 July 2016${paragraphs === undefined ? '' : `, paragraphs ${paragraphs}`}`);
}

/** The finding of one feature, as read in the table of paragraphs. */
export function findInTable(
  feature: string,
  question: FindingRecord['question'],
  finding: string,
  paragraphs?: string,
): FindingRecord {
  const record = { feature, question, finding, ...AWARD, rejectedBy: AWARD_REJECTED_BY, source: AWARD_TABLE };
  return paragraphs === undefined ? record : { ...record, paragraphs };
}

/** The finding of one feature, as recalled. */
export function recallFinding(
  feature: string,
  question: FindingRecord['question'],
  finding: string,
  paragraphs?: string,
): FindingRecord {
  return { ...findInTable(feature, question, finding, paragraphs), source: awardMemory(paragraphs) };
}
