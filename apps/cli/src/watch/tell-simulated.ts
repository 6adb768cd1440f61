import type { Messages } from '../messages.ts';
import { makePrintable } from '../text.ts';

/** Says, quiet or not, that sources are simulated. */
export function tellSimulated(names: readonly string[], messages: Messages): void {
  if (names.length === 0) return;
  const list = makePrintable(names.join(', '));
  messages.warn(`*** SIMULATED: ${list}. Every vessel and event of it is invented; no real ship is meant. ***`);
}
