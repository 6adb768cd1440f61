import type { Comparison } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Button, Choice, Table } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { ALL_GRANTS } from '../state/address.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { cleanInner, joinWords } from '../words/mod.ts';
import { BarChart } from './bar-chart.tsx';
import { GrantLink } from './links.tsx';
import { writeShort } from './money-words.ts';
import { TimesChoice } from './times-choice.tsx';
import { useComparison, useTimes } from './use-assistance.ts';

type Total = Comparison['donors'][number];

/** Currencies to compare in: those with a rate in the table that Searoom brings, and the contracts' own. */
const CURRENCIES = ['USD', 'EUR', 'JPY', 'AUD', 'KRW', 'MYR', 'PHP', 'IDR'];
const DEFAULT_CURRENCY = 'USD';

/** Donors and recipients beside each other. */
export function ComparisonPane(): ReactNode {
  const { address } = useApp();
  const chosen = useAddress(({ assistance }) => assistance.currency);
  // ISO 4217 has XXX for no currency: the page of a grant shows all of them then.
  const currency = chosen === undefined || chosen === 'XXX' ? DEFAULT_CURRENCY : chosen;
  const asked = useComparison(useTimes(), currency);
  const options = [...new Set([...CURRENCIES, currency])].map((code) => ({ value: code, label: code }));
  return (
    <div className="pane" data-testid="comparison" tabIndex={-1}>
      <div className="pane-head">
        <Choice
          label="All amounts in"
          value={currency}
          onChange={(code) => address.changeAssistance({ currency: code === DEFAULT_CURRENCY ? undefined : code })}
          options={options}
        />
        <p>{asked.value === undefined ? '' : cleanInner(asked.value.rule)}</p>
        <TimesChoice stamp={asked.value?.stamp} />
      </div>
      <AskedPart asked={asked} what="the comparison">
        {(answer) => (
          <>
            <Totals title="Donors" totals={answer.donors} currency={answer.currency} side="donor" />
            <Totals title="Recipients" totals={answer.recipients} currency={answer.currency} side="recipient" />
            <YearsSection years={answer.years} currency={answer.currency} />
          </>
        )}
      </AskedPart>
    </div>
  );
}

interface TotalsProps {
  readonly title: string;
  readonly totals: readonly Total[];
  readonly currency: string;
  readonly side: 'donor' | 'recipient';
}

function Totals({ title, totals, currency, side }: TotalsProps): ReactNode {
  const { address } = useApp();
  const openList = (code: string): void => {
    address.openAssistance('list');
    address.changeAssistance({ filter: { ...ALL_GRANTS, [side]: code } });
  };
  const without = totals.filter(({ converted }) => converted === undefined).map(({ party }) => party.name);
  return (
    <PageSection
      title={title}
      about={`in ${currency} at the rate of the day of signing; amounts without a rate are left out and named`}
    >
      <BarChart
        rows={totals.flatMap(({ party, converted, noRate }) =>
          converted === undefined
            ? []
            : {
                key: party.code,
                name: `${party.code} ${party.name}`,
                value: converted.minor,
                text: `${writeShort(converted)}${noRate.length === 0 ? '' : `, ${noRate.length} not in it`}`,
              },
        )}
      />
      {without.length > 0 && <p className="pane-note">Without a total: {cleanInner(joinWords(without))}.</p>}
      <Table
        caption={title}
        rows={totals}
        rowKey={({ party }) => party.code}
        exportName={title.toLowerCase()}
        columns={[
          {
            key: 'party',
            title: side === 'donor' ? 'Donor' : 'Recipient',
            value: ({ party }) => `${party.code} ${party.name}`,
            cell: ({ party }) => (
              <Button plain onClick={() => openList(party.code)}>
                {party.code} {cleanInner(party.name)}
              </Button>
            ),
          },
          { key: 'grants', title: 'Grants', align: 'end', value: ({ grants }) => grants },
          { key: 'signed', title: 'Signed', align: 'end', value: ({ signed }) => signed },
          {
            key: 'handedOver',
            title: 'Handed over',
            align: 'end',
            value: ({ handedOver }) => handedOver,
          },
          {
            key: 'days',
            title: 'Median days',
            align: 'end',
            value: ({ medianDaysToHandover }) => medianDaysToHandover,
            cell: ({ medianDaysToHandover }) => medianDaysToHandover ?? <span className="quiet">–</span>,
          },
          {
            key: 'amounts',
            title: 'Amounts, by currency',
            value: ({ amounts }) => amounts.map(writeShort).join('; ') || 'unknown',
          },
          {
            key: 'converted',
            title: `In ${currency}`,
            align: 'end',
            value: ({ converted }) => converted?.minor,
            cell: ({ converted }) =>
              converted === undefined ? <span className="quiet">unknown</span> : writeShort(converted),
          },
          {
            key: 'noRate',
            title: 'Not in it, and why',
            value: ({ noRate }) => noRate.join(' '),
            cell: ({ noRate }) => <NoRate named={noRate} />,
          },
          {
            key: 'kinds',
            title: 'Kinds',
            value: ({ kinds }) => kinds.map(({ kind, grants }) => `${kind} ${grants}`).join(', '),
          },
        ]}
        empty="No grant is recorded."
      />
    </PageSection>
  );
}

/** Grants that are not in the total, each with why: `OSA-DJI-2024-01: no day of notes`. */
function NoRate({ named }: { readonly named: readonly string[] }): ReactNode {
  if (named.length === 0) return <span className="quiet">–</span>;
  return (
    <ul className="not-in-it">
      {named.map((name) => {
        const [, id, why] = /^([A-Z0-9][A-Z0-9-]+)(?::\s*(.*))?$/s.exec(name) ?? [];
        return (
          <li key={name}>
            {id === undefined ? cleanInner(name) : <GrantLink id={id} />} {why !== undefined && cleanInner(why)}
          </li>
        );
      })}
    </ul>
  );
}

function YearsSection({
  years,
  currency,
}: {
  readonly years: Comparison['years'];
  readonly currency: string;
}): ReactNode {
  return (
    <PageSection title="By year" about={`in ${currency}`}>
      <Table
        caption="By year"
        rows={years}
        rowKey={({ year, donor }) => `${year} ${donor}`}
        exportName="years"
        columns={[
          { key: 'year', title: 'Year', value: ({ year }) => year },
          { key: 'donor', title: 'Donor', value: ({ donor }) => cleanInner(donor) },
          { key: 'grants', title: 'Grants', align: 'end', value: ({ grants }) => grants },
          {
            key: 'converted',
            title: `In ${currency}`,
            align: 'end',
            value: ({ converted }) => converted?.minor,
            cell: ({ converted }) =>
              converted === undefined ? <span className="quiet">unknown</span> : writeShort(converted),
          },
        ]}
        empty="No year is known."
      />
    </PageSection>
  );
}
