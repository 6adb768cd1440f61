import type { Money } from '@searoom/assistance';
import type { AssetList, Comparison, Reconciliation, Relations } from '@searoom/model/api';
import { describeStamp } from './describe-grants.ts';
import type { Overview } from './overviews.ts';
import { sayMoney } from './say-money.ts';
import { type Column, formatTable } from './text-table.ts';
import { hold, wrapText } from './wrap.ts';

type Table = (columns: readonly Column[], rows: readonly (readonly string[])[]) => string;

/** An overview as text of so many columns. */
export function describeOverview(
  what: Overview,
  answer: Reconciliation | Comparison | Relations | AssetList,
  { where, width }: { readonly where: string; readonly width: number },
): string {
  const table: Table = (columns, rows) => formatTable(columns, rows, width);
  const text = {
    reconciliation: () => describeReconciliation(answer as Reconciliation, table),
    comparison: () => describeComparison(answer as Comparison, table, width),
    relations: () => describeRelations(answer as Relations, table),
    assets: () => describeAssets(answer as AssetList, table),
  }[what]();
  return `${text}\n\n${wrapText(describeStamp(answer.stamp, where), width)}`;
}

function describeReconciliation({ budgets, deliveries }: Reconciliation, table: Table): string {
  const money = (value: Money | undefined): string => (value === undefined ? hold('not known') : sayMoney(value));
  return [
    'Budgets against the sum of the grants',
    table(
      [
        { head: 'year' },
        { head: 'budget', isRight: true },
        { head: 'sum', isRight: true },
        { head: 'left', isRight: true },
        { head: 'reading' },
      ],
      budgets.map(({ programme, year, budget, sum, left, text }) => [
        hold(`${programme} FY ${year}`),
        money(budget),
        sayMoney(sum),
        money(left),
        text,
      ]),
    ),
    '',
    'Ordered against handed over against in service',
    table(
      [
        { head: 'lot' },
        { head: 'announced', isRight: true },
        { head: 'contracted', isRight: true },
        { head: 'handed over', isRight: true },
        { head: 'in service', isRight: true },
        { head: 'reading' },
      ],
      deliveries.map((row) => [row.lot, row.announced, row.contracted, row.handedOver, row.inService, row.text]),
    ),
  ].join('\n');
}

function describeComparison({ donors, recipients, currency, rule }: Comparison, table: Table, width: number): string {
  const totals = (rows: Comparison['donors']): string[] => {
    const left = [...new Set(rows.flatMap(({ noRate }) => noRate))];
    return [
      table(
        [
          { head: 'party' },
          { head: 'grants', isRight: true },
          { head: 'signed', isRight: true },
          { head: 'handed over', isRight: true },
          { head: currency, isRight: true },
          { head: 'amounts' },
        ],
        rows.map(({ party, grants, signed, handedOver, converted, amounts }) => [
          `${party.code} ${party.name}`,
          String(grants),
          String(signed),
          String(handedOver),
          converted === undefined ? hold('no rate') : sayMoney(converted),
          amounts.map(sayMoney).join(', '),
        ]),
      ),
      ...(left.length === 0 ? [] : [`Not in ${currency}:`]),
      ...left.map((text) => wrapText(text, width, ['  ', '    '])),
    ];
  };
  return ['Donors', ...totals(donors), '', 'Recipients', ...totals(recipients), '', wrapText(rule, width)].join('\n');
}

function describeRelations({ partnerships, organisations, meetings }: Relations, table: Table): string {
  return [
    'Partnerships  labels are political words, not a scale',
    table(
      [{ head: 'between' }, { head: 'label' }, { head: 'from' }, { head: 'to' }],
      partnerships.flatMap(({ parties, levels }) =>
        levels.map(({ label, from = '', to = '' }) => [parties.map(({ code }) => code).join(' '), label, from, to]),
      ),
    ),
    ...organisations.flatMap(({ title, members }) => [
      '',
      title[0]?.text ?? '',
      table(
        [{ head: 'member' }, { head: 'as' }, { head: 'from' }, { head: 'to' }],
        members.map(({ party, role, from = '', to = '' }) => [`${party.code} ${party.name}`, role, from, to]),
      ),
    ]),
    '',
    'Meetings',
    table(
      [{ head: 'from' }, { head: 'to' }, { head: 'meeting' }, { head: 'outcome' }],
      meetings.map(({ from = '', to = '', title, outcomes }) => [
        from,
        to,
        title[0]?.text ?? '',
        outcomes.map(({ text }) => text).join('; '),
      ]),
    ),
  ].join('\n');
}

function describeAssets({ assets }: AssetList, table: Table): string {
  return table(
    [{ head: 'asset' }, { head: 'name' }, { head: 'user' }, { head: 'base' }, { head: 'fit for sea' }, { head: 'why' }],
    assets.map(({ id, name, user = '', base, fit }) => [id, name, user, base?.name ?? '', fit.now, fit.why]),
  );
}
