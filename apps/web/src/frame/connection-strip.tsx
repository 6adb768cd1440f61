import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../parts/mod.ts';
import { useApp, useRoom } from '../state/app-context.ts';
import { endSentence } from '../state/end-sentence.ts';
import { cleanInner, countWords, formatClock } from '../words/mod.ts';

/** Says when the server is lost, how old the picture is, and what this page will never get. */
export function ConnectionStrip(): ReactNode {
  const connection = useRoom((room) => room.connection);
  if (connection.kind === 'lost') return <Lost />;
  const { positions, events } = connection.missed;
  return positions + events > 0 ? <Missed key={`${positions} ${events}`} /> : null;
}

function Lost(): ReactNode {
  const { room } = useApp();
  const { why, nextAttemptMs } = useRoom((state) => state.connection);
  const hasPicture = useRoom(({ info }) => info !== undefined);
  const nowMs = useNow(1000);
  const inS = nextAttemptMs === undefined ? undefined : Math.max(0, Math.ceil((nextAttemptMs - nowMs) / 1000));
  return (
    <div className="strip strip-warn">
      <p>
        <span role="alert">
          <b>Connection to the server lost</b>
          {why === undefined ? '.' : `: ${endSentence(cleanInner(why))}`}
          {hasPicture && ` What you see is of ${formatClock(room.nowMs(), { seconds: true })}.`}
        </span>{' '}
        {inS === undefined || inS === 0 ? 'Trying again …' : `Trying again in ${inS} s.`}
      </p>
      <Button onClick={() => room.retryNow()} hint="r">
        Try now
      </Button>
    </div>
  );
}

function Missed(): ReactNode {
  const { positions, events, why } = useRoom(({ connection }) => connection.missed);
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  const what = [
    ...(positions > 0 ? [countWords(positions, 'position')] : []),
    ...(events > 0 ? [countWords(events, 'event')] : []),
  ].join(' and ');
  return (
    <div className="strip" role="status">
      <p>
        This page missed {what}
        {why === undefined ? '.' : `: ${endSentence(cleanInner(why))}`} The newest place of every vessel is shown all
        the same.
      </p>
      <Button onClick={() => setRead(true)}>Understood</Button>
    </div>
  );
}

function useNow(everyMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
