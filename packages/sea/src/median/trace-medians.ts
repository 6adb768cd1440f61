import type { BasePoints } from '../base/base-points.ts';
import { type Barriers, cutWalk } from './cut-walk.ts';
import { measureWay, type Place, projectOnBisector } from './equidistant.ts';
import { findSeeds } from './find-seeds.ts';
import type { MedianLine, MedianSide, MedianVertex } from './median-line.ts';
import { NearestSite, takeSites } from './nearest-site.ts';
import { dropPlaces, findSharedPlaces } from './shared-places.ts';
import { MedianWalker, placeOf, type Surroundings, type Walk } from './walk-median.ts';

export interface MedianOptions {
  /** Only places no farther than this from both sides: 12 or 200 M, in metres. */
  readonly reachM: number;
  /** Sides that end the line where they are nearer. */
  readonly others: readonly MedianSide[];
  /** Where this is true there is no sea to part. */
  readonly isLand?: (lon: number, lat: number) => boolean;
  /** Where this is true an agreed line decides. */
  readonly isSettled?: (lon: number, lat: number) => boolean;
  /** Greatest distance between neighbouring vertices, in metres; 5 km when left out. */
  readonly spacingM?: number;
}

const SPACING_M = 5000;
/** A place this near to a line that was found lies on it: the edges are not drawn on a plane. */
const SAME_LINE_M = 5;

/**
 * Every line within reach whose points are equidistant from the nearest base points of two sides (UNCLOS Art. 15), on the
 * WGS-84 ellipsoid. Computed: that the two sides agreed to it is nowhere said.
 *
 * Vertices are equidistant to a millimetre and stand wherever the nearest base point of a side changes. Edges are
 * geodesics no longer than `spacingM`, their middles equidistant to half a metre; an edge of 5 km that is drawn straight
 * in longitude and latitude is about a metre off at 45° N. A line ends at the reach, where a
 * third side is as near (tripoint), at land and where something is settled. Closed lines, as round islands, are found
 * too. Which of the two sides is called a makes no difference but for the direction: a lies to the left.
 *
 * Base points that both sides measure from part nothing (`findSharedPlaces`). Other territories of either party do not
 * belong among `others`: where they are the nearer ones the line would end. Sides whose lines are looked for must not
 * straddle the 180th meridian.
 */
export function traceMedians(a: MedianSide, b: MedianSide, options: MedianOptions): MedianLine[] {
  // Always walked the same way round, so that both orders give the same vertices.
  if (b.party < a.party || (b.party === a.party && b.territory < a.territory)) {
    return traceMedians(b, a, options).map(reverseLine);
  }
  const shared = findSharedPlaces(a.points, b.points);
  const [ownA, ownB] = [dropPlaces(a.points, shared.a), dropPlaces(b.points, shared.b)];
  if (ownA.points.origins.length === 0 || ownB.points.origins.length === 0) return [];
  const around: Surroundings = {
    a: takeSites(ownA.points),
    b: takeSites(ownB.points),
    others: options.others
      .filter((other) => other.points.origins.length > 0)
      .map(({ party, points }) => ({ party, sites: takeSites(points) })),
    reachM: options.reachM,
    spacingM: options.spacingM ?? SPACING_M,
  };
  const barriers: Barriers = { isLand: options.isLand, isSettled: options.isSettled };
  const common = new SharedSites(a.points, shared);
  return walkAll(around)
    .flatMap((walk) => cutWalk(walk, around, barriers))
    .map((walk) => ({
      a: a.party,
      b: b.party,
      vertices: listVertices(walk, ownA.numbers, ownB.numbers, common),
      ends: walk.ends,
    }));
}

function walkAll(around: Surroundings): Walk[] {
  const walker = new MedianWalker(around);
  const walks: Walk[] = [];
  const { a, b, others } = around;
  findSeeds(around, (lon, lat) => {
    let place: Place = { lon, lat };
    // On the line the nearest base points may be others than beside it.
    for (let round = 0; round < 5; round++) {
      a.find(place.lon, place.lat);
      b.find(place.lon, place.lat);
      const [baseA, baseB] = [a.nearest, b.nearest];
      if (walker.isWalked(baseA, baseB)) return;
      const start = projectOnBisector(place, placeOf(a, baseA), placeOf(b, baseB));
      if (start === null) return;
      a.find(start.lon, start.lat);
      b.find(start.lon, start.lat);
      if (a.nearest === baseA && b.nearest === baseB) {
        if (start.distanceM > around.reachM) return;
        for (const { sites } of others) {
          if (sites.boundM(start.lon, start.lat) >= start.distanceM) continue;
          sites.find(start.lon, start.lat);
          if (sites.distanceM < start.distanceM) return;
        }
        if (!walks.some((walk) => passes(walk, start))) walks.push(walker.walk(start, baseA, baseB));
        return;
      }
      place = start;
    }
  });
  return walks;
}

/** True when a place lies on a line. */
function passes(walk: Walk, at: Place): boolean {
  const { points } = walk;
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1]!;
    const to = points[i]!;
    // Degrees first: nearly all edges are far away.
    if (Math.abs(from.lat - at.lat) > 1 || Math.abs(from.lon - at.lon) > 2) continue;
    const [east, north] = measureWay(from, to);
    const [atEast, atNorth] = measureWay(from, at);
    const length = Math.hypot(east, north);
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (atEast * east + atNorth * north) / length ** 2));
    if (Math.hypot(atEast - along * east, atNorth - along * north) < SAME_LINE_M) return true;
  }
  return false;
}

function listVertices(
  walk: Walk,
  numbersA: Uint32Array | undefined,
  numbersB: Uint32Array | undefined,
  common: SharedSites,
): MedianVertex[] {
  return walk.points.map(({ lon, lat, distanceM, turn }, k) => {
    const { baseA, baseB } = walk.edges[Math.min(k, walk.edges.length - 1)]!;
    const base = common.find(lon, lat, distanceM) ?? {
      distanceM,
      baseA: numbersA?.[baseA] ?? baseA,
      baseB: numbersB?.[baseB] ?? baseB,
    };
    return { lon, lat, ...base, ...(turn !== undefined && { turn }) };
  });
}

/** Places that both sides measure from: they part nothing, but may be the nearest. */
class SharedSites {
  readonly #shared: ReturnType<typeof findSharedPlaces>;
  readonly #sites: NearestSite | undefined;

  constructor(points: BasePoints, shared: ReturnType<typeof findSharedPlaces>) {
    this.#shared = shared;
    if (shared.a.length === 0) return;
    const places = Float64Array.from(shared.a.flatMap((i) => [points.places[2 * i]!, points.places[2 * i + 1]!]));
    this.#sites = new NearestSite({ places, origins: new Uint16Array(shared.a.length) });
  }

  find(lon: number, lat: number, withinM: number): { distanceM: number; baseA: number; baseB: number } | undefined {
    const sites = this.#sites;
    if (sites === undefined) return undefined;
    sites.find(lon, lat);
    if (sites.distanceM >= withinM) return undefined;
    return {
      distanceM: sites.distanceM,
      baseA: this.#shared.a[sites.nearest]!,
      baseB: this.#shared.b[sites.nearest]!,
    };
  }
}

function reverseLine({ a, b, vertices, ends }: MedianLine): MedianLine {
  const turned = vertices.map((vertex, k) => {
    // The base points from this vertex on are those up to it on the way back.
    const { baseA, baseB } = vertices[Math.max(0, k - 1)]!;
    const { turn } = vertex;
    return {
      lon: vertex.lon,
      lat: vertex.lat,
      distanceM: vertex.distanceM,
      baseA: baseB,
      baseB: baseA,
      ...(turn !== undefined && {
        turn: turn === 'base-a' ? ('base-b' as const) : turn === 'base-b' ? ('base-a' as const) : turn,
      }),
    };
  });
  return { a: b, b: a, vertices: turned.reverse(), ends: [ends[1], ends[0]] };
}
