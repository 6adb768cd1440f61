import { ZoneIndex } from '@searoom/geo';
import type { Territory } from '../base/territory.ts';
import { ForeignLand } from '../contour/foreign-land.ts';
import type { NationalClaim, Register } from '../register/schema.ts';
import { buildOutline, planBands } from './build-bands.ts';
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

/** Builds every zone of the register, for every day since it begins. */
export function buildZones(register: Register, map: BaseMap): BuiltZones {
  const builder = new BandBuilder(register, map);
  const bands = builder.tasks.map((_, number) => builder.build(number));
  return addOtherZones(register, map, builder.sources, bands);
}

/** A piece of the work: claims of one territory that have one outline. */
export interface BandTask {
  /** Place of the territory in `sources`. */
  readonly territory: number;
  readonly claims: readonly NationalClaim[];
}

/** Builds the bands outline by outline, so that several threads can share the work. */
export class BandBuilder {
  readonly sources: readonly TerritorySource[];
  readonly tasks: readonly BandTask[];
  readonly #register: Register;
  readonly #map: BaseMap;
  readonly #land: ZoneIndex;

  constructor(register: Register, map: BaseMap) {
    this.#register = register;
    this.#map = map;
    this.#land = ZoneIndex.build(map.countries);
    this.sources = collectTerritories(register, map.coasts);
    this.tasks = this.sources.flatMap((source, territory) =>
      planBands(register, source).map((claims) => ({ territory, claims })),
    );
  }

  /** The zones of one outline. @param number its place in `tasks` */
  build(number: number): BuiltZone[] {
    const { territory, claims } = this.tasks[number]!;
    const source = this.sources[territory]!;
    return buildOutline(this.#register, source, territory, claims, {
      foreignLand: findForeignLand(this.#register, this.#map, this.#land, source.party),
      territories: this.sources,
    });
  }
}

/**
 * The zones that are quickly built, added to the bands.
 *
 * @param bands of each task, in their order
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
    ...buildFeatureZones(register, territories, sources),
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
      basis: 'base-map',
      derivedFrom: ['world-atlas land-10m'],
      exactness: { grade: 'approximate', uncertaintyM: 4200, note: 'Natural Earth 1:10 million' },
      eventBoundary: false,
    },
    rings,
  };
}
