import { solveInverse, traceLine } from '@searoom/geo';
import type { Source } from '@searoom/model';
import type { Atlas, AtlasMedian } from '../atlas.ts';
import { findLineUncertaintyM } from '../base/collect-points.ts';
import type { Territory } from '../base/territory.ts';
import { LineShadow } from '../contour/line-shadow.ts';
import { POSITION_SOURCES, REGISTER } from '../register/mod.ts';
import type { LineRecord } from '../register/schema.ts';
import { traceBoundary } from '../zones/trace-boundary.ts';
import type { Zone } from '../zones/zone.ts';
import type { MeasuredBase } from './answer.ts';
import { LineDistance } from './line-distance.ts';
import { distanceOf, METRES_PER_NM, round, toParty } from './shared.ts';

/** So near must vertices lie for the nearest leg to be at the nearest of them. */
const MEDIAN_SPACING_M = 1000;

/** How far inside its nearest limit a place lies, and which limit that is. */
export interface Margin {
  readonly marginNm: number;
  readonly limit: string;
  readonly uncertaintyM: number;
}

/** The base point of a zone that is nearest to a place; undefined for a zone that is measured from none. */
export function measureBase(atlas: Atlas, zone: Zone, lon: number, lat: number): MeasuredBase | undefined {
  if (zone.territory === undefined) return undefined;
  const territory = atlas.territories[zone.territory]!;
  const distance = distanceOf(territory);
  const metres = distance.measureM(lon, lat);
  if (distance.nearest < 0) return undefined;
  const origin = territory.origins[territory.points.origins[distance.nearest]!]!;
  const line = REGISTER.baselines.find((record) => record.id === origin.record);
  const [baseLon, baseLat] = [
    territory.points.places[2 * distance.nearest]!,
    territory.points.places[2 * distance.nearest + 1]!,
  ];
  return {
    kind: origin.kind,
    record: origin.record,
    name: line === undefined ? origin.name : `${line.name}, ${origin.name}`,
    lon: round(baseLon, 1e6),
    lat: round(baseLat, 1e6),
    distanceNm: round(metres / METRES_PER_NM),
    bearingDeg: round(solveInverse(lon, lat, baseLon, baseLat).initialBearingDeg, 10),
    uncertaintyM: origin.uncertaintyM,
    confidence: origin.confidence,
    contestedBy: (line?.contestedBy ?? []).map(toParty),
    sources: line?.sources ?? listBaseSources(origin),
  };
}

const BASE_MAP_SOURCE: Source = {
  title: 'Natural Earth 1:10 million, as world-atlas 2.0.2: a base map, no low-water line',
  confidence: 'derived',
  licence: 'public domain',
};

function listBaseSources(origin: Territory['origins'][number]): Source[] {
  if (origin.kind === 'coast') return [BASE_MAP_SOURCE];
  const feature = REGISTER.features.find((record) => record.id === origin.record);
  const source = feature === undefined ? undefined : POSITION_SOURCES[feature.position.source];
  return source === undefined ? [] : [source];
}

/** The nearest of a zone's limits: that of its breadth, lines at which it ends, lines of equal distance. */
export function measureMargin(atlas: Atlas, zone: Zone, base: MeasuredBase, lon: number, lat: number): Margin {
  const distanceM = distanceOf(atlas.territories[zone.territory!]!).measureM(lon, lat);
  let margin: Margin = {
    marginNm: zone.breadthNm! - distanceM / METRES_PER_NM,
    limit: `the ${zone.breadthNm} M limit`,
    uncertaintyM: base.uncertaintyM,
  };
  for (const id of zone.derivedFrom) {
    const line = REGISTER.lines.find((record) => record.id === id);
    if (line === undefined || line.closed || line.limitsKinds === undefined) continue;
    const marginNm = distanceToLine(line, traceBoundary, lon, lat) / METRES_PER_NM;
    if (marginNm < margin.marginNm) margin = { marginNm, limit: line.name, uncertaintyM: findLineUncertaintyM(line) };
  }
  for (const party of zone.endsAtMedianWith ?? []) {
    // The line is no nearer than half the difference of the distances, and nearer lines need not be looked for.
    const other = atlas.territories.findIndex((one, number) => one.party === party && isCoast(atlas, number, zone));
    if (other < 0) continue;
    const theirs = distanceOf(atlas.territories[other]!);
    if ((theirs.measureM(lon, lat) - distanceM) / 2 / METRES_PER_NM >= margin.marginNm) continue;
    const marginNm = measureMedianM(atlas, zone.assertedBy, party, lon, lat) / METRES_PER_NM;
    if (marginNm >= margin.marginNm) continue;
    const territory = atlas.territories[other]!;
    const origin = territory.origins[territory.points.origins[theirs.nearest]!]!;
    margin = {
      marginNm,
      limit: `the line of equal distance from ${party}`,
      uncertaintyM: (base.uncertaintyM + origin.uncertaintyM) / 2,
    };
  }
  return { ...margin, marginNm: round(margin.marginNm) };
}

/** True for a territory that zones of a coast are measured from on the same days as the zone. */
export function isCoast(atlas: Atlas, territory: number, zone: Zone): boolean {
  return atlas.zones.some(
    (other) =>
      other.territory === territory &&
      other.group === undefined &&
      (other.validTo ?? '9999') >= (zone.validTo ?? '9999') &&
      (other.basis === 'coast' || other.basis === 'published-baselines'),
  );
}

/** Distances to lines are made when first asked for: of the register's, and of equal distance. */
const lines = new WeakMap<object, LineDistance>();

function distanceToLine<T extends object>(key: T, trace: (key: T) => Float64Array, lon: number, lat: number): number {
  let line = lines.get(key);
  if (line === undefined) lines.set(key, (line = new LineDistance(trace(key))));
  return line.measureM(lon, lat);
}

/** Metres to the nearest piece of the line of equal distance between two parties; infinite where there is none. */
export function measureMedianM(atlas: Atlas, a: string, b: string, lon: number, lat: number): number {
  return Math.min(
    ...atlas.medians
      .filter(({ between }) => between.includes(a) && between.includes(b))
      .map((median) => distanceToLine(median, traceMedian, lon, lat)),
  );
}

function traceMedian({ line }: AtlasMedian): Float64Array {
  const places = Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]!, line[2 * i + 1]!] as const);
  return traceLine(places, 'geodesic', false, MEDIAN_SPACING_M);
}

const shadows = new Map<string, LineShadow>();

export function shadowOf(line: LineRecord): LineShadow {
  let shadow = shadows.get(line.id);
  if (shadow === undefined) shadows.set(line.id, (shadow = new LineShadow(traceBoundary(line))));
  return shadow;
}
