import { type DateText, mayBeEqual, parseDate } from '../dates/partial-date.ts';
import { Knowledge, type Standing } from '../facts/knowledge.ts';

const known = new WeakMap<Knowledge, Knowledge>();

/**
 * The same knowledge about all times: what was once true of a name or a level is wanted beside what is true on the day of
 * the question. Proposals and what was taken back stay out.
 */
export function knowEveryTime(knowledge: Knowledge): Knowledge {
  if (knowledge.question.about === undefined) return knowledge;
  let all = known.get(knowledge);
  if (all === undefined) {
    const { about: _, ...question } = knowledge.question;
    all = new Knowledge(knowledge.facts, question);
    known.set(knowledge, all);
  }
  return all;
}

/** A statement with the dates between which it holds. */
export interface Period {
  readonly standing: Standing;
  readonly from: DateText | undefined;
  /** Days on which it no longer holds: its own end, and the beginnings of its updates. */
  readonly ends: readonly DateText[];
}

/** Statements of one thing in the order in which they began, then ended; those without a beginning first. */
export function listPeriods(statements: readonly Standing[]): Period[] {
  const periods = statements.map((standing): Period => {
    const { fact } = standing;
    const updates = statements.filter(
      (other) => other.fact.kind === 'update' && other.fact.targets?.includes(fact.id) === true,
    );
    const ends = [fact.validTo, ...updates.map((update) => update.fact.validFrom)].filter((end) => end !== undefined);
    return { standing, from: fact.validFrom, ends };
  });
  return periods.sort(comparePeriods);
}

function comparePeriods(a: Period, b: Period): number {
  return startOf(a) - startOf(b) || endOf(a) - endOf(b) || (a.standing.fact.id < b.standing.fact.id ? -1 : 1);
}

/** First day on which it may hold. */
function startOf({ from }: Period): number {
  if (from === undefined) return Number.MIN_SAFE_INTEGER;
  const { firstDay, lastDay } = parseDate(from);
  return firstDay ?? lastDay ?? Number.MIN_SAFE_INTEGER;
}

/** Last day on which it may hold. */
export function endOf({ ends }: Pick<Period, 'ends'>): number {
  const days = ends.map((end) => parseDate(end).lastDay ?? Number.MAX_SAFE_INTEGER);
  return Math.min(Number.MAX_SAFE_INTEGER, ...days);
}

/** A period with the facts that give it. */
export interface JoinedPeriod extends Period {
  readonly facts: readonly string[];
}

/**
 * Periods in which statements that say the same of what may be the same beginning (a month, and a day of it) are one: that of
 * the best evidenced of them.
 *
 * @param statements best evidenced first
 * @param wordOf what a statement says
 */
export function joinPeriods(statements: readonly Standing[], wordOf: (standing: Standing) => string): JoinedPeriod[] {
  const rank = new Map(statements.map((standing, index) => [standing.fact.id, index]));
  const joined: { period: Period; facts: string[] }[] = [];
  const byRank = listPeriods(statements).sort((a, b) => rank.get(a.standing.fact.id)! - rank.get(b.standing.fact.id)!);
  for (const period of byRank) {
    const word = wordOf(period.standing);
    const same = joined.find(
      (other) => wordOf(other.period.standing) === word && mayBeginTogether(other.period, period),
    );
    if (same === undefined) joined.push({ period, facts: [period.standing.fact.id] });
    else same.facts.push(period.standing.fact.id);
  }
  return joined.map(({ period, facts }) => ({ ...period, facts })).sort(comparePeriods);
}

function mayBeginTogether({ from: one }: Period, { from: other }: Period): boolean {
  if (one === undefined || other === undefined) return one === other;
  return mayBeEqual(parseDate(one), parseDate(other));
}
