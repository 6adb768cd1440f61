import type { Verdict } from '@searoom/model/api';
import type { Knowledge } from '../../facts/knowledge.ts';
import { describeWhen } from '../../words/describe-date.ts';
import { hasOneOf, liesWithin } from '../conditions.ts';
import type { TestOf } from '../statement.ts';
import { type Judged, judgeAll, verdictOf, weighAny } from '../weigh.ts';

interface Decided {
  readonly body: string;
  readonly registry?: string;
  readonly on: string;
}

/** Who decided a matter. To name the registry for the body that it served is a simplification, not an error. */
export function testDecidedBy({ subject, body, on }: TestOf<'decided-by'>, knowledge: Knowledge): Verdict {
  const weighed = weighAny(knowledge.groups(subject, 'decidedBy'), (value) => {
    const decided = value as unknown as Decided;
    const points = [judgeBody(decided, body)];
    if (on !== undefined) {
      const outcome = liesWithin(decided.on, on);
      points.push({ outcome, because: outcome === 'yes' ? [] : [`The statement has it ${describeWhen(on)}.`] });
    }
    return judgeAll(points);
  });
  return verdictOf(weighed, knowledge, 'Who decided it is not held.');
}

function judgeBody({ body, registry }: Decided, stated: string): Judged {
  if (isNamed(body, stated)) return { outcome: 'yes' };
  if (registry !== undefined && isNamed(registry, stated)) {
    return {
      outcome: 'yes',
      because: [`${stated} was the registry; the body was: ${body}.`],
      qualifiers: ['simplified'],
    };
  }
  return { outcome: 'no', because: [`The statement names ${stated}.`] };
}

function isNamed(held: string, stated: string): boolean {
  return hasOneOf(held, [stated]) || hasOneOf(stated, [held]);
}
