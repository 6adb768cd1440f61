import type { Zone } from '../zones/zone.ts';
import type { ImportedSet, ImportedZone } from './imported-set.ts';

/** Our zones with their outlines, by zone number. */
export interface OutlineSource {
  readonly zones: readonly Zone[];
  ringsOf(zoneNumber: number): readonly Float64Array[];
}

export interface ZonePair {
  readonly theirs: ImportedZone;
  /** Number of our zone. */
  readonly ours: number;
}

/**
 * Pairs zones of a set with ours that are of the same kind, have an asserting party in common, and whose boxes meet. All
 * such pairs are told: a party may have one zone there and several here.
 */
export function pairZones(set: ImportedSet, ours: OutlineSource): ZonePair[] {
  const boxes = ours.zones.map((_, number) => measureBox(ours.ringsOf(number)));
  return set.zones.flatMap((theirs) => {
    const box = measureBox(theirs.rings);
    return ours.zones.flatMap((zone, number) => {
      // What held before, or would hold without baselines, is compared only when it is named.
      if (zone.validTo !== undefined || zone.alternativeTo !== undefined) return [];
      const isSame = zone.kind === theirs.kind && sharesParty(zone.assertedBy, theirs.assertedBy);
      return isSame && meet(box, boxes[number]!) ? [{ theirs, ours: number }] : [];
    });
  });
}

function sharesParty(ours: string, theirs: readonly string[]): boolean {
  return ours.split('+').some((code) => code !== '' && theirs.includes(code));
}

type Box = readonly [west: number, south: number, east: number, north: number];

function measureBox(rings: readonly Float64Array[]): Box {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]!);
      south = Math.min(south, ring[i + 1]!);
      east = Math.max(east, ring[i]!);
      north = Math.max(north, ring[i + 1]!);
    }
  }
  return [west, south, east, north];
}

function meet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
