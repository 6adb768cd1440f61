import { GeodesicLine, solveInverse } from '@searoom/geo';
import {
  type Equidistant,
  findTangent,
  measureWay,
  movePlace,
  type Place,
  projectOnBisector,
  solveTriple,
} from './equidistant.ts';
import type { MedianEnd, MedianTurn } from './median-line.ts';
import type { NearestSite } from './nearest-site.ts';

/** What the walker needs to know of the two sides and of the others. */
export interface Surroundings {
  readonly a: NearestSite;
  readonly b: NearestSite;
  readonly others: readonly { readonly party: string; readonly sites: NearestSite }[];
  readonly reachM: number;
  readonly spacingM: number;
}

export interface WalkPoint extends Equidistant {
  turn?: MedianTurn;
}

/** A line as walked: edge k joins the points k and k + 1 and is equidistant from one base point of each side. */
export interface Walk {
  readonly points: WalkPoint[];
  readonly edges: { readonly baseA: number; readonly baseB: number }[];
  ends: [MedianEnd, MedianEnd];
}

/** A base point nearer by no more than this is as near. */
const TIE_M = 1e-3;
/** How far the middle of an edge may be from equidistance. */
const EDGE_TOLERANCE_M = 0.25;
/** Vertices closer together than this are one. */
const SAME_VERTEX_M = 0.02;
/** How exactly the end of an edge is found where it is found by halving. */
const HALVING_M = 1e-3;
const MAX_VERTICES = 400_000;
/** So many turns at one place are a tie that cannot be undone: step over it. */
const MAX_TURNS_AT_ONCE = 40;
/** So far behind a turn it shows which base points are the nearest there, and by how much. */
const PROBE_M = 2;
const PROBE_TIE_M = 1e-5;

interface Rival {
  readonly kind: 'base-a' | 'base-b' | 'third';
  readonly place: Place;
  readonly distanceM: number;
  readonly number: number;
  readonly party: string;
}

/**
 * Walks along the line that is equidistant from the nearest base points of two sides, from a place on it.
 *
 * The line consists of edges, each equidistant from one base point of either side, as between the cells of a Voronoi
 * diagram. An edge ends where another base point becomes as near. As every edge is one piece, it is enough to look at its
 * far end: when some base point is nearer there, the place equidistant from the three is its end, unless another one
 * ends it even earlier. So no step can jump across a turn, however near they follow one another.
 */
export class MedianWalker {
  readonly #around: Surroundings;
  /** Edges that were walked, so that no line is walked twice. */
  readonly #walked = new Set<number>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** True when a place equidistant from these two belongs to a line that was walked. */
  isWalked(baseA: number, baseB: number): boolean {
    return this.#walked.has(this.#keyOf(baseA, baseB));
  }

  /** @param start a place on the line, where no other base point is nearer than these two, within reach */
  walk(start: Equidistant, baseA: number, baseB: number): Walk {
    const forward = this.#walkOneWay(start, baseA, baseB, 1);
    const end = forward.ends[1];
    if (end.why === 'closed') return { ...forward, ends: [end, end] };
    const backward = this.#walkOneWay(start, baseA, baseB, -1);
    if (backward.ends[1].why === 'closed') {
      // A third side that touches the line in one place, as near as both there, ended one way and not the other: the line is
      // closed, and what was walked forward is a part of it.
      return { points: backward.points.reverse(), edges: backward.edges.reverse(), ends: backward.ends };
    }
    return {
      points: [...backward.points.reverse().slice(0, -1), ...forward.points],
      edges: [...backward.edges.reverse(), ...forward.edges],
      ends: [backward.ends[1], end],
    };
  }

  #walkOneWay(start: Equidistant, startA: number, startB: number, sign: 1 | -1): Walk {
    const walk: Walk = { points: [{ ...start }], edges: [], ends: [{ why: 'closed' }, { why: 'closed' }] };
    const { spacingM } = this.#around;
    let [baseA, baseB] = [startA, startB];
    let at: Equidistant = start;
    let stepM = spacingM;
    let turnsHere = 0;
    let isFirstEdge = true;
    while (walk.points.length < MAX_VERTICES) {
      this.#walked.add(this.#keyOf(baseA, baseB));
      const [placeA, placeB] = [this.#placeOf('a', baseA), this.#placeOf('b', baseB)];
      const tangent = findTangent(at, placeA, placeB);
      if (tangent === null) break;
      const [east, north] = [sign * tangent[0], sign * tangent[1]];
      if (!isFirstEdge && baseA === startA && baseB === startB) {
        const [toStartEast, toStartNorth] = measureWay(at, start);
        const aheadM = toStartEast * east + toStartNorth * north;
        if (aheadM > -SAME_VERTEX_M) {
          // Round again: the start lies ahead on this edge, or here.
          this.#closeRing(walk, start, baseA, baseB);
          return walk;
        }
      }
      const ahead = projectOnBisector(movePlace(at, stepM * east, stepM * north), placeA, placeB);
      if (ahead === null || (stepM > 1000 && this.#isBent(at, ahead, placeA, placeB))) {
        stepM /= 2;
        if (stepM < 1) break;
        continue;
      }
      const found = this.#findTurn(at, ahead, baseA, baseB);
      const next = found.at;
      if (next.distanceM > this.#around.reachM) {
        this.#addPoint(walk, { ...this.#findReachEnd(at, next, placeA, placeB), turn: 'end' }, baseA, baseB);
        walk.ends[1] = { why: 'beyond-reach' };
        return walk;
      }
      const rival = found.rival;
      if (rival === null) {
        this.#addPoint(walk, next, baseA, baseB);
        stepM = Math.min(spacingM, 2 * stepM);
        turnsHere = 0;
        at = next;
        continue;
      }
      if (rival.kind === 'third') {
        this.#addPoint(walk, { ...next, turn: 'tripoint' }, baseA, baseB);
        walk.ends[1] = { why: 'tripoint', third: rival.party };
        return walk;
      }
      turnsHere = this.#addPoint(walk, { ...next, turn: rival.kind }, baseA, baseB) ? 0 : turnsHere + 1;
      if (turnsHere > MAX_TURNS_AT_ONCE) break;
      at = next;
      isFirstEdge = false;
      if (rival.kind === 'base-a') baseA = rival.number;
      else baseB = rival.number;
    }
    walk.points.at(-1)!.turn = 'end';
    walk.ends[1] = { why: 'unclear' };
    return walk;
  }

  #closeRing(walk: Walk, start: Equidistant, baseA: number, baseB: number): void {
    // A ring that was walked in spacings ends in an edge that is no longer than one.
    const { spacingM } = this.#around;
    for (;;) {
      const last = walk.points.at(-1)!;
      const [east, north] = measureWay(last, start);
      const lengthM = Math.hypot(east, north);
      if (lengthM <= spacingM) break;
      const share = spacingM / lengthM;
      const between = projectOnBisector(
        movePlace(last, share * east, share * north),
        this.#placeOf('a', baseA),
        this.#placeOf('b', baseB),
      );
      if (between === null || !this.#addPoint(walk, between, baseA, baseB)) break;
    }
    walk.points.push({ ...start });
    walk.edges.push({ baseA, baseB });
  }

  /** Adds a point and the edge to it; false when it falls together with the last one, which then takes its mark. */
  #addPoint(walk: Walk, point: WalkPoint, baseA: number, baseB: number): boolean {
    const last = walk.points.at(-1)!;
    const [east, north] = measureWay(last, point);
    if (Math.hypot(east, north) < SAME_VERTEX_M && walk.points.length > 1) {
      if (point.turn !== undefined) last.turn = point.turn;
      return false;
    }
    walk.points.push(point);
    walk.edges.push({ baseA, baseB });
    return true;
  }

  /** The end of the edge on the way to a place on it, with the base point that ends it; that place when none does. */
  #findTurn(
    from: Equidistant,
    to: Equidistant,
    baseA: number,
    baseB: number,
  ): { at: Equidistant; rival: Rival | null } {
    const [placeA, placeB] = [this.#placeOf('a', baseA), this.#placeOf('b', baseB)];
    let at = to;
    let rival = this.#findRival(to, baseA, baseB);
    if (rival === null) return { at, rival };
    // Every round ends with a base point that is nearer than the last at its own end: it ends the edge earlier.
    for (let round = 0; round < 100; round++) {
      const turn = this.#meetRival(from, at, placeA, placeB, rival);
      const nearer = this.#findRival(turn, baseA, baseB);
      if (nearer === null || (nearer.kind === rival.kind && nearer.number === rival.number)) {
        return { at: turn, rival: this.#settleTie(turn, to, baseA, baseB, rival) };
      }
      at = turn;
      rival = nearer;
    }
    return { at, rival };
  }

  /**
   * Where two base points of either side are all as near, the areas of one side touch at a place, and two lines could be
   * joined in two ways. Here the areas of b hang together, wherever a line comes from, so that none is walked twice.
   */
  #settleTie(turn: Equidistant, to: Place, baseA: number, baseB: number, rival: Rival): Rival {
    if (rival.kind !== 'base-a') return rival;
    const [east, north] = measureWay(turn, to);
    const share = Math.min(1, PROBE_M / Math.hypot(east, north));
    const probe = movePlace(turn, share * east, share * north);
    const { b } = this.#around;
    b.find(probe.lon, probe.lat);
    const number = b.nearest;
    const place = placeOf(b, number);
    if (number === baseB || b.distanceM > measureM(probe, this.#placeOf('a', baseA)) - PROBE_TIE_M) return rival;
    const distanceM = measureM(turn, place);
    if (distanceM > turn.distanceM + TIE_M) return rival;
    return { kind: 'base-b', place, distanceM, number, party: '' };
  }

  /** Where a base point that is nearer at the far end of a piece of an edge becomes as near as the two of the edge. */
  #meetRival(from: Equidistant, to: Equidistant, placeA: Place, placeB: Place, rival: Rival): Equidistant {
    const excessFrom = measureM(from, rival.place) - from.distanceM;
    // As near already where the piece begins.
    if (excessFrom <= 0) return from;
    const excessTo = measureM(to, rival.place) - to.distanceM;
    const [east, north] = measureWay(from, to);
    const share = excessFrom / (excessFrom - Math.min(excessTo, -1e-9));
    const solved = solveTriple(movePlace(from, share * east, share * north), placeA, placeB, rival.place);
    if (solved !== null) {
      const [toEast, toNorth] = measureWay(from, solved);
      const along = (toEast * east + toNorth * north) / Math.hypot(east, north);
      if (along >= -SAME_VERTEX_M && along <= Math.hypot(east, north) + SAME_VERTEX_M) return solved;
    }
    // Halving never fails.
    return halveEdge(from, to, placeA, placeB, (place) => measureM(place, rival.place) < place.distanceM, HALVING_M);
  }

  #findReachEnd(from: Equidistant, to: Equidistant, placeA: Place, placeB: Place): Equidistant {
    return halveEdge(from, to, placeA, placeB, (place) => place.distanceM > this.#around.reachM, HALVING_M);
  }

  /** The nearest of all base points that are nearer than the two of an edge. */
  #findRival(at: Equidistant, baseA: number, baseB: number): Rival | null {
    const { a, b, others } = this.#around;
    let rival: Rival | null = null;
    let leastM = at.distanceM - TIE_M;
    const look = (kind: Rival['kind'], sites: NearestSite, known: number, party: string): void => {
      if (sites.boundM(at.lon, at.lat) >= leastM) return;
      sites.find(at.lon, at.lat);
      if (sites.nearest === known || !(sites.distanceM < leastM)) return;
      leastM = sites.distanceM;
      const number = sites.nearest;
      rival = { kind, place: placeOf(sites, number), distanceM: leastM, number, party };
    };
    look('base-a', a, baseA, '');
    look('base-b', b, baseB, '');
    for (const { party, sites } of others) look('third', sites, -1, party);
    return rival;
  }

  /** True when the geodesic between two places on an edge leaves it. */
  #isBent(from: Place, to: Place, placeA: Place, placeB: Place): boolean {
    const { distanceM, initialBearingDeg } = solveInverse(from.lon, from.lat, to.lon, to.lat);
    const middle = new GeodesicLine(from.lon, from.lat, initialBearingDeg).at(distanceM / 2);
    return Math.abs(measureM(middle, placeA) - measureM(middle, placeB)) > EDGE_TOLERANCE_M;
  }

  #placeOf(side: 'a' | 'b', number: number): Place {
    return placeOf(this.#around[side], number);
  }

  #keyOf(baseA: number, baseB: number): number {
    return baseA * (this.#around.b.places.length / 2) + baseB;
  }
}

/** The last place along an edge, on it, before something becomes true; the first place must not be beyond it. */
export function halveEdge(
  from: Equidistant,
  to: Equidistant,
  placeA: Place,
  placeB: Place,
  isBeyond: (place: Equidistant) => boolean,
  toleranceM: number,
): Equidistant {
  let [before, beyond] = [from, to];
  for (let round = 0; round < 60; round++) {
    const [east, north] = measureWay(before, beyond);
    if (Math.hypot(east, north) <= toleranceM) break;
    const middle = projectOnBisector(movePlace(before, east / 2, north / 2), placeA, placeB);
    if (middle === null) break;
    if (isBeyond(middle)) beyond = middle;
    else before = middle;
  }
  return before;
}

export function placeOf(sites: NearestSite, number: number): Place {
  return { lon: sites.places[2 * number]!, lat: sites.places[2 * number + 1]! };
}

function measureM(from: Place, to: Place): number {
  return solveInverse(from.lon, from.lat, to.lon, to.lat).distanceM;
}
