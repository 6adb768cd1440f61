import type { SourceView } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { CopyButton, Mark } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { cleanInner } from '../words/mod.ts';
import { OutsideLink } from './links.tsx';

/** Sources of the page, each once. */
export function LedgerSources({ sources }: { readonly sources: readonly SourceView[] }): ReactNode {
  const copies = sources.filter(({ copy }) => copy !== undefined).length;
  const about =
    copies === 0
      ? sources.length
      : copies === sources.length
        ? `${copies}, each with a stored copy`
        : `${sources.length}, ${copies} with a stored copy`;
  return (
    <PageSection title="Sources" about={about}>
      {sources.length === 0 && <p className="quiet">No source is recorded.</p>}
      <ol className="ledger-sources">
        {sources.map((source) => (
          <li key={source.key}>
            <SourceName source={source} />
            <span className="quiet">{source.language ?? ''}</span>
            <span className="mono">{source.date ?? 'no date'}</span>
          </li>
        ))}
      </ol>
    </PageSection>
  );
}

function SourceName({ source }: { readonly source: SourceView }): ReactNode {
  const { publisher, title, address, kind } = source;
  const name = title.includes(publisher) ? title : `${publisher}: ${title}`;
  return (
    <span>
      {address === undefined ? cleanInner(name) : <OutsideLink address={address}>{cleanInner(name)}</OutsideLink>}{' '}
      <span className="quiet">{kind}</span>
    </span>
  );
}

/** One source with everything that is known of it: where it can be read, when it was, and the hash of the copy. */
export function SourceDetail({ source }: { readonly source: SourceView }): ReactNode {
  const { date, language, retrieved, copy, quotation, confidence, note } = source;
  return (
    <div className="source-detail">
      <p>
        <SourceName source={source} /> <Mark confidence={confidence} />
      </p>
      <p className="quiet">
        {[
          date === undefined ? 'without a date' : `of ${date}`,
          language === undefined ? undefined : `in ${language}`,
          retrieved === undefined ? undefined : `read ${retrieved}`,
        ]
          .filter((word) => word !== undefined)
          .join(', ')}
      </p>
      {quotation !== undefined && <blockquote lang={language}>{cleanInner(quotation)}</blockquote>}
      {note !== undefined && <p className="quiet">{cleanInner(note)}</p>}
      {copy !== undefined && (
        <p className="hash-line">
          Stored copy <span className="mono">{copy.slice(0, 16)}…</span>{' '}
          <CopyButton text={copy} plain>
            copy hash
          </CopyButton>
        </p>
      )}
    </div>
  );
}
