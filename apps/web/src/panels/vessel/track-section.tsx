import type { Track } from '@searoom/model/api';
import { type ReactNode, useMemo, useState } from 'react';
import { Button, type Column, downloadText, Section, Table } from '../../parts/mod.ts';
import { useApp, useRoomTime } from '../../state/app-context.ts';
import {
  formatBearing,
  formatDuration,
  formatMoment,
  formatPosition,
  formatSpeed,
  groupDigits,
  plainMmsi,
} from '../../words/mod.ts';
import { AskedPart } from '../shared/asked-part.tsx';
import type { TrackSpan } from '../shared/desk.ts';
import { useDesk } from '../shared/use-ask.ts';
import { listTrack, type TrackRow, trackToGeoJson } from './list-track.ts';
import { PointSentence } from './point-sentence.tsx';
import { useTrack } from './use-track.ts';

const SPANS: readonly { readonly span: TrackSpan; readonly label: string }[] = [
  { span: '1h', label: 'last 1 h' },
  { span: '6h', label: 'last 6 h' },
  { span: 'all', label: 'all in memory' },
];

export interface TrackSectionProps {
  readonly mmsi: number;
  readonly reports: number;
  readonly firstTime: string | undefined;
}

/** The track: how much of it, on the map and as a table; a report opens the sentence behind it. */
export function TrackSection({ mmsi, reports, firstTime }: TrackSectionProps): ReactNode {
  const { trackSpan, change } = useDesk();
  const nowMs = useRoomTime(60_000);
  const asked = useTrack(mmsi, trackSpan);
  return (
    <Section
      title="Track, on the map by speed"
      aside={`${groupDigits(reports)} reports${firstTime === undefined ? '' : ` since ${formatMoment(Date.parse(firstTime), nowMs)}`}`}
    >
      <fieldset className="panel-choices" aria-label="How much of the track">
        {SPANS.map(({ span, label }) => (
          <Button key={span} pressed={span === trackSpan} onClick={() => change({ trackSpan: span })}>
            {label}
          </Button>
        ))}
      </fieldset>
      <AskedPart asked={asked} what="the track">
        {(track) => <TrackBody track={track} nowMs={nowMs} />}
      </AskedPart>
    </Section>
  );
}

function TrackBody({ track, nowMs }: { readonly track: Track; readonly nowMs: number }): ReactNode {
  const app = useApp();
  const [isListOpen, setListOpen] = useState(false);
  const [picked, setPicked] = useState<TrackRow>();
  const rows = useMemo(() => listTrack(track), [track]);
  const newest = rows[0];
  const oldest = rows.at(-1);
  const file = `track-${plainMmsi(track.mmsi)}${track.simulated ? '-SIMULATED' : ''}`;
  return (
    <>
      <p className="panel-note">
        {newest === undefined || oldest === undefined
          ? 'No report in that time.'
          : `${groupDigits(rows.length)} points over ${formatDuration(newest.timeMs - oldest.timeMs)}${track.thinned ? '; some are left out to keep it small' : ''}.`}{' '}
        <button
          type="button"
          className="button-plain"
          aria-expanded={isListOpen}
          onClick={() => setListOpen(!isListOpen)}
        >
          {isListOpen ? 'hide points' : 'list points'}
        </button>{' '}
        <Button
          plain
          onClick={() => downloadText(`${file}.geojson`, JSON.stringify(trackToGeoJson(track)), 'application/geo+json')}
        >
          GeoJSON
        </Button>
      </p>
      {isListOpen && (
        <>
          {picked !== undefined && (
            <PointSentence mmsi={track.mmsi} row={picked} onClose={() => setPicked(undefined)} />
          )}
          <Table
            caption={`Points of the track${track.simulated ? ', SIMULATED' : ''}`}
            rows={rows}
            columns={columnsAt(nowMs)}
            rowKey={keyOf}
            selected={picked === undefined ? undefined : keyOf(picked)}
            onOpen={(row) => {
              setPicked(row);
              app.viewer()?.flyTo(row.lon, row.lat);
            }}
            most={50}
            filterable={false}
            exportName={file}
          />
        </>
      )}
    </>
  );
}

function keyOf({ timeMs, feed, offset }: TrackRow): string {
  return `${timeMs} ${feed} ${offset}`;
}

function columnsAt(nowMs: number): readonly Column<TrackRow>[] {
  return [
    {
      key: 'time',
      title: 'Time',
      value: ({ timeMs }) => new Date(timeMs).toISOString(),
      cell: ({ timeMs }) => formatMoment(timeMs, nowMs),
      mono: true,
    },
    {
      key: 'position',
      title: 'Position',
      value: ({ lat, lon }) => `${lat.toFixed(6)}, ${lon.toFixed(6)}`,
      cell: ({ lat, lon }) => formatPosition(lat, lon),
      mono: true,
    },
    {
      key: 'speed',
      title: 'Speed',
      value: ({ sogKn }) => sogKn,
      cell: ({ sogKn }) => formatSpeed(sogKn),
      align: 'end',
    },
    {
      key: 'course',
      title: 'Course',
      value: ({ cogDeg }) => cogDeg,
      cell: ({ cogDeg }) => formatBearing(cogDeg),
      align: 'end',
    },
  ];
}
