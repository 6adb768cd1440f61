import type { ZoneTest } from '@searoom/model/api';
import { describeKind, joinWords } from '../words/mod.ts';

const BASES: Readonly<Record<string, string>> = {
  'published-baselines': 'published baselines',
  'group-baselines': 'baselines round a group of features',
  coast: 'a coast',
  features: 'features, each by itself',
  'group-as-one': 'a group taken as one',
  coordinates: 'coordinates',
  drawing: 'a drawing',
};

/** Whom a rule is about, where it does not name a party. */
function nameParty(word: string): string {
  return word === 'self' ? 'the party of the view' : word === 'other' ? 'another party' : word;
}

/** Which zones a rule of a legal view is about, in words: "exclusive economic zone asserted by CHN". */
export function sayTest(test: ZoneTest): string {
  const kinds = test.kind === undefined ? 'any zone' : joinOr(test.kind.map(describeKind));
  const parts = [
    test.assertedBy && `asserted by ${joinOr(test.assertedBy.map(nameParty))}`,
    test.contestedBy && `contested by ${joinOr(test.contestedBy.map(nameParty))}`,
    test.agreed === undefined ? undefined : test.agreed ? 'agreed by its parties' : 'not agreed',
    test.basis && `measured from ${joinOr(test.basis.map((word) => BASES[word] ?? word))}`,
    test.group && `in ${test.group.includes('any') ? 'any group of features' : `the group ${joinOr(test.group)}`}`,
    test.status && `from a feature that is ${joinOr(test.status.map((word) => word.replaceAll('-', ' ')))}`,
    test.feature && `from ${joinOr(test.feature)}`,
    test.instrument && `under ${joinOr(test.instrument)}`,
    test.record && `built from ${joinOr(test.record)}`,
    test.zone && `that is ${joinOr(test.zone)}`,
    test.overlaps &&
      `where ${joinOr(test.overlaps.map(nameParty))} asserts rights of the same reach, and they are not without effect`,
  ].filter((part) => part !== undefined);
  return [kinds, ...parts].join(' ');
}

function joinOr(words: readonly string[]): string {
  return words.length < 2 ? joinWords(words) : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
