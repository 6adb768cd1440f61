import type { CheckAnswer, CheckRow } from '@searoom/model/api';
import { type ReactNode, useState } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Button, Choice, Problem, Table } from '../parts/mod.ts';
import { PageSection } from '../register/page-section.tsx';
import { useAddress, useApp } from '../state/app-context.ts';
import { cleanInner, countWords } from '../words/mod.ts';
import { FactsProvider } from './facts-context.tsx';
import { FactLink, OutsideLink } from './links.tsx';
import { LedgerSources } from './sources-section.tsx';
import { sayDate } from './time-scale.ts';
import { TimesChoice } from './times-choice.tsx';
import { useCheck, useChecks, useTimes } from './use-assistance.ts';

type Verdict = CheckRow['onItsDay'];

const VERDICTS: Readonly<Record<Verdict['verdict'], string>> = {
  supported: 'supported',
  contradicted: 'contradicted',
  'not-known': 'not known',
};

/** Statements of a document held against the ledger, one by one. */
export function CheckPane(): ReactNode {
  const { address } = useApp();
  const chosen = useAddress(({ assistance }) => assistance.check);
  const list = useChecks();
  const id = chosen ?? list.value?.[0]?.id;
  const asked = useCheck(id, useTimes());
  const [given, setGiven] = useState<CheckAnswer>();
  return (
    <div className="pane" data-testid="check" tabIndex={-1}>
      <AskedPart asked={list} what="the documents">
        {(documents) => (
          <div className="pane-head">
            {documents.length > 0 && (
              <Choice
                label="Document"
                value={id ?? ''}
                onChange={(next) => {
                  setGiven(undefined);
                  address.openAssistance('check', next);
                }}
                options={documents.map(({ id: value, title, publisher, date }) => ({
                  value,
                  label: `${title} (${publisher}, ${date})`,
                }))}
              />
            )}
            <OwnDocument onAnswer={setGiven} />
            {given !== undefined && <Button onClick={() => setGiven(undefined)}>Close the own document</Button>}
            <TimesChoice stamp={(given ?? asked.value)?.stamp} />
          </div>
        )}
      </AskedPart>
      {given !== undefined ? (
        <CheckPage answer={given} />
      ) : list.value?.length === 0 ? (
        <p className="register-empty">
          No document is held here. Open one of your own: a JSON file with its statements. docs/assistance.md says how
          it is written.
        </p>
      ) : (
        <AskedPart asked={asked} what="the check">
          {(answer) => <CheckPage answer={answer} />}
        </AskedPart>
      )}
    </div>
  );
}

/** Sends a document of the reader's own; nothing of it is kept. */
function OwnDocument({ onAnswer }: { readonly onAnswer: (answer: CheckAnswer) => void }): ReactNode {
  const { client } = useApp();
  const [error, setError] = useState<unknown>();
  const take = async (file: File): Promise<void> => {
    setError(undefined);
    try {
      onAnswer(await client.assistance.checkDocument(JSON.parse(await file.text())));
    } catch (problem) {
      setError(problem instanceof SyntaxError ? new Error('The file is no JSON.') : problem);
    }
  };
  return (
    <>
      <label className="field">
        <span className="field-hint">Document of your own (JSON)</span>
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) void take(file);
            target.value = '';
          }}
        />
      </label>
      {error !== undefined && (
        <Problem error={error} what="Could not check the document" kept="Nothing was kept of it." />
      )}
    </>
  );
}

function CheckPage({ answer }: { readonly answer: CheckAnswer }): ReactNode {
  const { document, rows, summary, facts, sources, stamp } = answer;
  return (
    <FactsProvider facts={facts} sources={sources}>
      <PageSection
        title={cleanInner(document.title)}
        about={
          <>
            {cleanInner(document.publisher)}, {sayDate(document.date)}{' '}
            {document.address !== undefined && <OutsideLink address={document.address}>where it was read</OutsideLink>}
          </>
        }
      >
        <p className="pane-note" role="status">
          {countWords(rows.length, 'statement')}: {summary.supported} supported, {summary.contradicted} contradicted,{' '}
          {summary.notKnown} not known, about its day. Searoom decides nothing: it says which facts speak for a
          statement and which against it.
        </p>
        <div data-testid="check-table">
          <Table
            caption="Statements"
            rows={rows}
            rowKey={({ id }) => id}
            exportName={`check-${document.id}`}
            columns={[
              {
                key: 'statement',
                title: 'It says',
                value: ({ statement }) => statement,
                cell: ({ statement, quotes }) => (
                  <>
                    {cleanInner(statement)}
                    {quotes !== undefined && (
                      <span className="check-words">“{cleanInner(quotes.replace(/^["“]|["”]$/g, ''))}”</span>
                    )}
                  </>
                ),
              },
              {
                key: 'then',
                title: `About ${document.date}`,
                value: ({ onItsDay }) => sayVerdict(onItsDay),
                cell: ({ onItsDay, publishedThen }) => (
                  <>
                    <VerdictCell verdict={onItsDay} />
                    {!publishedThen && onItsDay.verdict !== 'not-known' && (
                      <span className="check-words">what decides it was published later</span>
                    )}
                  </>
                ),
              },
              {
                key: 'now',
                title: `About ${stamp.about}`,
                value: ({ onThatDay }) => sayVerdict(onThatDay),
                cell: ({ onThatDay }) => <VerdictCell verdict={onThatDay} />,
              },
              {
                key: 'why',
                title: 'Why',
                value: ({ onItsDay, onThatDay }) => sayWhy(onItsDay, onThatDay, stamp.about),
                cell: ({ onItsDay, onThatDay }) => cleanInner(sayWhy(onItsDay, onThatDay, stamp.about)),
              },
              {
                key: 'facts',
                title: 'Facts',
                value: ({ onItsDay }) => [...onItsDay.for, ...onItsDay.against].join(' '),
                cell: ({ onItsDay, onThatDay, id }) => (
                  <VerdictFacts
                    speakFor={[...onItsDay.for, ...onThatDay.for]}
                    speakAgainst={[...onItsDay.against, ...onThatDay.against]}
                    of={id}
                  />
                ),
              },
            ]}
            empty="The document has no statement."
          />
        </div>
      </PageSection>
      <LedgerSources sources={sources} />
    </FactsProvider>
  );
}

function sayVerdict({ verdict, qualifiers }: Verdict): string {
  return [VERDICTS[verdict], ...qualifiers.map((word) => word.replace('-', ' '))].join(', ');
}

function sayWhy(onItsDay: Verdict, onThatDay: Verdict, about: string): string {
  return onThatDay.why === onItsDay.why ? onItsDay.why : `${onItsDay.why} About ${about}: ${onThatDay.why}`;
}

function VerdictCell({ verdict }: { readonly verdict: Verdict }): ReactNode {
  return (
    <>
      <span className={verdict.verdict === 'contradicted' ? 'verdict attention' : 'verdict'}>
        {VERDICTS[verdict.verdict]}
      </span>
      {verdict.qualifiers.length > 0 && (
        <span className="verdict-qualifiers">
          {verdict.qualifiers.map((word) => word.replace('-', ' ')).join(', ')}
        </span>
      )}
    </>
  );
}

interface VerdictFactsProps {
  readonly speakFor: readonly string[];
  readonly speakAgainst: readonly string[];
  readonly of: string;
}

function VerdictFacts({ speakFor, speakAgainst, of }: VerdictFactsProps): ReactNode {
  if (speakFor.length === 0 && speakAgainst.length === 0) return <span className="quiet">none</span>;
  return (
    <>
      {speakFor.length > 0 && (
        <span className="verdict-facts">
          <FactLink facts={speakFor} of={`for ${of}`}>
            for
          </FactLink>
        </span>
      )}
      {speakAgainst.length > 0 && (
        <span className="verdict-facts">
          <FactLink facts={speakAgainst} of={`against ${of}`}>
            against
          </FactLink>
        </span>
      )}
    </>
  );
}
