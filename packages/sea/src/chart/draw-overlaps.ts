import { isInZone, type ZoneIndex } from '@searoom/geo';
import type { BuiltZone, Zone } from '../zones/zone.ts';
import type { ChartOverlap } from './chart.ts';
import { encodeLine } from './chart-line.ts';
import { simplify } from './simplify.ts';
import { RegionTracer } from './trace-regions.ts';

/** Cells of some 1.4 km, looked at where cells of four times that see a limit. */
const CELL_DEG = 0.0125;
const COARSE = 4;
/** Kinds of zone that reach up to 200 M. */
const FAR_KINDS: readonly string[] = ['exclusive-economic-zone', 'continental-shelf'];

/**
 * Numbers the sets of zones in which two or more parties assert an economic zone or a shelf: 0 where fewer do, and on
 * land. `sets` grows with the places asked about; number n is its n-th set.
 *
 * @param zones in the order of the index
 * @param counts which zones count
 */
export function makeSetFinder(
  zones: readonly Zone[],
  index: ZoneIndex,
  counts: (zone: Zone) => boolean = () => true,
): { readonly classOf: (lon: number, lat: number) => number; readonly sets: (readonly Zone[])[] } {
  const classes: number[] = [];
  const sets: (readonly Zone[])[] = [];
  const numbers = new Map<string, number>();
  const classOf = (lon: number, lat: number): number => {
    const set = index.setAt(lon, lat);
    let number = classes[set];
    if (number === undefined) {
      const here = [...index.zonesOfSet(set)].map((zone) => zones[zone]!);
      const far = here.filter((zone) => FAR_KINDS.includes(zone.kind) && counts(zone));
      const isShared = new Set(far.map((zone) => zone.assertedBy)).size > 1;
      if (!isShared || here.some(({ kind }) => kind === 'land')) number = 0;
      else {
        const key = far.map(({ id }) => id).join(' ');
        number = numbers.get(key) ?? sets.push(far);
        numbers.set(key, number);
      }
      classes[set] = number;
    }
    return number;
  };
  return { classOf, sets };
}

/**
 * The areas at sea where two or more parties assert rights up to 200 M, one for each set of zones: so a map can count
 * the parties of those that a legal view holds.
 *
 * @param counts which zones count
 */
export function drawOverlaps(
  built: readonly BuiltZone[],
  index: ZoneIndex,
  toleranceM: number,
  counts: (zone: Zone) => boolean,
): ChartOverlap[] {
  const far = built.filter(({ zone }) => FAR_KINDS.includes(zone.kind) && counts(zone));
  if (far.length === 0) return [];
  const { classOf, sets } = makeSetFinder(
    built.map(({ zone }) => zone),
    index,
    counts,
  );
  const tracer = new RegionTracer(classOf, (lon, lat) => index.setAt(lon, lat), {
    box: findBox(far),
    cellDeg: CELL_DEG,
    coarse: COARSE,
  });
  return sets.flatMap((zones, i) =>
    groupRings(
      tracer
        .traceRings(i + 1)
        .map((ring) => simplify(Float64Array.from([...ring, ring[0]!, ring[1]!]), toleranceM))
        .filter((ring) => ring.length >= 8),
    ).map((rings) => ({
      by: new Set(zones.map((zone) => zone.assertedBy)).size > 2 ? ('more' as const) : ('two' as const),
      zones: zones.map(({ id }) => id),
      rings: rings.map(encodeLine),
    })),
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
