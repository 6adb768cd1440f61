import type { Verdict } from '@searoom/model/api';
import type { Knowledge } from '../../facts/knowledge.ts';
import { describeWhen } from '../../words/describe-date.ts';
import { partyName } from '../../words/party-name.ts';
import { liesWithin } from '../conditions.ts';
import type { TestOf } from '../statement.ts';
import { makeVerdict } from '../verdict.ts';
import { idsOf, sentences, verdictOf, type Weighed, weigh } from '../weigh.ts';

/** Each side gave its account of what happened. With one account the statement is known from one side only. */
export function testAccounts({ subject, parties, within }: TestOf<'accounts'>, knowledge: Knowledge): Verdict {
  const groups = knowledge.groups(subject, 'account');
  const found = parties.map((party): [string, Weighed | undefined] => {
    const group = groups.find(({ best }) => (best.fact.value as { readonly party: string }).party === party);
    return [
      party,
      group === undefined
        ? undefined
        : weigh(group, (value) => ({
            outcome: within === undefined ? 'yes' : liesWithin((value as { readonly on: string }).on, within),
          })),
    ];
  });
  const split = found.find(([, weighed]) => weighed?.isSplit === true)?.[1];
  if (split !== undefined) return verdictOf(split, knowledge, '');
  const held = found.filter(([, weighed]) => weighed?.outcome === 'yes');
  const against = found.flatMap(([, weighed]) => (weighed?.outcome === 'no' ? weighed.against : []));
  const missing = found.filter(([, weighed]) => weighed?.outcome !== 'yes').map(([party]) => partyName(party));
  const facts = held.flatMap(([, weighed]) => weighed!.for);
  const why = sentences([...facts, ...against], knowledge);
  if (against.length > 0) {
    return makeVerdict('no', [...why, `The statement has it ${describeWhen(within!)}.`], {
      for: idsOf(facts),
      against: idsOf(against),
    });
  }
  if (missing.length > 0) why.push(`No account of ${missing.join(' and ')} is held.`);
  return makeVerdict(held.length > 0 ? 'yes' : 'unknown', why, {
    for: idsOf(facts),
    qualifiers: missing.length > 0 ? ['one-side'] : [],
  });
}
