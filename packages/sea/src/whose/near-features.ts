import { solveInverse } from '@searoom/geo';
import { FACTS, REGISTER } from '../register/mod.ts';
import type { FeatureRecord } from '../register/schema.ts';
import type { NearbyFeature } from './answer.ts';
import { METRES_PER_NM, round, toParty } from './shared.ts';

/** Features farther off than this are no matter here, and no more than so many are told. */
const REACH_NM = 40;
const MOST = 6;

/** The nearest features with what was found of them. */
export function findFeatures(lon: number, lat: number): NearbyFeature[] {
  return measureAll(lon, lat, REACH_NM)
    .slice(0, MOST)
    .map(({ feature, distanceNm, bearingDeg }) => {
      const finding = describeFinding(feature.id);
      const island = FACTS.artificialIslands.find((record) => record.feature === feature.id);
      return {
        feature: feature.id,
        names: { ...feature.names },
        status: feature.status,
        ...(finding !== undefined && { finding }),
        claimants: feature.claimants.map(toParty),
        distanceNm: round(distanceNm),
        bearingDeg: round(bearingDeg, 10),
        uncertaintyNm: round(feature.position.uncertaintyM / METRES_PER_NM),
        ...(island !== undefined && {
          artificialIsland: `An artificial island or installation stands here (${island.party}). It has no territorial sea and changes no status; only safety zones of up to 500 m are possible (UNCLOS Art. 60).`,
        }),
      };
    });
}

/** Ids of the features within a distance. */
export function listNear(lon: number, lat: number, reachNm: number): string[] {
  return measureAll(lon, lat, reachNm).map(({ feature }) => feature.id);
}

function measureAll(
  lon: number,
  lat: number,
  reachNm: number,
): { feature: FeatureRecord; distanceNm: number; bearingDeg: number }[] {
  const room = reachNm / 59;
  const roomLon = room / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  return REGISTER.features
    .filter(({ position }) => Math.abs(position.lat - lat) <= room && Math.abs(position.lon - lon) <= roomLon)
    .map((feature) => {
      const { distanceM, initialBearingDeg } = solveInverse(lon, lat, feature.position.lon, feature.position.lat);
      return { feature, distanceNm: distanceM / METRES_PER_NM, bearingDeg: initialBearingDeg };
    })
    .filter(({ distanceNm }) => distanceNm <= reachNm)
    .sort((a, b) => a.distanceNm - b.distanceNm);
}

/** What a tribunal found, the finding on rocks before that on the tide. */
function describeFinding(feature: string): string | undefined {
  const order = ['within', 'rock', 'above-water'] as const;
  const found = order
    .flatMap((question) => FACTS.findings.filter((one) => one.feature === feature && one.question === question))
    .slice(0, 2);
  if (found.length === 0) return undefined;
  return found
    .map(({ finding, by, paragraphs }) => `${finding} (${by}${paragraphs === undefined ? '' : `, ¶${paragraphs}`})`)
    .join('; ');
}
