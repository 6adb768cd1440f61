import type { AccountRow } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Table } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { cleanInner, countWords } from '../words/mod.ts';
import { FactLink } from './links.tsx';

type Side = AccountRow['sides'][number];

/** What sources disagree about. Every account is kept; a resolution is one more fact and takes none away. */
export function AccountsSection({ accounts }: { readonly accounts: readonly AccountRow[] }): ReactNode {
  return (
    <PageSection title="Who says what" about={`${countWords(accounts.length, 'disagreement')}, all kept`}>
      <div data-testid="accounts">
        <Table
          caption="Who says what"
          rows={accounts.map((account, i) => ({ ...account, key: String(i) }))}
          rowKey={({ key }) => key}
          sortable={false}
          columns={[
            { key: 'about', title: 'About', value: ({ about }) => cleanInner(about) },
            {
              key: 'one',
              title: 'One says',
              value: ({ sides }) => saySides(sides.slice(0, 1)),
              cell: ({ sides }) => <Sides sides={sides.slice(0, 1)} />,
            },
            {
              key: 'other',
              title: 'Another says',
              value: ({ sides }) => saySides(sides.slice(1)),
              cell: ({ sides }) => <Sides sides={sides.slice(1)} />,
            },
            {
              key: 'resolution',
              title: 'Resolution',
              value: ({ resolution }) => resolution?.text ?? 'open',
              cell: ({ resolution }) =>
                resolution === undefined ? (
                  <span className="quiet">open; all are kept</span>
                ) : (
                  <FactLink facts={[resolution.fact]} of={`resolution: ${resolution.text}`}>
                    <span title={`by ${resolution.by}`}>
                      {cleanInner(resolution.text)}; {cleanInner(resolution.reason)}
                    </span>
                  </FactLink>
                ),
            },
          ]}
          empty="No two sources disagree, as far as the ledger knows."
        />
      </div>
    </PageSection>
  );
}

function saySides(sides: readonly Side[]): string {
  return sides.map(({ who, says }) => `${who}: ${says}`).join('; ');
}

function Sides({ sides }: { readonly sides: readonly Side[] }): ReactNode {
  return sides.map(({ who, says, facts }, i) => (
    <span key={`${who} ${says}`} className="account-side">
      {cleanInner(who)}:{' '}
      <FactLink facts={facts} of={`${who} says ${says}`}>
        {cleanInner(says)}
      </FactLink>
      {i < sides.length - 1 && '; '}
    </span>
  ));
}
