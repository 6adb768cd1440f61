import { ZoneIndex } from '@searoom/geo';
import type { Territory } from '../base/territory.ts';
import { ForeignLand } from '../contour/foreign-land.ts';
import type { Register } from '../register/schema.ts';
import { buildBands } from './build-bands.ts';
import { buildFeatureZones } from './build-feature-zones.ts';
import { buildLineZones } from './build-line-zones.ts';
import { type Coasts, collectTerritories, type TerritorySource } from './collect-territories.ts';
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
  const builder = new BandBuilder(register, map);
  const bands = builder.sources.map(({ party, name }, number) => {
    onProgress?.(`${party} ${name}`);
    return builder.build(number);
  });
  onProgress?.('features and lines');
  return addOtherZones(register, map, builder.sources, bands);
}

/** Builds the bands of each territory by itself, so that several threads can share the work. */
export class BandBuilder {
  readonly sources: readonly TerritorySource[];
  readonly #register: Register;
  readonly #map: BaseMap;
  readonly #land: ZoneIndex;

  constructor(register: Register, map: BaseMap) {
    this.#register = register;
    this.#map = map;
    this.#land = ZoneIndex.build(map.countries);
    this.sources = collectTerritories(register, map.coasts);
  }

  /** The bands of one territory. @param number its place in `sources` */
  build(number: number): BuiltZone[] {
    const territory = this.sources[number]!;
    const foreignLand = findForeignLand(this.#register, this.#map, this.#land, territory.party);
    return buildBands(this.#register, territory, number, foreignLand);
  }
}

/**
 * The zones that are quickly built, added to the bands.
 *
 * @param bands of each source, in their order
 */
export function addOtherZones(
  register: Register,
  map: BaseMap,
  sources: readonly TerritorySource[],
  bands: readonly (readonly BuiltZone[])[],
): BuiltZones {
  const territories: Territory[] = sources.map(({ party, name, points, origins }) => ({
    party,
    name,
    points,
    origins,
  }));
  const zones = [
    ...bands.flat(),
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
