import type { Register } from '../register/schema.ts';
import type { BaseMap } from '../zones/build-zones.ts';

/** What is read of a TopoJSON file (topojson-specification 1.0): quantised arcs, shared between countries. */
export interface BaseMapTopology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: BaseMapLayer; readonly land: BaseMapLayer };
}

interface BaseMapLayer {
  readonly geometries: readonly { readonly id?: string; readonly arcs: readonly unknown[] }[];
}

/** The region whose coasts are read: West, south, east, north; round the South and East China Seas with their states. */
const REGION = [89, -12, 156, 52] as const;

/**
 * Coasts and land of the region from a base map. An arc that two countries share is a land border and no coast; vertices
 * within the boxes that the register excludes are left out.
 */
export function readBaseMap(topology: BaseMapTopology, register: Register): BaseMap {
  const arcs = topology.arcs.map((arc) => decodeArc(arc, topology.transform));
  const uses = new Uint8Array(arcs.length);
  for (const { arcs: nested } of topology.objects.countries.geometries) {
    for (const ring of listRings(nested)) for (const arc of ring) uses[arc < 0 ? ~arc : arc]!++;
  }
  const coasts = new Map<string, Float64Array[]>();
  for (const { party, baseMapIds } of register.coasts) {
    const lines: Float64Array[] = [];
    for (const country of topology.objects.countries.geometries) {
      if (country.id === undefined || !baseMapIds.includes(country.id)) continue;
      for (const ring of listRings(country.arcs)) {
        for (const arc of ring) {
          const number = arc < 0 ? ~arc : arc;
          if (uses[number] === 1) lines.push(...cutLine(arcs[number]!, register));
        }
      }
    }
    coasts.set(party, lines);
  }
  const traceLand = (nested: readonly unknown[]): Float64Array[] =>
    listRings(nested).flatMap((ring) => {
      const clamped = clampRing(joinArcs(ring, arcs));
      return clamped.length >= 6 ? [clamped] : [];
    });
  const countries = topology.objects.countries.geometries.map(({ id, arcs: nested }) => ({
    party: register.coasts.find(({ baseMapIds }) => id !== undefined && baseMapIds.includes(id))?.party,
    rings: traceLand(nested),
  }));
  return { coasts, land: topology.objects.land.geometries.flatMap((layer) => traceLand(layer.arcs)), countries };
}

/** Quantised differences to degrees. */
function decodeArc(
  arc: readonly (readonly [number, number])[],
  { scale, translate }: BaseMapTopology['transform'],
): Float64Array {
  const out = new Float64Array(arc.length * 2);
  let x = 0;
  let y = 0;
  arc.forEach(([dx, dy], i) => {
    x += dx;
    y += dy;
    out[2 * i] = x * scale[0] + translate[0];
    out[2 * i + 1] = y * scale[1] + translate[1];
  });
  return out;
}

/** Rings as lists of arc numbers, whatever the depth of nesting. */
function listRings(nested: readonly unknown[]): number[][] {
  if (nested.every((item) => typeof item === 'number')) return [nested as number[]];
  return nested.flatMap((item) => listRings(item as unknown[]));
}

/** The parts of a coast within the region and outside the excluded boxes. */
function cutLine(line: Float64Array, register: Register): Float64Array[] {
  const parts: Float64Array[] = [];
  let part: number[] = [];
  for (let i = 0; i < line.length; i += 2) {
    const [lon, lat] = [line[i]!, line[i + 1]!];
    if (isWithin(lon, lat, REGION) && !register.excludedCoasts.some(({ box }) => isWithin(lon, lat, box))) {
      part.push(lon, lat);
      continue;
    }
    if (part.length > 0) parts.push(Float64Array.from(part));
    part = [];
  }
  if (part.length > 0) parts.push(Float64Array.from(part));
  return parts;
}

function isWithin(
  lon: number,
  lat: number,
  [west, south, east, north]: readonly [number, number, number, number],
): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function joinArcs(ring: readonly number[], arcs: readonly Float64Array[]): number[] {
  const out: number[] = [];
  for (const arc of ring) {
    const line = arcs[arc < 0 ? ~arc : arc]!;
    // The last point of an arc is the first of the next.
    for (let i = 0; i < line.length - 2; i += 2) {
      const at = arc < 0 ? line.length - 2 - i : i;
      out.push(line[at]!, line[at + 1]!);
    }
  }
  return out;
}

/**
 * Moves every vertex into the region: what is inside the region stays as it is, the rest shrinks onto its edge. A stretch
 * along one side of the region becomes one edge, so that not all of Asia lies folded there.
 */
function clampRing(ring: readonly number[]): Float64Array {
  const [west, south, east, north] = REGION;
  const out: number[] = [];
  const sideOf = (lon: number, lat: number): number =>
    (lon === west ? 1 : 0) | (lon === east ? 2 : 0) | (lat === south ? 4 : 0) | (lat === north ? 8 : 0);
  let isAllOutside = true;
  for (let i = 0; i < ring.length; i += 2) {
    const lon = Math.min(east, Math.max(west, ring[i]!));
    const lat = Math.min(north, Math.max(south, ring[i + 1]!));
    const side = sideOf(lon, lat);
    if (side === 0) isAllOutside = false;
    const n = out.length;
    if (n >= 4 && (side & sideOf(out[n - 2]!, out[n - 1]!) & sideOf(out[n - 4]!, out[n - 3]!)) !== 0)
      out.length = n - 2;
    out.push(lon, lat);
  }
  return isAllOutside ? new Float64Array(0) : Float64Array.from(out);
}
