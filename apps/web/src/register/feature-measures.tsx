import type { FeaturePage } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Table } from '../parts/mod.ts';
import { cleanInner, formatLat, formatLon, formatUncertaintyNm, groupDigits } from '../words/mod.ts';
import { numberRows } from './number-rows.ts';
import { PageSection } from './page-section.tsx';
import { SourceMark } from './sources.tsx';

interface PartProps {
  readonly page: FeaturePage;
}

/** Distances and areas that Searoom worked out, each with how sure it is. */
export function MeasuredSection({ page: { measured } }: PartProps): ReactNode {
  return (
    <PageSection title="Measured" about="on WGS 84">
      {measured.length === 0 && <p className="quiet">Nothing was measured: no baseline lies near.</p>}
      <dl className="record-measures">
        {numberRows(measured).map(({ key, what, value, note, source }) => (
          <div key={key}>
            <dt>{cleanInner(what)}</dt>
            <dd>
              {cleanInner(value)} <SourceMark source={source} of={what} />
              {note !== undefined && <span className="record-note">{cleanInner(note)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </PageSection>
  );
}

/** The position in use beside others that are known, and what its doubt means for the limits. */
export function PositionSection({ page: { candidates, position } }: PartProps): ReactNode {
  return (
    <PageSection title="How sure is the position">
      <Table
        caption="Positions known for it"
        rows={numberRows(candidates)}
        rowKey={({ key }) => key}
        sortable={false}
        columns={[
          {
            key: 'used',
            title: 'Candidate',
            value: ({ isUsed, of }) => `${isUsed ? 'used' : 'other'} ${of ?? ''}`,
            cell: ({ isUsed, of }) => (
              <>
                {isUsed ? <strong>used</strong> : 'other'}
                {of !== undefined && <span className="record-note">{cleanInner(of)}</span>}
              </>
            ),
          },
          {
            key: 'lat',
            title: 'Latitude',
            value: ({ lat }) => lat,
            cell: ({ lat }) => (lat === undefined ? <span className="quiet">not kept</span> : formatLat(lat)),
            mono: true,
            align: 'end',
          },
          {
            key: 'lon',
            title: 'Longitude',
            value: ({ lon }) => lon,
            cell: ({ lon }) => (lon === undefined ? <span className="quiet">not kept</span> : formatLon(lon)),
            mono: true,
            align: 'end',
          },
          {
            key: 'offset',
            title: 'Offset',
            value: ({ offsetM }) => offsetM,
            cell: ({ offsetM }) => (offsetM === 0 ? '0' : `${groupDigits(Math.round(offsetM))} m`),
            align: 'end',
          },
          {
            key: 'from',
            title: 'From',
            value: ({ source }) => source.title,
            cell: ({ source }) => (
              <>
                {cleanInner(source.title)} <SourceMark source={source} of="the position" />
              </>
            ),
          },
        ]}
        empty="No position is recorded."
      />
      <p className="register-note">
        The position is that of {cleanInner(position.of)}. Limits measured from it carry{' '}
        {formatUncertaintyNm(position.uncertaintyM / 1852)} M.
      </p>
    </PageSection>
  );
}
