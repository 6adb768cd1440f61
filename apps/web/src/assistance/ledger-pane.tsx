import type { FactView, LedgerInfo, VerifyAnswer } from '@searoom/model/api';
import { type ReactNode, useState } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Button, CopyButton, Fact, Facts, Field, Problem, Table } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { useApp } from '../state/app-context.ts';
import { cleanInner, countWords, groupDigits } from '../words/mod.ts';
import { EnterFactForm } from './enter-fact-form.tsx';
import { FactsProvider } from './facts-context.tsx';
import { nextEdition } from './ledger-edition.ts';
import { FactLink } from './links.tsx';
import { recallName, rememberName } from './recall-name.ts';
import { useLedgerInfo } from './use-assistance.ts';
import { useProposals } from './use-proposals.ts';

/** The ledger itself: how much it holds, whether its chain is sound, what waits, and a form to enter a fact. */
export function LedgerPane(): ReactNode {
  const asked = useLedgerInfo();
  return (
    <div className="pane" data-testid="ledger" tabIndex={-1}>
      <AskedPart asked={asked} what="the ledger">
        {(info) => (
          <>
            {/* What was verified is of one head. */}
            <StateSection key={info.head} info={info} />
            <ProposalsSection waiting={info.waiting} />
          </>
        )}
      </AskedPart>
      <PageSection title="Enter a fact">
        <EnterFactForm />
      </PageSection>
      <ImportSection />
    </div>
  );
}

function StateSection({ info }: { readonly info: LedgerInfo }): ReactNode {
  const { client } = useApp();
  const [answer, setAnswer] = useState<VerifyAnswer>();
  const [error, setError] = useState<unknown>();
  const [isAsking, setAsking] = useState(false);
  const verify = async (): Promise<void> => {
    setAsking(true);
    setError(undefined);
    setAnswer(undefined);
    try {
      setAnswer(await client.assistance.verify());
    } catch (problem) {
      setError(problem);
    } finally {
      setAsking(false);
    }
  };
  return (
    <PageSection title="State" about="every fact carries the hash of the one before it; nothing is overwritten">
      <Facts>
        <Fact name="Holds">
          {countWords(info.facts, 'fact')}, {countWords(info.sources, 'source')}; the last of{' '}
          {info.recordedAt.slice(0, 16).replace('T', ' ')}Z
        </Fact>
        <Fact name="Head">
          <span className="hash-line">
            <span className="mono">{info.head}</span>{' '}
            <CopyButton text={info.head} plain>
              copy<span className="unseen"> hash of the head</span>
            </CopyButton>
          </span>
        </Fact>
        <Fact name="Kept">{cleanInner(info.kept)}</Fact>
        <Fact name="Rates">
          {info.rates.length === 0
            ? 'no table of rates: amounts are not converted'
            : info.rates
                .map(
                  ({ name, days, first, last }) =>
                    `${cleanInner(name)}: ${countWords(days, 'day')}, ${first} to ${last}`,
                )
                .join('; ')}
        </Fact>
      </Facts>
      <div className="form-row verify-row">
        <Button onClick={() => void verify()} disabled={isAsking}>
          {isAsking ? 'Verifying …' : 'Verify the chain'}
        </Button>
        <p role="status">{answer === undefined ? '' : sayVerified(answer)}</p>
      </div>
      {answer?.broken !== undefined && (
        <p className="attention">
          Fact {answer.broken.seq} ({cleanInner(answer.broken.id)}): {cleanInner(answer.broken.why)}
        </p>
      )}
      {error !== undefined && (
        <Problem error={error} what="Could not verify the ledger" onRetry={() => void verify()} />
      )}
    </PageSection>
  );
}

function sayVerified({ facts, head, sound, unsourced, tookMs }: VerifyAnswer): string {
  const what = `${groupDigits(facts)} facts in ${groupDigits(Math.round(tookMs))} ms, head ${head.slice(0, 16)}…`;
  const sources = unsourced === 0 ? 'every one has a source' : `${unsourced} without a source`;
  return sound ? `Sound: ${what}; ${sources}.` : `The chain is broken: ${what}.`;
}

function ProposalsSection({ waiting }: { readonly waiting: number }): ReactNode {
  const asked = useProposals(waiting);
  return (
    <PageSection title="Waiting for a second person" about={waiting}>
      {waiting === 0 ? (
        <p className="quiet">Nothing waits. What is entered below waits here until another person approves it.</p>
      ) : (
        <AskedPart asked={asked} what="what waits">
          {(facts) => <Proposals facts={facts} waiting={waiting} />}
        </AskedPart>
      )}
    </PageSection>
  );
}

function Proposals({ facts, waiting }: { readonly facts: readonly FactView[]; readonly waiting: number }): ReactNode {
  const { client, say } = useApp();
  const [by, setBy] = useState(recallName());
  const [error, setError] = useState<unknown>();
  const approve = async (ids: readonly string[]): Promise<void> => {
    setError(undefined);
    try {
      await client.assistance.approve({ by: by.trim(), facts: withSources(ids, facts) });
      rememberName(by.trim());
      say({ tone: 'info', text: `Approved: ${countWords(ids.length, 'fact')}.` });
      nextEdition();
    } catch (problem) {
      setError(problem);
    }
  };
  const mayApprove = ({ author }: FactView): boolean => by.trim() !== '' && by.trim() !== author;
  const others = facts.filter(mayApprove);
  return (
    <FactsProvider facts={facts} sources={[]}>
      <p className="pane-note">
        Nobody approves an entry of their own. A fact is approved with the sources that it brought.
      </p>
      <div className="form-row approve-row">
        <Field label="Your name" value={by} onChange={setBy} maxLength={80} />
        <Button onClick={() => void approve(others.map(({ id }) => id))} disabled={others.length < 2}>
          {`Approve all ${others.length}`}
        </Button>
      </div>
      {error !== undefined && <Problem error={error} what="Could not approve" kept="All of them still wait." />}
      <Table
        caption="Waiting for a second person"
        rows={facts}
        rowKey={({ id }) => id}
        sortable={false}
        columns={[
          {
            key: 'what',
            title: 'What it says',
            value: ({ sentence }) => sentence,
            cell: ({ id, sentence }) => <FactLink facts={[id]}>{cleanInner(sentence)}</FactLink>,
          },
          { key: 'subject', title: 'About', value: ({ subject }) => subject, mono: true },
          { key: 'by', title: 'By', value: ({ author }) => cleanInner(author) },
          { key: 'at', title: 'Entered', value: ({ recordedAt }) => recordedAt.slice(0, 10), mono: true },
          {
            key: 'approve',
            title: 'Approve',
            value: () => '',
            cell: (fact) => (
              <Button
                onClick={() => void approve([fact.id])}
                disabled={!mayApprove(fact)}
                title={mayApprove(fact) ? fact.sentence : 'Another person approves it'}
              >
                Approve
              </Button>
            ),
          },
        ]}
        empty="None of a grant."
      />
      {facts.length < waiting && (
        <p className="quiet">
          {countWords(waiting - facts.length, 'more')} of other subjects wait: budgets, meetings, partnerships, sources.
        </p>
      )}
    </FactsProvider>
  );
}

/** Ids with those of the proposed sources that the facts rest on, sources first. */
function withSources(ids: readonly string[], facts: readonly FactView[]): string[] {
  const keys = new Set(facts.filter(({ id }) => ids.includes(id)).flatMap(({ sources }) => sources));
  const sources = facts.filter(
    ({ subject, predicate }) => predicate === 'source' && keys.has(subject.slice('source:'.length)),
  );
  return [...new Set([...sources.map(({ id }) => id), ...ids])];
}

/** How much comes in and goes out besides the form. */
function ImportSection(): ReactNode {
  const { client } = useApp();
  const files: readonly (readonly [string, string])[] = [
    ['Grants (CSV)', client.assistance.exportAddress('csv', { table: 'grants' })],
    ['Facts (CSV)', client.assistance.exportAddress('csv', { table: 'facts' })],
    ['Sources (CSV)', client.assistance.exportAddress('csv', { table: 'sources' })],
    ['Data package', client.assistance.exportAddress('datapackage')],
    ['JSON', client.assistance.exportAddress('json')],
    ['IATI 2.03', client.assistance.exportAddress('iati')],
    ['Calendar', client.assistance.exportAddress('ics')],
  ];
  return (
    <PageSection title="In and out">
      <p className="pane-note">
        Many facts at once, tables of rates and mission logs come in by the command line: searoom assistance import
        --help. Every import is proposed until somebody approves it; a row that cannot be taken is told with its place
        and reason.
      </p>
      <ul className="inline-list">
        {files.map(([name, address]) => (
          <li key={name}>
            <a className="record-link" href={address} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
