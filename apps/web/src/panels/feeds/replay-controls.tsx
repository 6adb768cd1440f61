import type { FeedChange, FeedInfo } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { Button } from '../../parts/mod.ts';
import { useApp } from '../../state/app-context.ts';
import { formatDateTime, formatNumber } from '../../words/mod.ts';

const PACES = [1, 10, 60, 300, 1000];

export interface ReplayControlsProps {
  readonly feed: FeedInfo;
  readonly onError: (error: unknown) => void;
}

/** Pause and pace of a replay. */
export function ReplayControls({ feed, onError }: ReplayControlsProps): ReactNode {
  const { client } = useApp();
  const isPaused = feed.paused === true;
  const change = (part: FeedChange): void => {
    onError(undefined);
    client.changeFeed(feed.id, part).catch(onError);
  };
  return (
    <div className="feed-replay">
      <p className="panel-note">
        Replay stands at {formatDateTime(feed.clockMs)}
        {isPaused ? ', paused' : feed.pace === undefined ? '' : `, ${formatNumber(feed.pace)} × real time`}.
      </p>
      <fieldset className="panel-choices" aria-label="Replay">
        <Button pressed={isPaused} onClick={() => change({ paused: !isPaused })}>
          {isPaused ? 'Go on' : 'Pause'}
        </Button>
        {PACES.map((pace) => (
          <Button key={pace} pressed={feed.pace === pace} label={`Pace ${pace} ×`} onClick={() => change({ pace })}>
            {pace}×
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
