import { describeMoney, type Money } from '@searoom/assistance';
import type { GrantPage } from '@searoom/model/api';

/** An amount in words; of a currency that nobody knows, what is there. */
export function sayMoney(money: Money): string {
  try {
    return describeMoney(money);
  } catch {
    return `${money.minor} minor units of ${money.currency}`;
  }
}

const EVIDENCE: Readonly<Record<GrantPage['row']['evidence'], string>> = {
  official: '● official source',
  part: '◐ part official',
  reported: '○ reported',
  none: '– none',
};

/** How well it is evidenced, in a sign and a word. */
export function sayEvidence(evidence: GrantPage['row']['evidence']): string {
  return EVIDENCE[evidence];
}

const STATES: Readonly<Record<GrantPage['steps'][number]['state'], string>> = {
  done: '● done',
  reported: '○ reported',
  part: '◐ part',
  open: '– open',
  overdue: '! overdue',
  'not-known': '? not known',
};

export function sayStepState(state: GrantPage['steps'][number]['state']): string {
  return STATES[state];
}
