import { shiftAlong } from '../../local-plane.ts';
import type { Waypoint } from '../../path/route.ts';
import { drawBetween, makeRandom, pick } from '../../random.ts';
import type { SceneSetting } from '../../scene.ts';
import { tellFact } from '../../truth/encounter.ts';
import { METRES_PER_MILE } from '../../units.ts';
import { makeFishingBoat } from '../../vessel/actors.ts';
import { FISHING_BOAT } from '../../vessel/handling.ts';
import type { Flag, IdentityRegister } from '../../vessel/identity.ts';
import { Voyage } from '../../vessel/voyage.ts';
import { FEATURES } from './features.ts';
import { drawGroundVoyage, type Gear } from './fishing-ground.ts';
import { makeClock, pathEndMs, type ScenePart } from './part.ts';

interface Fleet {
  readonly name: string;
  readonly centre: Waypoint;
  readonly radiusNm: number;
  readonly boats: number;
  /** Direction of the depth line that they work along. */
  readonly groundDeg: number;
  readonly gear: Gear;
  readonly flags: readonly Flag[];
}

/** Grounds on the shelf, drawn by hand (memory). */
const FLEETS: readonly Fleet[] = [
  fleet('Gulf of Tonkin', [108.0, 19.6], 18, 7, 30, 'trawl', ['CHN', 'VNM']),
  fleet('south of Hainan', [110.4, 17.4], 15, 4, 60, 'trawl', ['CHN']),
  fleet('off Phu Yen', [110.1, 13.4], 14, 4, 0, 'net', ['VNM']),
  fleet('Natuna shelf', [108.9, 5.3], 18, 6, 45, 'trawl', ['VNM', 'IDN']),
  fleet('Taiwan Bank', [118.3, 23.0], 14, 6, 40, 'trawl', ['CHN', 'TWN']),
  fleet('East China Sea shelf', [125.0, 28.6], 20, 6, 20, 'lamp', ['CHN', 'JPN', 'KOR']),
  fleet('Gulf of Thailand', [101.6, 9.9], 14, 4, 330, 'trawl', ['THA']),
  fleet('Brunei shelf', [114.3, 5.2], 8, 3, 45, 'trawl', ['MYS', 'BRN']),
];

const SWARM_BOATS = 12;

/** Fishing fleets at work, and boats that lie together at one reef all day. */
export function buildFishing(setting: SceneSetting, register: IdentityRegister): ScenePart {
  const at = makeClock(setting);
  const boats = FLEETS.flatMap((ground) =>
    Array.from({ length: ground.boats }, (_, number) => {
      const random = makeRandom(setting.seed, `fleet ${ground.name} ${number}`);
      const centre = shiftAlong(
        ...ground.centre,
        drawBetween(random, 0, 360),
        Math.sqrt(random()) * ground.radiusNm * METRES_PER_MILE,
      );
      const path = drawGroundVoyage(setting, random, centre, ground.groundDeg, ground.gear).path;
      return makeFishingBoat(register, random, pick(random, ground.flags), path);
    }),
  );

  const random = makeRandom(setting.seed, 'whitsun');
  const swarm = Array.from({ length: SWARM_BOATS }, (_, number) => {
    // Rafts of four along the inside of the reef.
    const raft = shiftAlong(...FEATURES['Whitsun Reef'], 215, 900 + 420 * Math.floor(number / 4));
    const berth = shiftAlong(...raft, 125, 18 * (number % 4));
    const path = new Voyage(setting.startMs, berth, FISHING_BOAT, random, 35).drift(pathEndMs(setting), {
      courseDeg: 35,
      speedKn: 0,
      wanderM: 30,
      wanderMs: 14_400_000,
      headingDeg: 35,
      navigationalStatus: number % 3 === 0 ? 1 : 7,
    }).path;
    return makeFishingBoat(register, random, 'CHN', path);
  });
  return {
    vessels: [...boats, ...swarm],
    facts: [
      tellFact(
        'swarm',
        swarm[0]!,
        setting.startMs,
        Math.max(at(24), setting.endMs),
        'boats lie rafted at Whitsun Reef',
        {
          others: swarm.slice(1),
          measures: { vessels: SWARM_BOATS },
        },
      ),
    ],
  };
}

function fleet(
  name: string,
  centre: Waypoint,
  radiusNm: number,
  boats: number,
  groundDeg: number,
  gear: Gear,
  flags: readonly Flag[],
): Fleet {
  return { name, centre, radiusNm, boats, groundDeg, gear, flags };
}
