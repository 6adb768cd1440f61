import type { StepEvent } from './read-events.ts';

/** How many ways of ordering are tried before the best of them is taken. */
const MOST_TRIES = 2_000;
/** Beyond so many steps they are taken by their days, without trying other orders. */
const MOST_STEPS = 300;

/** What came of walking through steps. */
export interface Walk<State> {
  readonly state: State;
  /** Steps that were not allowed, with the state in which they were met; they change nothing. */
  readonly refused: readonly { readonly event: StepEvent; readonly state: State }[];
}

type Next<State> = (state: State, event: StepEvent) => State | undefined;

/**
 * Walks through steps in an order that their dates allow. Where the dates leave the order open (the same day, a month, "by that
 * day"), the one that breaks least is taken: a step is refused only where no order allows it.
 *
 * @param events of one or several subjects, in any order
 * @param next the state after a step, undefined where it is not allowed
 */
export function orderSteps<State>(events: readonly StepEvent[], start: State, next: Next<State>): Walk<State> {
  const sorted = [...events].sort((a, b) => a.day - b.day);
  return sorted.length > MOST_STEPS ? walkByDay(sorted, start, next) : findBestWalk(sorted, start, next);
}

function walkByDay<State>(events: readonly StepEvent[], start: State, next: Next<State>): Walk<State> {
  let state = start;
  const refused: { event: StepEvent; state: State }[] = [];
  for (const event of events) {
    const after = next(state, event);
    if (after === undefined) refused.push({ event, state });
    else state = after;
  }
  return { state, refused };
}

function findBestWalk<State>(sorted: readonly StepEvent[], start: State, next: Next<State>): Walk<State> {
  const isDone = sorted.map(() => false);
  let tries = 0;
  let best: Walk<State> | undefined;

  const walk = (state: State, refused: Walk<State>['refused'], left: number): void => {
    if (best !== undefined && (refused.length >= best.refused.length || tries > MOST_TRIES)) return;
    tries++;
    if (left === 0) {
      best = { state, refused };
      return;
    }
    const free = listFree(sorted, isDone);
    const allowed: { readonly at: number; readonly after: State }[] = [];
    for (const at of free) {
      const after = next(state, sorted[at]!);
      if (after === undefined) continue;
      if (after === state) {
        // It changes nothing and is allowed now: to take it at once can only help.
        take(at, state, refused, left);
        return;
      }
      allowed.push({ at, after });
    }
    for (const { at, after } of allowed) take(at, after, refused, left);
    // A step that ends a grant is allowed, and may shut out those that wait behind one to be refused.
    for (const at of free)
      if (next(state, sorted[at]!) === undefined) take(at, state, [...refused, { event: sorted[at]!, state }], left);
  };
  const take = (at: number, state: State, refused: Walk<State>['refused'], left: number): void => {
    isDone[at] = true;
    walk(state, refused, left - 1);
    isDone[at] = false;
  };
  walk(start, [], sorted.length);
  return best!;
}

/** Steps that no other one left is surely before. About a date nothing is sure. */
function listFree(events: readonly StepEvent[], isDone: readonly boolean[]): number[] {
  // The one that ends first bounds all others: what begins later cannot come before it.
  let bound = Number.POSITIVE_INFINITY;
  events.forEach(({ on }, at) => {
    if (!isDone[at] && !on.isApproximate) bound = Math.min(bound, on.lastDay ?? Number.POSITIVE_INFINITY);
  });
  const free: number[] = [];
  events.forEach(({ on }, at) => {
    if (isDone[at]) return;
    if (on.isApproximate || (on.firstDay ?? Number.NEGATIVE_INFINITY) <= bound) free.push(at);
  });
  return free;
}
