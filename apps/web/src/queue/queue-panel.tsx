import { type ReactNode, useEffect, useState } from 'react';
import { useFrame } from '../frame/frame-context.ts';
import { Button, Kbd } from '../parts/mod.ts';
import { useAddress, useApp, useRoom } from '../state/app-context.ts';
import { countWords } from '../words/mod.ts';
import { FeedAlertRow } from './feed-alert-row.tsx';
import { QueueFilterBar } from './queue-filter.tsx';
import { QueueRow } from './queue-row.tsx';
import type { Queue } from './queue-rows.ts';
import './queue.css';

const ROWS_AT_ONCE = 100;

/** What happened: alerts by urgency, or all events. */
export function QueuePanel({ queue }: { readonly queue: Queue }): ReactNode {
  const { address } = useApp();
  const { hasSound, setSound } = useFrame();
  const filter = useAddress((state) => state.filter);
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const [isFilterOpen, setFilterOpen] = useState(isFiltered(filter));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => setMost(ROWS_AT_ONCE), [filter.show]);
  const isAll = filter.show === 'all';
  const shown = queue.rows.slice(0, most);
  return (
    <section className="queue" data-testid="queue" aria-labelledby="queue-title">
      <header className="queue-head">
        <h2 id="queue-title">{isAll ? 'Events' : 'Alerts'}</h2>
        <span className="queue-count">{isAll ? queue.rows.length : queue.waiting}</span>
        <button
          type="button"
          className="queue-word"
          aria-pressed={isAll}
          aria-keyshortcuts="h"
          onClick={() => address.change({ filter: { ...filter, show: isAll ? 'alerts' : 'all' } })}
        >
          {isAll ? 'Alerts only' : 'All events'}
          <Kbd>h</Kbd>
        </button>
        <button
          type="button"
          className="queue-word"
          aria-expanded={isFilterOpen}
          onClick={() => setFilterOpen(!isFilterOpen)}
        >
          Filter{isFiltered(filter) ? ' on' : ''}
        </button>
        <button
          type="button"
          className="queue-word queue-end"
          aria-pressed={hasSound}
          aria-keyshortcuts="m"
          onClick={() => setSound(!hasSound)}
        >
          Sound {hasSound ? 'on' : 'off'}
          <Kbd>m</Kbd>
        </button>
      </header>
      {isFilterOpen && <QueueFilterBar />}
      <div className="queue-body">
        {shown.length > 0 && (
          <ul className="queue-rows" aria-label={isAll ? 'Events, newest first' : 'Alerts, most severe first'}>
            {shown.map((row) =>
              row.kind === 'event' ? <QueueRow key={row.key} row={row} /> : <FeedAlertRow key={row.key} row={row} />,
            )}
          </ul>
        )}
        {queue.rows.length > most && (
          <p className="queue-more">
            <Button onClick={() => setMost(most + ROWS_AT_ONCE)}>Show 100 more</Button> of{' '}
            {countWords(queue.rows.length - most, 'row')}
          </p>
        )}
        <QueueFoot queue={queue} />
      </div>
    </section>
  );
}

/** What is not listed, and what to do next. */
function QueueFoot({ queue }: { readonly queue: Queue }): ReactNode {
  const { address } = useApp();
  const filter = useAddress((state) => state.filter);
  const hasFeeds = useRoom((room) => room.feeds.length > 0);
  const isReady = useRoom((room) => room.ready);
  const isAll = filter.show === 'all';
  const showAll = () => address.change({ filter: { ...filter, show: 'all' } });
  return (
    <div className="queue-foot">
      {!isReady && queue.rows.length === 0 && <p>Reading what happened so far …</p>}
      {isReady && !hasFeeds && (
        <p>
          No feed yet. Start one: <span className="mono">searoom serve --source tcp://host:port</span>, or add one under
          Feeds <Kbd>f</Kbd>
        </p>
      )}
      {isReady && queue.rows.length === 0 && queue.filtered > 0 && (
        <p>
          Nothing here goes through the filter. {countWords(queue.filtered, 'row is', 'rows are')} hidden.{' '}
          <Button plain onClick={() => address.change({ filter: { ...filter, types: [], parties: [], text: '' } })}>
            Take the filter off
          </Button>
        </p>
      )}
      {isReady && hasFeeds && queue.rows.length === 0 && queue.filtered === 0 && (
        <p>{isAll ? 'No events yet.' : 'No open alerts.'}</p>
      )}
      {!isAll && (queue.dismissed > 0 || queue.notices > 0) && (
        <p>
          {queue.dismissed > 0 && `Dismissed ${queue.dismissed}. `}
          {queue.notices > 0 && `${countWords(queue.notices, 'event')} raised no alert. `}
          <Button plain hint="h" onClick={showAll}>
            Show them
          </Button>
        </p>
      )}
      <p className="queue-keys">
        <Kbd>j</Kbd>
        <Kbd>k</Kbd> next, before <Kbd>a</Kbd> acknowledge <Kbd>s</Kbd> snooze <Kbd>d</Kbd> dismiss
      </p>
    </div>
  );
}

function isFiltered(filter: { types: readonly string[]; parties: readonly string[]; text: string }): boolean {
  return filter.types.length > 0 || filter.parties.length > 0 || filter.text !== '';
}
