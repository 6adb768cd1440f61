import { memo, type ReactNode } from 'react';
import { SeverityMark, Tag } from '../parts/mod.ts';
import { useApp, useRoomTime } from '../state/app-context.ts';
import { formatClock } from '../words/mod.ts';
import type { FeedRow } from './queue-rows.ts';
import { sayRowTime } from './row-time.ts';

/** A feed that fell silent or was lost. The row opens the feeds. */
export const FeedAlertRow: React.NamedExoticComponent<{ readonly row: FeedRow }> = memo(function FeedAlertRow({
  row,
}: {
  readonly row: FeedRow;
}): ReactNode {
  const { select } = useApp();
  const nowMs = useRoomTime(60_000);
  const { acknowledged, clearedMs } = row.alert;
  const isDone = acknowledged || clearedMs !== undefined;
  return (
    <li className={`queue-row${isDone ? ' queue-row-done' : ''}`} data-testid="alert">
      <SeverityMark shape={row.shape} />
      <h3>
        <button
          type="button"
          className="queue-open"
          data-row={row.key}
          data-feed-alert={row.alert.id}
          onClick={() => select({ kind: 'feeds' })}
        >
          <bdi>{row.title}</bdi>
        </button>
        <span className="mono queue-time">{sayRowTime(row.fromMs, row.fromMs, nowMs)}</span>
      </h3>
      <p className="queue-sentence">
        <bdi>{row.sentence}</bdi>
      </p>
      <p className="queue-tags">
        {clearedMs !== undefined ? (
          <Tag>back since {formatClock(clearedMs)}</Tag>
        ) : acknowledged ? (
          <Tag>acknowledged</Tag>
        ) : (
          <Tag tone="warn">not acknowledged</Tag>
        )}
      </p>
    </li>
  );
});
