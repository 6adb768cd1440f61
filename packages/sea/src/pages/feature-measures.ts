import { measureDistanceM } from '@searoom/geo';
import { METRES_PER_NAUTICAL_MILE, nameParty, type Source } from '@searoom/model';
import type { FeaturePage } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import { BASE_SPACING_M, BaseDistance, type BasePoints } from '../base/base-points.ts';
import { findLineUncertaintyM } from '../base/collect-points.ts';
import type { BaseOrigin, Territory } from '../base/territory.ts';
import type { FeatureRecord } from '../register/schema.ts';
import { measureAreaKm2 } from '../verify/measure-area.ts';
import { formatPlace } from '../whose/format-place.ts';
import { traceEnclosure } from '../zones/collect-territories.ts';
import { isInForce } from '../zones/in-force.ts';
import { findPositionSource, firstSource, nameFeature, type Records } from './records.ts';

type MeasuredRow = FeaturePage['measured'][number];

const REACH_M: number = 250 * METRES_PER_NAUTICAL_MILE;

const BASE_MAP_SOURCE: Source = {
  title: 'Natural Earth 1:10 million, as world-atlas 2.0.2: a base map, no low-water line',
  confidence: 'derived',
  licence: 'public domain',
};

const MEASURED_HERE: Source = { title: 'measured by Searoom on WGS 84 from the register', confidence: 'measured' };

/** The nearest base point of a territory. */
interface NearBase {
  readonly territory: Territory;
  readonly origin: BaseOrigin;
  readonly lon: number;
  readonly lat: number;
  readonly distanceM: number;
  readonly uncertaintyM: number;
}

/** What is measured of a feature: to baselines and coasts within 250 M, to the next feature, areas of rings round its group. */
export function composeMeasured(
  atlas: Atlas,
  feature: FeatureRecord,
  records: Records,
): Pick<FeaturePage, 'measured' | 'nearestBaseline'> {
  const bases = listNearBases(atlas, feature);
  const coast = bases.find(({ origin }) => origin.kind !== 'feature');
  return {
    measured: [
      ...bases.map((base) => describeBase(base, records)),
      ...findNextFeature(feature, records),
      ...measureRings(feature, records),
    ],
    ...(coast !== undefined && {
      nearestBaseline: {
        lon: round(coast.lon, 1e6),
        lat: round(coast.lat, 1e6),
        distanceNm: toNm(coast.distanceM, 100),
        uncertaintyNm: toNm(coast.uncertaintyM, 100),
        name: nameBase(coast, records),
      },
    }),
  };
}

/** One for each party's main coast, and for baselines round other groups; the nearest first. */
function listNearBases(atlas: Atlas, feature: FeatureRecord): NearBase[] {
  const { lon, lat, uncertaintyM } = feature.position;
  const wanted = new Set<number>();
  for (const zone of atlas.zones) {
    if (zone.territory === undefined || !isInForce(zone, atlas.registerDate)) continue;
    const isCoast = zone.basis === 'published-baselines' || zone.basis === 'coast';
    if (isCoast || (zone.basis === 'group-baselines' && zone.group !== feature.group)) wanted.add(zone.territory);
  }
  return [...wanted]
    .map((number) => atlas.territories[number]!)
    .filter(({ points }) => isNear(points.places, lon, lat))
    .flatMap((territory): NearBase[] => {
      const { points, distance } = findBase(territory, feature.id);
      const distanceM = distance.measureM(lon, lat);
      if (distance.nearest < 0 || distanceM > REACH_M) return [];
      const origin = territory.origins[points.origins[distance.nearest]!]!;
      return [
        {
          territory,
          origin,
          lon: points.places[2 * distance.nearest]!,
          lat: points.places[2 * distance.nearest + 1]!,
          distanceM,
          // Both bounds are of the worst case, so they add up. Base points stand no farther apart than their spacing.
          uncertaintyM: uncertaintyM + origin.uncertaintyM,
        },
      ];
    })
    .sort((a, b) => a.distanceM - b.distanceM);
}

/** Cheap first look: whether any base point lies within a box that holds the reach. */
function isNear(places: Float64Array, lon: number, lat: number): boolean {
  const high = REACH_M / 110_500;
  const wide = high / Math.max(0.1, Math.cos(((Math.abs(lat) + high) * Math.PI) / 180));
  for (let i = 0; i < places.length; i += 2) {
    if (Math.abs(places[i + 1]! - lat) <= high && Math.abs(places[i]! - lon) <= wide) return true;
  }
  return false;
}

/** Trees over base points are made when first asked for, and kept with the atlas. */
const distances = new WeakMap<Territory, BaseDistance>();

/** Base points of a territory without the feature that is measured, if it is one of them. */
function findBase(territory: Territory, feature: string): { points: BasePoints; distance: BaseDistance } {
  const own = territory.origins.findIndex(({ record }) => record === feature);
  if (own >= 0) {
    const points = leaveOut(territory.points, own);
    return { points, distance: new BaseDistance(points) };
  }
  let distance = distances.get(territory);
  if (distance === undefined) distances.set(territory, (distance = new BaseDistance(territory.points)));
  return { points: territory.points, distance };
}

function leaveOut({ places, origins }: BasePoints, origin: number): BasePoints {
  const kept = [...origins.keys()].filter((i) => origins[i] !== origin);
  return {
    places: Float64Array.from(kept.flatMap((i) => [places[2 * i]!, places[2 * i + 1]!])),
    origins: Uint16Array.from(kept.map((i) => origins[i]!)),
  };
}

function describeBase(base: NearBase, records: Records): MeasuredRow {
  const { origin, lon, lat, distanceM, uncertaintyM } = base;
  return {
    what: `To ${nameBase(base, records)}`,
    value: `${formatNm(distanceM)} ± ${formatNm(uncertaintyM)} M at ${formatPlace(lon, lat)}`,
    ...(origin.kind === 'coast' && {
      note: 'Coast of the base map: no baseline is published or in the register here.',
    }),
    source: findBaseSource(origin, records),
  };
}

/** Party and record: "PHL, Archipelagic baselines, 55 to 56". */
function nameBase({ territory, origin }: NearBase, { register }: Records): string {
  if (origin.kind === 'coast') return `the coast of ${nameParty(territory.party)} (${territory.party})`;
  const line = register.baselines.find((record) => record.id === origin.record);
  return line === undefined
    ? `${origin.name} (${territory.party})`
    : `${line.name} (${territory.party}), ${origin.name}`;
}

function findBaseSource(origin: BaseOrigin, { register }: Records): Source {
  if (origin.kind === 'coast') return BASE_MAP_SOURCE;
  const feature = register.features.find((record) => record.id === origin.record);
  if (feature !== undefined) return findPositionSource(feature);
  return firstSource(register.baselines.find((record) => record.id === origin.record)?.sources, origin.record);
}

function findNextFeature(feature: FeatureRecord, { register }: Records): MeasuredRow[] {
  const { lon, lat, uncertaintyM } = feature.position;
  let best: FeatureRecord | undefined;
  let bestM = Number.POSITIVE_INFINITY;
  for (const other of register.features) {
    if (other.id === feature.id) continue;
    const distanceM = measureDistanceM(lon, lat, other.position.lon, other.position.lat);
    if (distanceM < bestM) [best, bestM] = [other, distanceM];
  }
  if (best === undefined || bestM > REACH_M) return [];
  return [
    {
      what: `To the nearest other feature, ${nameFeature(best)}`,
      value: `${formatNm(bestM)} ± ${formatNm(uncertaintyM + best.position.uncertaintyM)} M`,
      source: findPositionSource(best),
    },
  ];
}

/** Areas inside the closed baselines that a party published round the feature's group. */
function measureRings(feature: FeatureRecord, { register }: Records): MeasuredRow[] {
  return register.baselines
    .filter((line) => line.territory === feature.group && line.closed)
    .flatMap((line): MeasuredRow[] => {
      const ring = traceEnclosure(line);
      if (ring === null) return [];
      // A shift of every point outwards by its doubt: the length of the ring times the doubt.
      const doubtKm2 = ((ring.length / 2) * BASE_SPACING_M * findLineUncertaintyM(line)) / 1e6;
      return [
        {
          what: `Area in the ring of ${line.name} (${line.parties.join(' ')})`,
          value: `${formatKm2(measureAreaKm2(ring))} ± ${formatKm2(doubtKm2)} km²`,
          note: 'The doubt is that of all points off at once, outwards or inwards, as far as their datum leaves open.',
          source: MEASURED_HERE,
        },
      ];
    });
}

function formatNm(metres: number): string {
  return (metres / METRES_PER_NAUTICAL_MILE).toFixed(1);
}

function formatKm2(area: number): string {
  return area < 100 ? area.toPrecision(2) : String(Math.round(area));
}

function toNm(metres: number, steps: number): number {
  return round(metres / METRES_PER_NAUTICAL_MILE, steps);
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
