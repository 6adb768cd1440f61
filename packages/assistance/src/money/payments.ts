import type { MoneyRow } from '@searoom/model/api';
import type { Group, Knowledge } from '../facts/knowledge.ts';
import { type Contract, idsOf, nameSpeakers } from './contract-rows.ts';
import type { Money } from './money.ts';

type Kind = 'to-agent' | 'to-supplier' | 'refund';

interface Payment {
  readonly kind: Kind;
  readonly money: Money;
  readonly on: string;
  readonly to?: string;
}

const WORDS: Readonly<Record<Kind, string>> = {
  'to-agent': 'paid to the agent',
  'to-supplier': 'paid to the supplier',
  refund: 'paid back',
};

/** A row for each payment of a grant and its lots, by day. */
export function makePaymentRows(knowledge: Knowledge, grant: string): MoneyRow[] {
  return listPayments(knowledge, grant)
    .map((group): MoneyRow => {
      const { kind, money, on, to } = paymentOf(group);
      return {
        kind: 'paid',
        money,
        by: nameSpeakers(group.statements, knowledge),
        on,
        noRate: 'none needed',
        reading: to === undefined ? WORDS[kind] : `${WORDS[kind]}, ${to}`,
        attention: group.differs,
        facts: idsOf(group.statements),
      };
    })
    .sort((a, b) => (a.on! < b.on! ? -1 : a.on! > b.on! ? 1 : a.facts[0]! < b.facts[0]! ? -1 : 1));
}

/**
 * What of the contract amount is not yet with the suppliers, as far as payments are known. Payments to the agent are held for
 * the recipient in the currency of the notes, so they are still unspent; of several currencies only that of the notes counts.
 */
export function findUnspent(knowledge: Knowledge, grant: string, { money }: Contract): Money {
  let { minor } = money;
  for (const group of listPayments(knowledge, grant)) {
    const payment = paymentOf(group);
    if (payment.money.currency !== money.currency) continue;
    if (payment.kind === 'to-supplier') minor -= payment.money.minor;
    if (payment.kind === 'refund') minor += payment.money.minor;
  }
  return { minor: Math.min(Math.max(minor, 0), money.minor), currency: money.currency };
}

function listPayments(knowledge: Knowledge, grant: string): Group[] {
  return [`grant:${grant}`, ...knowledge.subjects('lot', `${grant}/`)].flatMap((subject) => [
    ...knowledge.groups(subject, 'payment'),
  ]);
}

function paymentOf({ best }: Group): Payment {
  return best.fact.value as unknown as Payment;
}
