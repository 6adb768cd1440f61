import type { Verdict } from '@searoom/model/api';
import type { Group, Knowledge } from '../../facts/knowledge.ts';
import { PREDICATES } from '../../facts/predicates.ts';
import { meetsAll } from '../conditions.ts';
import type { Condition, TestOf } from '../statement.ts';
import { type Judged, verdictOf, weighAny } from '../weigh.ts';

/**
 * A value has certain members. Where a predicate lists things (purposes, users, lots) and the statement does not say which
 * one it means, a list that lacks it says nothing: lists are never held to be whole.
 */
export function testValue({ subject, predicate, of, is }: TestOf<'value'>, knowledge: Knowledge): Verdict {
  const isPattern = subject.endsWith('/*');
  const subjects = isPattern ? listParts(subject, knowledge) : [subject];
  const groups = subjects
    .flatMap((name) => knowledge.groups(name, predicate))
    .filter((group) => of === undefined || isMeant(group, of));
  const isOpen = isPattern || (of === undefined && PREDICATES[predicate]?.keys !== undefined);
  const judge = (value: Parameters<typeof meetsAll>[0]): Judged => {
    if (of !== undefined && meetsAll(value, of) !== 'yes') return { outcome: 'unknown' };
    const outcome = meetsAll(value, is);
    return { outcome: outcome === 'no' && isOpen ? 'unknown' : outcome };
  };
  const weighed = weighAny(groups, judge);
  if (weighed?.outcome === 'unknown' && !weighed.isSplit && isOpen) {
    return verdictOf(undefined, knowledge, 'Nothing that is held says so.');
  }
  return verdictOf(weighed, knowledge, 'Nothing is held about it.');
}

function isMeant({ statements }: Group, of: readonly Condition[]): boolean {
  return statements.some(({ fact }) => meetsAll(fact.value, of) === 'yes');
}

/** `lot:GRANT/*`: the parts of a thing that facts are held about. */
function listParts(subject: string, knowledge: Knowledge): string[] {
  const [type = '', key = ''] = subject.slice(0, -1).split(/:(.*)/s);
  return knowledge.subjects(type, key);
}
