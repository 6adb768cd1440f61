import { describeMoney } from '@searoom/assistance';
import type { AssetList, Comparison, Reconciliation, Relations } from '@searoom/model/api';
import { describeStamp } from './describe-grants.ts';
import { formatTable } from './text-table.ts';

/** Overviews over all grants. */
export const OVERVIEWS = ['reconciliation', 'comparison', 'relations', 'assets'] as const;
export type Overview = (typeof OVERVIEWS)[number];

/** An overview as text. */
export function describeOverview(
  what: Overview,
  answer: Reconciliation | Comparison | Relations | AssetList,
  where: string,
): string {
  const text = {
    reconciliation: () => describeReconciliation(answer as Reconciliation),
    comparison: () => describeComparison(answer as Comparison),
    relations: () => describeRelations(answer as Relations),
    assets: () => describeAssets(answer as AssetList),
  }[what]();
  return `${text}\n\n${describeStamp(answer.stamp, where)}`;
}

function describeReconciliation({ budgets, deliveries }: Reconciliation): string {
  const money = (value: Parameters<typeof describeMoney>[0] | undefined): string =>
    value === undefined ? 'not known' : describeMoney(value);
  return [
    'Budgets against the sum of the grants',
    formatTable(
      [
        { head: 'year' },
        { head: 'budget', isRight: true },
        { head: 'sum', isRight: true },
        { head: 'left', isRight: true },
        { head: 'reading', most: 90 },
      ],
      budgets.map(({ programme, year, budget, sum, left, text }) => [
        `${programme} FY ${year}`,
        money(budget),
        describeMoney(sum),
        money(left),
        text,
      ]),
    ),
    '',
    'Ordered against handed over against in service',
    formatTable(
      [
        { head: 'lot', most: 40 },
        { head: 'announced', isRight: true },
        { head: 'contracted', isRight: true },
        { head: 'handed over', isRight: true },
        { head: 'in service', isRight: true },
        { head: 'reading', most: 80 },
      ],
      deliveries.map((row) => [row.lot, row.announced, row.contracted, row.handedOver, row.inService, row.text]),
    ),
  ].join('\n');
}

function describeComparison({ donors, recipients, currency, rule }: Comparison): string {
  const table = (rows: Comparison['donors']): string =>
    formatTable(
      [
        { head: 'party' },
        { head: 'grants', isRight: true },
        { head: 'signed', isRight: true },
        { head: 'handed over', isRight: true },
        { head: currency, isRight: true },
        { head: 'amounts', most: 60 },
        { head: 'no rate', most: 40 },
      ],
      rows.map(({ party, grants, signed, handedOver, converted, amounts, noRate }) => [
        `${party.code} ${party.name}`,
        String(grants),
        String(signed),
        String(handedOver),
        converted === undefined ? 'no rate' : describeMoney(converted),
        amounts.map(describeMoney).join(', '),
        noRate.join(' '),
      ]),
    );
  return ['Donors', table(donors), '', 'Recipients', table(recipients), '', rule].join('\n');
}

function describeRelations({ partnerships, organisations, meetings }: Relations): string {
  return [
    'Partnerships  labels are political words, not a scale',
    formatTable(
      [{ head: 'between' }, { head: 'label', most: 60 }, { head: 'from' }, { head: 'to' }],
      partnerships.flatMap(({ parties, levels }) =>
        levels.map(({ label, from = '', to = '' }) => [parties.map(({ code }) => code).join(' '), label, from, to]),
      ),
    ),
    ...organisations.flatMap(({ title, members }) => [
      '',
      title[0]?.text ?? '',
      formatTable(
        [{ head: 'member' }, { head: 'as' }, { head: 'from' }, { head: 'to' }],
        members.map(({ party, role, from = '', to = '' }) => [`${party.code} ${party.name}`, role, from, to]),
      ),
    ]),
    '',
    'Meetings',
    formatTable(
      [{ head: 'from' }, { head: 'to' }, { head: 'meeting', most: 70 }, { head: 'outcome', most: 70 }],
      meetings.map(({ from = '', to = '', title, outcomes }) => [
        from,
        to,
        title[0]?.text ?? '',
        outcomes.map(({ text }) => text).join('; '),
      ]),
    ),
  ].join('\n');
}

function describeAssets({ assets }: AssetList): string {
  return formatTable(
    [
      { head: 'asset', most: 36 },
      { head: 'name', most: 28 },
      { head: 'user', most: 24 },
      { head: 'base', most: 24 },
      { head: 'fit for sea' },
      { head: 'why', most: 70 },
    ],
    assets.map(({ id, name, user = '', base, fit }) => [id, name, user, base?.name ?? '', fit.now, fit.why]),
  );
}
