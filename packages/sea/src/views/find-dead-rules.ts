import type { LegalView, ZoneTest } from '@searoom/model/api';
import { JUDGED_KINDS } from './view-words.ts';

/**
 * Rules that can never decide: for every kind of zone that they are about, a rule before them has the same or a wider test.
 * `earlier` is the id of the first of those.
 */
export function findDeadRules(view: LegalView): { index: number; earlier: string }[] {
  return view.rules.flatMap(({ when }, index) => {
    const before = view.rules.slice(0, index);
    const covering = (when.kind ?? JUDGED_KINDS).map((kind) =>
      before.find((rule) => isWider(rule.when, { ...when, kind: [kind] }, view.party)),
    );
    const [first] = covering;
    return first !== undefined && covering.every((rule) => rule !== undefined) ? [{ index, earlier: first.id }] : [];
  });
}

/** Does `wide` fit every zone that `narrow` fits? Only what the words themselves say is looked at. */
function isWider(wide: ZoneTest, narrow: ZoneTest, party: string | undefined): boolean {
  return Object.entries(wide).every(([field, wideWords]) => {
    const words = narrow[field as keyof ZoneTest];
    if (!Array.isArray(wideWords) || !Array.isArray(words)) return words === wideWords;
    const wideSet = new Set<string>(wideWords);
    return words.every((word: string) => wideSet.has(word) || isSaidOtherwise(field, wideSet, word, party));
  });
}

/** `self` and the party's own code are one; `other` is every other code; `any` is every group. */
function isSaidOtherwise(field: string, wide: ReadonlySet<string>, word: string, party: string | undefined): boolean {
  if (field === 'group') return wide.has('any');
  if ((field !== 'assertedBy' && field !== 'contestedBy') || party === undefined) return false;
  if (word === 'self') return wide.has(party);
  if (word === party) return wide.has('self');
  return word !== 'other' && wide.has('other');
}
