import { placeAt } from '../../path/path.ts';
import type { Waypoint } from '../../path/route.ts';
import { planBlocking, type TimedWaypoint } from '../../pattern/block.ts';
import { drawRacetrack } from '../../pattern/racetrack.ts';
import { makeRandom } from '../../random.ts';
import type { SceneSetting } from '../../scene.ts';
import { tellClosestPass, tellFact } from '../../truth/encounter.ts';
import { METRES_PER_MILE as M, MINUTE_MS } from '../../units.ts';
import { makeFishingBoat, makePatrolShip, SHIP_TYPE } from '../../vessel/actors.ts';
import { PATROL_SHIP, SMALL_BOAT } from '../../vessel/handling.ts';
import type { IdentityRegister } from '../../vessel/identity.ts';
import { makeDimensions, type Vessel } from '../../vessel/vessel.ts';
import { Voyage } from '../../vessel/voyage.ts';
import { drawGroundVoyage } from './fishing-ground.ts';
import { countRounds, makeClock, pathEndMs, type ScenePart } from './part.ts';

const BLOCK_EVERY_MS: number = 10 * MINUTE_MS;

/**
 * Second Thomas Shoal: two supply boats come from the east with two escorts. Two coast-guard ships meet them 40 M out,
 * keep beside them and cross their bows; one boat gets through, the other turns back.
 */
export function buildSecondThomas(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const at = makeClock(setting);
  const endMs = pathEndMs(setting);
  const random = makeRandom(setting.seed, 'second thomas');

  const approach: TimedWaypoint[] = [
    { at: [117.5, 9.94], atMs: at(9) },
    { at: [116.3, 9.79], atMs: at(18.6) },
    { at: [116.1, 9.765], atMs: at(20.4) },
  ];
  const through = new Voyage(at(0), [118.6, 10.1], SMALL_BOAT, random, 260).keepTimetable(
    [
      ...approach,
      { at: [116.06, 9.78], atMs: at(21) },
      { at: [116.03, 9.75], atMs: at(21.5) },
      { at: [115.985, 9.765], atMs: at(22.1) },
      { at: [115.93, 9.742], atMs: at(22.7) },
      { at: [115.893, 9.738], atMs: at(23.1) },
    ],
    { startsAtSpeed: true },
  );
  const back = new Voyage(at(0), [118.61, 10.086], SMALL_BOAT, random, 260).keepTimetable(
    [
      ...approach.map(({ at: [lon, lat], atMs }) => ({ at: [lon + 0.012, lat - 0.011] as Waypoint, atMs })),
      { at: [116.075, 9.745], atMs: at(21) },
      { at: [116.035, 9.735], atMs: at(21.6) },
      { at: [116.07, 9.725], atMs: at(22) },
      { at: [116.3, 9.77], atMs: at(23.8) },
      { at: [117.0, 9.86], atMs: at(29) },
    ],
    { startsAtSpeed: true },
  );
  through.drift(endMs, {
    courseDeg: 0,
    speedKn: 0,
    wanderM: 25,
    wanderMs: 3_600_000,
    headingDeg: 330,
    navigationalStatus: 0,
  });
  const supplyBoats = [through.path, back.path].map(
    (path, i): Vessel => ({
      ...register.issue('PHL', `PH SUPPLY BOAT ${i + 1}`, false),
      transponder: i === 0 ? 'class-a' : 'class-b',
      path,
      shipType: SHIP_TYPE.other,
      dimensions: makeDimensions(24, 6, 0.3),
      draughtM: 2.2,
      destination: 'SIM SUPPLY',
      sendsHeading: i === 0,
    }),
  );
  const escorts = [0, 1].map((i) => {
    const side = i === 0 ? 1 : -1;
    const leader = supplyBoats[i]!.path;
    const start = placeAt(leader, at(0));
    const voyage = new Voyage(at(0), [start.lon + 0.012, start.lat + side * 0.014], PATROL_SHIP, random, 260).follow(
      leader,
      [
        { atMs: at(6), eastM: -700, northM: side * 1300 },
        { atMs: at(15), eastM: 500, northM: side * 1000 },
        { atMs: at(20), eastM: 1500, northM: side * 1500 },
        { atMs: at(21.5), eastM: 4200, northM: side * 1900 },
      ],
      at(24.5),
      0,
    );
    return makePatrolShip(register, 'PHL', `PH COASTGUARD ${i + 1}`, voyage.path, 44);
  });

  // The ships that bar the way: on patrol east of the shoal until the convoy is 40 M off.
  const barring = [0, 1].map((i) => {
    const boat = supplyBoats[i]!;
    const side = i === 0 ? 1 : -1;
    const firstCrossingMs = at(20.5) + i * 4 * MINUTE_MS;
    const crossings = 7;
    const voyage = new Voyage(at(-1), [116.0, 9.8 - 0.09 * i], PATROL_SHIP, random, 10)
      .sail(drawRacetrack([116.0, 9.8 - 0.09 * i], 20, 5 * M, 2 * M, 4).slice(0, 13), 4.2)
      .drift(at(15.6), {
        courseDeg: 230,
        speedKn: 0.6,
        wanderM: 150,
        wanderMs: 7_200_000,
        headingDeg: 45,
        navigationalStatus: 0,
      })
      .sail([[116.44, 9.815 + side * 0.03]], 14)
      .follow(
        boat.path,
        [
          { atMs: at(18.6), eastM: -200, northM: side * 1500 },
          { atMs: at(20.1), eastM: -900, northM: side * 700 },
        ],
        firstCrossingMs - 6 * MINUTE_MS,
        0,
      )
      .keepTimetable(planBlocking(boat.path, firstCrossingMs, BLOCK_EVERY_MS, crossings, 260 + 60 * i, 850), {
        startsAtSpeed: true,
        turnRadiusM: 250,
      });
    const doneMs = voyage.nowMs;
    if (i === 0) {
      const patrol = drawRacetrack([115.97, 9.75], 10, 4 * M, 1.5 * M, countRounds(setting, 11 * M, 5));
      voyage.sail(patrol, 6, { startsAtSpeed: true });
    } else {
      voyage.follow(boat.path, [{ atMs: doneMs + 40 * MINUTE_MS, eastM: -1800, northM: -300 }], at(25), 60_000);
    }
    const ship = makePatrolShip(register, 'CHN', `CN COASTGUARD ${4 + i}`, voyage.path, i === 0 ? 99 : 77);
    return { ship, boat, firstCrossingMs, doneMs };
  });
  const guard = makePatrolShip(
    register,
    'CHN',
    'CN COASTGUARD 6',
    new Voyage(at(-1), [115.93, 9.66], PATROL_SHIP, random, 0).sail(
      drawRacetrack([115.93, 9.72], 0, 6 * M, 1.5 * M, countRounds(setting, 15 * M, 3.8)),
      3.8,
    ).path,
    99,
  );
  const boats = [
    [115.99, 9.7],
    [116.0, 9.69],
    [115.975, 9.685],
    [116.02, 9.82],
    [115.7, 9.78],
  ].map(([lon, lat], number) => {
    const own = makeRandom(setting.seed, `second thomas boat ${number}`);
    const path = drawGroundVoyage(setting, own, [lon!, lat!], 0, 'net').path;
    return makeFishingBoat(register, own, 'CHN', path, { transponder: number < 2 ? 'class-a' : 'class-b' });
  });

  return {
    vessels: [...supplyBoats, ...escorts, ...barring.map(({ ship }) => ship), guard, ...boats],
    facts: [
      ...escorts.map((escort, i) =>
        tellFact('escort', escort, at(1), at(20), 'keeps within a mile of the supply boat', {
          others: [supplyBoats[i]!],
        }),
      ),
      tellFact('loitering', guard, setting.startMs, endMs, 'patrols 6 M of the eastern side of the shoal'),
      ...barring.flatMap(({ ship, boat, firstCrossingMs, doneMs }) => [
        tellFact('shadowing', ship, at(18.6), firstCrossingMs, 'keeps within a mile of the supply boat', {
          others: [boat],
        }),
        tellFact('blocking', ship, firstCrossingMs, doneMs, 'crosses the bow of the supply boat every ten minutes', {
          others: [boat],
          measures: { crossings: 7 },
        }),
        tellClosestPass(ship, boat, firstCrossingMs - MINUTE_MS, doneMs, 'nearest of the crossings'),
      ]),
    ],
  };
}
