import { fromDay, isOnOrBefore, parseDate, toDay } from '../dates/partial-date.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import { describeDate } from '../words/describe-date.ts';
import type { OpenDefect } from './defects.ts';
import { type ListedEvent, listEvents } from './list-events.ts';

/** For so many days a word of readiness counts as now. */
export const READINESS_COUNTS_DAYS = 30;

export interface ReadinessValue {
  readonly state: 'ready' | 'limited' | 'not-ready' | 'unknown';
  readonly daysReady?: number;
  readonly daysCounted?: number;
  readonly note?: string;
}

/** The last word of an asset's readiness by a day. */
export interface Readiness {
  readonly state: ReadinessValue['state'];
  readonly value: ReadinessValue | undefined;
  readonly on: string | undefined;
  /** Two words of one day that differ. */
  readonly differs: boolean;
  readonly facts: readonly string[];
}

/** The newest word of readiness that may have been given by a day; a resolution goes before the date. */
export function findReadiness(knowledge: Knowledge, asset: string, day: number): Readiness {
  const group = knowledge.groups(asset, 'readiness')[0];
  const begun = (group?.statements ?? []).filter(({ fact }) => firstDayOf(fact.validFrom) <= day);
  const chosen = group?.resolution === undefined ? undefined : begun.find(({ fact }) => fact === group.best.fact);
  // Sorting is stable: of one day, the best evidenced stays first.
  const sorted = begun.toSorted((a, b) => firstDayOf(b.fact.validFrom) - firstDayOf(a.fact.validFrom));
  const newest = chosen ?? sorted[0];
  if (newest === undefined) return { state: 'unknown', value: undefined, on: undefined, differs: false, facts: [] };
  const value = newest.fact.value as unknown as ReadinessValue;
  const same =
    chosen === undefined
      ? sorted.filter(({ fact }) => firstDayOf(fact.validFrom) === firstDayOf(newest.fact.validFrom))
      : [newest];
  const differs = same.some(({ fact }) => (fact.value as unknown as ReadinessValue).state !== value.state);
  return {
    state: differs ? 'unknown' : value.state,
    value,
    on: newest.fact.validFrom,
    differs,
    facts: same.map(({ fact }) => fact.id),
  };
}

/** "23 of 30 days". */
export function describeReadyShare(value: ReadinessValue | undefined): string | undefined {
  if (value?.daysReady === undefined || value.daysCounted === undefined) return undefined;
  return `${value.daysReady} of ${value.daysCounted} days`;
}

const GONE = { lost: 'Lost', disposed: 'Disposed of', transferred: 'Transferred' } as const;

export interface Fitness {
  readonly now: 'yes' | 'no' | 'unknown';
  readonly why: string;
  readonly facts: readonly string[];
}

/**
 * Whether an asset is fit for sea on a day, with the sentence why. Yes and no rest on a word of the last 30 days; what is
 * lost, disposed of or transferred is not fit; anything else is not known.
 */
export function judgeFitness(
  knowledge: Knowledge,
  asset: string,
  lot: string | undefined,
  { readiness, defects, day }: { readonly readiness: Readiness; readonly defects: readonly OpenDefect[]; day: number },
): Fitness {
  const gone = findGone(knowledge, asset, day);
  if (gone !== undefined) {
    const { step, on } = gone.value;
    return { now: 'no', why: `${GONE[step as keyof typeof GONE]}: ${describeDate(on)}.`, facts: gone.facts };
  }
  const judged = judgeReadiness(readiness, defects, day);
  const goneOfLot = lot === undefined ? undefined : findGone(knowledge, lot, day);
  if (judged.now !== 'yes' || goneOfLot === undefined) return judged;
  const { step, on } = goneOfLot.value;
  // A word of readiness that was given after the loss is of an asset that is still there.
  if (isOnOrBefore(parseDate(on), parseDate(readiness.on!)) === true) return judged;
  const what = GONE[step as keyof typeof GONE].toLowerCase();
  const why = `Of its lot some are ${what} (${describeDate(on)}), and not said which.`;
  return { now: 'unknown', why, facts: [...judged.facts, ...goneOfLot.facts] };
}

function judgeReadiness(readiness: Readiness, defects: readonly OpenDefect[], day: number): Fitness {
  const { state, on, value, facts } = readiness;
  const unknown = (why: string): Fitness => ({ now: 'unknown', why, facts });
  if (value === undefined) return unknown('No word of its readiness.');
  if (on === undefined) return unknown(`Unknown: its last word (${WORDS[value.state]}) has no date.`);
  // A date known in part may be as old as its first day; one without a first day as old as may be.
  const age = day - firstDayOf(on);
  if (age > READINESS_COUNTS_DAYS) {
    return unknown(`Unknown: last word is of ${describeDate(on)} (${WORDS[value.state]}), ${agoOf(age)}.`);
  }
  const when = describeDate(on);
  if (readiness.differs) return unknown(`Unknown: sources differ on its readiness of ${when}.`);
  const share = describeReadyShare(value);
  const shared = share === undefined ? '' : `, ready ${share}`;
  if (state === 'not-ready') return { now: 'no', why: `Not ready on ${when}${shared}.`, facts };
  if (state === 'limited') {
    const note = value.note === undefined ? 'not said in what' : value.note;
    return unknown(`Unknown: limited on ${when}${shared} (${note}).`);
  }
  if (state === 'unknown') return unknown(`Unknown: on ${when} its readiness was given as unknown.`);
  const later = defects.find((defect) => isOnOrBefore(defect.on, parseDate(on)) !== true);
  if (later !== undefined) {
    return {
      now: 'unknown',
      why: `Unknown: ready on ${when}, and a defect was reported since: ${later.text}.`,
      facts: [...facts, ...later.facts],
    };
  }
  const open = defects.length === 0 ? '' : `; ${defects.length} ${defects.length === 1 ? 'defect' : 'defects'} open`;
  return { now: 'yes', why: `Ready on ${when}${shared}${open}.`, facts };
}

const WORDS = { ready: 'ready', limited: 'limited', 'not-ready': 'not ready', unknown: 'not known' } as const;

function findGone(knowledge: Knowledge, subject: string, day: number): ListedEvent | undefined {
  return listEvents(knowledge, subject, 'lost', 'disposed', 'transferred').find(
    ({ value }) => firstDayOf(value.on) <= day,
  );
}

function firstDayOf(date: string | undefined): number {
  return date === undefined ? Number.NEGATIVE_INFINITY : (parseDate(date).firstDay ?? Number.NEGATIVE_INFINITY);
}

function agoOf(age: number): string {
  if (!Number.isFinite(age)) return 'how long ago is not known';
  return age === 1 ? '1 day ago' : `${age} days ago`;
}

/** Day number of an ISO day, or of a day number itself. */
export function dayOf(day: string | number): number {
  return typeof day === 'number' ? toDay(fromDay(day)) : toDay(day);
}
