import { type PartialDate, parseDate } from '../dates/partial-date.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import type { EventValue } from '../facts/values.ts';

/** A step that was taken, with the dates that its accounts leave open. */
export interface ListedEvent {
  readonly value: EventValue;
  /** Bounds over all accounts where they differ and no resolution has chosen; an open side has none. */
  readonly on: Pick<PartialDate, 'firstDay' | 'lastDay' | 'isApproximate' | 'isDerived'>;
  readonly differs: boolean;
  readonly facts: readonly string[];
}

/** Events of a subject that are one of some steps. */
export function listEvents(
  knowledge: Knowledge,
  subject: string,
  ...steps: readonly EventValue['step'][]
): ListedEvent[] {
  return knowledge
    .groups(subject, 'event')
    .filter((group) => steps.includes((group.best.fact.value as EventValue).step))
    .map(({ best, differs, statements }) => {
      const value = best.fact.value as EventValue;
      const facts = statements.map(({ fact }) => fact.id);
      const own = parseDate(value.on);
      if (!differs) return { value, on: own, differs, facts };
      const dates = statements.map(({ fact }) => parseDate((fact.value as EventValue).on));
      const firstDay = Math.min(...dates.map((date) => date.firstDay ?? Number.NEGATIVE_INFINITY));
      const lastDay = Math.max(...dates.map((date) => date.lastDay ?? Number.POSITIVE_INFINITY));
      const on = {
        firstDay: Number.isFinite(firstDay) ? firstDay : undefined,
        lastDay: Number.isFinite(lastDay) ? lastDay : undefined,
        isApproximate: dates.some((date) => date.isApproximate),
        isDerived: dates.some((date) => date.isDerived),
      };
      return { value, on, differs, facts };
    });
}
