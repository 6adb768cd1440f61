import { makeRandom } from '@searoom/testing';
import { REGION } from './made-zones.ts';

/** Spread of the coastal places round their vertex, in degrees. */
const COASTAL_SPREAD_DEG = 0.1;

/** Places [lon, lat ...], spread evenly over the region. */
export function makeUniformPlaces(count: number, seed: number): Float64Array {
  const random = makeRandom(seed);
  const places = new Float64Array(2 * count);
  for (let i = 0; i < places.length; i += 2) {
    places[i] = REGION.west + (REGION.east - REGION.west) * random();
    places[i + 1] = REGION.south + (REGION.north - REGION.south) * random();
  }
  return places;
}

/** Places [lon, lat ...] with a normal spread round vertices [lon, lat ...] picked at random. */
export function makeCoastalPlaces(vertices: Float64Array, count: number, seed: number): Float64Array {
  const random = makeRandom(seed);
  const places = new Float64Array(2 * count);
  for (let i = 0; i < places.length; i += 2) {
    const vertex = 2 * Math.floor((random() * vertices.length) / 2);
    // Box and Muller (1958): two normal deviates from two uniform ones.
    const radius = COASTAL_SPREAD_DEG * Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    places[i] = vertices[vertex]! + radius * Math.cos(angle);
    places[i + 1] = vertices[vertex + 1]! + radius * Math.sin(angle);
  }
  return places;
}
