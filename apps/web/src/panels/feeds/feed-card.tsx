import type { FeedInfo } from '@searoom/model/api';
import { type ReactNode, useState } from 'react';
import { Button, Fact, Facts, Name, Problem, Section, Tag } from '../../parts/mod.ts';
import { useApp, useRoomTime } from '../../state/app-context.ts';
import { cleanText, formatAge, formatMoment, groupDigits } from '../../words/mod.ts';
import { formatRate, isOver, isReplay, needsCare } from './feed-words.ts';
import { RemoveFeedDialog } from './remove-feed-dialog.tsx';
import { ReplayControls } from './replay-controls.tsx';

/** One feed: how it does in a sentence, its numbers, and what can be done. */
export function FeedCard({ feed }: { readonly feed: FeedInfo }): ReactNode {
  const { client, say } = useApp();
  const nowMs = useRoomTime(1000);
  const [isRemoving, setRemoving] = useState(false);
  const [error, setError] = useState<unknown>();
  const remove = async (): Promise<void> => {
    setRemoving(false);
    try {
      await client.removeFeed(feed.id);
      say({
        tone: 'info',
        text: `Removed the feed ${feed.name}. ${feed.live ? 'Its vessels stay until they are lost.' : 'Its vessels went with it.'}`,
      });
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <div id={`feed-${feed.id}`}>
      <Section
        title={cleanText(feed.name)}
        aside={
          <>
            {feed.simulated && <Tag tone="warn">SIMULATED</Tag>}{' '}
            <Tag tone={needsCare(feed) ? 'warn' : 'plain'}>{feed.state}</Tag>
          </>
        }
      >
        <p>{cleanText(feed.sentence)}</p>
        <Facts>
          <Fact name="Address">
            <span className="mono wrapped">{cleanText(feed.address)}</span>
          </Fact>
          <Fact name="Kind">{cleanText(feed.kind)}</Fact>
          <Fact name="Rate">
            {formatRate(feed.messagesPerSecond)}, {groupDigits(feed.messages)} messages in all
          </Fact>
          <Fact name="Newest">
            {feed.newestTimeMs === undefined
              ? 'no message yet'
              : `${formatMoment(feed.newestTimeMs, nowMs)}, ${formatAge(nowMs - feed.newestTimeMs)}`}
          </Fact>
          <Fact name="Merged">{groupDigits(feed.merged)} that another feed had brought already</Fact>
          <Fact name="Bad">
            {groupDigits(feed.bad)}
            {feed.lastBad !== undefined && (
              <>
                ; last: <Name>{feed.lastBad}</Name>
              </>
            )}
          </Fact>
          <Fact name="Dropped">{groupDigits(feed.dropped)}</Fact>
          <Fact name="Reconnects">
            {groupDigits(feed.reconnects)}
            {feed.nextAttemptMs !== undefined && `; next attempt ${formatMoment(feed.nextAttemptMs, nowMs)}`}
          </Fact>
          {feed.lastError !== undefined && (
            <Fact name="Last error">
              <Name>{feed.lastError}</Name>
            </Fact>
          )}
        </Facts>
        {isReplay(feed) && !isOver(feed) && <ReplayControls feed={feed} onError={setError} />}
        {error !== undefined && <Problem error={error} what="That was not done" kept="The feed goes on as it was." />}
        <div className="panel-choices">
          <Button onClick={() => setRemoving(true)} label={`Remove the feed ${cleanText(feed.name)}`}>
            Remove …
          </Button>
        </div>
        {isRemoving && (
          <RemoveFeedDialog feed={feed} onRemove={() => void remove()} onClose={() => setRemoving(false)} />
        )}
      </Section>
    </div>
  );
}
