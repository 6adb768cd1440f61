import type { FeedAlert, FeedInfo } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { useApp, useRoom, useRoomTime } from '../state/app-context.ts';
import { cleanText, formatClock, formatDuration, groupDigits } from '../words/mod.ts';
import { sayTrouble, summarizeFeeds } from './summarize-feeds.ts';

/** How the feeds do, in one line; opens the panel of feeds. */
export function FeedHealth(): ReactNode {
  const { select } = useApp();
  const feeds = useRoom((room) => room.feeds);
  const alerts = useRoom((room) => room.alerts);
  const rates = useRoom((room) => room.rates);
  const isReady = useRoom((room) => room.ready);
  return (
    <button type="button" className="top-feeds" aria-keyshortcuts="f" onClick={() => select({ kind: 'feeds' })}>
      {feeds.length === 0 ? (
        <span>{isReady ? 'Feeds: none yet' : 'Feeds: reading …'}</span>
      ) : (
        <FeedLine feeds={feeds} alerts={alerts} rates={rates} />
      )}
    </button>
  );
}

interface FeedLineProps {
  readonly feeds: readonly FeedInfo[];
  readonly alerts: readonly FeedAlert[];
  readonly rates: readonly number[];
}

function FeedLine({ feeds, alerts, rates }: FeedLineProps): ReactNode {
  const nowMs = useRoomTime(1000);
  const isReplay = useRoom(({ time }) => time.kind === 'replay');
  const { running, rate, newestMs } = summarizeFeeds(feeds);
  const trouble = sayTrouble(feeds, alerts, formatClock);
  return (
    <span className="top-feeds-line">
      <span>
        Feeds <b>{running}</b> of {feeds.length}
      </span>
      <Sparkline rates={rates} />
      <span className="mono">{groupDigits(Math.round(rate))} msg/s</span>
      {newestMs !== undefined && !isReplay && (
        <span className="top-newest">
          newest <span className="mono">{formatDuration(Math.max(0, nowMs - newestMs))}</span>
        </span>
      )}
      {trouble !== undefined && (
        <b className="top-trouble" title={cleanText(trouble)}>
          {cleanText(trouble)}
        </b>
      )}
    </span>
  );
}

const WIDTH = 72;
const HEIGHT = 16;
const MOST = 24;

/** Messages a second of the last seconds. */
function Sparkline({ rates }: { readonly rates: readonly number[] }): ReactNode {
  const shown = rates.slice(-MOST);
  const most = Math.max(1, ...shown);
  return (
    <svg className="top-spark" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {shown.map((rate, i) => {
        const height = Math.max(1, (rate / most) * HEIGHT);
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity but their place
        return <rect key={i} x={(i + MOST - shown.length) * 3} width="2" y={HEIGHT - height} height={height} />;
      })}
    </svg>
  );
}
