import { BaseDistance } from '../base/base-points.ts';
import type { Field } from './field.ts';

/** Everything within a distance of some places. */
export class UnionField implements Field {
  readonly #distance: BaseDistance;
  readonly #radiusM: number;

  /** @param places [lon, lat ...] */
  constructor(places: Float64Array, radiusM: number) {
    this.#distance = new BaseDistance({ places, origins: new Uint16Array(places.length / 2) });
    this.#radiusM = radiusM;
  }

  value(lon: number, lat: number): number {
    return this.#distance.measureM(lon, lat) - this.#radiusM;
  }

  reach(lon: number, lat: number): number {
    return Math.abs(this.value(lon, lat));
  }
}

/** A box round places that leaves room for a distance, whole cells from whole degrees. */
export function boxRound(places: Float64Array, distanceM: number): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let i = 0; i < places.length; i += 2) {
    west = Math.min(west, places[i]!);
    east = Math.max(east, places[i]!);
    south = Math.min(south, places[i + 1]!);
    north = Math.max(north, places[i + 1]!);
  }
  const room = (distanceM / 110_500) * 1.02;
  const roomLon = room / Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  return [
    west - roomLon - 0.1,
    Math.max(-89, south - room - 0.1),
    east + roomLon + 0.1,
    Math.min(89, north + room + 0.1),
  ];
}
