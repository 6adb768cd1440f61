import type { GrantPage } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Table } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { cleanInner } from '../words/mod.ts';
import { FactLink, GrantLink } from './links.tsx';
import { ProofOfUse } from './proof-of-use.tsx';
import { LedgerSources } from './sources-section.tsx';
import { sayDate } from './time-scale.ts';
import { sayDaysAgo, splitFinding } from './words.ts';

/** The right of the page: what is next, what wants attention, use, what belongs to it, where it comes from. */
export function GrantSide({ page }: { readonly page: GrantPage }): ReactNode {
  return (
    <>
      <NextStep page={page} />
      <FindingsSection findings={page.findings} />
      <ProofOfUse page={page} />
      <RelatedSection page={page} />
      <LedgerSources sources={page.sources} />
      <CorrectionsSection changes={page.changes} />
    </>
  );
}

function NextStep({ page: { next } }: { readonly page: GrantPage }): ReactNode {
  return (
    <PageSection title="Next step">
      <p className="next-step">{cleanInner(next.text)}</p>
      <p className="next-word">
        Last word:{' '}
        {next.lastWord === undefined ? (
          'none'
        ) : (
          <>
            {sayDate(next.lastWord)}
            {next.daysAgo !== undefined && (
              <>
                , <strong className={next.daysAgo > 365 ? 'attention' : undefined}>{sayDaysAgo(next.daysAgo)}</strong>
              </>
            )}
          </>
        )}
        . Owner: {cleanInner(next.owner ?? 'none')}.
      </p>
    </PageSection>
  );
}

/** What wants attention, the most pressing first, as the server sorted it. */
export function FindingsSection({ findings }: { readonly findings: GrantPage['findings'] }): ReactNode {
  return (
    <PageSection title="Findings" about={findings.length}>
      <div data-testid="findings">
        {findings.length === 0 && <p className="quiet">Nothing wants attention.</p>}
        <ul className="finding-list">
          {findings.map((finding, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings of one answer in one order
            <li key={i}>
              <FindingWords finding={finding} />
            </li>
          ))}
        </ul>
      </div>
    </PageSection>
  );
}

function FindingWords({ finding }: { readonly finding: GrantPage['findings'][number] }): ReactNode {
  const { title, text } = splitFinding(finding);
  return (
    <>
      <span className={finding.weight === 'note' ? undefined : 'attention'}>{title}</span>:{' '}
      <FactLink facts={finding.facts}>{cleanInner(text)}</FactLink>
    </>
  );
}

function RelatedSection({ page: { related, meetings } }: { readonly page: GrantPage }): ReactNode {
  if (related.length === 0 && meetings.length === 0) return null;
  return (
    <PageSection title="Related" about="grants and meetings">
      <ul className="finding-list">
        {related.map(({ grant, how, title }) => (
          <li key={grant}>
            <GrantLink id={grant} /> {cleanInner(title)} <span className="quiet">{cleanInner(how)}</span>
          </li>
        ))}
        {meetings.map(({ id, title, on, outcome }) => (
          <li key={id}>
            {sayDate(on)}: {cleanInner(title)}
            {outcome !== undefined && <span className="quiet"> {cleanInner(outcome)}</span>}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

/** Everything that was corrected, taken back or decided: nothing is overwritten. */
function CorrectionsSection({ changes }: { readonly changes: GrantPage['changes'] }): ReactNode {
  return (
    <PageSection title="Corrections" about="all kept">
      <Table
        caption="Corrections"
        rows={changes}
        rowKey={({ fact }) => fact}
        sortable={false}
        columns={[
          { key: 'at', title: 'Recorded', value: ({ at }) => at.slice(0, 10), mono: true },
          {
            key: 'what',
            title: 'What',
            value: ({ text }) => text,
            cell: ({ kind, text, reason, by, fact, targets }) => (
              <>
                {kind}:{' '}
                <FactLink facts={[fact, ...targets]} of={`${kind}: ${text}`}>
                  {cleanInner(text)}
                </FactLink>
                <span className="record-note quiet">
                  {reason !== undefined && `${cleanInner(reason)}; `}by {cleanInner(by)}
                </span>
              </>
            ),
          },
        ]}
        empty="Nothing was corrected."
      />
    </PageSection>
  );
}
