import type { FeaturePage } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { nameLanguage } from '../panels/feature/name-language.ts';
import { type Column, Name, Table } from '../parts/mod.ts';
import { RecordLink } from '../views/record-link.tsx';
import { cleanInner } from '../words/mod.ts';
import { type Numbered, numberRows } from './number-rows.ts';
import { PageSection } from './page-section.tsx';
import { PartyCodes } from './record-parts.tsx';
import { SourceMark } from './sources.tsx';

interface PartProps {
  readonly page: FeaturePage;
}

/** Names by language; where a name has a source of its own, its mark leads there. */
export function NamesSection({ page: { names } }: PartProps): ReactNode {
  return (
    <PageSection title="Names" about="in the order of their language codes">
      <dl className="record-names">
        {numberRows(names).map(({ key, language, name, note, source }) => (
          <div key={key}>
            <dt title={nameLanguage(language)}>{language}</dt>
            <dd>
              <Name lang={language}>{name}</Name>
              {note !== undefined && <span className="quiet"> {cleanInner(note)}</span>}
              {source !== undefined && (
                <>
                  {' '}
                  <SourceMark source={source} of={`the name in ${nameLanguage(language)}`} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}

type Finding = Numbered<FeaturePage['findings'][number]>;
const FINDINGS: readonly Column<Finding>[] = [
  { key: 'question', title: 'Question', value: ({ question }) => question },
  { key: 'finding', title: 'Finding', value: ({ finding }) => cleanInner(finding) },
  {
    key: 'by',
    title: 'By',
    value: ({ by }) => by,
    cell: ({ by, date }) => (
      <>
        <span className="unbroken">{cleanInner(by)}</span>
        {date !== undefined && <span className="record-date mono"> {date}</span>}
      </>
    ),
  },
  { key: 'paragraphs', title: 'Paragraph', value: ({ paragraphs }) => paragraphs ?? '–', mono: true },
  {
    key: 'rejectedBy',
    title: 'Rejected by',
    value: ({ rejectedBy }) => rejectedBy.join(' '),
    cell: ({ rejectedBy }) => (rejectedBy.length === 0 ? <span className="quiet">–</span> : rejectedBy.join(' ')),
  },
  {
    key: 'mark',
    title: 'Mark',
    value: ({ source }) => source.confidence,
    cell: ({ source, question }) => <SourceMark source={source} of={`the finding: ${question}`} />,
  },
];

/** What a court or tribunal found, and what it left open. */
export function FindingsSection({ page }: PartProps): ReactNode {
  return (
    <PageSection title="Findings" about="what a court or tribunal has decided, and what it has not">
      <Table
        caption="Findings"
        rows={numberRows(page.findings)}
        columns={FINDINGS}
        rowKey={({ key }) => key}
        sortable={false}
        empty="No court or tribunal has found anything about it, as far as the register knows."
      />
    </PageSection>
  );
}

type Assertion = Numbered<FeaturePage['assertions'][number]>;

/** Who asserts it, under what, and who contests that. Parties stand in the order of their codes. */
export function AssertionsSection({ page: { assertions } }: PartProps): ReactNode {
  const columns: readonly Column<Assertion>[] = [
    {
      key: 'party',
      title: 'Party',
      value: ({ party }) => party.code,
      cell: ({ party, number }) => (
        <strong className={assertions[number - 1]?.party.code === party.code ? 'record-same' : undefined}>
          <abbr title={party.name}>{party.code}</abbr>
        </strong>
      ),
    },
    {
      key: 'instrument',
      title: 'Instrument',
      value: ({ instrumentTitle }) => instrumentTitle,
      cell: ({ instrument, instrumentTitle }) => (
        <RecordLink record={`instrument:${instrument}`}>{cleanInner(instrumentTitle)}</RecordLink>
      ),
    },
    { key: 'date', title: 'Date', value: ({ date }) => date ?? '–', mono: true },
    { key: 'says', title: 'Says', value: ({ says }) => cleanInner(says) },
    {
      key: 'contestedBy',
      title: 'Contested by',
      value: ({ contestedBy }) => contestedBy.map(({ code }) => code).join(' '),
      cell: ({ contestedBy }) => <PartyCodes parties={contestedBy} />,
    },
    {
      key: 'mark',
      title: 'Mark',
      value: ({ source }) => source.confidence,
      cell: ({ source, party }) => <SourceMark source={source} of={`what ${party.code} asserts`} />,
    },
  ];
  return (
    <PageSection title="Who asserts it">
      <Table
        caption="Who asserts it"
        rows={numberRows(assertions)}
        columns={columns}
        rowKey={({ key }) => key}
        sortable={false}
        empty="Nobody, as far as the register knows."
      />
    </PageSection>
  );
}

type ViewRow = FeaturePage['views'][number];

function ZoneCell({ word }: { readonly word: string }): ReactNode {
  if (word === 'none') return <span title="none">–</span>;
  const isHeld = word === 'yes' || word === 'asserted';
  return isHeld ? <strong>{word}</strong> : <span className="quiet">{word}</span>;
}

const CELLS: readonly (readonly [keyof ViewRow['cells'], string])[] = [
  ['internal', 'Internal'],
  ['territorial', '12 M'],
  ['contiguous', '24 M'],
  ['economic', 'EEZ 200 M'],
  ['shelf', 'Shelf'],
];
const VIEW_COLUMNS: readonly Column<ViewRow>[] = [
  {
    key: 'view',
    title: 'View',
    value: ({ view }) => view,
    cell: ({ view, title }) => (
      <span className="mono">
        <RecordLink record={`view:${view}`} title={title}>
          {view}
        </RecordLink>
      </span>
    ),
  },
  ...CELLS.map(
    ([key, title]): Column<ViewRow> => ({
      key,
      title,
      value: ({ cells }) => cells[key],
      cell: ({ cells }) => <ZoneCell word={cells[key]} />,
    }),
  ),
  { key: 'for', title: 'For', value: (row) => row.for },
  { key: 'reason', title: 'Reason', value: ({ reason }) => cleanInner(reason) },
  {
    key: 'mark',
    title: 'Mark',
    value: ({ source }) => source.confidence,
    cell: ({ source, view }) => <SourceMark source={source} of={`the row of the view ${view}`} />,
  },
];

/** What it can give under each legal view. */
export function ViewsSection({ page }: PartProps): ReactNode {
  return (
    <PageSection
      title="Zones it can give, by view"
      about="12 = territorial sea, 24 = contiguous zone; a dash means none"
    >
      <div className="record-zones">
        <Table
          caption="Zones it can give, by view"
          rows={page.views}
          columns={VIEW_COLUMNS}
          rowKey={({ view }) => view}
          sortable={false}
          empty="No legal view is loaded. Views are files: see docs/views.md."
        />
      </div>
    </PageSection>
  );
}

/** Who is or was there, and what was built: facts on the ground, no title. */
export function OnItSection({ page: { occupations, artificialIslands } }: PartProps): ReactNode {
  const rows = numberRows([
    ...occupations.map(({ party, from, to, note, source }) => ({ what: 'in control', party, from, to, note, source })),
    ...artificialIslands.map(({ party, since, note, source }) => ({
      what: 'artificial island, no zone but 500 m of safety (Art. 60)',
      party,
      from: since,
      to: undefined,
      note,
      source,
    })),
  ]);
  return (
    <PageSection title="On it" about="facts on the ground, no title">
      <Table
        caption="Who is or was there"
        rows={rows}
        rowKey={({ key }) => key}
        sortable={false}
        columns={[
          {
            key: 'party',
            title: 'Party',
            value: ({ party }) => party.code,
            cell: ({ party }) => <PartyCodes parties={[party]} />,
          },
          { key: 'what', title: 'What', value: ({ what }) => what },
          { key: 'from', title: 'From', value: ({ from }) => from ?? 'unknown', mono: true },
          { key: 'to', title: 'To', value: ({ to }) => to ?? '–', mono: true },
          { key: 'note', title: 'Note', value: ({ note }) => cleanInner(note ?? '') },
          {
            key: 'mark',
            title: 'Mark',
            value: ({ source }) => source.confidence,
            cell: ({ source, party, what }) => <SourceMark source={source} of={`${party.code} ${what}`} />,
          },
        ]}
        empty="Nobody is known to be there, and nothing to be built."
      />
    </PageSection>
  );
}
