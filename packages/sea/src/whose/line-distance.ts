import { nearestOnLeg } from '@searoom/geo';
import { PointTree } from '../base/point-tree.ts';

/** Distance to a line on the ellipsoid, to a millimetre. */
export class LineDistance {
  readonly #line: Float64Array;
  readonly #tree: PointTree;

  /** @param line [lon, lat ...], neighbours a kilometre apart or less */
  constructor(line: Float64Array) {
    this.#line = line;
    this.#tree = new PointTree(line);
  }

  /** Metres from a place to the nearest of the legs at the nearest vertex. */
  measureM(lon: number, lat: number): number {
    const line = this.#line;
    const vertex = this.#tree.findNearest(lon, lat);
    let leastM = Number.POSITIVE_INFINITY;
    for (let i = Math.max(0, vertex - 1); i <= Math.min(line.length / 2 - 2, vertex); i++) {
      const { distanceM } = nearestOnLeg(lon, lat, line[2 * i]!, line[2 * i + 1]!, line[2 * i + 2]!, line[2 * i + 3]!);
      leastM = Math.min(leastM, distanceM);
    }
    return leastM;
  }
}
