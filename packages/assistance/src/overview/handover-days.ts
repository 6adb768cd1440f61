import { listEvents } from '../assets/list-events.ts';
import type { Knowledge } from '../facts/knowledge.ts';

/** Days from the exchange of notes to a handover, as far as both dates say. */
export interface HandoverDays {
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** One number to reckon with: exact, or the latest that it can be where that is near enough; else undefined. */
  readonly days: number | undefined;
  readonly isExact: boolean;
  /** "655 days", "about 525 days", "624 to 653 days". */
  readonly text: string;
  readonly facts: readonly string[];
}

/** A month: bounds that lie no further apart are told by the later one. */
const NEAR_DAYS = 31;

/**
 * Days from a grant's notes to the first handover among some of its lots and assets.
 *
 * @param subjects `lot:…` and `asset:…` of the grant
 * @returns undefined where the notes or every handover are not known
 */
export function countHandoverDays(
  knowledge: Knowledge,
  grant: string,
  subjects: readonly string[],
): HandoverDays | undefined {
  const [notes] = listEvents(knowledge, grant, 'notes-exchanged');
  const handovers = subjects.flatMap((subject) => listEvents(knowledge, subject, 'handed-over'));
  if (notes === undefined || handovers.length === 0) return undefined;
  const signed = notes.on;
  const dates = handovers.map(({ on }) => on);
  // The first of several lies between the earliest of their first days and the earliest of their last days. A handover
  // "by" a day may have been the first one.
  const firstDays = dates.map(({ firstDay }) => firstDay ?? Number.NEGATIVE_INFINITY);
  const lastDays = dates.map(({ lastDay }) => lastDay ?? Number.POSITIVE_INFINITY);
  const least = finite(Math.min(...firstDays) - (signed.lastDay ?? Number.POSITIVE_INFINITY));
  const most = finite(Math.min(...lastDays) - (signed.firstDay ?? Number.NEGATIVE_INFINITY));
  const isApproximate = signed.isApproximate || dates.some((date) => date.isApproximate || date.isDerived);
  const facts = [...notes.facts, ...handovers.flatMap((handover) => handover.facts)];
  if (most !== undefined && most < 0) {
    return { least, most, days: undefined, isExact: false, text: 'handed over before the notes', facts };
  }
  const isExact = most !== undefined && least === most && !isApproximate;
  // No handover comes before its notes, so "by" a day is at most so many days.
  const isBy = least === undefined && signed.firstDay !== undefined && signed.firstDay === signed.lastDay;
  const isNear = most !== undefined && (isBy || (least !== undefined && most - least <= NEAR_DAYS));
  return {
    least,
    most,
    days: isNear ? most : undefined,
    isExact,
    text: describeDays(least, most, isExact, isBy || isApproximate),
    facts,
  };
}

/** Median of whole numbers; of an even count the middle of the two, rounded half up. */
export function findMedian(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1]!;
  const lower = sorted[(sorted.length - 1) >> 1]!;
  return Math.floor((lower + upper + 1) / 2);
}

function describeDays(least: number | undefined, most: number | undefined, isExact: boolean, isAbout: boolean): string {
  if (most === undefined) return least === undefined ? 'days not known' : `at least ${nameDays(Math.max(0, least))}`;
  if (isExact) return nameDays(most);
  if (least === most || (isAbout && least === undefined)) return `about ${nameDays(most)}`;
  return least === undefined
    ? `at most ${nameDays(most)}`
    : `${isAbout ? 'about ' : ''}${Math.max(0, least)} to ${nameDays(most)}`;
}

function nameDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
