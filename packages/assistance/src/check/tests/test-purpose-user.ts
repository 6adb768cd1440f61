import type { Verdict } from '@searoom/model/api';
import type { Fact } from '../../facts/fact.ts';
import type { Knowledge } from '../../facts/knowledge.ts';
import { hasOneOf } from '../conditions.ts';
import type { TestOf } from '../statement.ts';
import { sentences, verdictOf, weigh, weighAny } from '../weigh.ts';

/**
 * What a grant is for. Where its lots go to users other than the words of the statement make a reader think of, or a
 * discrepancy about the user is on record, the statement needs context; it is not wrong for that.
 */
export function testPurposeUser(test: TestOf<'purpose-user'>, knowledge: Knowledge): Verdict {
  const { subject, purpose, impliedUsers, lots } = test;
  const grant = subject.replace(/^grant:/, '');
  const weighed = weighAny(knowledge.groups(subject, 'purpose'), (value) => ({
    outcome: hasOneOf((value as { readonly text: string }).text, purpose) ? 'yes' : 'unknown',
  }));
  if (weighed?.outcome !== 'yes') return verdictOf(undefined, knowledge, 'No such purpose is held.');
  const subjects = knowledge
    .subjects('lot', `${grant}/`)
    .filter((lot) => lots === undefined || lots.some((name) => lot === `lot:${grant}/${name}`));
  const others: Fact[] = [];
  for (const part of subjects) {
    for (const group of knowledge.groups(part, 'endUser')) {
      const user = weigh(group, (value) => ({
        outcome: hasOneOf((value as { readonly name: string }).name, impliedUsers) ? 'no' : 'yes',
      }));
      if (user.outcome === 'yes') others.push(...user.for);
    }
  }
  const records = [subject, ...subjects]
    .flatMap((part) => knowledge.each(part, 'discrepancy'))
    .map(({ fact }) => fact)
    .filter(({ value }) => {
      const { id, about } = value as { readonly id: string; readonly about: string };
      return hasOneOf(`${id} ${about}`, ['user']);
    });
  const context = [...others, ...records];
  if (context.length === 0) return verdictOf(weighed, knowledge, '');
  const verdict = verdictOf(weighed, knowledge, '');
  return {
    ...verdict,
    qualifiers: ['needs-context'],
    why: [verdict.why, ...sentences(context, knowledge)].join(' '),
    for: [...verdict.for, ...context.map(({ id }) => id)],
  };
}
