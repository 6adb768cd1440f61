import type { StepRow } from '@searoom/model/api';
import { toDay } from '../dates/partial-date.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import { joinNames } from '../words/describe-event.ts';
import { nameSubject } from '../words/name-subject.ts';
import { partyName } from '../words/party-name.ts';
import { LIFE_CYCLE, type LifeCycleState, type Need } from './life-cycle.ts';
import { isCounted } from './lot-counts.ts';
import type { PageContext } from './page-context.ts';
import { listPlanned } from './planned.ts';
import { isEvidenced, type StepEvent } from './read-events.ts';
import { allEvents, type GrantReading } from './read-grant.ts';

/** States of the life cycle, with what each needs and what is there. */
export function listSteps(context: PageContext, reading: GrantReading): StepRow[] {
  const events = allEvents(reading);
  const furthest = Math.max(
    -1,
    ...LIFE_CYCLE.map((state, at) => (state.number !== 'x' && has(state, events) ? at : -1)),
  );
  return LIFE_CYCLE.map((state, at) => makeStepRow(context, reading, state, events, at < furthest));
}

function makeStepRow(
  context: PageContext,
  reading: GrantReading,
  state: LifeCycleState,
  all: readonly StepEvent[],
  isPassed: boolean,
): StepRow {
  const { knowledge } = context;
  const events = all.filter(({ step }) => (state.steps as readonly string[]).includes(step));
  const planned = listPlanned(knowledge, reading.subjects).filter(({ step }) =>
    (state.steps as readonly string[]).includes(step),
  );
  const late = planned.some(({ isTaken, day }) => !isTaken && day !== undefined && day < toDay(context.today));
  const responsible = findResponsible(knowledge, reading, state);
  const needs = state.needs.map((need) => ({ need, facts: findMet(knowledge, reading, need, events) }));
  const actual = tellDates(knowledge, reading, events);
  return {
    number: state.number,
    step: state.steps[0],
    label: state.label,
    state: judge(state, reading, events, { late, isPassed }),
    ...(planned.length > 0 && { planned: [...new Set(planned.map(({ by }) => by))].join(', ') }),
    ...(actual !== undefined && { actual }),
    ...(responsible !== undefined && { responsible }),
    needs: state.needs.map(({ text }) => text),
    has: needs.filter(({ facts }) => facts.length > 0).map(({ need }) => need.text),
    missing: needs.filter(({ facts }) => facts.length === 0).map(({ need }) => need.text),
    facts: [
      ...new Set([
        ...events.flatMap(({ facts }) => facts),
        ...planned.flatMap(({ facts }) => facts),
        ...needs.flatMap(({ facts }) => facts),
      ]),
    ],
  };
}

/**
 * `done` only with evidence; `part` where lots or a part of one are still to come; `not-known` where later steps were taken and
 * nobody told of this one.
 */
function judge(
  { level, steps, number }: LifeCycleState,
  { lots, force }: GrantReading,
  events: readonly StepEvent[],
  { late, isPassed }: { readonly late: boolean; readonly isPassed: boolean },
): StepRow['state'] {
  if (late) return 'overdue';
  if (events.length === 0) return isPassed ? 'not-known' : 'open';
  if (number === '5' && force.inForce === 'no') return 'part';
  if (level === 'lot') {
    const main = steps[0];
    const without = lots.filter((lot) => !lot.events.some(({ step }) => (steps as readonly string[]).includes(step)));
    const isPart = main === 'handed-over' && lots.some(({ share }) => share === 'part');
    if (isPart || (without.length > 0 && main !== 'trained')) return 'part';
  }
  return events.every(({ evidence }) => evidence === 'official') ? 'done' : 'reported';
}

function has({ steps }: LifeCycleState, events: readonly StepEvent[]): boolean {
  return events.some(({ step }) => (steps as readonly string[]).includes(step));
}

/** `2023-12-16` · `2025-09-22 (drones), 2025-10-01 (boats)` */
function tellDates(
  knowledge: Knowledge,
  { subject: grant, lots }: GrantReading,
  events: readonly StepEvent[],
): string | undefined {
  if (events.length === 0) return undefined;
  if (events.length === 1) return events[0]!.value.on;
  const ordered = [...events].sort((a, b) => a.day - b.day);
  const told = ordered.map(({ subject, value }) => {
    const lot = lots.find((other) => other.subject === subject);
    const name = subject === grant ? undefined : (lot?.word ?? nameSubject(subject, knowledge));
    return name === undefined ? value.on : `${value.on} (${name})`;
  });
  return [...new Set(told)].join(', ');
}

/** Facts that meet a need; none where it is missing. A need of a step's event is met by any of its events. */
function findMet(
  knowledge: Knowledge,
  { subjects }: GrantReading,
  { by }: Need,
  events: readonly StepEvent[],
): string[] {
  if ('member' in by) {
    const { member } = by;
    return events
      .filter(({ value }) => value[member] !== undefined)
      .filter(({ value }) => member !== 'quantity' || isCounted(value.quantity!))
      .flatMap(({ facts }) => facts);
  }
  if ('predicate' in by) {
    return subjects.flatMap((subject) => knowledge.each(subject, by.predicate).map(({ fact }) => fact.id));
  }
  return subjects.flatMap((subject) =>
    knowledge
      .each(subject, 'document')
      .filter(({ fact }) => {
        const { kind, name } = fact.value as { kind: string; name: string };
        return (by.document as readonly string[]).includes(kind) && by.named?.test(name) !== false;
      })
      // That somebody wrote about a paper does not put it on the table.
      .filter(({ fact }) => isEvidenced(fact, knowledge))
      .map(({ fact }) => fact.id),
  );
}

/** Who answers for a state, by name where the facts name them. */
function findResponsible(
  knowledge: Knowledge,
  { subject, programme, lots }: GrantReading,
  { responsible }: LifeCycleState,
): string | undefined {
  const donor =
    knowledge.value<{ party: string }>(subject, 'donor') ??
    (programme === undefined ? undefined : knowledge.value<{ party: string }>(programme, 'donor'));
  const donorName = donor === undefined ? undefined : partyName(donor.party);
  const recipients = knowledge
    .each(subject, 'recipient')
    .map(({ fact }) => partyName((fact.value as { party: string }).party));
  const recipientName = recipients.length === 0 ? undefined : joinNames(recipients);
  switch (responsible) {
    case 'donor':
      return donorName;
    case 'recipient':
      return recipientName;
    case 'both':
      return donorName === undefined || recipientName === undefined
        ? (donorName ?? recipientName)
        : `${donorName} and ${recipientName}`;
    case 'agent':
      return knowledge.value<{ name: string }>(subject, 'agent')?.name;
    case 'user': {
      const users = [subject, ...lots.map((lot) => lot.subject)].flatMap((of) => knowledge.each(of, 'endUser'));
      const names = users.map(({ fact }) => (fact.value as { name: string }).name);
      return names.length === 0 ? undefined : [...new Set(names)].join('; ');
    }
  }
}
