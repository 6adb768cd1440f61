import { shiftAlong } from '../../local-plane.ts';
import { placeAt } from '../../path/path.ts';
import { drawRacetrack } from '../../pattern/racetrack.ts';
import { drawBetween, makeRandom } from '../../random.ts';
import type { SceneSetting } from '../../scene.ts';
import { tellClosestPass, tellFact } from '../../truth/encounter.ts';
import { METRES_PER_MILE as M, MINUTE_MS } from '../../units.ts';
import { makeFishingBoat, makePatrolShip } from '../../vessel/actors.ts';
import { PATROL_SHIP } from '../../vessel/handling.ts';
import type { IdentityRegister } from '../../vessel/identity.ts';
import { Voyage } from '../../vessel/voyage.ts';
import { FEATURES } from './features.ts';
import { drawGroundVoyage } from './fishing-ground.ts';
import { countRounds, makeClock, pathEndMs, type ScenePart } from './part.ts';

/**
 * Scarborough Shoal: fishing boats of two flags, two coast-guard ships on station, and a third from the east that comes
 * to look after the boats, is kept company and has her bow crossed.
 */
export function buildScarborough(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const at = makeClock(setting);
  const endMs = pathEndMs(setting);
  const random = makeRandom(setting.seed, 'scarborough');
  const [lon, lat] = FEATURES['Scarborough Shoal'];

  const visitor = makePatrolShip(
    register,
    'PHL',
    'PH COASTGUARD 3',
    new Voyage(at(0), [118.95, 14.98], PATROL_SHIP, random, 275)
      .keepTimetable(
        [
          { at: [118.1, 15.08], atMs: at(3.6) },
          { at: [117.93, 15.12], atMs: at(4.6) },
          { at: [117.91, 15.22], atMs: at(5.4) },
          { at: [117.98, 15.1], atMs: at(6.8) },
          { at: [118.9, 14.95], atMs: at(11) },
          { at: [119.7, 14.78], atMs: at(15) },
        ],
        { startsAtSpeed: true },
      )
      .drift(endMs, {
        courseDeg: 250,
        speedKn: 0.5,
        wanderM: 300,
        wanderMs: 10_800_000,
        headingDeg: 60,
        navigationalStatus: 0,
      }).path,
    97,
  );
  const crossingMs = at(4.2);
  const met = placeAt(visitor.path, crossingMs);
  const bow = shiftAlong(met.lon, met.lat, met.headingDeg, 240);
  const first = makePatrolShip(
    register,
    'CHN',
    'CN COASTGUARD 11',
    new Voyage(at(-1), [117.9, 15.2], PATROL_SHIP, random, 180)
      .drift(at(0.9), {
        courseDeg: 220,
        speedKn: 0.6,
        wanderM: 200,
        wanderMs: 7_200_000,
        headingDeg: 50,
        navigationalStatus: 0,
      })
      .sail([[118.28, 15.1]], 15)
      .follow(
        visitor.path,
        [
          { atMs: at(3.1), eastM: -900, northM: 900 },
          { atMs: at(3.9), eastM: -700, northM: 700 },
        ],
        crossingMs - 8 * MINUTE_MS,
        0,
      )
      .keepTimetable(
        [
          { at: shiftAlong(...bow, met.headingDeg + 90, 700), atMs: crossingMs - 3.5 * MINUTE_MS },
          { at: bow, atMs: crossingMs },
          { at: shiftAlong(...bow, met.headingDeg - 90, 900), atMs: crossingMs + 4 * MINUTE_MS },
        ],
        { startsAtSpeed: true, turnRadiusM: 220 },
      )
      .follow(visitor.path, [{ atMs: at(5.2), eastM: -1200, northM: -800 }], at(8), 30_000)
      .sail(
        [[117.95, 15.16], ...drawRacetrack([117.92, 15.15], 170, 6 * M, 2 * M, countRounds(setting, 16 * M, 5))],
        9,
        { startsAtSpeed: true },
      ).path,
    99,
  );
  const second = makePatrolShip(
    register,
    'CHN',
    'CN COASTGUARD 12',
    new Voyage(at(-1), [117.86, 15.07], PATROL_SHIP, random, 0).sail(
      drawRacetrack([117.87, 15.1], 350, 5 * M, 1.6 * M, countRounds(setting, 13 * M, 4)),
      4,
    ).path,
    77,
  );
  const boats = Array.from({ length: 11 }, (_, number) => {
    const own = makeRandom(setting.seed, `scarborough boat ${number}`);
    const flag = number < 5 ? 'CHN' : 'PHL';
    // One flag's boats lie near the shoal, the other's keep off to the south-east.
    const centre =
      flag === 'CHN'
        ? shiftAlong(lon, lat, drawBetween(own, 40, 140), drawBetween(own, 5, 9) * M)
        : shiftAlong(lon, lat, drawBetween(own, 90, 150), drawBetween(own, 13, 24) * M);
    return makeFishingBoat(register, own, flag, drawGroundVoyage(setting, own, centre, 20, 'net').path);
  });

  return {
    vessels: [visitor, first, second, ...boats],
    facts: [
      tellFact('shadowing', first, at(3.1), at(8), 'keeps beside the ship from the east', { others: [visitor] }),
      tellClosestPass(first, visitor, crossingMs - 5 * MINUTE_MS, crossingMs + 5 * MINUTE_MS, 'crosses her bow'),
      tellFact('loitering', second, setting.startMs, endMs, 'patrols 5 M east of the shoal'),
    ],
  };
}
