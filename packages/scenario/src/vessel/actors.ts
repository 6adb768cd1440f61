import type { Path } from '../path/path.ts';
import { drawBetween, type Random } from '../random.ts';
import type { Flag, IdentityRegister } from './identity.ts';
import { makeDimensions, type Vessel } from './vessel.ts';

/** ITU-R M.1371-5 table 53. */
export const SHIP_TYPE = { fishing: 30, tug: 52, rescue: 51, lawEnforcement: 55, other: 90 } as const;

/** A ship of a coast guard or maritime agency. */
export function makePatrolShip(
  register: IdentityRegister,
  flag: Flag,
  name: string,
  path: Path,
  lengthM: number,
  changes: Partial<Vessel> = {},
): Vessel {
  return {
    ...register.issue(flag, name, false),
    transponder: 'class-a',
    path,
    shipType: SHIP_TYPE.lawEnforcement,
    dimensions: makeDimensions(lengthM, lengthM / 7, 0.65),
    draughtM: Math.round(lengthM * 0.5) / 10,
    destination: 'SIM PATROL',
    sendsHeading: true,
    ...changes,
  };
}

/** A fishing boat; most carry class B without a compass. */
export function makeFishingBoat(
  register: IdentityRegister,
  random: Random,
  flag: Flag,
  path: Path,
  changes: Partial<Vessel> = {},
): Vessel {
  const isClassA = random() < 0.2;
  return {
    ...register.issue(flag, `FISHER ${flag}`, false),
    transponder: isClassA ? 'class-a' : 'class-b',
    path,
    shipType: SHIP_TYPE.fishing,
    dimensions: makeDimensions(drawBetween(random, 18, 46), drawBetween(random, 5, 8), 0.3),
    draughtM: 3.2,
    destination: 'SIM FISHING GROUND',
    sendsHeading: isClassA,
    ...changes,
  };
}
