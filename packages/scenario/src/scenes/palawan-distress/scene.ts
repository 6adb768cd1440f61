import type { Waypoint } from '../../path/route.ts';
import { drawLawnMower } from '../../pattern/lawn-mower.ts';
import { makeRandom } from '../../random.ts';
import type { Scene, SceneDefinition, SceneSetting } from '../../scene.ts';
import { tellClosestPass, tellFact } from '../../truth/encounter.ts';
import { HOUR_MS, METRES_PER_MILE as M, MINUTE_MS, SECOND_MS } from '../../units.ts';
import { makeFishingBoat, makePatrolShip } from '../../vessel/actors.ts';
import { AIRCRAFT, FISHING_BOAT, MERCHANT, PATROL_SHIP, SMALL_BOAT } from '../../vessel/handling.ts';
import { IdentityRegister } from '../../vessel/identity.ts';
import { makeDimensions, type Vessel } from '../../vessel/vessel.ts';
import { Voyage } from '../../vessel/voyage.ts';

const CASUALTY: Waypoint = [117.62, 9.72];

/**
 * A fishing boat is lost west of Palawan. Her crew drifts with a search-and-rescue transmitter; a merchant ship turns
 * off the passage and takes them up, an aircraft searches, a coast-guard ship comes out.
 */
export const PALAWAN_DISTRESS: SceneDefinition = {
  name: 'palawan-distress',
  title: 'Half a day west of Palawan: a boat is lost, her crew is found',
  startMs: Date.UTC(2023, 11, 9),
  hours: 12,
  build(setting: SceneSetting): Scene {
    const at = (hours: number): number => setting.startMs + hours * HOUR_MS;
    const endMs = Math.max(setting.endMs, at(12)) + HOUR_MS;
    const random = makeRandom(setting.seed, 'palawan distress');
    const register = new IdentityRegister();
    const lostMs = at(2);
    const foundMs = at(6.2);

    const boat = makeFishingBoat(
      register,
      random,
      'PHL',
      new Voyage(at(-1), [117.85, 9.9], FISHING_BOAT, random, 230).keepTimetable([{ at: CASUALTY, atMs: lostMs }], {
        navigationalStatus: 7,
      }).path,
      { transponder: 'class-b', onAirUntilMs: lostMs },
    );
    const drift = new Voyage(lostMs, CASUALTY, SMALL_BOAT, random, 90).drift(endMs, {
      courseDeg: 240,
      speedKn: 1.1,
      wanderM: 120,
      wanderMs: HOUR_MS,
      headingDeg: 60,
      navigationalStatus: 14,
    });
    const transmitter: Vessel = {
      // 970 = search-and-rescue transmitter, then maker 99 and four digits (ITU-R M.585-9 Annex 2).
      mmsi: 970_999_901,
      name: 'SIM SART',
      callSign: '',
      imo: null,
      transponder: 'distress',
      path: drift.path,
      shipType: 0,
      dimensions: makeDimensions(0, 0, 0),
      draughtM: 0,
      destination: '',
      sendsHeading: false,
      safetyText: 'SIM SART ACTIVE',
      onAirFromMs: lostMs + 4 * MINUTE_MS,
      onAirUntilMs: foundMs,
    };
    const merchantVoyage = new Voyage(at(-1), [116.35, 8.2], MERCHANT, random, 45)
      .sail([[117.0, 9.0]], 12.5, { startsAtSpeed: true })
      .follow(drift.path, [{ atMs: foundMs - 10 * MINUTE_MS, eastM: -120, northM: 60 }], foundMs + 40 * MINUTE_MS, 0)
      .sail(
        [
          [118.1, 10.8],
          [118.9, 12.4],
        ],
        12.5,
      );
    const merchant: Vessel = {
      ...register.issue('PAN', 'GOOD SAMARITAN', true),
      transponder: 'class-a',
      path: merchantVoyage.path,
      shipType: 70,
      dimensions: makeDimensions(180, 30, 0.15),
      draughtM: 9.4,
      destination: 'SIM PHMNL',
      sendsHeading: true,
    };
    const coastGuard = makePatrolShip(
      register,
      'PHL',
      'PH COASTGUARD 1',
      new Voyage(at(0), [118.7, 10.05], PATROL_SHIP, random, 240)
        .moor(at(2.6))
        .follow(drift.path, [{ atMs: at(6.5), eastM: 500, northM: 300 }], at(7.5), 0)
        .sail([[118.68, 10.06]], 14).path,
      97,
    );
    const flight = new Voyage(at(3), [118.62, 9.95], AIRCRAFT, random, 250).sail(
      [...drawLawnMower([117.75, 9.95], 180, 25 * M, 4 * M, 7), [118.62, 9.95]],
      150,
    );
    const aircraft: Vessel = {
      mmsi: 111_548_199,
      name: 'SIM PH AIRCRAFT 1',
      callSign: 'SIM9002',
      imo: null,
      transponder: 'aircraft',
      path: flight.path,
      shipType: 0,
      dimensions: makeDimensions(0, 0, 0),
      draughtM: 0,
      destination: '',
      sendsHeading: false,
      altitudeM: 300,
      onAirFromMs: at(3),
      onAirUntilMs: flight.nowMs,
    };
    return {
      vessels: [boat, transmitter, merchant, coastGuard, aircraft],
      fixedStations: [],
      shoreStations: [
        { source: 'SIM-PALAWAN', lon: 118.74, lat: 9.85, rangeM: 80 * M, thinningMs: 30 * SECOND_MS },
        { source: 'SIM-AIRCRAFT', lon: 117.6, lat: 9.7, rangeM: 60 * M, thinningMs: 30 * SECOND_MS },
      ],
      satellites: [
        { source: 'SIM-SAT1', firstPassMs: 20 * MINUTE_MS, periodMs: 95 * MINUTE_MS, passMs: 9 * MINUTE_MS },
        { source: 'SIM-SAT2', firstPassMs: 65 * MINUTE_MS, periodMs: 97 * MINUTE_MS, passMs: 9 * MINUTE_MS },
      ],
      circles: [],
      facts: [
        tellFact('distress', transmitter, lostMs + 4 * MINUTE_MS, foundMs, 'crew adrift with a transmitter', {
          others: [boat],
        }),
        tellClosestPass(merchant, transmitter, at(3), foundMs, 'takes up the crew'),
      ],
      flaws: { badChecksums: 1, lostParts: 1, teleports: 0 },
    };
  },
};
