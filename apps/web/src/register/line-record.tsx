import type { LinePage } from '@searoom/model/api';
import { type ReactNode, useMemo } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { type Column, Fact, Facts, Mark, Table } from '../parts/mod.ts';
import type { ShownSource } from '../views/list-sources.ts';
import { RecordLink } from '../views/record-link.tsx';
import { cleanInner, countWords, formatLat, formatLon, groupDigits } from '../words/mod.ts';
import { compareLegs, legDiffers } from './compare-legs.ts';
import { type Box, widenBox } from './fit-camera.ts';
import { type Numbered, numberRows } from './number-rows.ts';
import { PageSection } from './page-section.tsx';
import { RecordFrame } from './record-frame.tsx';
import { RecordMap } from './record-map.tsx';
import { ChangesSection, GapsSection, PartyCodes } from './record-parts.tsx';
import { collectSources, joinSources } from './source-list.ts';
import { SourceMark, SourcesList } from './sources.tsx';
import { useRecordKeys } from './use-record-keys.ts';
import { useLinePage } from './use-register.ts';

/** More points than this would hide the line that they are on. */
const MOST_NAMED_POINTS = 24;

/** A baseline, boundary or claim line: its points, legs, checks and what is missing. */
export function LineRecord({ id }: { readonly id: string }): ReactNode {
  const asked = useLinePage(id);
  return (
    <AskedPart asked={asked} what="the page of the line">
      {(page) => <Page page={page} />}
    </AskedPart>
  );
}

function Page({ page }: { readonly page: LinePage }): ReactNode {
  useRecordKeys();
  const { id, title, points } = page;
  const sources = useMemo(() => joinSources(page.sources, collectSources(page)), [page]);
  const columns = useMemo(() => listColumns(sources[0]), [sources]);
  return (
    <RecordFrame
      type="line"
      id={id}
      title={cleanInner(title)}
      facts={listFacts(page)}
      sources={sources}
      map={<LineMap page={page} />}
      side={
        <>
          <LineFacts page={page} />
          <ChecksSection checks={page.checks} />
          <SourcesList />
        </>
      }
    >
      <PageSection
        title="Points"
        about={`${points.length}; legs are geodesics on WGS 84, beside those that the instrument gives`}
      >
        <p className="register-note">{compareLegs(points)}</p>
        <Table
          caption="Points and legs"
          rows={numberRows(points)}
          columns={columns}
          rowKey={({ key }) => key}
          exportName={`${id}-points`}
          empty="No point is in the register: see the gaps."
        />
      </PageSection>
      <GapsSection gaps={page.gaps} />
      <ChangesSection changes={page.changes} />
    </RecordFrame>
  );
}

function listFacts(page: LinePage): ReactNode[] {
  const { kind, parties, contestedBy, points, complete, datum } = page;
  return [
    cleanInner(kind),
    <span key="parties">
      Of <PartyCodes parties={parties} />
    </span>,
    contestedBy.length === 0 ? (
      'Contested by nobody known'
    ) : (
      <span key="contested">
        Contested by <PartyCodes parties={contestedBy} />
      </span>
    ),
    `${countWords(points.length, 'point')}, ${complete ? 'complete' : 'not complete'}`,
    `Datum ${cleanInner(datum)}`,
  ];
}

function LineFacts({ page }: { readonly page: LinePage }): ReactNode {
  const { instrument, instrumentTitle, limits, validFrom, validTo, quality, note, edge, closed, uncertaintyM } = page;
  return (
    <PageSection title="In short">
      <Facts>
        <Fact name="Instrument">
          {instrument === '' ? (
            cleanInner(instrumentTitle)
          ) : (
            <RecordLink record={`instrument:${instrument}`}>{cleanInner(instrumentTitle)}</RecordLink>
          )}
        </Fact>
        {limits !== undefined && <Fact name="Limits">{cleanInner(limits)}</Fact>}
        <Fact name="In force">
          {validFrom === undefined ? 'since an unknown day' : `since ${validFrom}`}
          {validTo !== undefined && ` until ${validTo}`}
        </Fact>
        <Fact name="Edges">
          {cleanInner(edge)}, {closed ? 'closed' : 'open'}
        </Fact>
        <Fact name="Datum">
          {cleanInner(page.datum)}, ± {groupDigits(Math.round(uncertaintyM))} m
        </Fact>
        <Fact name="Quality">{cleanInner(quality)}</Fact>
      </Facts>
      {note !== undefined && <p className="register-note">{cleanInner(note)}</p>}
    </PageSection>
  );
}

function LineMap({ page: { id, title, box, points } }: { readonly page: LinePage }): ReactNode {
  const [west, south, east, north] = box;
  const whole = useMemo<Box | undefined>(
    () =>
      west === undefined || south === undefined || east === undefined || north === undefined
        ? undefined
        : widenBox([west, south, east, north], 10),
    [west, south, east, north],
  );
  const marks = useMemo(() => {
    const named = points.length <= MOST_NAMED_POINTS;
    return points.map(({ lon, lat, name }) => ({ lon, lat, label: named ? name : '' }));
  }, [points]);
  return whole === undefined ? null : <RecordMap key={id} box={whole} name={title} points={marks} />;
}

type Point = Numbered<LinePage['points'][number]>;
const POINTS: readonly Column<Point>[] = [
  { key: 'number', title: 'No.', value: ({ number }) => number + 1, align: 'end' },
  { key: 'name', title: 'Point', value: ({ name }) => cleanInner(name) },
  { key: 'lat', title: 'Latitude', value: ({ lat }) => lat, cell: ({ lat }) => formatLat(lat), mono: true },
  { key: 'lon', title: 'Longitude', value: ({ lon }) => lon, cell: ({ lon }) => formatLon(lon), mono: true },
  { key: 'place', title: 'Place', value: ({ place }) => (place === undefined ? '' : cleanInner(place)) },
  {
    key: 'leg',
    title: 'Leg M',
    value: ({ legNm }) => legNm,
    cell: ({ legNm }) => legNm?.toFixed(3) ?? <span className="quiet">–</span>,
    align: 'end',
  },
  {
    key: 'published',
    title: 'Published M',
    value: ({ publishedLegNm }) => publishedLegNm,
    cell: (point) =>
      point.publishedLegNm === undefined ? (
        <span className="quiet">–</span>
      ) : legDiffers(point) ? (
        <strong className="record-differs" title="differs from the leg computed from the points">
          {point.publishedLegNm.toFixed(2)} differs
        </strong>
      ) : (
        point.publishedLegNm.toFixed(2)
      ),
    align: 'end',
  },
];

/** The columns of the points. Their marks lead to the first source of the line: the one that its points are from. */
function listColumns(source: ShownSource | undefined): readonly Column<Point>[] {
  return [
    ...POINTS,
    {
      key: 'mark',
      title: 'Mark',
      value: ({ confidence }) => confidence,
      cell: ({ confidence, name }) =>
        source === undefined ? (
          <Mark confidence={confidence} />
        ) : (
          <SourceMark source={source} of={`point ${name}`} confidence={confidence} />
        ),
    },
  ];
}

function ChecksSection({ checks }: { readonly checks: LinePage['checks'] }): ReactNode {
  return (
    <PageSection title="Checks" about="what the register was measured against">
      <Table
        caption="Checks of the line"
        rows={numberRows(checks)}
        rowKey={({ key }) => key}
        sortable={false}
        most={30}
        columns={[
          {
            key: 'check',
            title: 'Check',
            value: ({ check }) => check,
            cell: ({ check, item, note }) => (
              <>
                {cleanInner(check)}
                {item !== undefined && ` ${cleanInner(item)}`}
                {note !== undefined && <span className="record-note">{cleanInner(note)}</span>}
              </>
            ),
          },
          { key: 'published', title: 'Published', value: ({ published }) => published ?? '–', align: 'end' },
          { key: 'computed', title: 'Computed', value: ({ computed }) => computed ?? '–', align: 'end' },
          {
            key: 'verdict',
            title: 'Verdict',
            value: ({ verdict }) => verdict,
            cell: ({ verdict }) =>
              verdict !== 'differs' ? (
                cleanInner(verdict)
              ) : (
                <strong className="record-differs">{cleanInner(verdict)}</strong>
              ),
          },
        ]}
        empty="No check was made of it here. searoom zones verify makes them all."
      />
    </PageSection>
  );
}
