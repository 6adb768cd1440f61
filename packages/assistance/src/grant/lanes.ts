import type { GrantPage, Lane } from '@searoom/model/api';
import { fromDay, parseDate, toDay } from '../dates/partial-date.ts';
import { describeCount, exactCount } from '../words/describe-count.ts';
import { describeDate } from '../words/describe-date.ts';
import { stepLabel, stepPast } from '../words/step-words.ts';
import { listUses } from './findings/use-findings.ts';
import { isCounted, orderedOf } from './lot-counts.ts';
import type { LotReading } from './lot-state.ts';
import type { PageContext } from './page-context.ts';
import { listPlanned, type PlannedStep } from './planned.ts';
import { readEvents, type StepEvent } from './read-events.ts';
import { daysBetween, findPolicy, type GrantReading, lastEvent } from './read-grant.ts';

type Mark = Lane['marks'][number];
type Span = Lane['spans'][number];

/** The time line of a grant: the plan, the grant, each of its lots, and the use. */
export function makeLanes(context: PageContext, reading: GrantReading): Lane[] {
  return [
    makePlanLane(context, reading),
    makeGrantLane(context, reading),
    ...reading.lots.map((lot) => makeLotLane(context, reading, lot)),
    makeUseLane(context, reading),
  ].filter(({ kind, marks, spans }) => kind !== 'plan' || marks.length + spans.length > 0);
}

/** From the programme to what was announced: the budget's fiscal year is a stretch of it. */
function makePlanLane({ knowledge }: PageContext, { programme, subject, events }: GrantReading): Lane {
  const adopted = programme === undefined ? [] : readEvents(knowledge, programme);
  const before = events.filter(({ step }) => step === 'announced' || step === 'requested' || step === 'surveyed');
  const year = knowledge.best(subject, 'fiscalYear');
  const spans: Span[] = [];
  if (year !== undefined) {
    const { year: first } = year.fact.value as { year: number };
    // Fiscal years of the donors that have them here begin in April; a year whose rule is not known is not drawn.
    const { party } = year.fact.value as { party: string };
    if (party === 'JPN') {
      spans.push({ from: `${first}-04-01`, to: `${first + 1}-03-31`, kind: 'planned', label: `budget of FY ${first}` });
    }
  }
  const label = programme === undefined ? 'Plan' : programme.slice('programme:'.length);
  const marks = [...adopted, ...before].map((event) =>
    toMark(
      event,
      `${event.subject === programme ? `${label} ` : ''}${stepPast(event.step)}, ${describeDate(event.value.on)}`,
    ),
  );
  return { id: 'plan', kind: 'plan', label: 'Plan', marks, spans };
}

function makeGrantLane({ knowledge }: PageContext, { subject, events, id }: GrantReading): Lane {
  const own = events.filter(({ step }) => step !== 'announced' && step !== 'requested' && step !== 'surveyed');
  const planned = listPlanned(knowledge, [subject]).filter(({ isTaken }) => !isTaken);
  const marks = own.map((event) => {
    const { place, by, on } = event.value;
    const who = event.step === 'recipient-approved' || event.step === 'donor-approved' ? by?.[0]?.name : undefined;
    const where = place === undefined ? '' : `, ${place}`;
    return toMark(
      event,
      who === undefined ? `${stepLabel(event.step)}${where}, ${describeDate(on)}` : `${who}, ${describeDate(on)}`,
    );
  });
  return { id, kind: 'grant', label: 'Grant', marks: [...marks, ...planned.map(toPlannedMark)], spans: [] };
}

function makeLotLane(context: PageContext, reading: GrantReading, lot: LotReading): Lane {
  const { knowledge } = context;
  const today = toDay(context.today);
  const { notes, hold } = reading;
  const planned = listPlanned(knowledge, [lot.subject]).filter(({ isTaken }) => !isTaken);
  const ordered = exactCount(orderedOf(lot.counts));
  const shown = lot.events.filter(({ on, day }) => (on.firstDay ?? day) <= today);
  const last = lastEvent(shown, today);
  const marks = shown.map((event) => toMark(event, labelOf(event, lot, ordered, reading, event === last), lot));
  const spans: Span[] = [];
  const start = notes ?? lastEvent(reading.events, today);
  const handed = shown.filter(({ step }) => step === 'handed-over').at(0);
  const reached = handed ?? last;
  // "By that day" tells nothing of the days before it: they are as silent as those after it.
  if (start !== undefined && reached !== undefined && reached.day > start.day) {
    const isOpen = reached.on.firstDay === undefined;
    const days = daysBetween(notes, handed);
    const isPlanned = lot.events.length > 0 && knowledge.groups(lot.subject, 'planned').length > 0;
    const label =
      days === undefined
        ? ''
        : `${isOpen ? 'at most ' : ''}${days} days after the notes; ${isPlanned ? 'planned date below' : 'no planned date published'}`;
    spans.push({ from: fromDay(start.day), to: fromDay(reached.day), kind: isOpen ? 'silent' : 'known', label });
  }
  const silentFrom = last ?? start;
  const isOver = lot.isFinal || hold === 'cancelled' || hold === 'closed';
  if (!isOver && silentFrom !== undefined && silentFrom.day < today) {
    const label =
      lot.share === 'part' ? 'rest not reported since' : last === undefined ? 'no report' : 'no later report';
    spans.push({ from: fromDay(silentFrom.day), to: context.today, kind: 'silent', label });
  }
  // The word by which the state line names the lot: a lane has little room, and the table below has the whole name.
  const name = lot.word[0]!.toUpperCase() + lot.word.slice(1);
  return {
    id: lot.row.id,
    kind: 'lot',
    label: ordered === undefined ? name : `${name} ${ordered}`,
    marks: [...marks, ...planned.map(toPlannedMark)],
    spans,
  };
}

/** Missions of all assets, and how long nothing has been heard. */
function makeUseLane(context: PageContext, reading: GrantReading): Lane {
  const { knowledge } = context;
  const today = toDay(context.today);
  const marks: Mark[] = reading.parts.assets.flatMap((asset) =>
    knowledge.groups(asset, 'mission').map(({ best }): Mark => {
      const { what, from, simulated } = best.fact.value as { what: string; from: string; simulated?: boolean };
      const label = `${what}${simulated === true ? ' (simulated)' : ''}, ${describeDate(from)}`;
      return {
        step: 'used',
        label,
        on: from,
        ...boundsOf(from),
        planned: false,
        evidence: 'reported',
        facts: [best.fact.id],
      };
    }),
  );
  const spans: Span[] = [];
  const use = summariseUse(context, reading);
  if (use.since !== undefined && use.since < today) {
    spans.push({ from: fromDay(use.since), to: context.today, kind: 'silent', label: use.text });
  }
  const handed = firstHandover(reading);
  const policy = findPolicy(knowledge, reading, 'firstCheckWithinDays');
  if (handed !== undefined && policy !== undefined) {
    const on = fromDay(handed.day + policy.days);
    marks.push({
      step: 'end-use-checked',
      label: `first check due, ${policy.days} days after handover`,
      on,
      ...boundsOf(on),
      planned: true,
      evidence: 'none',
      facts: [policy.fact],
    });
  }
  return { id: 'use', kind: 'use', label: 'Use', marks, spans };
}

/** What is known of the use of everything that a grant gave. */
export function summariseUse(
  context: PageContext,
  reading: GrantReading,
): GrantPage['use'] & { readonly since: number | undefined } {
  const { knowledge } = context;
  const { parts, lots } = reading;
  const today = toDay(context.today);
  const missions = parts.assets.reduce((sum, asset) => sum + knowledge.groups(asset, 'mission').length, 0);
  const subjects = [...parts.assets, ...lots.map(({ subject }) => subject)];
  const uses = subjects.flatMap((subject) => listUses(knowledge, subject, readEvents(knowledge, subject)));
  const last = uses.reduce<number | undefined>((day, use) => Math.max(day ?? use.day, use.day), undefined);
  const handed = lots
    .flatMap(({ events }) => events)
    .filter(({ step, day, on }) => step === 'handed-over' && day <= today && on.lastDay !== undefined)
    .sort((a, b) => b.day - a.day)
    .at(0);
  const since = last ?? handed?.day;
  if (since === undefined) return { text: 'nothing handed over yet, as far as is reported', missions, since };
  const days = Math.max(0, today - since);
  const text =
    last === undefined
      ? `no mission log, ${days} days since the last handover`
      : `last use ${describeDate(fromDay(last))}, ${days} days ago`;
  return { text, missions, daysWithout: days, since };
}

function firstHandover({ lots }: GrantReading): StepEvent | undefined {
  const handed = lots.flatMap(({ events }) => events.filter(({ step }) => step === 'handed-over'));
  return handed.sort((a, b) => a.day - b.day).at(0);
}

function labelOf(
  event: StepEvent,
  lot: LotReading,
  ordered: number | undefined,
  { notes }: GrantReading,
  isLast: boolean,
): string {
  const { quantity, on } = event.value;
  const many = quantity === undefined || !isCounted(quantity) ? undefined : describeCount(quantity);
  if (event.step === 'handed-over') {
    if (many === undefined) return `handed over, ${describeDate(on)}`;
    const of = ordered === undefined ? many : `${many} of ${ordered}`;
    return exactCount(quantity) === undefined ? `${of}, ${describeDate(on)}` : `handed over ${of}, ${describeDate(on)}`;
  }
  if (event.step === 'trained')
    return `training${(quantity?.text ?? many) ? `, ${quantity?.text ?? many}` : ''}, ${describeDate(on)}`;
  if (event.step === 'status-reported') return `state reported, ${describeDate(on)}`;
  const days = daysBetween(notes, event);
  // What was so by a day is told by the day on which it was heard.
  if (event.on.precision === 'by' && isLast && days !== undefined && !lot.isFinal) {
    return `${stepPast(event.step)} at day ${days}`;
  }
  return `${stepPast(event.step)}, ${describeDate(on)}`;
}

function toMark(event: StepEvent, label: string, lot?: LotReading): Mark {
  const isPart = lot?.share === 'part' && event.step === 'handed-over' && event.evidence === 'official';
  return {
    step: event.step,
    label,
    on: event.value.on,
    ...boundsOfDays(event.on.firstDay, event.on.lastDay),
    planned: false,
    evidence: isPart ? 'part' : event.evidence,
    facts: [...event.facts],
  };
}

function toPlannedMark({ step, by, facts }: PlannedStep): Mark {
  const label = `${stepPast(step)} planned, ${describeDate(by)}`;
  return { step, label, on: by, ...boundsOf(by), planned: true, evidence: 'none', facts: [...facts] };
}

function boundsOf(text: string): Pick<Mark, 'first' | 'last'> {
  const { firstDay, lastDay } = parseDate(text);
  return boundsOfDays(firstDay, lastDay);
}

function boundsOfDays(first: number | undefined, last: number | undefined): Pick<Mark, 'first' | 'last'> {
  return { ...(first !== undefined && { first: fromDay(first) }), ...(last !== undefined && { last: fromDay(last) }) };
}
