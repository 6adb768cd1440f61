import type { LegalView } from '@searoom/model/api';
import { type ReactNode, useMemo } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Codes } from '../panels/shared/codes.tsx';
import { Button, Mark, Table } from '../parts/mod.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { pickPair } from '../views/pick-pair.ts';
import { explainStance, nameStance } from '../views/stance-words.ts';
import { useViews } from '../views/use-views.ts';
import { cleanInner } from '../words/mod.ts';
import { nameQuestion } from './name-question.ts';
import { numberRows } from './number-rows.ts';
import { PageSection } from './page-section.tsx';
import { RecordFrame } from './record-frame.tsx';
import { sayTest } from './say-test.ts';
import { collectSources, joinSources } from './source-list.ts';
import { SourceMark, SourcesList } from './sources.tsx';
import { useRecordKeys } from './use-record-keys.ts';

/** The rules of a legal view on one page. */
export function ViewRecord({ id }: { readonly id: string }): ReactNode {
  const { address } = useApp();
  const asked = useViews();
  return (
    <AskedPart asked={asked} what="the legal views">
      {(views) => {
        const view = views.find((one) => one.id === id);
        if (view !== undefined) return <Page view={view} views={views} />;
        return (
          <p className="register-empty">
            There is no legal view “{id}” here. There are {views.map((one) => one.id).join(', ')}.{' '}
            <Button plain onClick={() => address.openRegister(undefined)}>
              Look in the index
            </Button>
          </p>
        );
      }}
    </AskedPart>
  );
}

function Page({ view, views }: { readonly view: LegalView; readonly views: readonly LegalView[] }): ReactNode {
  const { address } = useApp();
  useRecordKeys();
  const worn = useAddress((state) => state.view);
  const pair = pickPair(views, view.id);
  const { id, title, party, rejectedBy, summary, confidence } = view;
  // Answers and rules are looked through one by one: the view itself has the shape of a source.
  const sources = useMemo(
    () => joinSources(view.sources, collectSources([view.answers, view.rules, view.otherwise])),
    [view],
  );
  const wear = (): void => {
    address.openWatch();
    address.change({ view: id });
  };
  return (
    <RecordFrame
      type="view"
      id={id}
      title={cleanInner(title)}
      facts={[
        party === undefined ? 'Of no party' : <Codes key="party" codes={[party]} />,
        <span key="rejected">
          Rejected by <Codes codes={rejectedBy} />
        </span>,
        <Mark key="mark" confidence={confidence} />,
        'A standpoint with its sources; Searoom holds none',
      ]}
      sources={sources}
      actions={
        <>
          <Button primary onClick={wear}>
            {worn === id ? 'Back to the map under it' : 'Draw the map under it'}
          </Button>
          {pair !== undefined && (
            <Button
              onClick={() => {
                address.openWatch();
                address.change({ compare: pair });
              }}
            >
              Compare
            </Button>
          )}
        </>
      }
      side={
        <>
          <PageSection title="In one sentence">
            <p className="say">{cleanInner(summary)}</p>
          </PageSection>
          <SourcesList />
        </>
      }
    >
      <AnswersSection view={view} />
      <RulesSection view={view} />
    </RecordFrame>
  );
}

function AnswersSection({ view: { answers } }: { readonly view: LegalView }): ReactNode {
  return (
    <PageSection title="Answers" about="to the questions that every view is asked">
      <Table
        caption="Answers"
        rows={answers}
        rowKey={({ question }) => question}
        sortable={false}
        columns={[
          { key: 'question', title: 'Question', value: ({ question }) => nameQuestion(question) },
          {
            key: 'answer',
            title: 'Answer',
            value: ({ answer }) => answer,
            cell: ({ answer }) => <strong>{cleanInner(answer)}</strong>,
          },
          { key: 'because', title: 'Because', value: ({ because }) => cleanInner(because) },
          {
            key: 'mark',
            title: 'Mark',
            value: ({ source }) => source.confidence,
            cell: ({ source, question }) => <SourceMark source={source} of={nameQuestion(question)} />,
          },
        ]}
      />
    </PageSection>
  );
}

function RulesSection({ view: { rules, otherwise } }: { readonly view: LegalView }): ReactNode {
  const rows = numberRows([
    ...rules.map(({ id, when, stance, because, source }) => ({ id, about: sayTest(when), stance, because, source })),
    { id: 'otherwise', about: 'every other zone', ...otherwise },
  ]);
  return (
    <PageSection title="Rules" about="the first that fits a zone decides what the view holds of it">
      <Table
        caption="Rules, in the order in which they are tried"
        rows={rows}
        rowKey={({ key }) => key}
        sortable={false}
        most={200}
        columns={[
          { key: 'number', title: 'No.', value: ({ number }) => number + 1, align: 'end' },
          {
            key: 'about',
            title: 'Zones',
            value: ({ about }) => about,
            cell: ({ id, about }) => (
              <>
                {cleanInner(about)}
                <span className="record-note mono wrapped">{id}</span>
              </>
            ),
          },
          {
            key: 'stance',
            title: 'The view',
            value: ({ stance }) => nameStance(stance),
            cell: ({ stance }) => (
              <strong className="unbroken" title={explainStance(stance)}>
                {nameStance(stance)}
              </strong>
            ),
          },
          { key: 'because', title: 'Because', value: ({ because }) => cleanInner(because) },
          {
            key: 'mark',
            title: 'Mark',
            value: ({ source }) => source.confidence,
            cell: ({ source, id }) => <SourceMark source={source} of={`the rule ${id}`} />,
          },
        ]}
      />
    </PageSection>
  );
}
