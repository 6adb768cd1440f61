import type { GrantRow } from '@searoom/model/api';
import { filterRows, type TableColumn } from '../parts/table-rows.ts';
import type { GrantFilter } from '../state/address.ts';
import { writeMoney } from './money-words.ts';

/** How much of an amount there is, to sort by; amounts of different currencies do not compare and sort by currency first. */
function amountKey({ amount }: GrantRow): string | undefined {
  return amount === undefined ? undefined : `${amount.currency} ${String(amount.minor).padStart(18, '0')}`;
}

/** Columns of the list as they are filtered and saved. */
export const GRANT_COLUMNS: readonly TableColumn<GrantRow>[] = [
  { key: 'id', title: 'Grant', value: ({ id }) => id },
  { key: 'donor', title: 'From', value: ({ donor }) => donor?.code },
  { key: 'recipients', title: 'To', value: ({ recipients }) => recipients.map(({ code }) => code).join(' ') },
  { key: 'title', title: 'Title', value: ({ title }) => title.map(({ text }) => text).join(' · ') },
  { key: 'year', title: 'FY', value: ({ fiscalYear }) => fiscalYear },
  { key: 'amount', title: 'Amount', value: (row) => (row.amount === undefined ? undefined : writeMoney(row.amount)) },
  { key: 'signed', title: 'Notes', value: ({ signedOn }) => signedOn },
  { key: 'state', title: 'State', value: ({ state }) => state },
  { key: 'evidence', title: 'Evidence', value: ({ evidence }) => evidence },
  { key: 'overdue', title: 'Overdue', value: ({ overdue }) => overdue },
  { key: 'next', title: 'Next step', value: ({ nextStep }) => nextStep },
  { key: 'lastWord', title: 'Last word', value: ({ lastWord }) => lastWord },
  { key: 'days', title: 'Days ago', value: ({ daysSilent }) => daysSilent },
];

/** The same columns to sort by: amounts by size, not by how they are written. */
export const SORT_COLUMNS: readonly TableColumn<GrantRow>[] = GRANT_COLUMNS.map((column) =>
  column.key === 'amount' ? { ...column, value: amountKey } : column,
);

/** What the text of the filter is looked for in: names of parties too. */
const SEARCHED: readonly TableColumn<GrantRow>[] = [
  ...GRANT_COLUMNS,
  {
    key: 'names',
    title: 'Names',
    value: ({ donor, recipients, programme, kind }) =>
      [donor?.name, ...recipients.map(({ name }) => name), programme, kind].join(' '),
  },
];

/** Grants that the filter lets through, in their order. */
export function filterGrants(rows: readonly GrantRow[], filter: GrantFilter): readonly GrantRow[] {
  const { text, donor, recipient, programme, onlyOverdue } = filter;
  const matching = rows.filter(
    (row) =>
      (donor === undefined || row.donor?.code === donor) &&
      (recipient === undefined || row.recipients.some(({ code }) => code === recipient)) &&
      (programme === undefined || row.programme === programme) &&
      (!onlyOverdue || row.overdue > 0),
  );
  return filterRows(matching, SEARCHED, text);
}

/** Whether nothing is filtered away. */
export function isWholeList({ text, donor, recipient, programme, onlyOverdue }: GrantFilter): boolean {
  return text === '' && donor === undefined && recipient === undefined && programme === undefined && !onlyOverdue;
}
