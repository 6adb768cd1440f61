import { memo, type ReactNode } from 'react';
import { SeverityMark, Tag } from '../parts/mod.ts';
import { useAddress, useApp, useRoom, useRoomTime } from '../state/app-context.ts';
import { cleanText } from '../words/mod.ts';
import type { EventRow } from './queue-rows.ts';
import { sayRowTime } from './row-time.ts';

/** One thing that happened. The whole row opens it; where several parties are concerned, each can be opened alone. */
export const QueueRow: React.NamedExoticComponent<{ readonly row: EventRow }> = memo(function QueueRow({
  row,
}: {
  readonly row: EventRow;
}): ReactNode {
  const { select } = useApp();
  const { members } = row;
  const selectedId = useAddress(({ selection }) =>
    selection?.kind === 'event' && members.some(({ event }) => event.id === selection.id) ? selection.id : undefined,
  );
  const isReplay = useRoom(({ time }) => time.kind === 'replay');
  const nowMs = useRoomTime(60_000);
  const isDone = row.shape === 'retracted' || row.review.state !== 'open';
  const first = members.find(({ event }) => event.id === row.key) ?? members[0]!;
  const isLater = isReplay && members.some(({ event }) => Date.parse(event.detectedAt) > nowMs + 60_000);
  return (
    <li
      className={`queue-row${isDone ? ' queue-row-done' : ''}`}
      data-testid="alert"
      aria-current={selectedId === undefined ? undefined : 'true'}
    >
      <SeverityMark shape={row.shape} />
      <h3>
        <button
          type="button"
          className="queue-open"
          data-row={row.key}
          data-ids={members.map(({ event }) => event.id).join(' ')}
          onClick={() => select({ kind: 'event', id: first.event.id })}
        >
          {row.title}
        </button>
        <span className="mono queue-time">{sayRowTime(row.fromMs, row.toMs, nowMs)}</span>
      </h3>
      <p className="queue-sentence">
        <bdi>{row.sentence}</bdi>
      </p>
      <p className="queue-tags">
        <StateTag row={row} />
        <span>{sayRevision(row)}</span>
        {members.length === 1 && row.parties.length > 0 && <span>asserted: {row.parties.join(' ')}</span>}
        {members.length > 1 && (
          <span className="queue-parties">
            asserted:
            {members.map(({ event }) => (
              <button
                key={event.id}
                type="button"
                className="queue-party"
                aria-label={`Open the crossing of the limit asserted by ${event.zones[0]?.assertedBy}`}
                aria-pressed={event.id === selectedId}
                onClick={() => select({ kind: 'event', id: event.id })}
              >
                {event.zones[0]?.assertedBy}
              </button>
            ))}
          </span>
        )}
        {row.review.assignee !== undefined && <bdi>{cleanText(row.review.assignee)}</bdi>}
        {isLater && <span>words as known later</span>}
        {row.failed !== undefined && (
          <span className="queue-failed" title={row.failed}>
            not saved, kept here
          </span>
        )}
      </p>
    </li>
  );
});

function StateTag({ row }: { readonly row: EventRow }): ReactNode {
  const { state, until } = row.review;
  const { status } = row.members[0]!.event;
  if (row.shape === 'retracted') return <Tag>retracted</Tag>;
  if (state === 'snoozed') {
    return <Tag>{until === undefined ? 'snoozed' : `snoozed to ${until.slice(11, 16)}Z`}</Tag>;
  }
  if (state !== 'open') return <Tag>{state}</Tag>;
  if (row.shape === 'alarm') return <Tag tone="alarm">not acknowledged</Tag>;
  return <Tag tone={status === 'amended' ? 'warn' : 'plain'}>{status}</Tag>;
}

/** `r1`; `r2 → r3` where the newest changed what was said before. */
function sayRevision(row: EventRow): string {
  const newest = row.members.reduce((a, b) => (b.event.revision > a.event.revision ? b : a)).event;
  const { revision, supersedes, status } = newest;
  return status === 'amended' && supersedes !== undefined ? `r${supersedes} → r${revision}` : `r${revision}`;
}
