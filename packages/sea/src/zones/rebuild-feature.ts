import type { Territory } from '../base/territory.ts';
import type { FeatureGroup, Register } from '../register/schema.ts';
import { buildGroupZones, type TracedBefore } from './build-feature-zones.ts';
import type { BuiltZones } from './build-zones.ts';
import type { TerritorySource } from './collect-territories.ts';
import type { BuiltZone, Zone } from './zone.ts';

/**
 * Builds the zones round one feature again, after its record or that of its group changed. Circles of features that meet
 * are one zone, so those of its whole group are built, but for outlines whose base points are what they were; everything
 * else is taken as it is. The result is that of a full build; `makeAtlas` then makes the index.
 *
 * @param register with the change
 * @param built zones of the same register before it
 * @param sources coasts of every party (`BandBuilder.sources`), which the change leaves as they are
 * @throws RangeError when the register has no such feature, or when it is a base point of a coast: that asks for a full build
 */
export function rebuildFeature(
  register: Register,
  built: BuiltZones,
  sources: readonly TerritorySource[],
  featureId: string,
): BuiltZones {
  const group = findGroup(register, featureId);
  const place = findPlace(register, built.zones, group);
  const before = built.zones.slice(0, place);
  const after = built.zones.slice(place).filter(({ zone }) => !isRoundFeatures(zone, [group.id]));
  const added: Territory[] = [];
  const rebuilt = buildGroupZones(register, group, added, sources, keepTraced(built, group));

  // Coasts first, then what the zones are measured from, in the order of the zones.
  const coasts = built.territories.slice(0, sources.length);
  const territories: Territory[] = [...coasts];
  const renumber = (zones: readonly BuiltZone[], from: readonly Territory[]): BuiltZone[] =>
    zones.map((one) => {
      if (one.zone.territory === undefined) return one;
      const territory = from[one.zone.territory]!;
      const known = territories.indexOf(territory);
      const at = known >= 0 ? known : territories.push(territory) - 1;
      return { ...one, zone: { ...one.zone, territory: at } };
    });
  return {
    zones: [...renumber(before, built.territories), ...renumber(rebuilt, added), ...renumber(after, built.territories)],
    territories,
  };
}

/** Finds the rings of zones round features of a group whose base points did not change. */
function keepTraced({ zones, territories }: BuiltZones, group: FeatureGroup): TracedBefore {
  const nameRings = (places: Float64Array, breadthNm: number, medianWith: readonly string[]): string =>
    [breadthNm, ...medianWith, ...places].join(' ');
  const known = new Map(
    zones
      .filter(({ zone }) => isRoundFeatures(zone, [group.id]))
      .map(({ zone, rings }) => {
        const { places } = territories[zone.territory!]!.points;
        return [nameRings(places, zone.breadthNm!, zone.endsAtMedianWith ?? []), rings];
      }),
  );
  return (...of) => known.get(nameRings(...of));
}

function findGroup(register: Register, featureId: string): FeatureGroup {
  const feature = register.features.find(({ id }) => id === featureId);
  if (feature === undefined) throw new RangeError(`The register has no feature ${featureId}`);
  const group = register.groups.find(({ id }) => id === feature.group);
  if (group?.zones !== 'disputed') {
    throw new RangeError(
      `${featureId} has no zones of its own; where it is a base point of a coast, all is built again`,
    );
  }
  return group;
}

/** Place in the list at which the zones of a group stand, or would stand if there were any. */
function findPlace(register: Register, zones: readonly BuiltZone[], group: FeatureGroup): number {
  const ids = register.groups.map(({ id }) => id);
  const thisAndLater = ids.slice(ids.indexOf(group.id));
  const found = zones.findIndex(({ zone }) => isRoundFeatures(zone, thisAndLater));
  // Zones of lines follow, which are measured from nothing.
  return found >= 0 ? found : zones.findLastIndex(({ zone }) => zone.territory !== undefined) + 1;
}

function isRoundFeatures({ basis, group }: Zone, groups: readonly string[]): boolean {
  return (basis === 'features' || basis === 'group-as-one') && group !== undefined && groups.includes(group);
}
