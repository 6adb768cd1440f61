import type { FeedChange } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { explainProblem } from '../parts/explain-problem.ts';
import { Kbd } from '../parts/mod.ts';
import { type App, useApp, useRoom } from '../state/app-context.ts';
import { endSentence } from '../state/end-sentence.ts';

const SLOWEST = 0.1;
const FASTEST = 100_000;

/** Where the room itself is a replay or a scenario: its pace for everybody who looks at this room. */
export function FeedPace(): ReactNode {
  const app = useApp();
  const hasReplay = useRoom(({ feeds }) => feeds.some(isPlayed));
  const pace = useRoom(({ feeds }) => feeds.find(isPlayed)?.pace ?? 1);
  const isPaused = useRoom(
    ({ feeds }) => feeds.some(isPlayed) && feeds.filter(isPlayed).every(({ paused }) => paused === true),
  );
  if (!hasReplay) return null;
  return (
    <>
      <span className="timebar-speed" title="Pace of the scenario or file, for everybody who looks at this room">
        <button type="button" aria-label="Slower feed" aria-keyshortcuts="[" onClick={() => changePace(app, 0.5)}>
          <Kbd>[</Kbd>
        </button>
        <b>{pace}×</b>
        <button type="button" aria-label="Faster feed" aria-keyshortcuts="]" onClick={() => changePace(app, 2)}>
          <Kbd>]</Kbd>
        </button>
      </span>
      <button
        type="button"
        className="timebar-word"
        onClick={() => void changeReplays(app, () => ({ paused: !isPaused }))}
      >
        {isPaused ? 'Go on' : 'Pause feed'}
      </button>
    </>
  );
}

/** Makes all replays of the room faster or slower. False when the room has none. */
export function changePace(app: App, factor: number): boolean {
  const feeds = app.room.feeds.filter(isPlayed);
  void changeReplays(app, (pace) => ({
    pace: Math.min(FASTEST, Math.max(SLOWEST, Math.round(pace * factor * 10) / 10)),
  }));
  return feeds.length > 0;
}

async function changeReplays(app: App, change: (pace: number) => FeedChange): Promise<void> {
  for (const feed of app.room.feeds.filter(isPlayed)) {
    try {
      await app.client.changeFeed(feed.id, change(feed.pace ?? 1));
    } catch (error) {
      const { detail, advice } = explainProblem(error);
      app.say({
        tone: 'error',
        text: `Could not change the pace of ${feed.name}: ${endSentence(detail)} ${advice ?? ''} It goes on as before.`,
      });
    }
  }
}

function isPlayed(feed: { readonly live: boolean; readonly state: string }): boolean {
  return !feed.live && feed.state !== 'ended' && feed.state !== 'failed';
}
