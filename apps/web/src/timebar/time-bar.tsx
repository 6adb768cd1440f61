import type { RoomInfo } from '@searoom/model/api';
import { type ReactNode, useRef } from 'react';
import { useFrame } from '../frame/frame-context.ts';
import { Kbd } from '../parts/mod.ts';
import { useRoom } from '../state/app-context.ts';
import { countWords, formatDateTime, groupDigits } from '../words/mod.ts';
import { FeedPace } from './feed-pace.tsx';
import { saySpan, sayStep, type TimeScale } from './time-scale.ts';
import { Timeline, useTimeScale } from './timeline.tsx';
import './timebar.css';

/** Which time is shown: now, or any time that the server remembers. */
export function TimeBar(): ReactNode {
  const scale = useStable(useTimeScale());
  const { player, room } = useFrame().page;
  const kind = useRoom((state) => state.time.kind);
  const isPlaying = useRoom(({ time }) => time.kind === 'replay' && time.playing);
  const speed = useRoom(({ time }) => (time.kind === 'replay' ? time.speed : 1));
  const memory = useRoom(({ info }) => info?.memory);
  const isReplay = kind === 'replay';
  return (
    <section className="timebar" data-testid="timebar" aria-label="Time">
      <div className="timebar-controls">
        <div className="timebar-line">
          <fieldset className="timebar-modes" aria-label="Live or replay">
            <button type="button" aria-pressed={!isReplay} onClick={() => player.goLive()}>
              Live
            </button>
            <button
              type="button"
              aria-pressed={isReplay}
              aria-keyshortcuts="Space"
              onClick={() => isReplay || void player.seek(room.nowMs(), false)}
            >
              Replay
            </button>
          </fieldset>
          {isReplay ? (
            <>
              <button
                type="button"
                className="timebar-word"
                aria-keyshortcuts="Space"
                onClick={() => player.setPlaying(!isPlaying)}
              >
                {isPlaying ? 'Pause' : 'Play'}
                <Kbd>space</Kbd>
              </button>
              <span className="timebar-speed">
                <button
                  type="button"
                  aria-label="Slower"
                  aria-keyshortcuts="["
                  onClick={() => player.setSpeed(speed / 2)}
                >
                  <Kbd>[</Kbd>
                </button>
                <b>{speed}×</b>
                <button
                  type="button"
                  aria-label="Faster"
                  aria-keyshortcuts="]"
                  onClick={() => player.setSpeed(speed * 2)}
                >
                  <Kbd>]</Kbd>
                </button>
              </span>
            </>
          ) : (
            <FeedPace />
          )}
        </div>
        <p className="timebar-note" title={sayMemory(memory)}>
          {isReplay
            ? 'Out of the memory of the server. End: live'
            : `Events per ${sayStep(scale.stepMs)}, ${saySpan(scale)}`}
        </p>
      </div>
      <Timeline scale={scale} />
    </section>
  );
}

/** What a replay can show: the grey line under the bar. */
function sayMemory(memory: RoomInfo['memory'] | undefined): string {
  if (memory?.fromMs === undefined) return 'Nothing is in memory yet.';
  const since = formatDateTime(memory.fromMs);
  return `In memory: ${countWords(memory.reports, 'report')} since ${since}; older ones go when there are more than ${groupDigits(memory.mostReports)}.`;
}

/** The same object while its values are the same. */
function useStable(scale: TimeScale): TimeScale {
  const last = useRef(scale);
  const { fromMs, toMs, stepMs } = last.current;
  if (fromMs !== scale.fromMs || toMs !== scale.toMs || stepMs !== scale.stepMs) last.current = scale;
  return last.current;
}
