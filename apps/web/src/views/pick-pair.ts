import type { LegalView } from '@searoom/model/api';
import type { ComparedViews } from '../state/address.ts';

/**
 * Two views to begin a comparison with: the one that the page is under and the next in the list, else the first two. The
 * order is that of the list, so that no party comes first for a reason.
 *
 * @returns undefined where there are not two
 */
export function pickPair(
  views: readonly Pick<LegalView, 'id'>[],
  current: string | undefined,
): ComparedViews | undefined {
  const ids = views.map(({ id }) => id);
  const at = current === undefined ? 0 : Math.max(0, ids.indexOf(current));
  const [left, right] = [ids[at], ids[(at + 1) % ids.length]];
  return left === undefined || right === undefined || left === right ? undefined : [left, right];
}

/** The pair with one side changed; a view chosen for both sides changes places with the other. */
export function changePair([left, right]: ComparedViews, side: 0 | 1, view: string): ComparedViews {
  if (side === 0) return view === right ? [right, left] : [view, right];
  return view === left ? [right, left] : [left, view];
}
