import type { Verdict } from '@searoom/model/api';
import { parseDate } from '../../dates/partial-date.ts';
import type { Knowledge } from '../../facts/knowledge.ts';
import { describeWhen } from '../../words/describe-date.ts';
import { liesWithin } from '../conditions.ts';
import type { TestOf, Weekday } from '../statement.ts';
import { describeWeekday, weekdayOf } from '../weekday.ts';
import { type Judged, judgeAll, verdictOf, weighAny } from '../weigh.ts';

interface Held {
  readonly from: string;
  readonly to?: string;
}

/** From when to when a meeting was held, by dates, by weekdays, or by how many days it took. */
export function testInterval(test: TestOf<'interval'>, knowledge: Knowledge): Verdict {
  const weighed = weighAny(knowledge.groups(test.subject, 'held'), (value) => judge(value as unknown as Held, test));
  return verdictOf(weighed, knowledge, 'When it was held is not known.');
}

function judge({ from, to }: Held, test: TestOf<'interval'>): Judged {
  const points = [
    judgeDate(from, test.from, 'beginning'),
    judgeDate(to, test.to, 'end'),
    judgeWeekday(from, test.firstWeekday, 'It began on'),
    judgeWeekday(to, test.lastWeekday, 'It ended on'),
    judgeLength(from, to, test.days),
  ];
  return judgeAll(points.filter((point) => point !== undefined));
}

function judgeDate(held: string | undefined, stated: string | undefined, what: string): Judged | undefined {
  if (stated === undefined) return undefined;
  const outcome = held === undefined ? 'unknown' : liesWithin(held, stated);
  return { outcome, because: outcome === 'yes' ? [] : [`The statement has its ${what} ${describeWhen(stated)}.`] };
}

function judgeWeekday(held: string | undefined, stated: Weekday | undefined, what: string): Judged | undefined {
  if (stated === undefined) return undefined;
  const { precision, firstDay } = held === undefined ? { precision: 'by', firstDay: undefined } : parseDate(held);
  if (held === undefined || precision !== 'day' || firstDay === undefined) {
    return { outcome: 'unknown', because: ['Its days are not known exactly.'] };
  }
  const isSame = weekdayOf(firstDay) === stated;
  const told = `${what} ${describeWeekday(held)}`;
  return { outcome: isSame ? 'yes' : 'no', because: [isSame ? `${told}.` : `${told}; the statement says ${stated}.`] };
}

function judgeLength(from: string, to: string | undefined, days: number | undefined): Judged | undefined {
  if (days === undefined) return undefined;
  const first = parseDate(from);
  const last = to === undefined ? undefined : parseDate(to);
  if (first.precision !== 'day' || last?.precision !== 'day') {
    return { outcome: 'unknown', because: ['How many days it took is not known.'] };
  }
  const length = last.firstDay! - first.firstDay! + 1;
  const told = `It took ${length} ${length === 1 ? 'day' : 'days'}`;
  if (length === days) return { outcome: 'yes', because: [`${told}.`] };
  return { outcome: 'no', because: [`${told}; the statement says ${days}.`] };
}
