import { isOnOrBefore, type PartialDate } from '../dates/partial-date.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import { describeDate } from '../words/describe-date.ts';
import { type ListedEvent, listEvents } from './list-events.ts';

/** A defect that no repair is known to have ended. */
export interface OpenDefect {
  readonly text: string;
  readonly on: PartialDate;
  /** Said of the whole lot, not of this asset. */
  readonly isOfLot: boolean;
  readonly facts: readonly string[];
}

/**
 * Defects of an asset, or of a lot, that are open: a repair of the same occasion ends a defect, and one without an occasion
 * ends all that were certainly reported by its day.
 */
export function listOpenDefects(knowledge: Knowledge, subject: string): OpenDefect[] {
  const isOfLot = subject.startsWith('lot:');
  const repairs = listEvents(knowledge, subject, 'repaired');
  const isOpen = (defect: ListedEvent): boolean =>
    !repairs.some(({ value: { occasion }, on }) => {
      if (occasion !== undefined && occasion !== defect.value.occasion) return false;
      const isAfter = isOnOrBefore(asDate(defect.on), asDate(on));
      // A repair that names its defect ends it where the dates allow it; any other one only where they say so.
      return occasion === undefined ? isAfter === true : isAfter !== false;
    });
  return listEvents(knowledge, subject, 'defect')
    .filter(isOpen)
    .map(({ value, on, facts }) => {
      const what = value.note?.replace(/\.$/, '') ?? value.occasion?.replaceAll('-', ' ') ?? 'defect, not described';
      const text = `${isOfLot ? 'Of the lot: ' : ''}${what} (${describeDate(value.on)})`;
      return { text, on: asDate(on), isOfLot, facts };
    });
}

function asDate(bounds: ListedEvent['on']): PartialDate {
  return { text: '', precision: 'interval', ...bounds };
}
