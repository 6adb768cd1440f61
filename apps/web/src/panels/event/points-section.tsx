import type { EventRevision } from '@searoom/model';
import type { ReactNode } from 'react';
import { type Column, Section, Table } from '../../parts/mod.ts';
import { useApp } from '../../state/app-context.ts';
import { cleanText, formatMoment, formatPosition, formatSpeed } from '../../words/mod.ts';

type Point = EventRevision['explain']['points'][number] & { readonly number: number };

/** The reports that an event rests on; the same numbers stand on the map. */
export function PointsSection({ event, nowMs }: { readonly event: EventRevision; readonly nowMs: number }): ReactNode {
  const app = useApp();
  const points: Point[] = event.explain.points.map((point, i) => ({ ...point, number: i + 1 }));
  const columns: Column<Point>[] = [
    { key: 'number', title: 'No.', value: ({ number }) => number },
    {
      key: 'time',
      title: 'Time',
      value: ({ time }) => time,
      cell: ({ time }) => formatMoment(Date.parse(time), nowMs),
      mono: true,
    },
    {
      key: 'position',
      title: 'Position',
      value: ({ lat, lon }) => `${lat}, ${lon}`,
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
  ];
  return (
    <Section title="Points: on the map with these numbers" aside={points.length}>
      <Table
        caption="Reports that the event rests on"
        rows={points}
        columns={columns}
        rowKey={({ number }) => String(number)}
        onOpen={({ lon, lat }) => app.viewer()?.flyTo(lon, lat)}
        most={20}
        sortable={points.length > 5}
        empty="No point is recorded."
        {...(points.length > 5 && { exportName: `event-${cleanText(event.id)}-points` })}
      />
    </Section>
  );
}
