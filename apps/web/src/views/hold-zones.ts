import type { Stance, ZoneStances } from '@searoom/model/api';
import type { HeldZones, Hold } from '../chart/hold-chart.ts';

/** Whether a view draws a zone of this stance: all but what it contests, or gives no effect. */
export function isHeld(stance: Stance): boolean {
  return stance !== 'contests' && stance !== 'no-effect';
}

/** What a view holds of each zone of the map; undefined where the server does not know the view. */
export function holdZones(stances: ZoneStances, view: string): HeldZones | undefined {
  const column = stances.views.indexOf(view);
  if (column < 0) return undefined;
  const holds = new Map<string, Hold>();
  const own = new Set<string>();
  for (const [zone, row] of Object.entries(stances.zones)) {
    const stance = row[column];
    if (stance === undefined) continue;
    if (stance === 'asserts') own.add(zone);
    holds.set(zone, stance === 'partly' ? 'partly' : isHeld(stance) ? 'held' : 'not');
  }
  return { view, of: (zone) => holds.get(zone) ?? 'held', isOwn: (zone) => own.has(zone) };
}
