import type { GrantPage, MoneyRow } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Choice, type Column, Table } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { useApp } from '../state/app-context.ts';
import { cleanInner } from '../words/mod.ts';
import { FactLink } from './links.tsx';
import { type Money, writeMoney, writeShort, writeUnits } from './money-words.ts';
import { sayDate } from './time-scale.ts';

interface Row extends MoneyRow {
  readonly key: string;
}

const KINDS: Readonly<Record<MoneyRow['kind'], string>> = {
  contracted: 'Contracted',
  paid: 'Paid',
  reported: 'Reported',
  converted: 'Converted',
};

/** `ECB 141.741 JPY/USD, 2023-12-15`: yen for a dollar; or why there is none. */
export function sayRate({ rate, noRate, kind }: MoneyRow): string {
  if (kind === 'contracted' || kind === 'paid') return 'none needed';
  if (rate !== undefined) {
    const source = rate.source.startsWith('ECB ') ? 'ECB' : rate.source;
    return `${source} ${rate.perUnit} ${rate.from}/${rate.to}, ${rate.day}`;
  }
  return noRate === undefined ? 'no rate' : `no rate: ${noRate}`;
}

/** Currency that a row converts into; where there is no rate its reading names it first. */
function targetOf({ rate, reading, money }: MoneyRow): string {
  return rate?.to ?? /^[A-Z]{3}(?= )/.exec(reading)?.[0] ?? money.currency;
}

/** Currency that conversions are shown in where none was chosen, and the word of ISO 4217 for none: all of them. */
const FIRST_CURRENCY = 'USD';
const ALL_CURRENCIES = 'XXX';

function columnsFor(contract: Money | undefined): readonly Column<Row>[] {
  return [
    {
      key: 'kind',
      title: 'Kind',
      value: ({ kind }) => KINDS[kind],
      cell: ({ kind }) => (kind === 'contracted' ? <strong>{KINDS[kind]}</strong> : KINDS[kind]),
    },
    {
      key: 'amount',
      title: 'Amount',
      align: 'end',
      value: ({ money }) => writeMoney(money),
      cell: ({ money, kind, facts, rate }) =>
        kind === 'converted' && rate === undefined ? (
          <span className="quiet">no rate</span>
        ) : (
          <FactLink facts={facts} of={`${KINDS[kind]}: ${writeMoney(money)}`}>
            {kind === 'contracted' ? (
              <strong>{writeMoney(money)}</strong>
            ) : (
              <span title={writeMoney(money)}>{kind === 'reported' ? writeShort(money) : writeMoney(money)}</span>
            )}
          </FactLink>
        ),
    },
    {
      key: 'by',
      title: 'As written, by whom',
      value: ({ by, on = '', asWritten = '' }) => `${asWritten} ${by} ${on}`.trim(),
      cell: ({ by, on, asWritten }) => (
        <>
          {asWritten !== undefined && `“${cleanInner(asWritten)}” `}
          {cleanInner(by)}
          {on !== undefined && `, ${sayDate(on)}`}
        </>
      ),
    },
    {
      key: 'rate',
      title: 'Rate and its date',
      value: sayRate,
      cell: (row) => (
        <span className={row.rate === undefined ? 'quiet' : 'unbroken'} title={row.rate?.rule}>
          {cleanInner(sayRate(row))}
        </span>
      ),
    },
    {
      key: 'atRate',
      title: contract === undefined ? 'Contract at it' : `${writeShort(contract)} at it`,
      align: 'end',
      value: ({ atRate }) => (atRate === undefined ? '' : writeMoney(atRate)),
      cell: ({ atRate }) => (atRate === undefined ? '' : <span title={writeMoney(atRate)}>{writeUnits(atRate)}</span>),
    },
    {
      key: 'reading',
      title: 'Reading',
      value: ({ reading }) => reading,
      cell: ({ reading, attention }) => (
        <span className={attention ? 'attention' : undefined}>{cleanInner(reading)}</span>
      ),
    },
  ];
}

export interface MoneySectionProps {
  readonly page: GrantPage;
  /** Currency that conversions are shown in. */
  readonly currency: string | undefined;
}

/** What the grant is worth, and what was said of it. Only the currency of the notes is contractual. */
export function MoneySection({ page: { money, exposure, row }, currency }: MoneySectionProps): ReactNode {
  const { address } = useApp();
  const others = [
    ...new Set([
      ...money.filter(({ kind }) => kind === 'converted').map(targetOf),
      ...exposure.map((one) => one.currency),
    ]),
  ].sort();
  const wanted = currency ?? FIRST_CURRENCY;
  const chosen = others.includes(wanted) ? wanted : undefined;
  const rows = money
    .map((one, i): Row => ({ ...one, key: String(i) }))
    .filter((one) => one.kind !== 'converted' || chosen === undefined || targetOf(one) === chosen);
  return (
    <PageSection
      title="Money"
      about="only the currency of the notes is contractual; a reported figure is a fact of its source"
    >
      <div data-testid="money">
        <Table
          caption="Money"
          rows={rows}
          columns={columnsFor(row.amount)}
          rowKey={({ key }) => key}
          sortable={false}
          empty="No amount is known."
        />
        <div className="money-foot">
          {others.length > 1 && (
            <Choice
              label="Conversions in"
              value={chosen ?? ALL_CURRENCIES}
              onChange={(code) => address.changeAssistance({ currency: code === FIRST_CURRENCY ? undefined : code })}
              options={[
                { value: ALL_CURRENCIES, label: 'all' },
                ...others.map((code) => ({ value: code, label: code })),
              ]}
            />
          )}
          <ul>
            {exposure
              .filter(({ currency: code }) => chosen === undefined || code === chosen)
              .map((band) => (
                <li key={band.currency}>
                  <ExposureLine band={band} />
                </li>
              ))}
          </ul>
        </div>
      </div>
    </PageSection>
  );
}

/** How the contract amount moved in another currency since signing: a band with its ends. */
function ExposureLine({ band }: { readonly band: GrantPage['exposure'][number] }): ReactNode {
  const { currency, atSigning, low, lowDay, high, highDay, worstPercent, daysKnown } = band;
  const span = Math.max(1, high.minor - low.minor);
  const at = Math.min(1, Math.max(0, (atSigning.minor - low.minor) / span));
  return (
    <span className="exposure">
      <svg width={120} height={12} aria-hidden="true">
        <line className="exposure-band" x1={2} x2={118} y1={6} y2={6} />
        <path className="exposure-ends" d="M2 2v8M118 2v8" />
        <circle className="exposure-signing" cx={2 + at * 116} cy={6} r={3.5} />
      </svg>
      <span>
        Exposure in {currency}: {writeUnits(low)} ({sayDate(lowDay)}) to {writeUnits(high)} ({sayDate(highDay)}),{' '}
        {writeUnits(atSigning)} at signing; at worst {sayPercent(worstPercent)}; {daysKnown} days with a rate
      </span>
    </span>
  );
}

function sayPercent(percent: number): string {
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)} %`;
}
