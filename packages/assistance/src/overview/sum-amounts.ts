import type { Money } from '../money/money.ts';

/**
 * Sums amounts of one currency, exactly. An amount that would carry the sum beyond 2^53 minor units is left out and told, as
 * is one of another currency: an absurd entry must not hide all the others.
 *
 * @param amountOf amount of an item; undefined where it is not known
 */
export function sumAmounts<T>(
  items: readonly T[],
  amountOf: (item: T) => Money | undefined,
  currency: string,
): { readonly sum: Money; readonly counted: readonly T[]; readonly left: readonly T[] } {
  let minor = 0;
  const counted: T[] = [];
  const left: T[] = [];
  for (const item of items) {
    const amount = amountOf(item);
    if (amount?.currency === currency && Number.isSafeInteger(minor + amount.minor)) {
      minor += amount.minor;
      counted.push(item);
    } else left.push(item);
  }
  return { sum: { minor, currency }, counted, left };
}
