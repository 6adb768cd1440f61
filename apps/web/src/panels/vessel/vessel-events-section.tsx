import type { RoomEvent } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Section, SeverityMark } from '../../parts/mod.ts';
import { useApp, useRoom, useRoomTime } from '../../state/app-context.ts';
import { cleanText, formatMoment, severityOf, titleEvent } from '../../words/mod.ts';
import { shortenId } from '../event/event-panel.tsx';

/** More are not listed: the queue can be filtered by vessel. */
const MOST = 12;

/** Events of a vessel, newest first. */
export function VesselEventsSection({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const app = useApp();
  const events = useRoom((room) => room.events);
  const nowMs = useRoomTime(60_000);
  return (
    <Section title="Events" aside={ids.length}>
      {ids.length === 0 && <p className="quiet">None in memory.</p>}
      <ul className="plain-list">
        {ids.slice(0, MOST).map((id) => (
          <li key={id} className="panel-event">
            <button type="button" className="table-button" onClick={() => app.select({ kind: 'event', id })}>
              <EventLine id={id} event={events.get(id)} nowMs={nowMs} />
            </button>
          </li>
        ))}
      </ul>
      {ids.length > MOST && <p className="quiet">{ids.length - MOST} older ones are not listed here.</p>}
    </Section>
  );
}

function EventLine({
  id,
  event,
  nowMs,
}: {
  readonly id: string;
  readonly event: RoomEvent | undefined;
  readonly nowMs: number;
}): ReactNode {
  if (event === undefined) return `Event ${shortenId(id)}`;
  return (
    <>
      <SeverityMark shape={severityOf(event)} /> {titleEvent(event)},{' '}
      {formatMoment(Date.parse(event.event.start), nowMs)}
      {event.event.zones.length > 0 &&
        `, ${[...new Set(event.event.zones.map(({ assertedBy }) => assertedBy))].sort().join(' ')}`}
      <span className="quiet"> {cleanText(event.event.status)}</span>
    </>
  );
}
