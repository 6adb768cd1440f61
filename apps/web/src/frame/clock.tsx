import type { ReactNode } from 'react';
import { useRoom, useRoomTime } from '../state/app-context.ts';
import { formatClock, formatDate, formatLocal } from '../words/mod.ts';

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Time that the page shows, UTC, and beside it that of the machine's zone. In a replay it is that of the replay. */
export function Clock(): ReactNode {
  const timeMs = useRoomTime(1000);
  const isReplay = useRoom(({ time }) => time.kind === 'replay');
  const isKnown = useRoom(({ info }) => info !== undefined);
  const isOfRoom = useRoom(({ info }) => info !== undefined && !info.live);
  if (!isKnown) return <div className="top-clock">time unknown</div>;
  const [local, offset = ''] = formatLocal(timeMs).split(' ');
  // `GMT+8` becomes `+08`, `GMT` becomes `+00`.
  const zone = offset.replace(/^(GMT|UTC)/, '').replace(/^([+-])(\d)(?!\d)/, '$10$2');
  return (
    <div
      className={isReplay ? 'top-clock top-clock-replay' : 'top-clock'}
      role="timer"
      aria-label={isReplay ? 'Time of the replay' : isOfRoom ? 'Time of the scenario' : 'Time'}
      title={`UTC, and ${ZONE}. ${isReplay || isOfRoom ? 'Time of what is shown, not of this machine.' : ''}`}
    >
      <span className="top-date">{formatDate(timeMs)}</span>
      <span className="top-utc">
        {formatClock(timeMs, { seconds: true }).slice(0, -1)}
        <small>UTC</small>
      </span>
      <span className="top-local">
        {local}
        <small>{zone === '' ? '+00' : zone}</small>
      </span>
    </div>
  );
}
