import { isInZone, type ZoneIndex } from '@searoom/geo';
import type { BuiltZone, Zone } from '../zones/zone.ts';
import type { ChartOverlap } from './chart.ts';
import { encodeLine } from './chart-line.ts';
import { simplify } from './simplify.ts';
import { RegionTracer } from './trace-regions.ts';

/** Cells of some 1.4 km, looked at where cells of four times that see a limit. */
const CELL_DEG = 0.0125;
const COARSE = 4;
const CLASSES = { two: 2, more: 3 } as const;

/** Kinds of zone that reach up to 200 M. */
const FAR_KINDS: readonly string[] = ['exclusive-economic-zone', 'continental-shelf'];

/**
 * Tells how many parties assert an economic zone or a shelf at a place: 0 to 2, and 3 for more; 0 on land.
 *
 * @param zones in the order of the index
 */
export function makeCounter(zones: readonly Zone[], index: ZoneIndex): (lon: number, lat: number) => number {
  const counts: number[] = [];
  return (lon, lat) => {
    const set = index.setAt(lon, lat);
    let count = counts[set];
    if (count === undefined) {
      const here = [...index.zonesOfSet(set)].map((number) => zones[number]!);
      const parties = new Set(here.filter(({ kind }) => FAR_KINDS.includes(kind)).map((zone) => zone.assertedBy));
      count = here.some(({ kind }) => kind === 'land') ? 0 : Math.min(3, parties.size);
      counts[set] = count;
    }
    return count;
  };
}

/** The areas at sea where two parties, and where more, assert rights up to 200 M. */
export function drawOverlaps(built: readonly BuiltZone[], index: ZoneIndex, toleranceM: number): ChartOverlap[] {
  const far = built.filter(({ zone }) => FAR_KINDS.includes(zone.kind));
  if (far.length === 0) return [];
  const count = makeCounter(
    built.map(({ zone }) => zone),
    index,
  );
  const tracer = new RegionTracer(count, (lon, lat) => index.setAt(lon, lat), {
    box: findBox(far),
    cellDeg: CELL_DEG,
    coarse: COARSE,
  });
  return (['two', 'more'] as const).flatMap((by) =>
    groupRings(
      tracer
        .traceRings(CLASSES[by])
        .map((ring) => simplify(Float64Array.from([...ring, ring[0]!, ring[1]!]), toleranceM))
        .filter((ring) => ring.length >= 8),
    ).map((rings) => ({ by, rings: rings.map(encodeLine) })),
  );
}

function findBox(zones: readonly BuiltZone[]): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const ring of zones.flatMap(({ rings }) => rings)) {
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]!);
      east = Math.max(east, ring[i]!);
      south = Math.min(south, ring[i + 1]!);
      north = Math.max(north, ring[i + 1]!);
    }
  }
  // Off whole minutes, on which lines of instruments run: a corner of a cell should lie on no limit.
  return [west - 0.1237, south - 0.1237, east + 0.1, north + 0.1];
}

/** Outlines (counter-clockwise) each with the holes in it (clockwise); all rings closed. */
function groupRings(rings: readonly Float64Array[]): Float64Array[][] {
  const areas = rings.map(measureArea);
  const outlines = rings
    .map((ring, i) => ({ area: areas[i]!, rings: [ring] }))
    .filter(({ area }) => area > 0)
    .sort((a, b) => a.area - b.area);
  rings.forEach((hole, i) => {
    if (areas[i]! >= 0) return;
    // Half way along its first edge a hole surely has its outline round it, and touches it nowhere.
    const [lon, lat] = [(hole[0]! + hole[2]!) / 2, (hole[1]! + hole[3]!) / 2];
    const smallest = outlines.find(({ rings: [outline] }) => isInZone({ rings: [outline!] }, lon, lat));
    smallest?.rings.push(hole);
  });
  return outlines.reverse().map((outline) => outline.rings);
}

/** Twice the area in square degrees, positive when counter-clockwise. */
function measureArea(ring: Float64Array): number {
  let area = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) area += ring[i]! * ring[i + 3]! - ring[i + 2]! * ring[i + 1]!;
  return area;
}
