import { digitsOf, type Fact, type Money, toDecimal } from '@searoom/assistance';
import type { GrantReader } from './grant-reader.ts';
import { type Organisations, writeSide } from './organisations.ts';
import { element, narrative, type XmlTree } from './xml-tree.ts';

/** Payments by kind, with the code of TransactionType. */
const PAYMENTS: Readonly<Record<string, readonly [code: string, words: string]>> = {
  'to-agent': ['3', 'Paid to the agent'],
  'to-supplier': ['4', 'Paid to the supplier'],
};

interface Reported {
  readonly asWritten: string;
  readonly on: string;
}

interface Payment {
  readonly kind: string;
  readonly money: Money;
  readonly on: string;
}

/** The contract amount, where it is settled. */
export function readAmount(reader: GrantReader): { readonly money: Money; readonly fact: Fact } | undefined {
  const amount = reader.one<{ money: Money }>(reader.subject, 'amount');
  return amount && { money: amount.value.money, fact: amount.fact };
}

/** Pledge (12), commitment (2), disbursement (3) and expenditure (4), each only where a fact says it with its day. */
export function writeTransactions(reader: GrantReader, sides: Organisations): XmlTree[] {
  const amount = readAmount(reader);
  const notes = reader.exactEvent(reader.subject, 'notes-exchanged');
  const parts: XmlTree[] = [];
  if (amount !== undefined) {
    const announced = reader.exactEvent(reader.subject, 'announced');
    // An announcement is a pledge of this amount only where the amount was read in it, and before it was signed.
    const isPledge =
      announced?.fact.sources.some((key) => amount.fact.sources.includes(key)) === true &&
      (notes === undefined || announced.day < notes.day);
    if (announced !== undefined && isPledge) {
      reader.write(announced.fact);
      parts.push(writeOne(sides, '12', 'AN', announced.day, amount.money, 'Announcement'));
    }
    if (notes !== undefined) parts.push(writeOne(sides, '2', 'EN', notes.day, amount.money, 'Exchange of notes'));
    else reader.drop('amount as a commitment', 'there is no full day of an exchange of notes');
  }
  for (const { value } of reader.all<Reported>(reader.subject, 'reportedAmount')) {
    reader.drop(`reported amount "${value.asWritten}" (${value.on})`, 'IATI has no place for what a source reported');
  }
  for (const { value, fact } of reader.all<Payment>(reader.subject, 'payment')) {
    const payment = PAYMENTS[value.kind];
    if (payment === undefined) {
      reader.drop(`payment (${value.kind}) of ${value.on}`, 'IATI has no type of transaction for it');
      continue;
    }
    const day = reader.exactDay(value.on, `payment of ${value.on}`);
    if (day === undefined) continue;
    reader.write(fact);
    parts.push(writeOne(sides, payment[0], 'PAY', day, value.money, payment[1]));
  }
  return parts;
}

function writeOne(
  { donor, receiver }: Organisations,
  type: string,
  mark: string,
  day: string,
  money: Money,
  words: string,
): XmlTree {
  const value = toDecimal(money);
  return element('transaction', { ref: `${mark}-${day}` }, [
    element('transaction-type', { code: type }),
    element('transaction-date', { 'iso-date': day }),
    element('value', { currency: money.currency, 'value-date': day }, [value]),
    element('description', {}, [narrative(`${words}, ${sayAmount(money)}`)]),
    writeSide('provider-org', donor),
    writeSide('receiver-org', receiver),
  ]);
}

/** `400 million yen`, `3.8 million USD`, `1234.56 EUR`. */
function sayAmount(money: Money): string {
  const { minor, currency } = money;
  const digits = digitsOf(currency);
  const unit = currency === 'JPY' ? 'yen' : currency;
  const group = (text: string): string => text.replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ','));
  const hundredThousand = 100_000 * 10 ** digits;
  if (minor >= 10 * hundredThousand && minor % hundredThousand === 0) {
    return `${group(String(minor / hundredThousand / 10))} million ${unit}`;
  }
  return `${group(toDecimal(money))} ${unit}`;
}
