import type { FactPage, FactView } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Button, CopyButton, Dialog, Fact, Facts, Mark, Table, Tag } from '../parts/mod.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { cleanInner } from '../words/mod.ts';
import { ApproveForm } from './approve-form.tsx';
import { FactsProvider } from './facts-context.tsx';
import { FactLink, GrantLink } from './links.tsx';
import { SourceDetail } from './sources-section.tsx';
import { sayDate } from './time-scale.ts';
import { useFactPage, useTimes } from './use-assistance.ts';

const STANDINGS: Readonly<Record<FactView['standing'], string>> = {
  stands: 'stands',
  chosen: 'chosen among several',
  'not-chosen': 'kept, another was chosen',
  proposed: 'proposed, waits for approval',
  updated: 'held until something changed',
  corrected: 'corrected since',
  retracted: 'taken back',
};

/** One fact over the page: what it says, who said it and where, its history, and how to cite it. */
export function FactDialog({ id }: { readonly id: string }): ReactNode {
  const { address } = useApp();
  const asked = useFactPage(id, useTimes());
  const close = (): void => address.leaveAssistance();
  return (
    <Dialog title="Fact" onClose={close} isWide>
      <div className="fact-page" data-testid="fact">
        <div className="fact-actions">
          <CopyButton text={() => address.href}>Copy link</CopyButton>
          {asked.value !== undefined && <CopyButton text={asked.value.citation}>Copy citation</CopyButton>}
          <Button onClick={close} hint="Esc">
            Close
          </Button>
        </div>
        <AskedPart asked={asked} what="the fact">
          {(page) => <Body page={page} />}
        </AskedPart>
      </div>
    </Dialog>
  );
}

function Body({ page }: { readonly page: FactPage }): ReactNode {
  const { fact, history, sources, topic, citation } = page;
  const grant = useAddress(({ assistance }) => assistance.grant);
  const topicGrant = /^grant:(.+)$/.exec(topic)?.[1];
  const own = sources.filter(({ key }) => fact.sources.includes(key));
  return (
    <FactsProvider facts={history} sources={sources}>
      <p className="fact-sentence">{cleanInner(fact.sentence)}</p>
      <Facts>
        <Fact name="Standing">
          <StandingTag fact={fact} />
          {fact.approvedBy !== undefined && ` approved by ${cleanInner(fact.approvedBy)}`}
        </Fact>
        <Fact name="Known as">
          <Mark confidence={fact.confidence} />
        </Fact>
        {fact.saidBy !== undefined && <Fact name="Said by">{cleanInner(fact.saidBy)}</Fact>}
        <Fact name="Holds">{sayValid(fact)}</Fact>
        <Fact name="Entered">
          {fact.recordedAt.slice(0, 16).replace('T', ' ')}Z by {cleanInner(fact.author)} ({fact.role})
        </Fact>
        <Fact name="About">
          <span className="mono">{cleanInner(fact.subject)}</span>, {cleanInner(fact.predicate)}
          {topicGrant !== undefined && topicGrant !== grant && (
            <>
              {' '}
              of <GrantLink id={topicGrant} />
            </>
          )}
        </Fact>
        {fact.reason !== undefined && <Fact name="Reason">{cleanInner(fact.reason)}</Fact>}
        {fact.note !== undefined && <Fact name="Note">{cleanInner(fact.note)}</Fact>}
        <Fact name="Hash">
          <span className="hash mono">{fact.hash}</span>{' '}
          <CopyButton text={fact.hash} plain>
            copy<span className="unseen"> hash of the fact</span>
          </CopyButton>
        </Fact>
        <Fact name="Cite as">{cleanInner(citation)}</Fact>
      </Facts>
      {fact.standing === 'proposed' && <ApproveForm fact={fact} />}
      <h3>Sources</h3>
      {own.length === 0 && <p className="attention">It names no source.</p>}
      {own.map((source) => (
        <SourceDetail key={source.key} source={source} />
      ))}
      <h3>History</h3>
      <History history={history} shown={fact.id} />
      <details>
        <summary>Value as entered</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
        <pre className="fact-value" tabIndex={0}>
          {JSON.stringify(fact.value, undefined, 2)}
        </pre>
      </details>
    </FactsProvider>
  );
}

/** Everything that was said about the same thing, oldest first. */
function History({ history, shown }: { readonly history: readonly FactView[]; readonly shown: string }): ReactNode {
  return (
    <Table
      caption="History"
      rows={history}
      rowKey={({ id }) => id}
      selected={shown}
      sortable={false}
      columns={[
        { key: 'at', title: 'Recorded', value: ({ recordedAt }) => recordedAt.slice(0, 10), mono: true },
        {
          key: 'what',
          title: 'What it says',
          value: ({ sentence }) => sentence,
          cell: ({ id, sentence }) =>
            id === shown ? cleanInner(sentence) : <FactLink facts={[id]}>{cleanInner(sentence)}</FactLink>,
        },
        { key: 'kind', title: 'Kind', value: ({ kind }) => kind },
        { key: 'by', title: 'By', value: ({ author }) => cleanInner(author) },
        {
          key: 'standing',
          title: 'Standing',
          value: ({ standing }) => standing,
          cell: (fact) => <StandingTag fact={fact} />,
        },
      ]}
      empty="Nothing else was said about it."
    />
  );
}

function StandingTag({ fact: { standing } }: { readonly fact: FactView }): ReactNode {
  return (
    <span title={STANDINGS[standing]}>
      <Tag tone={standing === 'proposed' ? 'warn' : 'plain'}>{standing.replace('-', ' ')}</Tag>
    </span>
  );
}

function sayValid({ validFrom, validTo }: FactView): string {
  if (validFrom === undefined && validTo === undefined) return 'without a date';
  const from = validFrom === undefined ? 'from an unknown day' : `from ${sayDate(validFrom)}`;
  return validTo === undefined ? from : `${from} until ${sayDate(validTo)}`;
}
