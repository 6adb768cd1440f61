import { ZoneIndex } from '@searoom/geo';
import type { Territory } from '../base/territory.ts';
import { ForeignLand } from '../contour/foreign-land.ts';
import type { Register } from '../register/schema.ts';
import { buildBands } from './build-bands.ts';
import { buildFeatureZones } from './build-feature-zones.ts';
import { buildLineZones } from './build-line-zones.ts';
import { type Coasts, collectTerritories } from './collect-territories.ts';
import type { BuiltZone } from './zone.ts';

/** What the builder reads of a base map. */
export interface BaseMap {
  /** Coast of each party, without the coasts that a base map must not decide. */
  readonly coasts: Coasts;
  /** Land within the region, whoever's: a place on it is at no sea. */
  readonly land: readonly Float64Array[];
  /** Land of each country within the region, with the party that it is on the map; none for states not in the register. */
  readonly countries: readonly { readonly party: string | undefined; readonly rings: readonly Float64Array[] }[];
}

export interface BuiltZones {
  readonly zones: readonly BuiltZone[];
  readonly territories: readonly Territory[];
}

/**
 * Builds every zone of the register as of its date.
 *
 * @param onProgress told the name of each territory before it is built
 */
export function buildZones(register: Register, map: BaseMap, onProgress?: (name: string) => void): BuiltZones {
  const sources = collectTerritories(register, map.coasts);
  const landIndex = ZoneIndex.build(map.countries);
  const bands = sources.flatMap((territory, number) => {
    onProgress?.(`${territory.party} ${territory.name}`);
    return buildBands(register, territory, number, findForeignLand(register, map, landIndex, territory.party));
  });
  const territories: Territory[] = sources.map(({ party, name, points, origins }) => ({
    party,
    name,
    points,
    origins,
  }));
  onProgress?.('features and lines');
  const zones = [
    ...bands,
    ...buildFeatureZones(register, territories),
    ...buildLineZones(register),
    describeLand(map.land),
  ];
  const seen = new Set<string>();
  for (const { zone } of zones) {
    if (seen.has(zone.id)) throw new Error(`Two zones are called ${zone.id}`);
    seen.add(zone.id);
  }
  return { zones, territories };
}

/** Land of states not in the register, and of parties whose claims as such the party does not contest. */
export function findForeignLand(register: Register, map: BaseMap, index: ZoneIndex, party: string): ForeignLand {
  const own = new Set<number>();
  map.countries.forEach((country, number) => {
    const isContested = register.nationalClaims.some(
      (claim) => claim.party === country.party && claim.contestedBy.includes(party),
    );
    if (country.party === party || isContested) own.add(number);
  });
  return new ForeignLand(index, own);
}

function describeLand(rings: readonly Float64Array[]): BuiltZone {
  return {
    zone: {
      id: 'land',
      kind: 'land',
      name: 'land of the base map',
      assertedBy: '',
      contestedBy: [],
      instrument: '',
      derivedFrom: ['world-atlas land-10m'],
      exactness: { grade: 'approximate', uncertaintyM: 4200, note: 'Natural Earth 1:10 million' },
      eventBoundary: false,
    },
    rings,
  };
}
