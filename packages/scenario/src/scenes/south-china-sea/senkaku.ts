import { shiftPlace } from '../../local-plane.ts';
import { placeAt } from '../../path/path.ts';
import { drawRacetrack } from '../../pattern/racetrack.ts';
import { makeRandom } from '../../random.ts';
import type { SceneSetting } from '../../scene.ts';
import { tellClosestPass, tellFact } from '../../truth/encounter.ts';
import { METRES_PER_MILE as M } from '../../units.ts';
import { makeFishingBoat, makePatrolShip } from '../../vessel/actors.ts';
import { AIRCRAFT, FISHING_BOAT, PATROL_SHIP } from '../../vessel/handling.ts';
import type { IdentityRegister } from '../../vessel/identity.ts';
import { makeDimensions, type Vessel } from '../../vessel/vessel.ts';
import { Voyage } from '../../vessel/voyage.ts';
import { countRounds, makeClock, pathEndMs, type ScenePart } from './part.ts';

/**
 * The Senkakus (Diaoyu Dao): a fishing boat with two patrol vessels beside her; four coast-guard ships cross the 24 M
 * circle from the south, pass the 12 M circle towards the boat in the morning (local time is nine hours ahead of UTC),
 * and leave again; a patrol ship keeps with them, another waits in the north, an aircraft looks on.
 */
export function buildSenkaku(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const at = makeClock(setting);
  const endMs = pathEndMs(setting);
  const random = makeRandom(setting.seed, 'senkaku');

  const boatPath = new Voyage(at(-2), [123.585, 25.625], FISHING_BOAT, random, 70)
    .sail(drawRacetrack([123.6, 25.61], 65, 2.2 * M, 0.5 * M, 4).slice(1, 14), 2.6, { navigationalStatus: 7 })
    .sail(
      [
        [124.0, 25.0],
        [124.2, 24.55],
      ],
      8,
    )
    .anchor(endMs, 60).path;
  const boat = makeFishingBoat(register, random, 'JPN', boatPath, { transponder: 'class-a', sendsHeading: true });
  const guardians = [0, 1].map((i) => {
    const side = i === 0 ? 1 : -1;
    const start = placeAt(boatPath, at(-1));
    const voyage = new Voyage(at(-1), shiftPlace(start.lon, start.lat, side * 700, -650), PATROL_SHIP, random).follow(
      boatPath,
      [
        { atMs: at(1.5), eastM: side * 600, northM: -500 },
        { atMs: at(2.2), eastM: side * 350, northM: -380 },
        { atMs: at(3.8), eastM: side * 650, northM: -450 },
      ],
      at(11),
      0,
    );
    voyage.drift(endMs, {
      courseDeg: 60,
      speedKn: 0.5,
      wanderM: 300,
      wanderMs: 10_800_000,
      headingDeg: 330,
      navigationalStatus: 0,
    });
    return makePatrolShip(register, 'JPN', `JP PATROL ${i + 1}`, voyage.path, i === 0 ? 96 : 89);
  });

  const visitors = [0, 1, 2, 3].map((i) => {
    const late = i * 0.055;
    const aside = (i - 1.5) * 0.014;
    const behind = -i * 0.012;
    const voyage = new Voyage(at(-0.5), [123.14 + aside, 25.26 + behind], PATROL_SHIP, random, 60).keepTimetable(
      [
        { at: [123.27 + aside, 25.33 + behind], atMs: at(0.35) },
        { at: [123.55 + aside, 25.41 + behind], atMs: at(1.4 + late) },
        { at: [123.605 + aside, 25.52], atMs: at(1.88 + late) },
        { at: [123.61 + aside, 25.58 - i * 0.006], atMs: at(2.35 + late) },
        { at: [123.64 + aside, 25.585 - i * 0.006], atMs: at(3.0 + late) },
        { at: [123.63 + aside, 25.545 - i * 0.006], atMs: at(3.5 + late) },
        { at: [123.56 + aside, 25.42 + behind], atMs: at(4.25 + late) },
        { at: [123.4 + aside, 25.27 + behind], atMs: at(5.4 + late) },
      ],
      { startsAtSpeed: true },
    );
    const patrolCentre = [123.25 + 0.25 * i, 25.16 - 0.03 * (i % 2)] as const;
    voyage.sail(drawRacetrack(patrolCentre, 75, 9 * M, 3 * M, countRounds(setting, 24 * M, 7)), 7, {
      startsAtSpeed: true,
    });
    return makePatrolShip(register, 'CHN', `CN COASTGUARD ${7 + i}`, voyage.path, i < 2 ? 99 : 77);
  });
  const leader = visitors[0]!;
  const companion = makePatrolShip(
    register,
    'JPN',
    'JP PATROL 3',
    new Voyage(at(-1), [123.5, 25.35], PATROL_SHIP, random, 240)
      .follow(
        leader.path,
        [
          { atMs: at(0.4), eastM: 1900, northM: 700 },
          { atMs: at(1.6), eastM: 1100, northM: 900 },
          { atMs: at(4), eastM: 1000, northM: 1100 },
          { atMs: at(5.5), eastM: 2600, northM: 1500 },
        ],
        at(6.5),
        20_000,
      )
      .sail([[123.62, 25.48]], 15)
      .drift(endMs, {
        courseDeg: 40,
        speedKn: 0.4,
        wanderM: 400,
        wanderMs: 10_800_000,
        headingDeg: 320,
        navigationalStatus: 0,
      }).path,
    117,
  );
  const north = makePatrolShip(
    register,
    'JPN',
    'JP PATROL 4',
    new Voyage(at(-1), [123.5, 26.1], PATROL_SHIP, random, 90).sail(
      drawRacetrack([123.6, 26.12], 90, 12 * M, 3 * M, countRounds(setting, 30 * M, 8)),
      8,
    ).path,
    96,
  );
  const flightFromMs = at(1.3);
  const flight = new Voyage(flightFromMs, [124.24, 24.42], AIRCRAFT, random, 330).sail(
    [[123.85, 25.2], ...drawRacetrack([123.55, 25.6], 300, 30 * M, 14 * M, 5), [124.0, 24.9], [124.24, 24.42]],
    170,
  );
  const aircraft: Vessel = {
    // 111, digits of the flag, 1 for an aeroplane, and two of the same end of the range as the ships'.
    mmsi: 111_431_199,
    name: 'SIM JP AIRCRAFT 1',
    callSign: 'SIM9001',
    imo: null,
    transponder: 'aircraft',
    path: flight.path,
    shipType: 0,
    dimensions: makeDimensions(0, 0, 0),
    draughtM: 0,
    destination: '',
    sendsHeading: false,
    altitudeM: 460,
    onAirFromMs: flightFromMs,
    onAirUntilMs: flight.nowMs,
  };

  return {
    vessels: [boat, ...guardians, ...visitors, companion, north, aircraft],
    facts: [
      ...guardians.map((guardian) =>
        tellFact('escort', guardian, setting.startMs, at(10.5), 'keeps beside the fishing boat', { others: [boat] }),
      ),
      tellFact('shadowing', companion, at(0.4), at(6.5), 'keeps beside the first of four coast-guard ships', {
        others: visitors,
      }),
      tellFact('loitering', north, setting.startMs, endMs, 'patrols 12 M on the northern side'),
      tellClosestPass(leader, boat, at(1.9), at(3.6), 'nearest to the fishing boat'),
    ],
  };
}
