import type { InstrumentPage } from '@searoom/model/api';
import { type ReactNode, useMemo } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Button, Fact, Facts, Table } from '../parts/mod.ts';
import { RecordLink } from '../views/record-link.tsx';
import { cleanInner, countWords } from '../words/mod.ts';
import { type Box, widenBox } from './fit-camera.ts';
import { type Numbered, numberRows } from './number-rows.ts';
import { PageSection } from './page-section.tsx';
import { RecordFrame } from './record-frame.tsx';
import { RecordMap } from './record-map.tsx';
import { ChangesSection, GapsSection, PartyCodes } from './record-parts.tsx';
import { collectSources, joinSources } from './source-list.ts';
import { SourceMark, SourcesList } from './sources.tsx';
import { useRecordKeys } from './use-record-keys.ts';
import { useInstrumentPage } from './use-register.ts';
import { useShowZone } from './use-show-zone.ts';

type Link = InstrumentPage['uses'][number];

/** One law, note, agreement or decision: whose it is, who protests, what rests on it. */
export function InstrumentRecord({ id }: { readonly id: string }): ReactNode {
  const asked = useInstrumentPage(id);
  return (
    <AskedPart asked={asked} what="the page of the instrument">
      {(page) => <Page page={page} />}
    </AskedPart>
  );
}

function Page({ page }: { readonly page: InstrumentPage }): ReactNode {
  useRecordKeys();
  const { id, title, uses, zones, contestedBy } = page;
  const sources = useMemo(() => joinSources(page.sources, collectSources(page)), [page]);
  return (
    <RecordFrame
      type="instrument"
      id={id}
      title={cleanInner(title)}
      facts={listFacts(page)}
      sources={sources}
      map={<InstrumentMap page={page} />}
      side={
        <>
          <PageSection title="In short">
            <Facts>
              <Fact name="Parties">
                {page.parties.length === 0
                  ? 'none named'
                  : page.parties.map(({ code, name }) => (
                      <span key={code} className="panel-line">
                        <strong>{code}</strong> {name}
                      </span>
                    ))}
              </Fact>
              <Fact name="Date">{page.date ?? 'unknown'}</Fact>
              <Fact name="In force">{page.inForce === undefined ? 'unknown' : cleanInner(page.inForce)}</Fact>
              <Fact name="Contested by">
                {contestedBy.length === 0 ? 'nobody known' : <PartyCodes parties={contestedBy} />}
              </Fact>
            </Facts>
            {page.note !== undefined && <p className="register-note">{cleanInner(page.note)}</p>}
          </PageSection>
          <SourcesList />
        </>
      }
    >
      <ProtestsSection protests={page.protests} />
      <PageSection title="What rests on it" about={uses.length}>
        <Links links={uses} caption="What rests on it" empty="Nothing in the register rests on it." />
      </PageSection>
      <PageSection title="Zones asserted under it" about={`${zones.length}; each is shown on the map of the Watch`}>
        <Links links={zones} caption="Zones asserted under it" empty="No zone is built from it." />
      </PageSection>
      <GapsSection gaps={page.gaps} />
      <ChangesSection changes={page.changes} />
    </RecordFrame>
  );
}

function listFacts({ date, inForce, parties, uses, zones }: InstrumentPage): ReactNode[] {
  return [
    <span className="mono" key="date">
      {date ?? 'date unknown'}
    </span>,
    ...(inForce === undefined ? [] : [`In force ${cleanInner(inForce)}`]),
    <span key="parties">
      By <PartyCodes parties={parties} />
    </span>,
    `${countWords(uses.length, 'record')} and ${countWords(zones.length, 'zone')} rest on it`,
  ];
}

function InstrumentMap({ page: { id, box, title } }: { readonly page: InstrumentPage }): ReactNode {
  const [west, south, east, north] = box ?? [];
  const whole = useMemo<Box | undefined>(
    () =>
      west === undefined || south === undefined || east === undefined || north === undefined
        ? undefined
        : widenBox([west, south, east, north], 20),
    [west, south, east, north],
  );
  return whole === undefined ? null : <RecordMap key={id} box={whole} name={title} />;
}

function ProtestsSection({ protests }: { readonly protests: InstrumentPage['protests'] }): ReactNode {
  return (
    <PageSection title="Protests" about="what other parties have said against it">
      <Table
        caption="Protests"
        rows={numberRows(protests)}
        rowKey={({ key }) => key}
        sortable={false}
        columns={[
          {
            key: 'party',
            title: 'Party',
            value: ({ party }) => party.code,
            cell: ({ party }) => (
              <strong>
                <abbr title={party.name}>{party.code}</abbr>
              </strong>
            ),
          },
          { key: 'date', title: 'Date', value: ({ date }) => date ?? 'unknown', mono: true },
          { key: 'what', title: 'What', value: ({ what }) => cleanInner(what) },
          {
            key: 'mark',
            title: 'Mark',
            value: ({ source }) => source.confidence,
            cell: ({ source, party }) => <SourceMark source={source} of={`the protest of ${party.code}`} />,
          },
        ]}
        empty="No protest is recorded."
      />
    </PageSection>
  );
}

interface LinksProps {
  readonly links: readonly Link[];
  readonly caption: string;
  readonly empty: string;
}

function Links({ links, caption, empty }: LinksProps): ReactNode {
  return (
    <Table
      caption={caption}
      rows={numberRows(links)}
      rowKey={({ key }) => key}
      sortable={false}
      most={25}
      columns={[
        { key: 'title', title: 'Title', value: ({ title }) => title, cell: (row) => <LinkTo link={row} /> },
        { key: 'what', title: 'What it is', value: ({ what }) => cleanInner(what) },
        { key: 'type', title: 'Type', value: ({ type }) => type },
      ]}
      empty={empty}
    />
  );
}

/** A record leads to its page; a zone, which has none, to its limit on the map. */
function LinkTo({ link: { type, id, title } }: { readonly link: Numbered<Link> }): ReactNode {
  const showZone = useShowZone();
  if (type !== 'zone') return <RecordLink record={`${type}:${id}`}>{cleanInner(title)}</RecordLink>;
  return (
    <Button plain onClick={() => showZone(id)}>
      {cleanInner(title)}
    </Button>
  );
}
