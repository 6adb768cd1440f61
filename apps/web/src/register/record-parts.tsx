import type { FeaturePage } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Table } from '../parts/mod.ts';
import { cleanInner } from '../words/mod.ts';
import { PageSection } from './page-section.tsx';
import { SourceMark } from './sources.tsx';

/** `CHN PHL`, each code with its name behind it; a dash for none. */
export function PartyCodes({ parties }: { readonly parties: readonly { code: string; name: string }[] }): ReactNode {
  if (parties.length === 0) return <span className="quiet">–</span>;
  return parties.map(({ code, name }, i) => (
    <span key={code}>
      {i > 0 && ' '}
      <abbr title={name}>{code}</abbr>
    </span>
  ));
}

/** Every change that is known of a record, newest first. */
export function ChangesSection({ changes }: { readonly changes: FeaturePage['changes'] }): ReactNode {
  return (
    <PageSection title="Changes" about="all kept">
      <Table
        caption="Changes"
        rows={changes.map((change, i) => ({ ...change, key: String(i) }))}
        rowKey={({ key }) => key}
        sortable={false}
        columns={[
          { key: 'date', title: 'Date', value: ({ date }) => date, mono: true },
          { key: 'what', title: 'What', value: ({ what }) => cleanInner(what) },
          {
            key: 'mark',
            title: 'Mark',
            value: ({ source }) => source.confidence,
            cell: ({ source, date }) => <SourceMark source={source} of={`the change of ${date}`} />,
          },
        ]}
        empty="No change is recorded."
      />
    </PageSection>
  );
}

/** What is known to be missing here. Nothing is shown where nothing is. */
export function GapsSection({ gaps }: { readonly gaps: FeaturePage['gaps'] }): ReactNode {
  if (gaps.length === 0) return null;
  return (
    <PageSection title="Gaps" about="known to exist, not in the register">
      <ul className="record-gaps">
        {gaps.map(({ id, about, why }) => (
          <li key={id}>
            <strong>{cleanInner(about)}</strong> {cleanInner(why)}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
