import type { Handling } from './voyage.ts';

/** A loaded merchant ship: turns on three quarters of a mile, takes ten minutes to change speed. */
export const MERCHANT: Handling = {
  turnRadiusM: 1300,
  accelerationMs2: 0.012,
  wander: { crossTrackM: 220, crabDeg: 3, surgeS: 25 },
};

export const COASTER: Handling = {
  turnRadiusM: 600,
  accelerationMs2: 0.02,
  wander: { crossTrackM: 180, crabDeg: 4, surgeS: 25 },
};

export const PATROL_SHIP: Handling = {
  turnRadiusM: 350,
  accelerationMs2: 0.06,
  wander: { crossTrackM: 60, crabDeg: 2, surgeS: 10 },
};

export const SMALL_BOAT: Handling = {
  turnRadiusM: 120,
  accelerationMs2: 0.08,
  wander: { crossTrackM: 60, crabDeg: 5, surgeS: 15 },
};

export const FISHING_BOAT: Handling = {
  turnRadiusM: 220,
  accelerationMs2: 0.05,
  wander: { crossTrackM: 80, crabDeg: 6, surgeS: 30 },
};

export const AIRCRAFT: Handling = {
  turnRadiusM: 3500,
  accelerationMs2: 0.8,
  wander: { crossTrackM: 0, crabDeg: 0, surgeS: 0 },
};
