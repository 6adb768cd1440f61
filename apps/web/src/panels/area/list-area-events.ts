import type { RoomEvent } from '@searoom/model/api';

/** Events about an own area, newest first. */
export function listAreaEvents(events: Iterable<RoomEvent>, area: string): RoomEvent[] {
  return [...events]
    .filter((event) => event.area === area)
    .sort((a, b) => Date.parse(b.event.start) - Date.parse(a.event.start));
}
