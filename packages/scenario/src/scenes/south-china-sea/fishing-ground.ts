import { shiftAlong } from '../../local-plane.ts';
import type { Waypoint } from '../../path/route.ts';
import { drawTrawl } from '../../pattern/trawl.ts';
import { drawBetween, type Random } from '../../random.ts';
import type { SceneSetting } from '../../scene.ts';
import { HOUR_MS, METRES_PER_MILE } from '../../units.ts';
import { FISHING_BOAT } from '../../vessel/handling.ts';
import { Voyage } from '../../vessel/voyage.ts';
import { pathEndMs } from './part.ts';

/** How a boat works: tows back and forth; lies to her nets and shifts; lies under her lamps at night. */
export type Gear = 'trawl' | 'net' | 'lamp';

const FISHING = 7;

/** A day of work on a ground, begun some hours before the scenario so that the boats are out of step. */
export function drawGroundVoyage(
  setting: SceneSetting,
  random: Random,
  centre: Waypoint,
  groundDeg: number,
  gear: Gear,
): Voyage {
  const startMs = setting.startMs - drawBetween(random, 0, 3) * HOUR_MS;
  const endMs = pathEndMs(setting);
  const voyage = new Voyage(startMs, centre, FISHING_BOAT, random, drawBetween(random, 0, 360));
  if (gear === 'trawl') {
    const speedKn = drawBetween(random, 2.8, 4);
    const towM = drawBetween(random, 3, 6) * METRES_PER_MILE;
    const tows = Math.ceil(((endMs - startMs) / HOUR_MS) * (speedKn / (0.8 * (towM / METRES_PER_MILE)))) + 1;
    return voyage.sail(drawTrawl(random, centre, groundDeg, towM, tows).slice(1), speedKn, {
      navigationalStatus: FISHING,
    });
  }
  const driftHours: [number, number] = gear === 'net' ? [2.5, 5] : [5, 8];
  const windDeg = 45 + drawBetween(random, -15, 15);
  while (voyage.nowMs < endMs) {
    voyage.drift(voyage.nowMs + drawBetween(random, ...driftHours) * HOUR_MS, {
      courseDeg: windDeg + 180,
      speedKn: drawBetween(random, 0.3, 0.9),
      wanderM: drawBetween(random, 60, 250),
      wanderMs: 2 * HOUR_MS,
      headingDeg: windDeg,
      navigationalStatus: FISHING,
    });
    // Back up against the drift, so that the boat stays on her ground.
    const back = shiftAlong(...centre, drawBetween(random, 0, 360), drawBetween(random, 0.5, 4) * METRES_PER_MILE);
    voyage.sail([back], drawBetween(random, 5, 7.5), { navigationalStatus: 0 });
  }
  return voyage;
}
