import { type Question, toDay } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import type { LedgerQuery } from './answers.ts';

const TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/;

/**
 * Reads the times of a question.
 *
 * @throws SearoomError SR_DATE_INVALID
 */
export function readQuestion({ knownAt, about, publishedBy }: LedgerQuery): Question {
  for (const day of [about, publishedBy]) if (day !== undefined) toDay(day);
  if (knownAt !== undefined && (!TIME.test(knownAt) || Number.isNaN(Date.parse(knownAt)))) {
    throw new SearoomError('SR_DATE_INVALID', [knownAt]);
  }
  return {
    ...(knownAt !== undefined && { knownAt: normalize(knownAt) }),
    ...(about !== undefined && { about }),
    ...(publishedBy !== undefined && { publishedBy }),
  };
}

/** A day stays one; a time gets the shape in which the ledger writes times, so that texts compare as times. */
function normalize(time: string): string {
  return time.length === 10 ? time : new Date(time).toISOString();
}
