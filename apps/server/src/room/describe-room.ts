import { listParties } from '@searoom/model';
import type { RoomInfo } from '@searoom/model/api';
import { MOST_AREAS } from '../areas/area-watch.ts';
import { MOST_CORNERS } from '../areas/check-area.ts';
import { MOST_FEEDS } from '../feeds/feed-manager.ts';
import type { RunningFeed } from '../feeds/running-feed.ts';
import type { History } from './history.ts';

export interface RoomFacts {
  readonly instance: string;
  readonly version: string;
  readonly registerDate: string;
  readonly roomMs: number;
  readonly lostAfterMs: number;
  readonly vessels: number;
  readonly feeds: readonly RunningFeed[];
  readonly history: History;
  readonly views: NonNullable<RoomInfo['views']>;
  readonly register: NonNullable<RoomInfo['register']>;
}

/** What the room is, and what time it is in it. */
export function describeRoom({ feeds, history, roomMs, ...facts }: RoomFacts): RoomInfo {
  const simulated = feeds.filter((feed) => feed.isSimulated);
  const live = feeds.some((feed) => feed.isLive);
  const { oldestMs, newestMs, size, capacity } = history;
  return {
    instance: facts.instance,
    version: facts.version,
    simulated: simulated.length > 0,
    ...(simulated.length > 0 && {
      simulation: simulated.map(({ simulation, name }) => simulation ?? name).join('; '),
    }),
    registerDate: facts.registerDate,
    timeMs: Math.round(roomMs),
    live,
    pace: live || feeds.length === 0 ? 1 : Math.max(...feeds.map((feed) => feed.pace)),
    vessels: facts.vessels,
    memory: {
      ...(Number.isFinite(oldestMs) && { fromMs: oldestMs }),
      ...(Number.isFinite(newestMs) && { toMs: newestMs }),
      reports: size,
      mostReports: capacity,
    },
    lostAfterMs: facts.lostAfterMs,
    views: facts.views,
    register: facts.register,
    parties: listParties().map((party) => ({ ...party })),
    limits: { feeds: MOST_FEEDS, areas: MOST_AREAS, areaPoints: MOST_CORNERS },
  };
}
