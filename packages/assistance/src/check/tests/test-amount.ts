import type { Verdict } from '@searoom/model/api';
import type { Knowledge } from '../../facts/knowledge.ts';
import type { Money } from '../../money/money.ts';
import { describeMoney } from '../../words/describe-money.ts';
import type { TestOf } from '../statement.ts';
import { type Judged, verdictOf, weighAny } from '../weigh.ts';

/** The amount in the currency of the contract, to the last minor unit. */
export function testAmount({ subject, money }: TestOf<'amount'>, knowledge: Knowledge): Verdict {
  const weighed = weighAny(knowledge.groups(subject, 'amount'), (value) =>
    judge((value as unknown as { readonly money: Money }).money, money),
  );
  return verdictOf(weighed, knowledge, 'No amount is held.');
}

function judge(held: Money, stated: Money): Judged {
  if (held.currency !== stated.currency) {
    return {
      outcome: 'unknown',
      because: [`The amount held is in ${held.currency}; the statement gives ${describeMoney(stated)}.`],
    };
  }
  if (held.minor === stated.minor) return { outcome: 'yes' };
  return { outcome: 'no', because: [`The statement gives ${describeMoney(stated)}.`] };
}
