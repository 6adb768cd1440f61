import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeAtlas } from '../atlas.ts';
import { loadBaseMap } from '../build/main-base-map.ts';
import { REGISTER } from '../register/mod.ts';
import type { FeatureRecord, Register } from '../register/schema.ts';
import { addOtherZones } from './build-zones.ts';
import { collectTerritories } from './collect-territories.ts';
import { rebuildFeature } from './rebuild-feature.ts';

// The coasts stay as they are, and their bands take a minute: a build without bands is full enough here.
const map = loadBaseMap();
const sources = collectTerritories(REGISTER, map.coasts);
const built = addOtherZones(REGISTER, map, sources, []);
const disputed = REGISTER.groups.filter(({ zones }) => zones === 'disputed').map(({ id }) => id);
// The circles of 200 M of other groups take their time.
const quick = REGISTER.groups.filter(
  ({ id, economicZoneUnder }) => disputed.includes(id) && economicZoneUnder === undefined,
);
const features = REGISTER.features.filter(({ group }) => quick.some(({ id }) => id === group));

function change(id: string, changed: Partial<FeatureRecord>): Register {
  return {
    ...REGISTER,
    features: REGISTER.features.map((feature) => (feature.id === id ? { ...feature, ...changed } : feature)),
  };
}

test('one feature moved, sunk or claimed by fewer: what is built again is what a full build gives', () => {
  assert.ok(features.length >= 20, `${features.length} features`);
  const changes = fc.record({
    feature: fc.constantFrom(...features),
    east: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    north: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    status: fc.constantFrom('rock', 'high-tide', 'low-tide', 'submerged'),
    claimants: fc.nat(5),
  });
  // Alone in its group: where it sinks its zones go.
  const alone = features.find(({ group }) => features.filter((other) => other.group === group).length === 1)!;
  let different = 0;
  fc.assert(
    fc.property(changes, ({ feature, east, north, status, claimants }) => {
      const { position } = feature;
      const register = change(feature.id, {
        position: { ...position, lon: position.lon + east, lat: position.lat + north },
        status: status as FeatureRecord['status'],
        claimants: feature.claimants.slice(0, 1 + (claimants % feature.claimants.length)),
      });
      const again = rebuildFeature(register, built, sources, feature.id);
      const full = addOtherZones(register, map, sources, []);
      assert.deepEqual(again, full);
      if (again.zones.length !== built.zones.length) different++;
    }),
    { numRuns: 4, examples: [[{ feature: alone, east: 0, north: 0, status: 'submerged', claimants: 0 }]] },
  );
  assert.ok(different > 0, 'no change added a zone or took one away');
});

test('a group whose last feature sank gets its zones back in their place', () => {
  const [id] = disputed.filter((group) => REGISTER.features.filter((feature) => feature.group === group).length === 1);
  const only = REGISTER.features.find(({ group }) => group === id)!;
  const sunk = rebuildFeature(change(only.id, { status: 'submerged' }), built, sources, only.id);
  assert.ok(sunk.zones.length < built.zones.length);
  assert.deepEqual(rebuildFeature(REGISTER, sunk, sources, only.id), built);
});

test('the atlas made of it finds the new zones', () => {
  const [feature] = features.filter(({ status }) => status === 'rock' || status === 'high-tide');
  const lon = 111.5;
  const lat = 13.5;
  const register = change(feature!.id, { position: { ...feature!.position, lon, lat } });
  const { index, zones } = makeAtlas(register, rebuildFeature(register, built, sources, feature!.id));
  const found = [...index.zonesOfSet(index.setAt(lon, lat))].filter((zone) =>
    zones[zone]!.features?.includes(feature!.id),
  );
  assert.ok(found.length > 0);
});

test('a feature that is unknown, or that gives a coast its base points, is refused', () => {
  assert.throws(() => rebuildFeature(REGISTER, built, sources, 'atlantis'), /no feature atlantis/);
  const home = REGISTER.features.find(({ group }) => !disputed.includes(group))!;
  assert.throws(() => rebuildFeature(REGISTER, built, sources, home.id), RangeError);
});
