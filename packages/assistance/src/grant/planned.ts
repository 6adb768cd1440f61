import { parseDate, toDay } from '../dates/partial-date.ts';
import type { Group, Knowledge } from '../facts/knowledge.ts';
import { idsOf, readEvents } from './read-events.ts';

/** A step that was planned, and whether it was taken. */
export interface PlannedStep {
  readonly subject: string;
  readonly step: string;
  /** As exactly as known (EDTF). */
  readonly by: string;
  /** Last day that it may be by, days since 1970-01-01; undefined where nothing bounds it ("not before 2025"). */
  readonly day: number | undefined;
  readonly isTaken: boolean;
  readonly facts: readonly string[];
}

/** What is planned for some subjects, by day; a day of delivery in a contract is one for the arrival. */
export function listPlanned(knowledge: Knowledge, subjects: readonly string[]): PlannedStep[] {
  const planned = subjects.flatMap((subject) => {
    const events = readEvents(knowledge, subject);
    const plan = (step: string, by: string, group: Group): PlannedStep => ({
      subject,
      step,
      by,
      day: parseDate(by).lastDay,
      isTaken: events.some((event) => event.step === step || (step === 'arrived' && event.step === 'handed-over')),
      facts: idsOf(group),
    });
    return [
      ...knowledge.groups(subject, 'planned').map((group) => {
        const { step, by } = group.best.fact.value as { step: string; by: string };
        return plan(step, by, group);
      }),
      ...knowledge.groups(subject, 'contract').flatMap((group) => {
        const { deliveryBy } = group.best.fact.value as { deliveryBy?: string };
        return deliveryBy === undefined ? [] : [plan('arrived', deliveryBy, group)];
      }),
    ];
  });
  return planned.sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || (a.facts[0]! < b.facts[0]! ? -1 : 1));
}

/** Planned steps that are past their last day and were not reported as taken. */
export function listOverdue(
  knowledge: Knowledge,
  subjects: readonly string[],
  today: string,
): (PlannedStep & { readonly day: number })[] {
  const day = toDay(today);
  return listPlanned(knowledge, subjects).filter(
    (planned): planned is PlannedStep & { readonly day: number } =>
      !planned.isTaken && planned.day !== undefined && planned.day < day,
  );
}
