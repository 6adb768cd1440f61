import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ATLAS_ROWS,
  ATLAS_SETS,
  ATLAS_TURNS,
  type AtlasRow,
  drawSymbolAtlas,
  FIXED_SIGNS,
  radiusOf,
} from './symbol-atlas.ts';
import { chooseLevel } from './vessel-buffer.ts';

const atlas = drawSymbolAtlas(1);

/** Weights of a pixel of a picture, east and north of its middle. */
function look(set: number, row: AtlasRow, column: number, east: number, north: number): number[] {
  const middle = (atlas.cell - 1) / 2;
  const x = column * atlas.cell + middle + east;
  const y = (set * ATLAS_ROWS.length + ATLAS_ROWS.indexOf(row)) * atlas.cell + middle - north;
  return [...atlas.pixels.subarray(4 * (y * atlas.width + x), 4 * (y * atlas.width + x) + 3)];
}

test('inks of a pixel never add up to more than the pixel, and no picture is cut off at the edge of its cell', () => {
  for (let i = 0; i < atlas.pixels.length; i += 4) {
    assert.ok(atlas.pixels[i]! + atlas.pixels[i + 1]! + atlas.pixels[i + 2]! <= 256);
  }
  const edge = (atlas.cell - 1) / 2;
  for (let set = 0; set < ATLAS_SETS.length; set++) {
    for (const row of ATLAS_ROWS) {
      const columns = row === 'dot' ? 1 : row === 'fixed' ? FIXED_SIGNS.length * 2 : ATLAS_TURNS;
      let ink = 0;
      for (let column = 0; column < columns; column++) {
        for (let k = -edge; k <= edge; k++) {
          for (const [x, y] of [
            [k, edge],
            [k, -edge],
            [edge, k],
            [-edge, k],
          ] as const) {
            assert.deepEqual(look(set, row, column, x, y), [0, 0, 0], `${row} ${column} of set ${set}`);
          }
          for (let j = -edge; j <= edge; j++) ink += look(set, row, column, k, j)[1]!;
        }
      }
      assert.ok(ink > 0, `${row} of set ${set} shows nothing`);
      assert.ok(radiusOf(row, ATLAS_SETS[set]!.size) <= edge);
    }
  }
});

test('a picture is turned with the heading: the line of class A points there', () => {
  for (let column = 0; column < ATLAS_TURNS; column++) {
    const angle = (2 * Math.PI * column) / ATLAS_TURNS;
    const ink = (range: number): number =>
      look(0, 'class-a-line', column, Math.round(range * Math.sin(angle)), Math.round(range * Math.cos(angle)))[1]!;
    assert.ok(ink(9) > 60, `ahead in turn ${column}`);
    assert.equal(ink(-9), 0, `astern in turn ${column}`);
  }
});

test('only lost targets are crossed in the ink of warnings', () => {
  for (const row of ATLAS_ROWS) {
    let warning = 0;
    for (let i = -10; i <= 10; i++) for (let j = -10; j <= 10; j++) warning += look(0, row, 0, i, j)[2]!;
    assert.equal(warning > 0, row.endsWith('-lost'), row);
  }
  assert.ok(look(0, 'fixed', FIXED_SIGNS.length, 5, 5)[2]! > 100);
});

test('the more symbols are in view, the less is drawn of each', () => {
  const levels = [0, 1_499, 1_500, 4_999, 5_000, 14_999, 15_000, 1e6].map(chooseLevel);
  assert.deepEqual(levels, [0, 0, 1, 1, 2, 2, 3, 3]);
});
