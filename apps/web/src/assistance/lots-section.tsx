import type { LotRow } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { type Column, Kbd, Name, Table } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { cleanInner } from '../words/mod.ts';
import { EvidenceMark } from './evidence-mark.tsx';
import { FactLink, SourceCount } from './links.tsx';
import { EVIDENCE_WORDS, mainName } from './words.ts';

type Stage = 'announced' | 'contracted' | 'arrived' | 'handedOver' | 'inService' | 'ready';

const STAGES: readonly (readonly [Stage, string])[] = [
  ['announced', 'Announced'],
  ['contracted', 'Contracted'],
  ['arrived', 'Arrived'],
  ['handedOver', 'Handed over'],
  ['inService', 'In service'],
  ['ready', 'Ready'],
];

const nameOf = (lot: LotRow): string => mainName(lot.name, lot.id).text;

/** Arrivals are rarely told apart from handovers: their column stands where one was. */
const COLUMNS: readonly Column<LotRow>[] = [
  {
    key: 'item',
    title: 'Item, as resolved',
    value: nameOf,
    cell: (lot) => (
      <>
        <strong>
          <Name lang={mainName(lot.name, lot.id).language}>{nameOf(lot)}</Name>
        </strong>
        {lot.namesAsReported
          .filter(({ text }) => text !== nameOf(lot))
          .map(({ text, facts }) => (
            <span key={text} className="as-reported">
              <FactLink facts={facts} of={`reported name: ${text}`}>
                “{cleanInner(text)}”
              </FactLink>
            </span>
          ))}
      </>
    ),
  },
  {
    key: 'user',
    title: 'User',
    value: ({ users }) => users.map(({ name, count = '' }) => `${name} ${count}`.trim()).join(', '),
    cell: ({ users }) =>
      users.length === 0 ? (
        <span className="attention">none named</span>
      ) : (
        users.map(({ name, count, facts }, i) => (
          <span key={name}>
            {i > 0 && ', '}
            <FactLink facts={facts} of={`user: ${name}`}>
              {cleanInner(name)}
              {count !== undefined && ` ${cleanInner(count)}`}
            </FactLink>
          </span>
        ))
      ),
  },
  ...STAGES.map(
    ([stage, title]): Column<LotRow> => ({
      key: stage,
      title,
      align: 'end',
      value: (lot) => lot[stage].text,
      cell: (lot) => (
        <CountCell
          count={lot[stage]}
          of={`${title}: ${lot[stage].text} ${nameOf(lot)}`}
          isMain={stage === 'handedOver'}
        />
      ),
    }),
  ),
  {
    key: 'state',
    title: 'State, evidence',
    value: ({ state, evidence }) => `${state} (${EVIDENCE_WORDS[evidence]})`,
    cell: (lot) => (
      <>
        <EvidenceMark evidence={lot.evidence} />
        <FactLink facts={lot.facts.slice(0, 1)} of={`state of ${nameOf(lot)}: ${lot.state}`}>
          {cleanInner(lot.state)}
        </FactLink>
        <SourceCount facts={lot.facts} />
      </>
    ),
  },
];

interface CountProps {
  readonly count: LotRow['announced'];
  readonly of: string;
  readonly isMain: boolean;
}

/** A count with its fact; what is not known is quiet, and what sources contest is marked. */
function CountCell({ count: { text, facts, contested, evidence }, of, isMain }: CountProps): ReactNode {
  const isKnown = facts.length > 0 && evidence !== 'none';
  return (
    <FactLink facts={facts} of={contested ? `${of}, contested` : of}>
      <span className={isKnown ? (isMain ? 'count-main' : undefined) : 'quiet'}>{cleanInner(text)}</span>
      {contested && <span className="attention"> ≠</span>}
    </FactLink>
  );
}

/** What was given, lot by lot: each stage has a count of its own. @param file address of the lots as CSV */
export function LotsSection({ lots, file }: { readonly lots: readonly LotRow[]; readonly file: string }): ReactNode {
  return (
    <PageSection
      title="Lots"
      about={
        <>
          quantities are kept apart; none is worked out from another{' '}
          <a className="button aside-button" href={file} download data-key="e" aria-keyshortcuts="e">
            CSV<span className="unseen"> of the lots</span>
            <Kbd>e</Kbd>
          </a>
        </>
      }
    >
      <div data-testid="lots">
        <Table
          caption="Lots"
          rows={lots}
          columns={COLUMNS.filter(
            ({ key }) => key !== 'arrived' || lots.some(({ arrived }) => arrived.facts.length > 0),
          )}
          rowKey={({ id }) => id}
          sortable={false}
          empty="No lot is recorded. Every grant should have one: enter what it holds in Ledger."
        />
      </div>
    </PageSection>
  );
}
