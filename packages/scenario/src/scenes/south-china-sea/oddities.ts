import type { Path } from '../../path/path.ts';
import type { Waypoint } from '../../path/route.ts';
import { makeRandom } from '../../random.ts';
import type { SceneSetting } from '../../scene.ts';
import { tellFact } from '../../truth/encounter.ts';
import type { TruthFact } from '../../truth/fact.ts';
import { HOUR_MS, MINUTE_MS } from '../../units.ts';
import { makeFishingBoat } from '../../vessel/actors.ts';
import { COASTER, MERCHANT } from '../../vessel/handling.ts';
import type { Flag, IdentityRegister } from '../../vessel/identity.ts';
import { makeDimensions, type Vessel } from '../../vessel/vessel.ts';
import { Voyage } from '../../vessel/voyage.ts';
import { drawGroundVoyage } from './fishing-ground.ts';
import { makeClock, pathEndMs, type ScenePart } from './part.ts';

/** Single vessels that do what a watch officer should notice, away from the incidents. */
export function buildOddities(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const parts = [
    buildBreakdown(setting, register),
    buildRendezvous(setting, register),
    buildDarkShip(setting, register),
    buildIdentitySwap(setting, register),
    buildSharedIdentity(setting, register),
  ];
  return { vessels: parts.flatMap(({ vessels }) => vessels), facts: parts.flatMap(({ facts }) => facts) };
}

/** A bulk carrier loses her engine off Luzon, drifts across the wind, and goes on. */
function buildBreakdown(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const at = makeClock(setting);
  const random = makeRandom(setting.seed, 'breakdown');
  const voyage = new Voyage(at(0), [119.2, 17.9], MERCHANT, random, 190).sail([[119.05, 16.6]], 12, {
    startsAtSpeed: true,
  });
  const stoppedMs = voyage.nowMs;
  voyage
    .drift(stoppedMs + 3.5 * HOUR_MS, {
      courseDeg: 235,
      speedKn: 1.6,
      wanderM: 60,
      wanderMs: 2 * HOUR_MS,
      headingDeg: 140,
      navigationalStatus: 2,
    })
    .sail(
      [
        [118.95, 15.9],
        [118.6, 12.6],
      ],
      11.5,
    );
  const ship = makeCargoShip(register, 'PAN', 'STILL ENGINE', voyage.path, 190);
  return {
    vessels: [ship],
    facts: [
      tellFact('drifting', ship, stoppedMs, stoppedMs + 3.5 * HOUR_MS, 'not under command, across the wind', {
        measures: { speedKn: 1.6 },
      }),
    ],
  };
}

/** Two tankers lie alongside each other for some hours off Viet Nam, far from any anchorage. */
function buildRendezvous(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const at = makeClock(setting);
  const random = makeRandom(setting.seed, 'rendezvous');
  const meeting: Waypoint = [110.3, 11.6];
  const first = new Voyage(at(0), [110.6, 12.5], MERCHANT, random, 200).sail([meeting], 10.5, { startsAtSpeed: true });
  const metMs = at(8);
  const partMs = at(13.5);
  first
    .drift(partMs, {
      courseDeg: 215,
      speedKn: 0.5,
      wanderM: 40,
      wanderMs: 3 * HOUR_MS,
      headingDeg: 35,
      navigationalStatus: 0,
    })
    .sail([[111.6, 9.6]], 11);
  const second = new Voyage(at(0), [109.9, 10.4], MERCHANT, random, 20)
    .sail([[110.18, 11.45]], 9.5, { startsAtSpeed: true })
    .follow(first.path, [{ atMs: metMs, eastM: 55, northM: -40 }], partMs, 0)
    .sail([[109.6, 9.2]], 11);
  const ships = [first, second].map((voyage, i) =>
    makeCargoShip(register, i === 0 ? 'CYM' : 'PAN', `MEETING TANKER ${i + 1}`, voyage.path, 183, 80),
  );
  return {
    vessels: ships,
    facts: [
      tellFact('rendezvous', ships[0]!, metMs, partMs, 'within 100 m of each other, below a knot', {
        others: [ships[1]!],
        measures: { distanceM: 68 },
      }),
    ],
  };
}

/** A ship on the main lane sends nothing for six and a half hours. The fact of the gap comes from her receptions. */
function buildDarkShip(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const at = makeClock(setting);
  const random = makeRandom(setting.seed, 'dark ship');
  const path = new Voyage(at(0), [105.35, 3.6], MERCHANT, random, 40).sail(
    [
      [108.15, 6.85],
      [110.4, 10.55],
    ],
    12.2,
    { startsAtSpeed: true },
  ).path;
  const ship = makeCargoShip(register, 'PAN', 'SILENT NIGHT', path, 176, 80);
  return { vessels: [{ ...ship, silences: [{ startMs: at(9), endMs: at(15.5) }] }], facts: [] };
}

/** A coaster off Kaohsiung changes number and name within a minute, under way. */
function buildIdentitySwap(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const at = makeClock(setting);
  const random = makeRandom(setting.seed, 'identity swap');
  const swapMs = at(8.85);
  const path = new Voyage(at(0), [119.75, 21.9], COASTER, random, 40).sail(
    [
      [119.95, 22.25],
      [119.75, 22.6],
      [120.0, 22.3],
      [119.5, 22.0],
      [119.9, 22.35],
    ],
    6,
    { startsAtSpeed: true },
  ).path;
  const before = makeCargoShip(register, 'LBR', 'FIRST NAME', path, 115);
  const after = makeCargoShip(register, 'PAN', 'SECOND NAME', path, 115);
  return {
    vessels: [
      { ...before, onAirUntilMs: swapMs },
      { ...after, dimensions: before.dimensions, onAirFromMs: swapMs + MINUTE_MS },
    ],
    facts: [
      tellFact('identity-swap', before, swapMs, swapMs + MINUTE_MS, 'one hull goes on under another number and name', {
        others: [after],
      }),
    ],
  };
}

/** Two boats far apart send the same number all day. */
function buildSharedIdentity(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const random = makeRandom(setting.seed, 'shared identity');
  const grounds: Waypoint[] = [
    [109.4, 18.0],
    [119.55, 22.35],
  ];
  const [first, second] = grounds.map((ground) =>
    makeFishingBoat(register, random, 'CHN', drawGroundVoyage(setting, random, ground, 40, 'trawl').path, {
      transponder: 'class-b',
    }),
  );
  const twin: Vessel = { ...second!, mmsi: first!.mmsi, name: first!.name, callSign: first!.callSign };
  const facts: TruthFact[] = [
    tellFact('shared-identity', first!, setting.startMs, pathEndMs(setting), 'two boats under one number', {
      others: [twin],
    }),
  ];
  return { vessels: [first!, twin], facts };
}

function makeCargoShip(
  register: IdentityRegister,
  flag: Flag,
  name: string,
  path: Path,
  lengthM: number,
  shipType = 70,
): Vessel {
  return {
    ...register.issue(flag, name, true),
    transponder: 'class-a',
    path,
    shipType,
    dimensions: makeDimensions(lengthM, lengthM / 6, 0.15),
    draughtM: Math.round(lengthM / 1.8) / 10,
    destination: 'SIM ORDERS',
    sendsHeading: true,
  };
}
