import type { GrantStep, LotStep } from '@searoom/model/api';
import { isOnOrBefore } from '../dates/partial-date.ts';
import { stepPast } from '../words/step-words.ts';
import { ORDER_PAIRS } from './life-cycle.ts';
import { orderSteps } from './order-steps.ts';
import type { StepEvent } from './read-events.ts';

/** Whether a grant runs. */
export type GrantHold = 'planned' | 'signed' | 'suspended' | 'cancelled' | 'closed';

/** How far a lot has come. */
export type LotStage =
  | 'open'
  | 'in-tender'
  | 'tender-failed'
  | 'contracted'
  | 'accepted'
  | 'shipped'
  | 'arrived'
  | 'cleared'
  | 'handed-over'
  | 'in-service'
  | 'lost'
  | 'disposed';

type Transitions<State extends string, Step extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Step, State>>>>
>;

/**
 * Which step of a grant is allowed in which state, and the state after it. Steps that nobody reported are taken as done: a grant
 * that has an agent was signed. What a state does not name cannot happen in it.
 */
export const GRANT_TRANSITIONS: Transitions<GrantHold, GrantStep> = {
  planned: {
    announced: 'planned',
    requested: 'planned',
    surveyed: 'planned',
    'donor-approved': 'planned',
    'recipient-approved': 'planned',
    'notes-exchanged': 'signed',
    'entered-into-force': 'signed',
    'agent-agreed': 'signed',
    suspended: 'suspended',
    cancelled: 'cancelled',
    closed: 'closed',
    evaluated: 'planned',
    published: 'planned',
    audited: 'planned',
  },
  signed: {
    announced: 'signed',
    requested: 'signed',
    surveyed: 'signed',
    'donor-approved': 'signed',
    'recipient-approved': 'signed',
    'notes-exchanged': 'signed',
    'entered-into-force': 'signed',
    'agent-agreed': 'signed',
    suspended: 'suspended',
    cancelled: 'cancelled',
    closed: 'closed',
    evaluated: 'signed',
    published: 'signed',
    audited: 'signed',
  },
  suspended: {
    announced: 'suspended',
    'donor-approved': 'suspended',
    'recipient-approved': 'suspended',
    resumed: 'signed',
    cancelled: 'cancelled',
    closed: 'closed',
    evaluated: 'suspended',
    published: 'suspended',
    audited: 'suspended',
  },
  cancelled: {
    announced: 'cancelled',
    closed: 'closed',
    evaluated: 'cancelled',
    published: 'cancelled',
    audited: 'cancelled',
  },
  closed: { announced: 'closed', evaluated: 'closed', published: 'closed', audited: 'closed' },
};

const ANY_TIME = ['trained', 'defect', 'repaired', 'end-use-checked'] as const;
const PROGRESS = [
  ['tendered', 'in-tender'],
  ['contracted', 'contracted'],
  ['accepted-at-factory', 'accepted'],
  ['shipped', 'shipped'],
  ['arrived', 'arrived'],
  ['customs-cleared', 'cleared'],
  ['handed-over', 'handed-over'],
  ['commissioned', 'in-service'],
] as const;

/**
 * The same of a lot. A step that a lot has passed is that of a further batch and leaves the lot where it is. `lost` and
 * `disposed` end a lot only where all of it is gone.
 */
export const LOT_TRANSITIONS: Transitions<LotStage, LotStep> = {
  open: { ...progressFrom('open'), 'tender-failed': 'tender-failed' },
  'in-tender': { ...progressFrom('in-tender'), 'tender-failed': 'tender-failed' },
  // Only a new tender leads on from one that failed.
  'tender-failed': { tendered: 'in-tender', 'tender-failed': 'tender-failed', trained: 'tender-failed' },
  contracted: progressFrom('contracted'),
  accepted: progressFrom('accepted'),
  shipped: progressFrom('shipped'),
  arrived: progressFrom('arrived'),
  cleared: progressFrom('cleared'),
  'handed-over': progressFrom('handed-over'),
  'in-service': progressFrom('in-service'),
  lost: { 'end-use-checked': 'lost', disposed: 'disposed' },
  disposed: { 'end-use-checked': 'disposed' },
};

/** Steps of a lot that cannot be taken while its grant is suspended, cancelled or closed. */
const WORK: ReadonlySet<string> = new Set([...PROGRESS.map(([step]) => step), 'tender-failed']);

/** Something in the order of steps that cannot be. */
export interface BrokenStep {
  readonly text: string;
  readonly facts: readonly string[];
}

/** Where a grant stands after its steps, and those that were not allowed. */
export function runGrant(events: readonly StepEvent[]): {
  readonly hold: GrantHold;
  readonly broken: readonly BrokenStep[];
} {
  const { state, refused } = orderSteps<GrantHold>(events, 'planned', (hold, { step }) =>
    Object.hasOwn(GRANT_TRANSITIONS.planned, step) || step === 'resumed'
      ? GRANT_TRANSITIONS[hold][step as GrantStep]
      : hold,
  );
  return {
    hold: state,
    broken: refused.map(({ event, state: hold }) => ({
      text: `${tell(event)}, ${hold === 'planned' || hold === 'signed' ? 'but nothing was suspended' : `after the grant was ${hold}`}`,
      facts: event.facts,
    })),
  };
}

/**
 * Where a lot stands after its steps.
 *
 * @param grantEvents of its grant: a suspended, cancelled or closed grant stops its lots
 * @param endsLot whether a loss or disposal is of the whole lot
 */
export function runLot(
  events: readonly StepEvent[],
  grantEvents: readonly StepEvent[],
  endsLot: (event: StepEvent) => boolean,
): { readonly stage: LotStage; readonly broken: readonly BrokenStep[] } {
  const stops = grantEvents.filter(({ step }) => HOLDS[step] !== undefined);
  const { state, refused } = orderSteps<string>([...stops, ...events], 'runs open', (now, event) => {
    const [hold, stage] = now.split(' ') as [string, LotStage];
    const held = HOLDS[event.step];
    if (held !== undefined) return `${held} ${stage}`;
    if (hold !== 'runs' && WORK.has(event.step)) return undefined;
    if ((event.step === 'lost' || event.step === 'disposed') && !endsLot(event)) {
      return stage === 'disposed' ? undefined : now;
    }
    // What is said of a single asset is said of a lot, too.
    const step = event.step === 'in-service' ? 'commissioned' : event.step;
    if (!Object.hasOwn(LOT_TRANSITIONS.open, step)) return now;
    const next = LOT_TRANSITIONS[stage][step as LotStep];
    return next === undefined ? undefined : `${hold} ${next}`;
  });
  return {
    stage: state.split(' ')[1] as LotStage,
    broken: refused.map(({ event, state: now }) => ({
      text: `${tell(event)}, ${explainRefusal(now, event)}`,
      facts: event.facts,
    })),
  };
}

/**
 * Steps whose order cannot be. Of a step that was taken several times, those of the same occasion are compared; where there are
 * none, one of the earlier step on or before it is enough.
 *
 * @param isAsked whether to look at a step as the later one of its pair
 */
export function findBrokenOrder(
  events: readonly StepEvent[],
  isAsked: (event: StepEvent) => boolean = () => true,
): BrokenStep[] {
  const byStep = groupBySteps(events);
  const broken: BrokenStep[] = [];
  for (const { first, second, between } of ORDER_PAIRS) {
    const earlier = byStep.get(first);
    const later = byStep.get(second);
    // What lies between is compared with both, so that one slip is told once.
    if (earlier === undefined || later === undefined || between.some((step) => byStep.has(step))) continue;
    for (const event of later.filter(isAsked)) {
      const own = earlier.filter(({ value }) => value.occasion === event.value.occasion);
      const compared = own.length > 0 ? own : earlier;
      if (!compared.every((other) => isSurelyAfter(other, event))) continue;
      broken.push({
        text: `${tell(event)}, before it was ${tell(compared[0]!)}`,
        facts: [...event.facts, ...compared.flatMap(({ facts }) => facts)],
      });
    }
  }
  return broken;
}

/** Whether one was after another by all that their dates allow. About a date nothing is sure. */
export function isSurelyAfter(one: StepEvent, other: StepEvent): boolean {
  if (one.on.isApproximate || other.on.isApproximate) return false;
  return isOnOrBefore(one.on, other.on) === false;
}

const HOLDS: Readonly<Record<string, string | undefined>> = {
  suspended: 'suspended',
  resumed: 'runs',
  cancelled: 'cancelled',
  closed: 'closed',
};

function progressFrom(stage: LotStage): Partial<Record<LotStep, LotStage>> {
  const at = PROGRESS.findIndex(([, reached]) => reached === stage);
  return {
    ...Object.fromEntries(PROGRESS.map(([step, reached], index) => [step, index > at ? reached : stage])),
    ...Object.fromEntries(ANY_TIME.map((step) => [step, stage])),
    lost: 'lost',
    disposed: 'disposed',
  };
}

function groupBySteps(events: readonly StepEvent[]): Map<string, StepEvent[]> {
  const groups = new Map<string, StepEvent[]>();
  for (const event of events) groups.set(event.step, [...(groups.get(event.step) ?? []), event]);
  return groups;
}

function explainRefusal(now: string, event: StepEvent): string {
  const [hold, stage] = now.split(' ');
  if (hold !== 'runs' && WORK.has(event.step)) return `while the grant was ${hold}`;
  if (stage === 'tender-failed') return 'though the tender had failed and no new one is reported';
  if (stage === 'lost') return 'after all of it was lost';
  if (stage === 'disposed') return 'after all of it was disposed of';
  return `though it was ${stage?.replaceAll('-', ' ')} already`;
}

function tell(event: StepEvent): string {
  return `${stepPast(event.step)} ${event.on.text}`;
}
