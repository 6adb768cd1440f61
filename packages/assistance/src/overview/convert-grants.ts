import { SearoomError } from '@searoom/model';
import type { PageContext } from '../grant/page-context.ts';
import { convert } from '../money/convert.ts';
import type { Money } from '../money/money.ts';
import { describeDate } from '../words/describe-date.ts';
import { describeMoney } from '../words/describe-money.ts';
import { type GrantFacts, wholeDayOf } from './grant-facts.ts';
import { sumAmounts } from './sum-amounts.ts';

const TOO_LARGE = 'too large to add';

/** Amounts of grants in one currency, and what could not be converted, with why. */
export interface ConvertedGrants {
  /** Sum of what could be converted; undefined where nothing could. */
  readonly converted: Money | undefined;
  readonly noRate: readonly string[];
}

/** Converts the amount of each grant at the rate of the day of its notes, and sums what came of it. */
export function convertAll(context: PageContext, grants: readonly GrantFacts[], currency: string): ConvertedGrants {
  const found: { readonly id: string; readonly money: Money }[] = [];
  const noRate: string[] = [];
  for (const grant of grants) {
    const money = convertGrant(context, grant, currency);
    if (typeof money === 'string') noRate.push(`${grant.id}: ${money}`);
    else found.push({ id: grant.id, money });
  }
  const { sum, counted, left } = sumAmounts(found, ({ money }) => money, currency);
  noRate.push(...left.map(({ id }) => `${id}: ${TOO_LARGE}`));
  return { converted: counted.length === 0 ? undefined : sum, noRate };
}

/** The amount of a grant in another currency, or why there is none. */
export function convertGrant(
  { rates }: PageContext,
  { amount, signedOn, isSigningContested }: GrantFacts,
  currency: string,
): Money | string {
  if (amount === undefined) return 'amount unknown';
  if (amount.currency === currency) return amount;
  const told = describeMoney(amount);
  if (signedOn === undefined) return `${told}, no exchange of notes known`;
  if (isSigningContested) return `${told}, sources differ on the day of the notes`;
  const day = wholeDayOf(signedOn);
  if (day === undefined) return `${told}, day of the notes not known (${describeDate(signedOn)})`;
  const rate = rates.findRate(amount.currency, currency, day);
  if (rate === undefined) return `${told}, no rate for ${describeDate(signedOn)}`;
  try {
    return convert(amount, rate);
  } catch (error) {
    if (error instanceof SearoomError) return `${told}, ${TOO_LARGE}`;
    throw error;
  }
}
