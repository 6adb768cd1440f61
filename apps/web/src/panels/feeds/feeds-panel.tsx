import { type ReactNode, useState } from 'react';
import { Button } from '../../parts/mod.ts';
import { useRoom, useRoomTime } from '../../state/app-context.ts';
import { countWords } from '../../words/mod.ts';
import { PanelFrame, useHintKeys } from '../shared/panel-frame.tsx';
import { AddFeedForm } from './add-feed-form.tsx';
import { FeedAlerts } from './feed-alerts.tsx';
import { FeedCard } from './feed-card.tsx';
import { countFeeds } from './feed-words.ts';
import { FeedsTable } from './feeds-table.tsx';

/** All feeds of the room and how they do; here they are added, paused and removed. */
export function FeedsPanel(): ReactNode {
  const feeds = useRoom((room) => room.feeds);
  const limit = useRoom((room) => room.info?.limits.feeds);
  const nowMs = useRoomTime(1000);
  const [isAdding, setAdding] = useState(false);
  useHintKeys(['y', 'p']);
  const isFull = limit !== undefined && feeds.length >= limit;
  return (
    <PanelFrame
      title="Feeds"
      actions={
        <Button
          primary={!isAdding}
          hint="p"
          disabled={isFull && !isAdding}
          pressed={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          {isAdding ? 'Close the form' : 'Add a feed'}
        </Button>
      }
    >
      {isAdding && <AddFeedForm onDone={() => setAdding(false)} />}
      <section className="section" aria-label="In short">
        <p className="say">
          {feeds.length === 0
            ? 'No feed yet.'
            : `${countWords(feeds.length, 'feed')}${limit === undefined ? '' : ` of at most ${limit}`}: ${countFeeds(feeds)}.`}
        </p>
        {feeds.length === 0 && (
          <p className="panel-note">
            Add one with <q>Add a feed</q>, start with <code>searoom serve --source tcp://host:port</code>, or replay a
            scenario: <code>scenario:south-china-sea</code>.
          </p>
        )}
        {isFull && <p className="panel-note">No more are possible: remove one that is no longer needed.</p>}
      </section>
      <FeedAlerts />
      {feeds.length > 1 && (
        <FeedsTable
          feeds={feeds}
          nowMs={nowMs}
          onOpen={({ id }) => document.getElementById(`feed-${id}`)?.scrollIntoView({ block: 'start' })}
        />
      )}
      {feeds.map((feed) => (
        <FeedCard key={feed.id} feed={feed} />
      ))}
    </PanelFrame>
  );
}
