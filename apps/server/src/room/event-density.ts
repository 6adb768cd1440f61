import { SearoomError } from '@searoom/model';
import type { EventDensity } from '@searoom/model/api';
import type { EventLog } from './event-log.ts';

const MOST_STEPS = 2000;

/**
 * How many events began in each of equal stretches of time.
 *
 * @throws SearoomError SR_QUERY_INVALID for no stretch of time or a number of steps out of bounds
 */
export function countDensity(log: EventLog, fromMs: number, toMs: number, steps: number): EventDensity {
  if (!(toMs > fromMs)) throw new SearoomError('SR_QUERY_INVALID', ['to: it must be later than from']);
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= MOST_STEPS)) {
    throw new SearoomError('SR_QUERY_INVALID', [`steps: ${steps} is not 1 to ${MOST_STEPS}`]);
  }
  const stepMs = (toMs - fromMs) / steps;
  const events = new Array<number>(steps).fill(0);
  const alerts = new Array<number>(steps).fill(0);
  const alarms = new Array<number>(steps).fill(0);
  for (const { startMs, current } of log.starts()) {
    if (!(startMs >= fromMs && startMs <= toMs)) continue;
    const step = Math.min(steps - 1, Math.floor((startMs - fromMs) / stepMs));
    events[step]!++;
    if (current.alert) alerts[step]!++;
    if (current.severity === 'alarm') alarms[step]!++;
  }
  return { fromMs, stepMs, events, alerts, alarms };
}
