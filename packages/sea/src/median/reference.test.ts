import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertNear, makeRandom } from '@searoom/testing';
import { loadBaseMap } from '../build/main-base-map.ts';
import { REGISTER } from '../register/mod.ts';
import { findReferenceMiddle, measureNearestReferenceM } from '../testing/reference.ts';
import { collectTerritories } from '../zones/collect-territories.ts';
import type { MedianLine } from './median-line.ts';

const medians = JSON.parse(readFileSync(new URL('../medians.json', import.meta.url), 'utf8')) as MedianLine[];
/** The base points that the lines were traced from. */
const coasts = collectTerritories(REGISTER, loadBaseMap().coasts).filter(
  ({ group, validTo }) => group === undefined && validTo === undefined,
);
const PLACES_OF_LINE = 25;

test('lines of equal distance are as far from both coasts by GeographicLib, to a metre, at vertices and between', () => {
  const random = makeRandom(5);
  let edges = 0;
  for (const { a, b, vertices } of medians) {
    const [ofA, ofB] = [a, b].map((party) => coasts.find((coast) => coast.party === party)!.farPoints);
    const check = (lon: number, lat: number, what: string): void => {
      const fromA = measureNearestReferenceM(ofA!, lon, lat);
      assertNear(fromA, measureNearestReferenceM(ofB!, lon, lat), 1, `${a} and ${b}, ${what} ${lon}, ${lat}: metres`);
    };
    for (let i = 0; i < PLACES_OF_LINE; i++) {
      const at = Math.floor(random() * (vertices.length - 1));
      const [from, to] = [vertices[at]!, vertices[at + 1]!];
      check(from.lon, from.lat, 'vertex');
      assertNear(
        measureNearestReferenceM(ofA!, from.lon, from.lat),
        from.distanceM,
        0.01,
        `${a} and ${b}: distance told`,
      );
      check(...findReferenceMiddle(from.lon, from.lat, to.lon, to.lat), 'between vertices');
      edges++;
    }
  }
  assert.ok(edges >= 10 * PLACES_OF_LINE, `${edges} edges`);
});
