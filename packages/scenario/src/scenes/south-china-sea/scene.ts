import type { Scene, SceneDefinition, SceneSetting } from '../../scene.ts';
import { IdentityRegister } from '../../vessel/identity.ts';
import { AIDS } from './aids.ts';
import { CIRCLES } from './features.ts';
import { buildFishing } from './fishing.ts';
import { buildLuconia } from './luconia.ts';
import { buildMerchants } from './merchants.ts';
import { buildOddities } from './oddities.ts';
import { buildScarborough } from './scarborough.ts';
import { buildSecondThomas } from './second-thomas.ts';
import { buildSenkaku } from './senkaku.ts';
import { BASE_STATIONS, SATELLITES, SHORE_STATIONS } from './stations.ts';

/** A day of traffic from the Strait of Malacca to Tokyo Bay, with what happens at four shoals and islands. */
export const SOUTH_CHINA_SEA: SceneDefinition = {
  name: 'south-china-sea',
  title: 'A day in the South and East China Seas: lanes, fishing fleets, four contested features',
  startMs: Date.UTC(2023, 11, 9),
  hours: 24,
  build(setting: SceneSetting): Scene {
    const register = new IdentityRegister();
    // The parts with a story come first, so that their identities are the same whatever sails on the lanes.
    const parts = [buildLuconia, buildSecondThomas, buildSenkaku, buildScarborough, buildOddities, buildFishing].map(
      (build) => build(setting, register),
    );
    return {
      vessels: [...parts.flatMap(({ vessels }) => vessels), ...buildMerchants(setting, register)],
      fixedStations: [...BASE_STATIONS, ...AIDS],
      shoreStations: SHORE_STATIONS,
      satellites: SATELLITES,
      circles: CIRCLES,
      facts: parts.flatMap(({ facts }) => facts),
      flaws: { badChecksums: 12, lostParts: 8, teleports: 2 },
    };
  },
};
