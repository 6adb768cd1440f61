import { describeMoney, type Money } from '@searoom/assistance';
import { hold } from './wrap.ts';

/** An amount that stays on one line. */
export function sayMoney(money: Money): string {
  return hold(describeMoney(money));
}
