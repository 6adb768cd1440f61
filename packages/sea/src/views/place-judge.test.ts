import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { openAtlas } from '../atlas.ts';
import { REGISTER } from '../register/mod.ts';
import { listNear } from '../whose/near-features.ts';
import { isInForce } from '../zones/in-force.ts';
import { NEAR_FEATURE_NM } from './near-feature.ts';
import { PlaceJudge } from './place-judge.ts';

const file = readFileSync(new URL(import.meta.resolve('@searoom/sea/atlas')));
const atlas = openAtlas(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
const DAYS = [undefined, '2012-09-11', '2020-01-01', '2024-11-09'] as const;
const judges = DAYS.map((at) => new PlaceJudge(atlas, at === undefined ? {} : { at }));
const watched = new Set(atlas.views.flatMap(({ rules }) => rules.flatMap(({ when }) => when.near ?? [])));
const nearTold = REGISTER.features.filter(({ id }) => watched.has(id));

const anyPlace = fc.tuple(fc.double({ min: 95, max: 135, noNaN: true }), fc.double({ min: -5, max: 40, noNaN: true }));
/** Within some 17 M of a feature that a rule asks for, so that 12 M lies between. */
const besideFeature = fc
  .tuple(
    fc.constantFrom(...nearTold),
    fc.double({ min: -0.28, max: 0.28, noNaN: true }),
    fc.double({ min: -0.28, max: 0.28, noNaN: true }),
  )
  .map(([{ position }, east, north]) => [position.lon + east, position.lat + north] as [number, number]);

test('an answer kept for a set of zones is that of judging the place itself, on any day and beside any feature', () => {
  assert.ok(nearTold.length > 0, 'no rule asks for features near by');
  let answers = 0;
  let near = 0;
  fc.assert(
    fc.property(fc.oneof(anyPlace, besideFeature), fc.nat(DAYS.length - 1), ([lon, lat], day) => {
      const at = DAYS[day] ?? atlas.registerDate;
      const features = listNear(lon, lat, NEAR_FEATURE_NM);
      const zones = [...atlas.index.zonesOfSet(atlas.index.setAt(lon, lat))].filter((zone) =>
        isInForce(atlas.zones[zone]!, at),
      );
      const expected = atlas.views.map((_, view) => atlas.judge.judgeAll(view, zones, { at, near: features }));
      assert.deepEqual(judges[day]!.judgementsAt(lon, lat), expected);
      answers += expected.flat().length;
      if (features.some((id) => watched.has(id))) near++;
    }),
    { numRuns: 3000 },
  );
  assert.ok(answers > 10_000, `${answers} judgements`);
  assert.ok(near > 200, `${near} places near a feature that a rule asks for`);
});

test('one view alone holds what it holds among all', () => {
  const alone = atlas.views.map((_, view) => new PlaceJudge(atlas, { views: [view] }));
  fc.assert(
    fc.property(fc.oneof(anyPlace, besideFeature), fc.nat(atlas.views.length - 1), ([lon, lat], view) => {
      assert.deepEqual(alone[view]!.judgementsAt(lon, lat), [judges[0]!.judgementsAt(lon, lat)[view]]);
    }),
    { numRuns: 500 },
  );
});
