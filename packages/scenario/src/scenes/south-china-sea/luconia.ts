import { shiftAlong } from '../../local-plane.ts';
import { placeAt } from '../../path/path.ts';
import type { Waypoint } from '../../path/route.ts';
import { drawLawnMower } from '../../pattern/lawn-mower.ts';
import { drawRacetrack } from '../../pattern/racetrack.ts';
import { drawBetween, makeRandom, pick } from '../../random.ts';
import type { SceneSetting } from '../../scene.ts';
import { tellClosestPass, tellFact } from '../../truth/encounter.ts';
import { METRES_PER_MILE as M, MINUTE_MS } from '../../units.ts';
import { makeFishingBoat, makePatrolShip, SHIP_TYPE } from '../../vessel/actors.ts';
import { COASTER, FISHING_BOAT, PATROL_SHIP } from '../../vessel/handling.ts';
import type { IdentityRegister } from '../../vessel/identity.ts';
import { makeDimensions, type Vessel } from '../../vessel/vessel.ts';
import { Voyage } from '../../vessel/voyage.ts';
import { FEATURES } from './features.ts';
import { drawGroundVoyage } from './fishing-ground.ts';
import { countRounds, makeClock, pathEndMs, type ScenePart } from './part.ts';

const SHOALS: Waypoint = FEATURES['South Luconia Shoals'];
const PATROL_KN = 4.5;

/**
 * Luconia Shoals: a coast-guard ship in a box round the shoals until another relieves her, a survey with her escort,
 * a patrol ship that shadows them, a supply vessel for a platform, fishing boats, of which one falls silent.
 */
export function buildLuconia(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const at = makeClock(setting);
  const endMs = pathEndMs(setting);
  const random = makeRandom(setting.seed, 'luconia');
  const box = (rounds: number): Waypoint[] => drawRacetrack(SHOALS, 25, 7 * M, 3 * M, rounds);

  const supplyPath = new Voyage(at(0), [113.02, 3.42], COASTER, random, 210)
    .anchor(at(1.5), 160)
    .sail([[112.97, 4.95]], 11.5)
    .drift(at(17), {
      courseDeg: 0,
      speedKn: 0,
      wanderM: 12,
      wanderMs: 3_600_000,
      headingDeg: 40,
      navigationalStatus: 3,
    })
    .sail([[113.02, 3.45]], 11.5)
    .anchor(endMs, 160).path;
  const supply: Vessel = {
    ...register.issue('MYS', 'OFFSHORE SUPPLY', true),
    transponder: 'class-a',
    path: supplyPath,
    shipType: SHIP_TYPE.other,
    dimensions: makeDimensions(72, 16, 0.75),
    draughtM: 5.6,
    destination: 'SIM PLATFORM',
    sendsHeading: true,
  };

  // The ship on patrol leaves her box to look at the supply vessel: meets her green to green, a cable and a half off.
  const passMs = at(9);
  const met = placeAt(supplyPath, passMs);
  const beam = shiftAlong(met.lon, met.lat, met.headingDeg + 90, 280);
  const first = makePatrolShip(
    register,
    'CHN',
    'CN COASTGUARD 1',
    new Voyage(at(-1), box(1)[0]!, PATROL_SHIP, random, 25)
      .sail(box(2).slice(1, 7), PATROL_KN)
      .keepTimetable([
        { at: shiftAlong(...beam, met.headingDeg, 4500), atMs: passMs - 14 * MINUTE_MS },
        { at: beam, atMs: passMs },
        { at: shiftAlong(...beam, met.headingDeg + 180, 4500), atMs: passMs + 14 * MINUTE_MS },
        { at: box(1)[0]!, atMs: at(11.3) },
      ])
      .sail(box(1).slice(1), PATROL_KN)
      .sail(
        [
          [112.3, 5.9],
          [111.5, 7.6],
          [111.0, 9.0],
        ],
        14,
      )
      .drift(endMs, {
        courseDeg: 220,
        speedKn: 0.7,
        wanderM: 200,
        wanderMs: 3_600_000 * 3,
        headingDeg: 40,
        navigationalStatus: 0,
      }).path,
    128,
  );
  const second = makePatrolShip(
    register,
    'CHN',
    'CN COASTGUARD 2',
    new Voyage(at(0), [111.35, 7.9], PATROL_SHIP, random, 155)
      .keepTimetable(
        [
          { at: [112.15, 6.0], atMs: at(9.5) },
          { at: box(1)[1]!, atMs: at(13.5) },
        ],
        { startsAtSpeed: true },
      )
      .sail(box(countRounds(setting, 20 * M, PATROL_KN)).slice(2), PATROL_KN).path,
    99,
  );

  const surveyKn = 4.6;
  const surveyPath = new Voyage(at(-2), [112.8, 5.85], COASTER, random, 90).sail(
    drawLawnMower([112.8, 5.85], 90, 17 * M, 2.5 * M, countRounds(setting, 19.5 * M, surveyKn)).slice(1),
    surveyKn,
    { navigationalStatus: 3, turnRadiusM: 1500, wander: { crossTrackM: 25, crabDeg: 3, surgeS: 10 } },
  ).path;
  const survey: Vessel = {
    ...register.issue('CHN', 'CN SURVEY 1', true),
    transponder: 'class-a',
    path: surveyPath,
    shipType: SHIP_TYPE.other,
    dimensions: makeDimensions(84, 18, 0.6),
    draughtM: 5.9,
    destination: 'SIM SURVEY',
    sendsHeading: true,
  };
  const escortPlace = placeAt(surveyPath, at(-1));
  const escort = makePatrolShip(
    register,
    'CHN',
    'CN COASTGUARD 3',
    new Voyage(at(-1), shiftAlong(escortPlace.lon, escortPlace.lat, 300, 2900), PATROL_SHIP, random).follow(
      surveyPath,
      [
        { atMs: at(7), eastM: -2100, northM: 2200 },
        { atMs: at(13), eastM: 1900, northM: 2600 },
        { atMs: at(21), eastM: -2500, northM: 1500 },
      ],
      endMs,
      90_000,
    ).path,
    99,
  );
  const watcher = makePatrolShip(
    register,
    'MYS',
    'MY PATROL 1',
    new Voyage(at(0), [113.35, 5.1], PATROL_SHIP, random, 330)
      .follow(
        surveyPath,
        [
          { atMs: at(3.5), eastM: 3.4 * M, northM: -2.2 * M },
          { atMs: at(9), eastM: 2.6 * M, northM: -2.9 * M },
          { atMs: at(12), eastM: 3.1 * M, northM: -2.4 * M },
        ],
        at(12),
        180_000,
      )
      .sail([[113.72, 4.72]], 15)
      .anchor(endMs, 140).path,
    75,
  );

  const boats = Array.from({ length: 9 }, (_, number) => {
    const own = makeRandom(setting.seed, `luconia boat ${number}`);
    const centre = shiftAlong(...SHOALS, drawBetween(own, 0, 360), drawBetween(own, 3, 14) * M);
    const voyage = drawGroundVoyage(setting, own, centre, drawBetween(own, 30, 70), number % 3 === 0 ? 'net' : 'trawl');
    return makeFishingBoat(register, own, pick(own, ['VNM', 'VNM', 'MYS']), voyage.path, {
      ...(number === 4 ? { silences: [{ startMs: at(5), endMs: at(8) }], transponder: 'class-a' } : {}),
    });
  });
  const comingBoat = makeFishingBoat(
    register,
    random,
    'MYS',
    new Voyage(at(0), [113.9, 4.62], FISHING_BOAT, random, 300).sail([[112.72, 4.92]], 7.5).drift(endMs, {
      courseDeg: 60,
      speedKn: 0.4,
      wanderM: 500,
      wanderMs: 3_600_000 * 3,
      headingDeg: 300,
      navigationalStatus: 7,
    }).path,
  );

  return {
    vessels: [first, second, survey, escort, watcher, supply, ...boats, comingBoat],
    facts: [
      tellFact('loitering', first, setting.startMs, at(7.5), 'patrols a box of 7 by 3 M round the shoals'),
      tellFact('loitering', second, at(13.5), endMs, 'patrols the same box'),
      tellFact('relief', second, at(13.5), at(15.5), 'takes the station that the other leaves', { others: [first] }),
      tellFact('survey-pattern', survey, setting.startMs, endMs, 'parallel lines of 17 M, 2.5 M apart', {
        measures: { spacingNm: 2.5, lineNm: 17, speedKn: surveyKn },
      }),
      tellFact('escort', escort, setting.startMs, endMs, 'keeps 1 to 2 M from the survey ship', { others: [survey] }),
      tellFact('shadowing', watcher, at(3.5), at(12), 'keeps about 4 M from survey ship and escort', {
        others: [survey, escort],
      }),
      tellClosestPass(first, supply, passMs - 10 * MINUTE_MS, passMs + 10 * MINUTE_MS, 'meets the supply vessel close'),
    ],
  };
}
