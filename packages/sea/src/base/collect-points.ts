import { traceEdge } from '@searoom/geo';
import type { BaselineRecord, EdgeKind, FeatureRecord, LineRecord } from '../register/schema.ts';
import { BASE_SPACING_M, type BasePoints } from './base-points.ts';
import type { BaseOrigin } from './territory.ts';

/** Points whose datum is not stated may lie this far off (sea: datum traps). */
const UNKNOWN_DATUM_M = 500;
/** A published point in WGS 84: its rounding, and the low-water line near it. */
const PUBLISHED_M = 50;
/**
 * The farthest that the base map is known to place an island off its true place (Uotsuri: 4,194 m, measured). No more is
 * known of its coasts, so it stands for all of them.
 */
export const BASE_MAP_UNCERTAINTY_M = 4_200;

/** How far the points of a line may lie off, by its datum. */
export function findLineUncertaintyM(line: LineRecord): number {
  return line.datumIsWgs84 ? PUBLISHED_M : UNKNOWN_DATUM_M;
}

/** The edge kind of the edge that starts at point i; what is not specified is drawn as a geodesic. */
export function findEdge(line: LineRecord, i: number): Exclude<EdgeKind, 'unspecified'> {
  const edge = typeof line.edge === 'string' ? line.edge : (line.edge[i] ?? 'unspecified');
  return edge === 'unspecified' ? 'geodesic' : edge;
}

/** Gathers base points of one territory. */
export class PointCollector {
  readonly origins: BaseOrigin[] = [];
  readonly #places: number[] = [];
  readonly #originOf: number[] = [];
  readonly #spacingM: number;

  /** @param spacingM greatest distance between neighbouring points along a line */
  constructor(spacingM: number = BASE_SPACING_M) {
    this.#spacingM = spacingM;
  }

  addFeature(feature: FeatureRecord): void {
    const { lon, lat, uncertaintyM, confidence } = feature.position;
    this.#begin({
      kind: 'feature',
      record: feature.id,
      name: feature.names['en'] ?? feature.id,
      uncertaintyM,
      confidence,
    });
    this.#add(lon, lat);
  }

  /** Every leg of a baseline, as points no farther apart than the spacing. */
  addBaseline(line: BaselineRecord): void {
    const { points } = line;
    const legs = line.closed ? points.length : points.length - 1;
    for (let i = 0; i < legs; i++) {
      const [from, lonA, latA, markA] = points[i]!;
      const [to, lonB, latB, markB] = points[(i + 1) % points.length]!;
      this.#begin({
        kind: 'baseline',
        record: line.id,
        name: `${from} to ${to}`,
        uncertaintyM: findLineUncertaintyM(line),
        confidence: markA === 'seen' && markB === 'seen' ? 'seen' : 'memory',
        ...(line.validFrom !== undefined && { validFrom: line.validFrom }),
      });
      const edge = traceEdge(findEdge(line, i), lonA, latA, lonB, latB, this.#spacingM);
      for (let j = 0; j < edge.length; j += 2) this.#add(edge[j]!, edge[j + 1]!);
      this.#add(lonB, latB);
    }
  }

  /** Coast lines of a base map; their edges are straight on the map. */
  addCoast(record: string, lines: readonly Float64Array[]): void {
    this.#begin({
      kind: 'coast',
      record,
      name: 'coast line of the base map (Natural Earth 1:10 million) as approximate normal baseline',
      uncertaintyM: BASE_MAP_UNCERTAINTY_M,
      confidence: 'derived',
    });
    for (const line of lines) {
      for (let i = 0; i < line.length; i += 2) {
        if (i > 0) this.#addBetween(line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!);
        this.#add(line[i]!, line[i + 1]!);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#originOf.length === 0;
  }

  toPoints(): BasePoints {
    return { places: Float64Array.from(this.#places), origins: Uint16Array.from(this.#originOf) };
  }

  #begin(origin: BaseOrigin): void {
    this.origins.push(origin);
  }

  #add(lon: number, lat: number): void {
    this.#places.push(lon, lat);
    this.#originOf.push(this.origins.length - 1);
  }

  #addBetween(lonA: number, latA: number, lonB: number, latB: number): void {
    const lengthM = 111_700 * Math.hypot((lonB - lonA) * Math.cos((latA * Math.PI) / 180), latB - latA);
    const parts = Math.ceil(lengthM / this.#spacingM);
    for (let i = 1; i < parts; i++) this.#add(lonA + ((lonB - lonA) * i) / parts, latA + ((latB - latA) * i) / parts);
  }
}
