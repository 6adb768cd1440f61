import type { GrantRow, LedgerStamp } from '@searoom/model/api';
import { countOf } from '../text.ts';
import { sayMoney } from './say-money.ts';
import { formatTable } from './text-table.ts';
import { hold, wrapText } from './wrap.ts';

/** Grants in a table, and below it which state of the ledger it is of. */
export function describeGrants(
  grants: readonly GrantRow[],
  stamp: LedgerStamp,
  { where, width }: { readonly where: string; readonly width: number },
): string {
  if (grants.length === 0) return 'No grant fits. Without options every grant is listed.';
  const table = formatTable(
    [{ head: 'grant' }, { head: 'to' }, { head: 'amount', isRight: true }, { head: 'signed' }, { head: 'state' }],
    grants.map((row) => [
      row.id,
      row.recipients.map(({ code }) => code).join(' '),
      row.amount === undefined ? hold('not known') : sayMoney(row.amount),
      hold(row.signedOn ?? 'not known'),
      row.overdue === 0 ? row.state : `${row.state}; ${hold(`${row.overdue} overdue`)}`,
    ]),
    width,
  );
  return `${table}\n\n${wrapText(`${countOf(grants.length, 'grant')}. ${describeStamp(stamp, where)}`, width)}`;
}

/** Which state of which ledger an answer was made from. */
export function describeStamp({ seq, head, knownAt, about }: LedgerStamp, where: string): string {
  return `As known ${knownAt.slice(0, 10)} about ${about}; ledger of ${countOf(seq, 'fact')}, head ${head.slice(0, 12)} (${where}).`;
}
