import { SearoomError } from '@searoom/model';
import {
  type Atlas,
  BaseDistance,
  compareZones,
  type ImportedSet,
  type ImportedZone,
  type OutlineSource,
  pairZones,
  type Zone,
  type ZoneComparison,
  type ZonePair,
} from '@searoom/sea';

export interface ComparedPair {
  readonly theirs: ImportedZone;
  readonly ours: Zone;
  /** A is theirs, B ours. */
  readonly comparison: ZoneComparison;
}

/** How far from its breadth a place of our outline may lie and still be one of the outer limit. */
const LIMIT_TOLERANCE_M = 30;

/**
 * The pairs that are wanted: all of one kind and party, or those of the ids given, or the two named.
 *
 * @throws SearoomError SR_NOT_FOUND when an id is not known, or there is no pair
 */
export function choosePairs(
  set: ImportedSet,
  ours: OutlineSource,
  ids: { readonly zone?: string; readonly with?: string },
): ZonePair[] {
  const theirs = ids.zone === undefined ? undefined : set.zones.find(({ id }) => id === ids.zone);
  if (ids.zone !== undefined && theirs === undefined)
    throw new SearoomError('SR_NOT_FOUND', [`zone ${ids.zone} in the set`]);
  const number = ids.with === undefined ? undefined : ours.zones.findIndex(({ id }) => id === ids.with);
  if (number === -1) throw new SearoomError('SR_NOT_FOUND', [`zone ${ids.with} of ours`]);
  if (theirs !== undefined && number !== undefined) return [{ theirs, ours: number }];
  const pairs = pairZones(theirs === undefined ? set : { ...set, zones: [theirs] }, ours);
  const wanted = number === undefined ? pairs : pairs.filter((pair) => pair.ours === number);
  if (wanted.length > 0) return wanted;
  throw new SearoomError('SR_NOT_FOUND', ['zone of ours with kind, party and waters of one of these']);
}

/**
 * Compares one pair. Of a zone that is measured from base points, only the outer limit counts: ours where it lies at its
 * breadth, theirs where it is farther from our base points than half of it. Shores are drawn with more or less detail,
 * and that is not what is asked.
 */
export function comparePair(pair: ZonePair, ours: OutlineSource, territories: Atlas['territories']): ComparedPair {
  const zone = ours.zones[pair.ours]!;
  const territory = zone.territory === undefined ? undefined : territories[zone.territory];
  const breadthM = zone.breadthNm === undefined ? undefined : zone.breadthNm * 1852;
  const rings = ours.ringsOf(pair.ours);
  if (rings.length === 0) throw new SearoomError('SR_NOT_FOUND', [`outline of zone ${zone.id}`]);
  if (territory === undefined || breadthM === undefined) {
    return { theirs: pair.theirs, ours: zone, comparison: compareZones(pair.theirs, { rings }) };
  }
  const distance = new BaseDistance(territory.points);
  const comparison = compareZones(
    pair.theirs,
    { rings },
    {
      isLimitOfA: (lon, lat) => distance.measureM(lon, lat) > breadthM / 2,
      isLimitOfB: (lon, lat) => Math.abs(distance.measureM(lon, lat) - breadthM) < LIMIT_TOLERANCE_M,
    },
  );
  return { theirs: pair.theirs, ours: zone, comparison };
}
