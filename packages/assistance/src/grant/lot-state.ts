import type { LotRow } from '@searoom/model/api';
import { fromDay } from '../dates/partial-date.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import type { Quantity, Texts } from '../facts/values.ts';
import { describeCount, exactCount } from '../words/describe-count.ts';
import { stepPast } from '../words/step-words.ts';
import { assetsOfLot } from './grant-parts.ts';
import { rankOfStep } from './life-cycle.ts';
import { compareCounts, countLot, type LotCounts, orderedOf, toCell } from './lot-counts.ts';
import { type BrokenStep, findBrokenOrder, type LotStage, runLot } from './machine.ts';
import type { PageContext } from './page-context.ts';
import { compareEvents, idsOf, readEvents, type StepEvent } from './read-events.ts';

/** A lot, read. */
export interface LotReading {
  /** `lot:OSA-MYS-2023-01/boats` */
  readonly subject: string;
  /** Its word in the key, for lines that name several lots: `boats`. */
  readonly word: string;
  readonly events: readonly StepEvent[];
  readonly counts: LotCounts;
  readonly stage: LotStage;
  /** How much of it was handed over; `unknown` where it was, and how many is not reported; `none` where nothing was. */
  readonly share: 'whole' | 'part' | 'more' | 'unknown' | 'none';
  /** Nothing more is to come: all of it handed over or gone. */
  readonly isFinal: boolean;
  /** The step that it has come to. */
  readonly step: string;
  readonly broken: readonly BrokenStep[];
  readonly row: LotRow;
}

/** Quantities, users, state and evidence of a lot, on the day of the answer. */
export function makeLotRow(context: PageContext, lotSubject: string): LotRow {
  return readLot(context.knowledge, lotSubject).row;
}

/**
 * Reads a lot.
 *
 * @param grantEvents steps of its grant, which stop or end its lots; read from the ledger when absent
 */
export function readLot(knowledge: Knowledge, subject: string, grantEvents?: readonly StepEvent[]): LotReading {
  const [grant = '', word = ''] = subject.slice('lot:'.length).split('/');
  const ofGrant = grantEvents ?? readEvents(knowledge, `grant:${grant}`);
  const events = readEvents(knowledge, subject);
  const counts = countLot(knowledge, subject, events);
  const ordered = orderedOf(counts);
  const { stage, broken } = runLot(events, ofGrant, (event) => endsLot(event, ordered));
  const order = findBrokenOrder([...ofGrant, ...events], (event) => event.subject === subject);
  const handed = counts['handed-over'];
  const share: LotReading['share'] = handed.isReported ? compareCounts(handed.count, ordered) : 'none';
  const assets = assetsOfLot(knowledge, subject).flatMap((asset) => readEvents(knowledge, asset));
  const step = findStep([...events, ...assets].sort(compareEvents), stage);
  const isGone = stage === 'lost' || stage === 'disposed';
  const isDelivered = stage === 'handed-over' || stage === 'in-service' || handed.isReported;
  const name = step?.step ?? (handed.isReported ? 'handed-over' : 'open');
  const reading = { subject, events, counts, stage, share, step: name };
  return {
    ...reading,
    word: word.replaceAll('-', ' '),
    isFinal: isGone || (isDelivered && share !== 'part'),
    broken: [...broken, ...order],
    row: makeRow(knowledge, reading, step),
  };
}

function makeRow(
  knowledge: Knowledge,
  reading: Pick<LotReading, 'subject' | 'events' | 'counts' | 'stage' | 'share' | 'step'>,
  step: StepEvent | undefined,
): LotRow {
  const { subject, events, counts, share } = reading;
  const description = knowledge.value<Texts>(subject, 'description');
  const names = knowledge.groups(subject, 'nameAsReported');
  const users = knowledge.groups(subject, 'endUser');
  const kind = knowledge.best(subject, 'kindOfItem');
  const key = subject.slice('lot:'.length);
  const isPart = share === 'part';
  // A contract that nobody published was still made where later steps were taken.
  const isLater = events.some((event) => rankOfStep(event.step) > rankOfStep('contracted') && event.step !== 'trained');
  const state = describeState(reading, step);
  return {
    id: key,
    name: description?.texts ?? [{ language: 'en', text: firstName(knowledge, subject) ?? key.split('/')[1] ?? key }],
    namesAsReported: names.map((group) => ({
      text: (group.best.fact.value as { text: string }).text,
      facts: idsOf(group),
    })),
    ...(kind !== undefined && { kind: (kind.fact.value as { kind: string }).kind }),
    users: users.map((group) => {
      const { name, quantity } = group.best.fact.value as unknown as { name: string; quantity?: Quantity };
      return { name, ...(quantity !== undefined && { count: describeCount(quantity) }), facts: idsOf(group) };
    }),
    announced: toCell(counts.announced),
    contracted: toCell(counts.contracted, { nothing: isLater ? 'not public' : 'unknown' }),
    arrived: toCell(counts.arrived),
    handedOver: toCell(counts['handed-over'], { isPart }),
    inService: toCell(counts['in-service']),
    ready: toCell(counts.ready),
    state,
    step: reading.step,
    evidence: step === undefined ? 'none' : isPart ? 'part' : step.evidence,
    facts: [
      ...knowledge.groups(subject, 'description').flatMap(idsOf),
      ...(kind === undefined ? [] : [kind.fact.id]),
      ...events.flatMap((event) => event.facts),
    ],
  };
}

/** `handed over 2025-10-01, Jugra Air Base` · `ceremony 2025-09-22; rest not reported` · `in tender 2025-09-22` */
function describeState(
  { share, stage, counts, events, step: name }: Pick<LotReading, 'share' | 'stage' | 'counts' | 'events' | 'step'>,
  step: StepEvent | undefined,
): string {
  if (step === undefined) {
    const last = events.filter((event) => event.step !== 'status-reported').at(-1);
    if (counts['handed-over'].isReported) return 'handed over, day not reported';
    return last === undefined ? 'no step reported' : `no delivery reported; ${stepPast(last.step)} ${shortDay(last)}`;
  }
  const place = step.value.place === undefined ? '' : `, ${step.value.place.split(',')[0]!.trim()}`;
  const day = shortDay(step);
  if (name !== 'handed-over') {
    const rest = share === 'part' ? '; rest not reported' : '';
    const count =
      step.value.quantity === undefined || stage === 'in-tender' ? '' : ` ${describeCount(step.value.quantity)}`;
    return `${stepPast(step.step)}${count} ${day}${place}${rest}`;
  }
  if (share === 'part') {
    // The first part is told as a ceremony until more came.
    const count = exactCount(counts['handed-over'].count);
    return count === undefined
      ? `ceremony ${day}; rest not reported`
      : `handed over ${count} by ${day}${place}; rest not reported`;
  }
  const many = share === 'unknown' && counts['handed-over'].count === undefined ? '; how many is not reported' : '';
  return `handed over ${day}${place}${many}`;
}

/** A day as a table shows it: the ISO date where there is one, else as exactly as known. */
function shortDay({ on, step }: StepEvent): string {
  if (on.precision === 'day' && !on.isApproximate) return on.text.slice(0, 10);
  // Whoever was in tender by a day was in tender on it.
  if (on.precision === 'by' && on.lastDay !== undefined) {
    return step === 'tendered' ? fromDay(on.lastDay) : `by ${fromDay(on.lastDay)}`;
  }
  return on.text;
}

/** The last of the steps that brought a lot to its stage. Of a lot without steps of its own, the handovers of its assets. */
function findStep(events: readonly StepEvent[], stage: LotStage): StepEvent | undefined {
  const name = STEP_OF_STAGE[stage];
  return events.filter(({ step }) => (step === 'in-service' ? 'commissioned' : step) === name).at(-1);
}

const STEP_OF_STAGE: Readonly<Record<LotStage, string>> = {
  open: 'handed-over',
  'in-tender': 'tendered',
  'tender-failed': 'tender-failed',
  contracted: 'contracted',
  accepted: 'accepted-at-factory',
  shipped: 'shipped',
  arrived: 'arrived',
  cleared: 'customs-cleared',
  'handed-over': 'handed-over',
  'in-service': 'commissioned',
  lost: 'lost',
  disposed: 'disposed',
};

/** A loss or disposal is of the whole lot only where it is known to be. */
function endsLot({ value }: StepEvent, ordered: Quantity | undefined): boolean {
  return value.quantity !== undefined && ['whole', 'more'].includes(compareCounts(value.quantity, ordered));
}

function firstName(knowledge: Knowledge, subject: string): string | undefined {
  return (knowledge.best(subject, 'nameAsReported')?.fact.value as { text: string } | undefined)?.text;
}
