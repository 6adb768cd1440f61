import type { Knowledge } from '../facts/knowledge.ts';
import type { SubjectType } from '../facts/subject.ts';

const known = new WeakMap<Knowledge, readonly string[]>();

/**
 * Subjects of a kind of which anything stands at the times of the question, by name: what is proposed only, was taken back,
 * or is of another day makes no row.
 *
 * @param prefix beginning of the key, ending in a slash where parts of a grant or lot are meant
 */
export function listStandingSubjects(knowledge: Knowledge, type: SubjectType, prefix = ''): string[] {
  let standing = known.get(knowledge);
  if (standing === undefined) {
    const found = new Set<string>();
    for (const { subject, predicate } of knowledge.facts) {
      if (!found.has(subject) && knowledge.groups(subject, predicate).length > 0) found.add(subject);
    }
    standing = [...found].sort();
    known.set(knowledge, standing);
  }
  const start = `${type}:${prefix}`;
  let at = findFrom(standing, start);
  const list: string[] = [];
  for (; standing[at]?.startsWith(start) === true; at++) list.push(standing[at]!);
  return list;
}

/** First place in a sorted list whose text is not before another. */
function findFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
