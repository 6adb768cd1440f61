import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { solveDirect } from '@searoom/geo';
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
    // Nearer to Malaysia than to Brunei, whose own claim ends half way.
    ['CHN', 'MYS', 'TWN'],
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

test('a date picks what was in force', () => {
  const before = askWhose(atlas, 117.76, 15.1, { atMs: Date.UTC(2016, 6, 12) });
  assert.ok(before.notInForce.some(({ zone }) => zone.startsWith('phl-contiguous-zone')));
  assert.ok(!list(before, 'contiguous-zone').includes('PHL'));
  // The baselines of Viet Nam of 2025 in the Gulf of Tonkin, and those of China of 2024.
  const tonkin = (year: number, lon: number, lat: number, party: string): number =>
    askWhose(atlas, lon, lat, { atMs: Date.UTC(year, 11, 1) })
      .zones.filter(({ kind, assertedBy }) => kind === 'exclusive-economic-zone' && assertedBy[0]!.code === party)
      .map(({ base }) => base!.distanceNm)[0]!;
  assert.ok(tonkin(2025, 107.05, 17.75, 'VNM') < tonkin(2024, 107.05, 17.75, 'VNM') - 10);
  assert.ok(tonkin(2024, 109.3, 20.5, 'CHN') < tonkin(2023, 109.3, 20.5, 'CHN') - 10);
  // Before its baselines of 2012 China asserted circles round the single islands.
  const senkaku = (year: number): string[] =>
    askWhose(atlas, 123.47, 25.93, { atMs: Date.UTC(year, 0, 1) })
      .zones.filter(({ kind, assertedBy }) => kind === 'territorial-sea' && assertedBy[0]!.code === 'CHN')
      .map(({ zone }) => zone);
  assert.deepEqual(senkaku(2012), ['chn-territorial-sea-uotsuri-features']);
  assert.deepEqual(senkaku(2013), ['chn-territorial-sea-senkaku']);
});

test('a day before the register begins and a view that does not exist are refused, with what to do', () => {
  assert.throws(() => askWhose(atlas, 110, 5, { atMs: Date.UTC(1990, 0, 1) }), /SR_DATE_BEFORE_REGISTER|begins on/);
  assert.throws(() => askWhose(atlas, 110, 5, { view: 'nobody' }), /No such legal view: nobody/);
});

/** Stances of one kind of zone at a place under a view, by party. */
function stancesAt(lon: number, lat: number, view: string, kind: string): Record<string, string> {
  const { zones } = askWhose(atlas, lon, lat, { view });
  return Object.fromEntries(
    zones
      .filter((zone) => zone.kind === kind && zone.stances.length > 0)
      .map((zone) => [zone.assertedBy.map(({ code }) => code).join('+'), zone.stances[0]!.stance]),
  );
}

test('Second Thomas Shoal: in the economic zone of the Philippines by the award, in the group’s waters by China', () => {
  const [lon, lat] = [115.87, 9.74];
  assert.deepEqual(stancesAt(lon, lat, 'unclos-award', 'exclusive-economic-zone'), {
    CHN: 'no-effect',
    MYS: 'undecided',
    PHL: 'accepts',
    TWN: 'no-effect',
  });
  assert.deepEqual(stancesAt(lon, lat, 'chn', 'group-waters'), { CHN: 'asserts', TWN: 'contests' });
  assert.equal(stancesAt(lon, lat, 'chn', 'exclusive-economic-zone')['PHL'], 'contests');
  assert.equal(stancesAt(lon, lat, 'phl', 'exclusive-economic-zone')['PHL'], 'asserts');
  assert.deepEqual(stancesAt(lon, lat, 'unclos-award', 'territorial-sea'), {});
  const [shoal] = askWhose(atlas, lon, lat).features;
  assert.equal(shoal!.feature, 'second-thomas-shoal');
  assert.match(shoal!.finding!, /380-381/);
});

test('Scarborough Shoal and Itu Aba: rocks by the award, whose 12 M it does not allot', () => {
  for (const [lon, lat, parties] of [
    [117.76, 15.15, ['CHN', 'PHL', 'TWN']],
    [114.36, 10.38, ['CHN', 'PHL', 'TWN', 'VNM']],
  ] as const) {
    const stances = stancesAt(lon, lat, 'unclos-award', 'territorial-sea');
    assert.deepEqual(stances, Object.fromEntries(parties.map((party) => [party, 'undecided'])));
    for (const party of ['CHN', 'PHL']) {
      const own = stancesAt(lon, lat, party.toLowerCase(), 'territorial-sea');
      assert.equal(own[party], 'asserts');
      assert.equal(own[party === 'CHN' ? 'PHL' : 'CHN'], 'contests');
    }
  }
  const economic = stancesAt(114.36, 10.38, 'unclos-award', 'exclusive-economic-zone');
  assert.deepEqual(economic, { CHN: 'no-effect', TWN: 'no-effect' });
  assert.equal(stancesAt(114.36, 10.38, 'twn', 'exclusive-economic-zone')['TWN'], 'asserts');
});

test('12 M off Uotsuri: without the baselines of 2012 the award leaves circles, and the margin tells its doubt', () => {
  const answer = askWhose(atlas, 123.47, 25.93, { view: 'unclos-award' });
  const chinese = answer.zones.filter(
    ({ kind, assertedBy }) => kind === 'territorial-sea' && assertedBy[0]!.code === 'CHN',
  );
  assert.deepEqual(
    chinese.map(({ zone, stances }) => [zone, stances[0]!.stance]),
    [
      ['chn-territorial-sea-senkaku', 'no-effect'],
      ['chn-territorial-sea-uotsuri-features', 'undecided'],
    ],
  );
  const japanese = answer.zones.find(({ zone }) => zone === 'jpn-territorial-sea-uotsuri')!;
  assertNear(japanese.marginNm! + japanese.base!.distanceNm, 12, 0.011, 'M');
  assert.ok(japanese.uncertaintyNm > 0.1 && japanese.limit === 'the 12 M limit');
  // Under China's own view its baselines stand, and the circles are not told a second time.
  const own = askWhose(atlas, 123.47, 25.93, { view: 'chn' });
  assert.ok(!own.zones.some(({ zone }) => zone.endsWith('-features')));
});

test('under every view each zone has a stance with a reason and a source, and the chain leads to a source at each step', () => {
  for (const [lat, lon] of [
    [5.03, 112.65],
    [15.15, 117.76],
    [9.74, 115.87],
    [25.93, 123.47],
    [10.38, 114.36],
  ] as const) {
    const answer = askWhose(atlas, lon, lat, { view: 'all' });
    assert.equal(answer.views.length, atlas.views.length);
    for (const zone of answer.zones) {
      assert.ok(zone.stances.length > 0, zone.zone);
      for (const { because, source } of zone.stances) assert.ok(because.length > 10 && source.title.length > 5);
      assert.ok(zone.rule.source.title.length > 5 && zone.instrument.sources.length > 0, zone.zone);
      assert.ok(zone.base === undefined || zone.base.sources.length > 0, zone.zone);
    }
    for (const view of answer.views) assert.ok(view.say.length > 10, view.view);
    const text = describeWhose(askWhose(atlas, lon, lat, { view: 'unclos-award' }));
    assert.ok(text.split('\n').every((line) => line.length <= 100));
  }
});

test('near a limit the distance decides, to a millimetre, and a place on it is inside', () => {
  const zone = atlas.zones.findIndex(({ id }) => id === 'phl-territorial-sea-scarborough-shoal');
  const { places } = atlas.territories[atlas.zones[zone]!.territory!]!.points;
  const isInside = (bearing: number, metres: number): boolean => {
    const at = solveDirect(places[0]!, places[1]!, bearing, metres);
    return askWhose(atlas, at.lon, at.lat).zones.some((one) => one.zone === atlas.zones[zone]!.id);
  };
  for (let bearing = 0; bearing < 360; bearing += 7) {
    assert.ok(isInside(bearing, 12 * 1852 - 0.001), `just inside at ${bearing}`);
    assert.ok(!isInside(bearing, 12 * 1852 + 0.001), `just outside at ${bearing}`);
  }
  const { justOutside } = askWhose(atlas, ...beyond(places, 12 * 1852 + 200));
  assert.ok(
    justOutside.some((one) => one.zone === atlas.zones[zone]!.id),
    'told as within the doubt',
  );
});

function beyond(places: Float64Array, metres: number): [number, number] {
  const at = solveDirect(places[0]!, places[1]!, 45, metres);
  return [at.lon, at.lat];
}

test('between two coasts the answer tells who is nearer and how far off the line of equal distance is', () => {
  const { medians, zones } = askWhose(atlas, 126.1, 29.0);
  const median = medians.find(({ between }) => between.map(({ code }) => code).join() === 'CHN,JPN')!;
  assert.ok(median.offsetNm >= 0 && median.uncertaintyNm > 0);
  const nearerNm = Math.min(...median.distancesNm);
  const own = zones.find(
    ({ kind, assertedBy }) => kind === 'exclusive-economic-zone' && assertedBy[0]!.code === 'CHN',
  )!;
  assertNear(own.base!.distanceNm, median.distancesNm[0]!, 0.011, 'M');
  // Japan's own claim ends at that line.
  assert.equal(
    list(askWhose(atlas, 126.1, 29.0), 'exclusive-economic-zone').includes('JPN'),
    median.nearer.code === 'JPN',
  );
  assert.ok(nearerNm < 200);
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
