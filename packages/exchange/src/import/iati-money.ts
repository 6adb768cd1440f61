import { digitsOf, isDateText, type Json, type Money } from '@searoom/assistance';
import { parseDecimal, toMinorUnits } from '../shared/decimal.ts';
import type { ActivityElement } from './iati-activity.ts';
import { namesNotes } from './iati-parts.ts';
import type { FactSink } from './read-iati-facts.ts';

/** Types of transaction that are taken, and what part of the whole they are. */
const PARTS: Readonly<Record<string, string>> = {
  '12': 'pledge',
  '13': 'pledge',
  '2': 'commitment',
  '11': 'commitment',
  '3': 'disbursement',
  '4': 'expenditure',
};

const PAYMENTS: Readonly<Record<string, string>> = { disbursement: 'to-agent', expenditure: 'to-supplier' };

interface Transaction {
  readonly part: string;
  readonly money: Money;
  readonly on: string;
  readonly asWritten: string;
  readonly words: string;
}

/**
 * Transactions. The only commitment of an activity is its amount; of several, and of pledges, each is an amount as reported;
 * what was paid is a payment. Nothing is added up and nothing converted.
 */
export function listMoney(activity: ActivityElement, sink: FactSink): void {
  const currency = activity.mark('default-currency');
  const transactions = activity.each('transaction').flatMap((part) => readTransaction(part, currency, sink) ?? []);
  const commitments = transactions.filter(({ part }) => part === 'commitment');
  const [only, ...more] = commitments;
  for (const transaction of transactions) {
    const { part, money, on, asWritten, words } = transaction;
    const amount: Json = { minor: money.minor, currency: money.currency };
    if (transaction === only && more.length === 0)
      sink.add('amount', '', { money: amount, note: words || 'IATI: commitment' });
    else if (Object.hasOwn(PAYMENTS, part)) {
      sink.add('payment', `${part}:${on}`, {
        kind: PAYMENTS[part]!,
        money: amount,
        on,
        ...(words !== '' && { note: words }),
      });
    } else sink.add('reportedAmount', `${part}:${on}`, { money: amount, asWritten, on, part });
    if (part === 'commitment' && namesNotes(words) && activity.text("activity-date[@type='2']") === undefined) {
      sink.add('event', `notes-exchanged:${on}`, { step: 'notes-exchanged', on, note: words });
    }
    if (part === 'pledge')
      sink.add('event', `announced:${on}`, { step: 'announced', on, note: words || 'IATI: pledge' });
  }
  for (const budget of activity.each('budget'))
    sink.skip('budget', 'a budget of an activity is no amount of notes', budget.line);
}

function readTransaction(part: ActivityElement, currency: string | undefined, sink: FactSink): Transaction | undefined {
  const type = part.text('transaction-type/@code') ?? '';
  const value = part.text('value') ?? '';
  const of = part.text('value/@currency') ?? currency ?? '';
  const on = (part.text('transaction-date/@iso-date') ?? part.text('value/@value-date') ?? '').slice(0, 10);
  const skip = (why: string): undefined => {
    sink.skip(`transaction ${type}: ${value} ${of} ${on}`, why, part.line);
    return undefined;
  };
  const kind = Object.hasOwn(PARTS, type) ? PARTS[type]! : undefined;
  if (kind === undefined) return skip('the ledger takes pledges, commitments, disbursements and expenditures');
  if (!isDateText(on)) return skip('it has no date');
  let digits: number;
  try {
    digits = digitsOf(of);
  } catch {
    return skip(`ISO 4217 knows no currency ${of}`);
  }
  const decimal = parseDecimal(value);
  const minor = decimal && toMinorUnits(decimal, digits);
  if (minor === undefined) return skip(`it is no amount of ${of}, which has ${digits} digits behind the point`);
  if (!Number.isSafeInteger(Number(minor))) return skip('it is beyond 2^53 minor units');
  const words = part
    .narratives('description')
    .map(({ text }) => text)
    .join('; ')
    .slice(0, 2000);
  return { part: kind, money: { minor: Number(minor), currency: of }, on, asWritten: `${value} ${of}`, words };
}
