import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openAtlas } from '../mod.ts';
import { listZoneStances } from './zone-stances.ts';

const file = readFileSync(new URL('../atlas.bin', import.meta.url));
const atlas = openAtlas(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
const { views, zones } = listZoneStances(atlas);

const GROUP = 'chn-territorial-sea-senkaku';
const FEATURES = ['chn-territorial-sea-uotsuri-features', 'chn-territorial-sea-taisho-features'];

function stanceOf(view: string, zone: string): string | undefined {
  return zones[zone]?.[views.indexOf(view)];
}

test('a view holds a group from its baselines, or its features one by one, never both', () => {
  assert.equal(stanceOf('chn', GROUP), 'asserts');
  for (const zone of FEATURES) assert.equal(stanceOf('chn', zone), 'no-effect', zone);
  assert.equal(stanceOf('unclos-award', GROUP), 'no-effect');
  for (const zone of FEATURES) assert.equal(stanceOf('unclos-award', zone), 'undecided', zone);

  const standing = atlas.zones.filter((zone) => zone.alternativeTo !== undefined);
  assert.ok(standing.length >= FEATURES.length);
  const refused = new Set(['no-effect', 'contests']);
  for (const zone of standing) {
    for (const view of views) {
      const isHeld = zone.alternativeTo!.some((other) => !refused.has(stanceOf(view, other)!));
      if (isHeld) assert.equal(stanceOf(view, zone.id), 'no-effect', `${view} draws ${zone.id} beside its own`);
    }
  }
});

test('before the baselines were in force, the features count for themselves', () => {
  const chn = atlas.judge.findView('chn');
  const number = atlas.zones.findIndex(({ id }) => id === FEATURES[0]);
  assert.equal(atlas.judge.judgeAlone(chn, number, '2012-01-01'), 'asserts');
  assert.equal(atlas.judge.judgeAlone(chn, number, atlas.registerDate), 'no-effect');
});
