import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useFrame } from '../frame/frame-context.ts';
import { useRoom, useRoomTime } from '../state/app-context.ts';
import { formatClock, formatDate, formatDateTime } from '../words/mod.ts';
import { DensityBars } from './density-bars.tsx';
import { chooseScale, findTicks, placeOf, type TimeScale, timeAt, timeByKey } from './time-scale.ts';
import { useDensity } from './use-density.ts';

/** While the handle is drawn, the server is asked at most so often; where it is let go, always. */
const DRAW_EVERY_MS = 120;

/** The line of time: events on it, what is in memory, and a handle that can be drawn to any time of it. */
export function Timeline({ scale }: { readonly scale: TimeScale }): ReactNode {
  const { player, room } = useFrame().page;
  const memory = useRoom(({ info }) => info?.memory);
  const time = useRoom((state) => state.time);
  const shownMs = useRoomTime(1000);
  const density = useDensity(scale);
  const line = useRef<HTMLDivElement>(null);
  const isDrawn = useRef(false);
  const lastSeekMs = useRef(0);
  const newestMs = Math.min(scale.toMs, memory?.toMs ?? room.nowMs());
  const oldestMs = Math.min(newestMs, Math.max(scale.fromMs, memory?.fromMs ?? newestMs));

  const seek = (timeMs: number): void => void player.seek(timeMs);
  const seekAt = (event: PointerEvent): void => {
    lastSeekMs.current = event.timeStamp;
    const box = line.current!.getBoundingClientRect();
    seek(timeAt(scale, (event.clientX - box.left) / box.width));
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const wanted = timeByKey(event.key, event.shiftKey, shownMs, oldestMs);
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (wanted === 'live') player.goLive();
    else seek(wanted);
  };

  const percent = (timeMs: number): string => `${Math.min(1, Math.max(0, placeOf(scale, timeMs))) * 100}%`;
  return (
    <div
      ref={line}
      className="timeline"
      role="slider"
      tabIndex={0}
      aria-label="Time that is shown"
      aria-valuemin={Math.round(oldestMs / 1000)}
      aria-valuemax={Math.round(newestMs / 1000)}
      aria-valuenow={Math.round(Math.min(newestMs, Math.max(oldestMs, shownMs)) / 1000)}
      aria-valuetext={`${time.kind === 'live' ? 'Live' : 'Replay'}, ${formatDateTime(shownMs)}`}
      onKeyDown={handleKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        isDrawn.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        seekAt(event);
      }}
      onPointerMove={(event) => {
        if (isDrawn.current && event.timeStamp - lastSeekMs.current >= DRAW_EVERY_MS) seekAt(event);
      }}
      onPointerUp={(event) => {
        if (isDrawn.current) seekAt(event);
        isDrawn.current = false;
      }}
      onPointerCancel={() => {
        isDrawn.current = false;
      }}
    >
      {density !== undefined && <DensityBars density={density} scale={scale} />}
      <div className="timeline-axis" />
      {findTicks(scale).map((tick) => (
        <span key={tick.timeMs} className="timeline-tick" style={{ left: percent(tick.timeMs) }}>
          {formatClock(tick.timeMs).slice(0, -1)}
          {tick.isDay && ` ${formatDate(tick.timeMs).split(' ').slice(0, 2).join(' ')}`}
        </span>
      ))}
      {memory?.fromMs !== undefined && (
        <div
          className="timeline-memory"
          style={{ left: percent(oldestMs), right: `${100 - Number.parseFloat(percent(newestMs))}%` }}
        />
      )}
      <div className={`timeline-head timeline-${time.kind}`} style={{ left: percent(shownMs) }} />
    </div>
  );
}

/** The scale of the bar for now: another object only when it moves. */
export function useTimeScale(): TimeScale {
  const { room } = useFrame().page;
  const oldestMs = useRoom(({ info }) => info?.memory.fromMs);
  useRoomTime(10_000);
  return chooseScale(oldestMs, room.nowMs());
}
