import type { Reconciliation } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Table } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { cleanInner } from '../words/mod.ts';
import { BarChart } from './bar-chart.tsx';
import { FactsProvider } from './facts-context.tsx';
import { FindingsSection } from './grant-side.tsx';
import { FactLink, GrantLink } from './links.tsx';
import { writeShort } from './money-words.ts';
import { LedgerSources } from './sources-section.tsx';
import { TimesChoice } from './times-choice.tsx';
import { useReconciliation, useTimes } from './use-assistance.ts';

type Budget = Reconciliation['budgets'][number];
type Delivery = Reconciliation['deliveries'][number];

const VERDICTS: Readonly<Record<Budget['verdict'] | Delivery['verdict'], string>> = {
  meets: 'meets',
  left: 'left over',
  over: 'over the budget',
  unknown: 'cannot be told',
  part: 'in part',
  more: 'more than ordered',
  none: 'nothing yet',
};

/** Budgets against the grants that they pay, and what was ordered against what came. */
export function ReconciliationPane(): ReactNode {
  const asked = useReconciliation(useTimes());
  return (
    <div className="pane" data-testid="reconciliation" tabIndex={-1}>
      <AskedPart asked={asked} what="the reconciliation">
        {(answer) => (
          <FactsProvider facts={answer.facts} sources={answer.sources}>
            <div className="pane-head">
              <p>Sums are of whole minor units in the currency of the budget; nothing is converted.</p>
              <TimesChoice stamp={answer.stamp} />
            </div>
            <BudgetsSection budgets={answer.budgets} />
            <DeliveriesSection deliveries={answer.deliveries} />
            <FindingsSection findings={answer.findings} />
            <LedgerSources sources={answer.sources} />
          </FactsProvider>
        )}
      </AskedPart>
    </div>
  );
}

function BudgetsSection({ budgets }: { readonly budgets: readonly Budget[] }): ReactNode {
  // Bars of two currencies have no scale in common.
  const currencies = [...new Set(budgets.map(({ sum }) => sum.currency))];
  return (
    <PageSection title="Budget against sum" about="frame: budget; filled: sum of the grants of that year">
      {currencies.map((currency) => (
        <BarChart
          key={currency}
          rows={budgets
            .filter(({ sum }) => sum.currency === currency)
            .map(({ programme, year, budget, sum, verdict, unknown }) => ({
              key: `${programme} ${year}`,
              name: `${programme} FY ${year}`,
              value: sum.minor,
              whole: budget?.minor,
              text: `${writeShort(sum)} of ${budget === undefined ? 'unknown' : writeShort(budget)}${
                unknown.length === 0 ? '' : `, ${unknown.length} unknown`
              }`,
              needsAttention: verdict === 'over',
            }))}
        />
      ))}
      <Table
        caption="Budget against sum"
        rows={budgets}
        rowKey={({ programme, year }) => `${programme} ${year}`}
        sortable={false}
        columns={[
          { key: 'year', title: 'Year', value: ({ programme, year }) => `${programme} FY ${year}` },
          {
            key: 'budget',
            title: 'Budget',
            align: 'end',
            value: ({ budget }) => (budget === undefined ? 'unknown' : writeShort(budget)),
            cell: ({ budget, stage, facts, year }) => (
              <>
                <FactLink facts={facts} of={`budget of ${year}`}>
                  {budget === undefined ? 'unknown' : writeShort(budget)}
                </FactLink>
                {stage !== undefined && <span className="quiet"> {cleanInner(stage)}</span>}
              </>
            ),
          },
          { key: 'sum', title: 'Sum', align: 'end', value: ({ sum }) => writeShort(sum) },
          {
            key: 'left',
            title: 'Left',
            align: 'end',
            value: ({ left }) => (left === undefined ? 'unknown' : writeShort(left)),
          },
          {
            key: 'verdict',
            title: 'Verdict',
            value: ({ verdict }) => VERDICTS[verdict],
            cell: ({ verdict }) => (
              <span className={verdict === 'over' ? 'attention' : undefined}>{VERDICTS[verdict]}</span>
            ),
          },
          {
            key: 'grants',
            title: 'Grants',
            value: ({ grants }) => grants.map(({ id }) => id).join(' '),
            cell: ({ grants }) => (
              <ul className="inline-list">
                {grants.map(({ id, recipient, amount }) => (
                  <li key={id}>
                    <GrantLink id={id}>{cleanInner(recipient)}</GrantLink>{' '}
                    <span className="quiet">{amount === undefined ? 'unknown' : writeShort(amount)}</span>
                  </li>
                ))}
              </ul>
            ),
          },
          { key: 'text', title: 'In words', value: ({ text }) => cleanInner(text) },
        ]}
        empty="No budget is recorded. Enter one in Ledger: subject budget:PROGRAMME/YEAR, predicate amount."
      />
    </PageSection>
  );
}

function DeliveriesSection({ deliveries }: { readonly deliveries: readonly Delivery[] }): ReactNode {
  return (
    <PageSection
      title="Ordered against delivered against in service"
      about="by lot; no stage is worked out from another"
    >
      <Table
        caption="Deliveries by lot"
        rows={deliveries}
        rowKey={({ lot }) => lot}
        exportName="deliveries"
        columns={[
          {
            key: 'grant',
            title: 'Grant',
            value: ({ grant }) => grant,
            cell: ({ grant }) => <GrantLink id={grant} />,
          },
          {
            key: 'name',
            title: 'Lot',
            value: ({ name }) => name,
            cell: ({ name, facts }) => (
              <FactLink facts={facts.slice(0, 1)} of={`lot ${name}`}>
                {cleanInner(name)}
              </FactLink>
            ),
          },
          { key: 'announced', title: 'Announced', align: 'end', value: ({ announced }) => announced },
          { key: 'contracted', title: 'Contracted', align: 'end', value: ({ contracted }) => contracted },
          { key: 'handedOver', title: 'Handed over', align: 'end', value: ({ handedOver }) => handedOver },
          { key: 'inService', title: 'In service', align: 'end', value: ({ inService }) => inService },
          { key: 'ready', title: 'Ready', align: 'end', value: ({ ready }) => ready },
          {
            key: 'days',
            title: 'Days to handover',
            align: 'end',
            value: ({ daysToHandover }) => daysToHandover,
            cell: ({ daysToHandover }) => daysToHandover ?? <span className="quiet">–</span>,
          },
          { key: 'verdict', title: 'Verdict', value: ({ verdict }) => VERDICTS[verdict] },
          { key: 'text', title: 'In words', value: ({ text }) => cleanInner(text) },
        ]}
        empty="No lot is recorded."
      />
    </PageSection>
  );
}
