import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { polygon } from '@turf/helpers';
import RBush from 'rbush';
import { AnswerHash } from './answer-hash.ts';
import type { MadeZone } from './made-zones.ts';

interface Entry {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly zone: number;
  readonly shape: ReturnType<typeof polygon>;
}

/** The usual pair from npm: a tree of boxes, then a ray cast over every edge of each polygon whose box is met. */
export class TurfZones {
  readonly #tree = new RBush<Entry>();

  constructor(zones: readonly MadeZone[]) {
    this.#tree.load(zones.map(makeEntry));
  }

  /** Asks for every zone at the first `count` places. */
  answer(places: Float64Array, count: number): number {
    const hash = new AnswerHash();
    for (let i = 0; i < 2 * count; i += 2) {
      const lon = places[i]!;
      const lat = places[i + 1]!;
      for (const { zone, shape } of this.#tree.search({ minX: lon, minY: lat, maxX: lon, maxY: lat })) {
        if (booleanPointInPolygon([lon, lat], shape)) hash.addZone(zone);
      }
      hash.endPlace();
    }
    return hash.value;
  }
}

function makeEntry({ rings }: MadeZone, zone: number): Entry {
  const outer = rings[0]!;
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = 0; i < outer.length; i += 2) {
    box.minX = Math.min(box.minX, outer[i]!);
    box.maxX = Math.max(box.maxX, outer[i]!);
    box.minY = Math.min(box.minY, outer[i + 1]!);
    box.maxY = Math.max(box.maxY, outer[i + 1]!);
  }
  return { ...box, zone, shape: polygon(rings.map(closeRing)) };
}

/** GeoJSON repeats the first position at the end. */
function closeRing(ring: Float64Array): number[][] {
  const positions: number[][] = [];
  for (let i = 0; i < ring.length; i += 2) positions.push([ring[i]!, ring[i + 1]!]);
  positions.push([ring[0]!, ring[1]!]);
  return positions;
}
