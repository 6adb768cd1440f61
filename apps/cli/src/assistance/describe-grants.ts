import { describeMoney } from '@searoom/assistance';
import type { GrantRow, LedgerStamp } from '@searoom/model/api';
import { countOf } from '../text.ts';
import { formatTable } from './text-table.ts';

/** Grants in a table, and below it which state of the ledger it is of. */
export function describeGrants(grants: readonly GrantRow[], stamp: LedgerStamp, where: string): string {
  if (grants.length === 0) return 'No grant fits. Without options every grant is listed.';
  const table = formatTable(
    [
      { head: 'grant' },
      { head: 'to', most: 12 },
      { head: 'amount', isRight: true },
      { head: 'signed', most: 22 },
      { head: 'state', most: 64 },
      { head: 'overdue', isRight: true },
    ],
    grants.map((row) => [
      row.id,
      row.recipients.map(({ code }) => code).join(' '),
      row.amount === undefined ? 'not known' : describeMoney(row.amount),
      row.signedOn ?? 'not known',
      row.state,
      row.overdue === 0 ? '' : String(row.overdue),
    ]),
  );
  return `${table}\n\n${countOf(grants.length, 'grant')}. ${describeStamp(stamp, where)}`;
}

/** Which state of which ledger an answer was made from. */
export function describeStamp({ seq, head, knownAt, about }: LedgerStamp, where: string): string {
  return `As known ${knownAt.slice(0, 10)} about ${about}; ledger of ${countOf(seq, 'fact')}, head ${head.slice(0, 12)} (${where}).`;
}
