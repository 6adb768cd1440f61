import { measureDistanceM } from '@searoom/geo';
import type { FeatureGroup, FeatureRecord, Register } from '../register/schema.ts';
import { isAboveWater } from './collect-territories.ts';

/** UNCLOS Art. 13: a low-tide elevation serves as a base point only this near to land above water at high tide. */
const LOW_TIDE_REACH_M = 12 * 1852;

/** Features of a group that a party claims and that are above water at high tide. */
export function pickAboveWater(register: Register, group: FeatureGroup, party: string): FeatureRecord[] {
  return register.features.filter(
    (feature) =>
      feature.group === group.id &&
      feature.claimants.includes(party) &&
      (isAboveWater(feature.status) || group.aboveWater?.includes(feature.id) === true),
  );
}

/**
 * Low-tide elevations that the party claims within 12 M of one of these features: base points of the same zone, and of
 * none by themselves (UNCLOS Art. 13). Only elevations by a finding or undisputed.
 */
export function pickLowTide(register: Register, above: readonly FeatureRecord[], party: string): FeatureRecord[] {
  return register.features.filter(
    (feature) =>
      feature.status === 'low-tide' &&
      feature.claimants.includes(party) &&
      above.some((island) => island.group === feature.group && measureBetweenM(island, feature) < LOW_TIDE_REACH_M),
  );
}

/** Every feature of a group that a party claims and that is not wholly submerged. */
export function pickAll(register: Register, group: FeatureGroup, party: string): FeatureRecord[] {
  return register.features.filter(
    (feature) => feature.group === group.id && feature.claimants.includes(party) && feature.status !== 'submerged',
  );
}

export function measureBetweenM(a: FeatureRecord, b: FeatureRecord): number {
  return measureDistanceM(a.position.lon, a.position.lat, b.position.lon, b.position.lat);
}
