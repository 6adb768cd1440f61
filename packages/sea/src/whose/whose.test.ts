import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertNear } from '@searoom/testing';
import { askWhose, describeWhose, formatPlace, openAtlas, type WhoseAnswer } from '../mod.ts';

const file = readFileSync(new URL('../atlas.bin', import.meta.url));
const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
const atlas = openAtlas(bytes);

function list(answer: WhoseAnswer, kind: string): string[] {
  return answer.zones.filter((zone) => zone.kind === kind).flatMap((zone) => zone.assertedBy.map(({ code }) => code));
}

test('Luconia Shoals: every party that asserts a zone, with its instrument', () => {
  const answer = askWhose(atlas, 112.65, 5.03);
  assert.deepEqual(
    answer.assertedBy.map(({ code }) => code),
    ['BRN', 'CHN', 'MYS', 'TWN'],
  );
  assert.ok(list(answer, 'exclusive-economic-zone').includes('MYS'));
  assert.ok(list(answer, 'dashed-line-area').includes('CHN'));
  for (const zone of answer.zones) {
    assert.ok(zone.instrument.title.length > 10, zone.zone);
    assert.ok(zone.instrument.sources.length > 0, `${zone.zone} leads to a source`);
    if (zone.base !== undefined) assert.ok(zone.base.sources.length > 0, `${zone.zone}: base point leads to a source`);
  }
  const text = describeWhose(answer);
  assert.ok(text.includes('decides no dispute') && !/owner|belongs/i.test(text.replace('names no owner', '')));
  assert.ok(text.split('\n').every((line) => line.length <= 100));
});

test('northern Malacca Strait: the seabed is Malaysia’s by agreement, the water is asserted by Indonesia and Malaysia', () => {
  const answer = askWhose(atlas, 99, 4.9);
  assert.ok(list(answer, 'continental-shelf').includes('MYS'));
  assert.ok(!list(answer, 'continental-shelf').includes('IDN'));
  const water = list(answer, 'exclusive-economic-zone');
  assert.ok(water.includes('IDN') && water.includes('MYS'));
});

test('Gulf of Tonkin: the agreed line of 2000 parts the zones', () => {
  assert.deepEqual(list(askWhose(atlas, 107, 19.3), 'exclusive-economic-zone'), ['VNM']);
  assert.deepEqual(list(askWhose(atlas, 108.3, 19.6), 'exclusive-economic-zone'), ['CHN']);
});

test('no zone reaches across the land of another state', () => {
  // Off Vung Tau, within 200 M of the Cambodian coast, but with the Mekong delta between.
  assert.deepEqual(
    askWhose(atlas, 107.63, 10.38).assertedBy.map(({ code }) => code),
    ['VNM'],
  );
  // West of Sumatra, within 200 M of Malaysia.
  assert.ok(!askWhose(atlas, 97.6, 2.2).assertedBy.some(({ code }) => code === 'MYS'));
});

test('Senkaku Islands: three parties assert the territorial sea, each contested by the others', () => {
  const answer = askWhose(atlas, 123.47, 25.65);
  assert.deepEqual(list(answer, 'territorial-sea'), ['CHN', 'JPN', 'TWN']);
  for (const zone of answer.zones.filter(({ kind }) => kind === 'territorial-sea')) {
    assert.equal(zone.contestedBy.length, 2, zone.zone);
  }
});

test('an outer zone names the inner waters of the same party, which by law apply', () => {
  const answer = askWhose(atlas, 109.55, 12.0);
  const economic = answer.zones.find(
    (zone) => zone.kind === 'exclusive-economic-zone' && zone.assertedBy[0]!.code === 'VNM',
  );
  assert.equal(economic?.within, 'vnm-territorial-sea-coast');
});

test('the margin to a published limit is measured from the leg that gives it', () => {
  const answer = askWhose(atlas, 109.6, 9.0);
  const sea = answer.zones.find(
    (zone) => zone.kind === 'exclusive-economic-zone' && zone.assertedBy[0]!.code === 'VNM',
  )!;
  assert.equal(sea.base?.record, 'vnm-baseline-1982');
  // A6, Hon Hai, is the nearest: 65.4 M by an independent reckoning.
  assertNear(sea.base!.distanceNm, 65.4, 0.6, 'M');
  assertNear(sea.marginNm! + sea.base!.distanceNm, 200, 0.011, 'M');
});

test('on a day before an instrument its zone is told as not in force', () => {
  const answer = askWhose(atlas, 117.76, 15.1, { atMs: Date.UTC(1990, 0, 1) });
  assert.ok(answer.notInForce.some(({ zone }) => zone.startsWith('phl-contiguous-zone')));
  assert.ok(!list(answer, 'contiguous-zone').includes('PHL'));
});

test('land, the open ocean and no place at all get an answer too', () => {
  const inland = askWhose(atlas, 106.5, 29.5);
  assert.deepEqual([inland.onLand, inland.zones.length], [true, 0]);
  assert.equal(askWhose(atlas, -150, 30).zones.length, 0);
  assert.match(describeWhose(askWhose(atlas, -150, 30)), /knows of no zone/);
  assert.equal(askWhose(atlas, 179.9999, -89).zones.length, 0);
});

test('a broken atlas is refused with what is wrong', () => {
  assert.throws(() => openAtlas(new ArrayBuffer(100)), /no zone atlas/);
  assert.throws(() => openAtlas(bytes.slice(0, bytes.byteLength - 100_000)), /cut short/);
  assert.throws(() => openAtlas(bytes.slice(0, 100)), /cut short/);
});

test('places are written as mariners write them', () => {
  assert.equal(formatPlace(112.65, 5.03), '05°01.80′N 112°39.00′E');
  assert.equal(formatPlace(-0.999999, -5.5), '05°30.00′S 001°00.00′W');
});
