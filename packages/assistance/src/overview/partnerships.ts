import type { Relations } from '@searoom/model/api';
import { joinPeriods, knowEveryTime, type Period } from '../assets/every-time.ts';
import { listStandingSubjects } from '../assets/standing-subjects.ts';
import { keyOfSubject } from '../assets/subject-key.ts';
import { fromDay, parseDate, toDay } from '../dates/partial-date.ts';
import type { Standing } from '../facts/knowledge.ts';
import { parseSubject } from '../facts/subject.ts';
import { holdsOn } from '../facts/valid-time.ts';
import type { PageContext } from '../grant/page-context.ts';
import { viewParty } from '../words/party-name.ts';

type PartnershipRow = Relations['partnerships'][number];

/**
 * Partnerships with every label that was ever stated of them, the oldest first. `first` is the first day on which a label may
 * have held, `last` the last one; a side that is absent is open. Labels are political words, and no scale.
 */
export function listPartnerships(context: PageContext): PartnershipRow[] {
  const knowledge = knowEveryTime(context.knowledge);
  const today = toDay(context.today);
  return listStandingSubjects(knowledge, 'partnership').map((subject) => {
    const agreed = knowledge.each(subject, 'agreed');
    const group = knowledge.groups(subject, 'level')[0];
    const levels = joinPeriods(group?.statements ?? [], labelOf).map((period) => {
      const { fact } = period.standing;
      const label = labelOf(period.standing);
      const agreement = agreed.find(({ fact: other }) => (other.value as { label: string }).label === label);
      const agreedOn = (agreement?.fact.value as { on: string } | undefined)?.on;
      // Of accounts that differ, a resolution has taken one.
      const isTaken = knowledge.standingOf(fact) !== 'not-chosen';
      return {
        label,
        ...viewPeriod(period),
        ...(agreedOn !== undefined && { agreedOn }),
        current: isTaken && holdsOn(today, period.from, period.ends) !== 'no',
        confidence: fact.confidence,
        facts: [...period.facts, ...(agreement === undefined ? [] : [agreement.fact.id])],
      };
    });
    const remarks = knowledge
      .each(subject, 'remark')
      .map(({ fact }) => ({ text: (fact.value as { readonly text: string }).text, facts: [fact.id] }));
    return { id: keyOfSubject(subject), parties: parseSubject(subject).path.map(viewParty), levels, remarks };
  });
}

/** Dates of a period as exactly as known, and the ISO days between which it may have held. */
export function viewPeriod({ from, ends }: Period): {
  readonly from?: string;
  readonly to?: string;
  readonly first?: string;
  readonly last?: string;
} {
  const to = ends.toSorted((a, b) => lastDayOf(a) - lastDayOf(b) || (a < b ? -1 : 1))[0];
  const first = from === undefined ? undefined : parseDate(from).firstDay;
  const last = to === undefined ? undefined : parseDate(to).lastDay;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(first !== undefined && { first: fromDay(first) }),
    // It no longer holds on the day of its end.
    ...(last !== undefined && { last: fromDay(last - 1) }),
  };
}

function lastDayOf(date: string): number {
  return parseDate(date).lastDay ?? Number.MAX_SAFE_INTEGER;
}

function labelOf({ fact }: Standing): string {
  return (fact.value as { readonly label: string }).label;
}
