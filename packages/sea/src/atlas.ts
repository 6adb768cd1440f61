import { ZoneIndex } from '@searoom/geo';
import type { LegalView } from '@searoom/model/api';
import type { Territory } from './base/territory.ts';
import { ViewJudge } from './views/judge.ts';
import type { BuiltZones } from './zones/build-zones.ts';
import type { Zone } from './zones/zone.ts';

/** Every zone with the index that finds them, and the base points that they are measured from. */
export interface Atlas {
  /** Date of the register that it was built from. */
  readonly registerDate: string;
  /** First day that can be asked about. */
  readonly begins: string;
  readonly zones: readonly Zone[];
  /** Zone numbers are positions in `zones`. */
  readonly index: ZoneIndex;
  readonly territories: readonly Territory[];
  /** Legal views from which zones are judged, and what judges them. */
  readonly views: readonly LegalView[];
  readonly judge: ViewJudge;
  /** Lines of equal distance between the coasts of two parties, in pieces: computed, and agreed by nobody. */
  readonly medians: readonly AtlasMedian[];
}

export interface AtlasMedian {
  readonly between: readonly [string, string];
  /** [lon, lat ...] in degrees; edges are geodesics. */
  readonly line: Float64Array;
}

/** `SEAROOM1` in ASCII: what an atlas file begins with. */
const MAGIC = [0x53, 0x45, 0x41, 0x52, 0x4f, 0x4f, 0x4d, 0x31];
const HEADER_BYTES = 16;

interface Head {
  readonly registerDate: string;
  readonly begins: string;
  readonly zones: readonly Zone[];
  readonly views: readonly LegalView[];
  readonly indexBytes: number;
  readonly medians: readonly { readonly between: readonly [string, string]; readonly count: number }[];
  readonly territories: readonly (Omit<Territory, 'points'> & { readonly count: number })[];
}

/** Builds an atlas from zones of a register, to be judged under legal views. */
export function makeAtlas(
  { asOf, begins }: { readonly asOf: string; readonly begins: string },
  { zones: built, territories }: BuiltZones,
  views: readonly LegalView[] = [],
  medians: readonly AtlasMedian[] = [],
): Atlas {
  const zones = built.map(({ zone }) => zone);
  return {
    registerDate: asOf,
    begins,
    zones,
    index: ZoneIndex.build(built),
    territories,
    views,
    judge: new ViewJudge(zones, views),
    medians,
  };
}

/**
 * The atlas with further views, or with others of the same id in their place. Nothing is built again.
 *
 * @param extra views that `checkView` passed
 */
export function withViews(atlas: Atlas, extra: readonly LegalView[]): Atlas {
  const kept = atlas.views.filter((view) => !extra.some(({ id }) => id === view.id));
  const views = [...kept, ...extra];
  return { ...atlas, views, judge: new ViewJudge(atlas.zones, views) };
}

/** The atlas in one buffer: magic, length of the head, head as JSON, index, then base points of each territory, lines of equal distance. */
export function storeAtlas(atlas: Atlas): Uint8Array {
  const index = new Uint8Array(atlas.index.store());
  const head: Head = {
    registerDate: atlas.registerDate,
    begins: atlas.begins,
    zones: atlas.zones,
    views: atlas.views,
    indexBytes: index.length,
    medians: atlas.medians.map(({ between, line }) => ({ between, count: line.length })),
    territories: atlas.territories.map(({ points, ...rest }) => ({ ...rest, count: points.origins.length })),
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const sections = [
    index,
    ...atlas.territories.flatMap(({ points }) => [toBytes(points.places), toBytes(points.origins)]),
    ...atlas.medians.map(({ line }) => toBytes(line)),
  ];
  const size = sections.reduce((sum, section) => sum + align(section.length), align(HEADER_BYTES + json.length));
  const out = new Uint8Array(size);
  out.set(MAGIC);
  new DataView(out.buffer).setUint32(8, json.length, true);
  out.set(json, HEADER_BYTES);
  let at = align(HEADER_BYTES + json.length);
  for (const section of sections) {
    out.set(section, at);
    at += align(section.length);
  }
  return out;
}

/**
 * Opens an atlas that `storeAtlas` wrote. The large arrays are views of the buffer.
 *
 * @throws RangeError when the buffer is no atlas, or cut short
 */
export function openAtlas(buffer: ArrayBufferLike): Atlas {
  const bytes = new Uint8Array(buffer);
  if (bytes.length < HEADER_BYTES || MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new RangeError(`this is no zone atlas (${bytes.length} bytes)`);
  }
  const jsonLength = new DataView(buffer as ArrayBuffer).getUint32(8, true);
  if (HEADER_BYTES + jsonLength > bytes.length) throw new RangeError(`it is cut short at ${bytes.length} bytes`);
  const head = JSON.parse(new TextDecoder().decode(bytes.slice(HEADER_BYTES, HEADER_BYTES + jsonLength))) as Head;
  let at = align(HEADER_BYTES + jsonLength);
  const take = (length: number): number => {
    const start = at;
    at += align(length);
    if (start + length > bytes.length) throw new RangeError(`it is cut short at ${bytes.length} bytes`);
    return start;
  };
  const indexAt = take(head.indexBytes);
  const index = ZoneIndex.open(buffer.slice(indexAt, indexAt + head.indexBytes));
  const territories = head.territories.map(({ count, ...rest }) => ({
    ...rest,
    points: {
      places: new Float64Array(buffer, take(count * 16), count * 2),
      origins: new Uint16Array(buffer, take(count * 2), count),
    },
  }));
  const medians = head.medians.map(({ between, count }) => ({
    between,
    line: new Float64Array(buffer, take(count * 8), count),
  }));
  const { registerDate, begins, zones, views } = head;
  return { registerDate, begins, zones, index, territories, views, judge: new ViewJudge(zones, views), medians };
}

function align(length: number): number {
  return (length + 7) & ~7;
}

function toBytes(array: Float64Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
