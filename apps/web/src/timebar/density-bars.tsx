import type { EventDensity } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { placeOf, type TimeScale } from './time-scale.ts';

/** Heights are of 100. */
const MARK = 9;
const ROOM = 88;

/**
 * Events by time as bars; alerts and alarms are marks on their tops, so that they are seen among many. Heights grow with
 * the square root: the hundreds that are told when a room begins must not flatten the few that come later.
 */
export function DensityBars({
  density,
  scale,
}: {
  readonly density: EventDensity;
  readonly scale: TimeScale;
}): ReactNode {
  const most = Math.max(4, ...density.events);
  const step = (density.stepMs / (scale.toMs - scale.fromMs)) * 1000;
  return (
    <svg className="density" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      {density.events.map((count, i) => {
        if (count === 0) return null;
        const timeMs = density.fromMs + i * density.stepMs;
        const x = placeOf(scale, timeMs) * 1000;
        const height = Math.max(4, Math.sqrt(count / most) * ROOM);
        const alarms = density.alarms[i] ?? 0;
        const kind = alarms > 0 ? 'alarm' : (density.alerts[i] ?? 0) > 0 ? 'alert' : undefined;
        return (
          <g key={timeMs}>
            <rect className="density-bar" x={x} width={step * 0.75} y={100 - height} height={height} />
            {kind !== undefined && (
              <rect
                className={`density-${kind}`}
                x={x}
                width={step * 0.75}
                y={Math.max(0, 100 - height - MARK)}
                height={MARK}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
