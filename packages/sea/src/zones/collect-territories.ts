import { traceLine, ZoneIndex } from '@searoom/geo';
import { BASE_SPACING_M, type BasePoints, FAR_SPACING_M } from '../base/base-points.ts';
import { findEdge, PointCollector } from '../base/collect-points.ts';
import type { Territory } from '../base/territory.ts';
import type { BaselineRecord, Register } from '../register/schema.ts';

/** A territory while zones are built: its points, and the areas that its baselines enclose. */
export interface TerritorySource extends Territory {
  readonly baselines: readonly BaselineRecord[];
  /** Rings inside which everything counts as landward of the baseline. */
  readonly enclosed: readonly Float64Array[];
  /** Our own way back over land, which closes an open baseline; no limit of anything. */
  readonly closures: readonly Float64Array[];
  /** Records that its points come from. */
  readonly records: readonly string[];
  /** Group of features, for a territory that is not the party's main one. */
  readonly group?: string;
  /** The same base points, farther apart along straight lines, for breadths beyond 50 M. */
  readonly farPoints: BasePoints;
  readonly basis: 'published-baselines' | 'group-baselines' | 'coast';
  /** First and last day on which these base points hold, where others hold before or after. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** Coast lines of the base map by party, each [lon, lat ...]. */
export type Coasts = ReadonlyMap<string, readonly Float64Array[]>;

/**
 * What each party measures its own zones from: its main coast (published baselines, its undisputed islands, and the base
 * map's coast where nothing is published), and each disputed group in which it published baselines. A main coast whose
 * baselines changed since the register begins comes once for each span of days, the newest last.
 */
export function collectTerritories(register: Register, coasts: Coasts): TerritorySource[] {
  const parties = [...new Set(register.nationalClaims.map((claim) => claim.party))].sort();
  const disputed = new Set(register.groups.filter((group) => group.zones === 'disputed').map((group) => group.id));
  return parties.flatMap((party) => {
    const own = register.baselines.filter((line) => line.parties.includes(party));
    const main = own.filter((line) => !disputed.has(line.territory));
    const groups = [...new Set(own.map((line) => line.territory))].filter((territory) => disputed.has(territory));
    return [
      ...listSpans(register, main).map(({ validFrom, validTo }) =>
        collectMain(register, party, main, coasts.get(party) ?? [], { validFrom, validTo }),
      ),
      ...groups.map((group) =>
        collectGroup(
          register,
          party,
          group,
          own.filter((line) => line.territory === group),
        ),
      ),
    ].filter((territory) => territory.points.origins.length > 0);
  });
}

/** Days on which one and the same baselines are in force; open at the end for the newest. */
interface Span {
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
}

function listSpans(register: Register, baselines: readonly BaselineRecord[]): Span[] {
  const days = [...new Set(baselines.map((line) => line.validFrom ?? ''))]
    .filter((day) => day > register.begins)
    .sort();
  return [undefined, ...days].map((validFrom, i) => ({
    validFrom,
    validTo: days[i] === undefined ? undefined : dayBefore(days[i]!),
  }));
}

/** The day before an ISO day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function collectMain(
  register: Register,
  party: string,
  allBaselines: readonly BaselineRecord[],
  coast: readonly Float64Array[],
  { validFrom, validTo }: Span,
): TerritorySource {
  const baselines = allBaselines.filter((line) => validTo === undefined || (line.validFrom ?? '') <= validTo);
  const home = new Set(register.groups.filter((group) => group.zones === 'home').map((group) => group.id));
  const features = register.features.filter(
    ({ group, claimants, status }) =>
      home.has(group) && claimants.length === 1 && claimants[0] === party && isAboveWater(status),
  );
  const outer = dropEnclosed(coast, listEnclosures(baselines));
  const collect = (spacingM: number): PointCollector => {
    const collector = new PointCollector(spacingM);
    for (const line of baselines) collector.addBaseline(line);
    for (const feature of features) collector.addFeature(feature);
    if (outer.length > 0) collector.addCoast(`coast-${party.toLowerCase()}`, outer);
    return collector;
  };
  const records = [
    ...baselines.map((line) => line.id),
    ...features.map((feature) => feature.id),
    ...(outer.length > 0 ? [`coast-${party.toLowerCase()}`] : []),
  ];
  return {
    ...finish(party, 'coast', collect, baselines, records),
    basis: baselines.length > 0 ? 'published-baselines' : 'coast',
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  };
}

function collectGroup(
  register: Register,
  party: string,
  group: string,
  baselines: readonly BaselineRecord[],
): TerritorySource {
  const collect = (spacingM: number): PointCollector => {
    const collector = new PointCollector(spacingM);
    for (const line of baselines) collector.addBaseline(line);
    return collector;
  };
  const name = register.groups.find((candidate) => candidate.id === group)?.name ?? group;
  const records = baselines.map((line) => line.id);
  const validFrom = baselines.map((line) => line.validFrom ?? '').sort()[0]!;
  return {
    ...finish(party, name, collect, baselines, records),
    group,
    basis: 'group-baselines',
    ...(validFrom > register.begins && { validFrom }),
  };
}

function finish(
  party: string,
  name: string,
  collect: (spacingM: number) => PointCollector,
  baselines: readonly BaselineRecord[],
  records: readonly string[],
): Omit<TerritorySource, 'basis'> {
  const collector = collect(BASE_SPACING_M);
  return {
    party,
    name,
    points: collector.toPoints(),
    farPoints: collect(FAR_SPACING_M).toPoints(),
    origins: collector.origins,
    baselines,
    enclosed: listEnclosures(baselines),
    closures: baselines.flatMap((line) =>
      line.landwardClosure === undefined ? [] : [traceLine(listClosure(line), 'geodesic', false, BASE_SPACING_M)],
    ),
    records,
  };
}

function listEnclosures(baselines: readonly BaselineRecord[]): Float64Array[] {
  return baselines.flatMap((line) => {
    const ring = traceEnclosure(line);
    return ring === null ? [] : [ring];
  });
}

/** The coast without what lies behind published baselines: there they are the coast. */
function dropEnclosed(coast: readonly Float64Array[], enclosed: readonly Float64Array[]): Float64Array[] {
  const index = ZoneIndex.build(enclosed.map((ring) => ({ rings: [ring] })));
  return coast.flatMap((line) => {
    const parts: number[][] = [[]];
    for (let i = 0; i < line.length; i += 2) {
      if (index.setAt(line[i]!, line[i + 1]!) === 0) parts.at(-1)!.push(line[i]!, line[i + 1]!);
      else if (parts.at(-1)!.length > 0) parts.push([]);
    }
    return parts.filter((part) => part.length > 0).map((part) => Float64Array.from(part));
  });
}

/** Above water at high tide, by a finding or undisputed: gives a territorial sea (UNCLOS Art. 121). */
export function isAboveWater(status: string): boolean {
  return status === 'rock' || status === 'high-tide';
}

/** The ring round the waters that a baseline encloses; null for an open line without a way back. */
export function traceEnclosure(line: BaselineRecord): Float64Array | null {
  const points = line.points.map(([, lon, lat]) => [lon, lat] as const);
  const shapes = points.map((_, i) => findEdge(line, i));
  if (line.closed) return traceLine(points, shapes, true, BASE_SPACING_M);
  if (line.landwardClosure === undefined) return null;
  return traceLine(
    [...points, ...line.landwardClosure],
    [...shapes.slice(0, -1), ...line.landwardClosure.map(() => 'geodesic' as const), 'geodesic'],
    true,
    BASE_SPACING_M,
  );
}

function listClosure(line: BaselineRecord): (readonly [number, number])[] {
  const [, firstLon, firstLat] = line.points[0]!;
  const [, lastLon, lastLat] = line.points.at(-1)!;
  return [[lastLon, lastLat], ...line.landwardClosure!, [firstLon, firstLat]];
}
