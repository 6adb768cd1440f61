import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureDistanceM, nearestOnLeg } from '@searoom/geo';
import { SearoomError } from '@searoom/model';
import {
  FeaturePageSchema,
  InstrumentPageSchema,
  LinePageSchema,
  RegisterIndexSchema,
  ViewComparisonSchema,
  ZoneStancesSchema,
} from '@searoom/model/api';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { FACTS, REGISTER } from '../register/mod.ts';
import {
  compareViews,
  composeFeaturePage,
  composeInstrumentPage,
  composeLinePage,
  composeRegisterIndex,
  listZoneStances,
} from './mod.ts';
import { getFeature, makeSmallAtlas, readViews } from './testing/small-atlas.ts';

const atlas = makeSmallAtlas();

function holds(schema: TSchema, value: unknown, what: string): void {
  const [error] = Compile(schema).Errors(value);
  assert.equal(error, undefined, `${what}: ${JSON.stringify(error)}`);
}

/** Every source within a page, whatever holds it. */
function* listAllSources(value: unknown): Generator<{ title: string; reference?: string; confidence: string }> {
  if (Array.isArray(value)) for (const item of value) yield* listAllSources(item);
  else if (typeof value === 'object' && value !== null) {
    if ('title' in value && 'confidence' in value) yield value as { title: string; confidence: string };
    for (const part of Object.values(value)) yield* listAllSources(part);
  }
}

test('every record of the index opens as a page of its shape', () => {
  const index = composeRegisterIndex(atlas);
  holds(RegisterIndexSchema, index, 'index');
  const { features, instruments, baselines, lines, dashes, gaps } = REGISTER;
  const count = features.length + instruments.length + baselines.length + lines.length + dashes.length + gaps.length;
  assert.equal(index.entries.length, count + FACTS.rescueRegions.length);
  assert.equal(new Set(index.entries.map(({ type, id }) => `${type}:${id}`)).size, index.entries.length, 'each once');
  const pages = {
    feature: Compile(FeaturePageSchema),
    instrument: Compile(InstrumentPageSchema),
    line: Compile(LinePageSchema),
  };
  for (const { type, id, title } of index.entries) {
    if (type === 'gap' || type === 'region') continue;
    const page =
      type === 'feature'
        ? composeFeaturePage(atlas, id)
        : type === 'instrument'
          ? composeInstrumentPage(atlas, id)
          : composeLinePage(atlas, id);
    const [error] = pages[type].Errors(page);
    assert.equal(error, undefined, `${type} ${id}: ${JSON.stringify(error)}`);
    assert.equal(page.title, title);
    const listed = new Set(page.sources.map((source) => `${source.title}|${source.reference}|${source.confidence}`));
    assert.equal(listed.size, page.sources.length, `${id}: a source stands twice`);
    assert.ok(page.sources.length > 0, id);
    for (const { title: from, reference, confidence } of listAllSources({ ...page, points: [] })) {
      assert.ok(
        listed.has(`${from}|${reference}|${confidence}`),
        `${type} ${id}: "${from}" is missing from its sources`,
      );
    }
  }
});

test('the page of a feature decides nothing and says who asserts it', () => {
  const page = composeFeaturePage(atlas, 'scarborough-shoal');
  assert.deepEqual(
    page.names.map(({ language }) => language),
    page.names.map(({ language }) => language).toSorted(),
  );
  assert.equal(page.names.find(({ language }) => language === 'zh-Hans')?.note, 'Huangyan Dao');
  assert.match(page.findings.at(-1)!.finding, /^Not decided/);
  assert.deepEqual(page.findings[0]!.rejectedBy, ['CHN', 'TWN']);
  assert.deepEqual(
    page.claimants.map(({ code }) => code),
    ['CHN', 'PHL', 'TWN'],
  );
  const parties = page.assertions.map(({ party }) => party.code);
  assert.deepEqual(parties, parties.toSorted());
  assert.deepEqual([...new Set(parties)], ['CHN', 'PHL', 'TWN']);
  assert.ok(page.assertions.some(({ says }) => says.includes('territorial sea of 12 M')));
  assert.ok(page.gaps.some(({ id }) => id === 'chn-baseline-2024-huangyan'));
  assert.equal(page.candidates[0]!.isUsed, true);
  assert.ok(page.candidates.slice(1).every(({ isUsed }) => !isUsed));
  const days = page.changes.map(({ date }) => date);
  assert.deepEqual(days, days.toSorted().reverse(), 'the newest first');
  assert.ok(days.includes('2016-07-12') && days.includes('2024-11-10'));
});

test('every feature has a row for each claimant, and whose it is stands last', () => {
  for (const { id, claimants } of REGISTER.features) {
    const page = composeFeaturePage(atlas, id);
    const parties = new Set(page.assertions.map(({ party }) => party.code));
    const group = REGISTER.groups.find((candidate) => candidate.id === page.group.id)!;
    for (const party of claimants) {
      if (group.claimedUnder[party] !== undefined) assert.ok(parties.has(party), `${id}: ${party} has no row`);
    }
    if (claimants.length > 1) assert.equal(page.findings.at(-1)?.question, 'Whose is it?', id);
  }
});

test('the nearest baseline lies where it is said to lie, with the doubt of both ends', () => {
  const { lon, lat, uncertaintyM } = getFeature('scarborough-shoal').position;
  const page = composeFeaturePage(atlas, 'scarborough-shoal');
  const near = page.nearestBaseline!;
  assert.ok(Math.abs(measureDistanceM(lon, lat, near.lon, near.lat) / 1852 - near.distanceNm) < 0.01);
  // By another way: the foot of the perpendicular on each leg, without base points.
  const { points } = REGISTER.baselines.find((line) => line.id === 'phl-baseline-ra9522')!;
  const onLegs = points.map(([, lonA, latA], i) => {
    const [, lonB, latB] = points[(i + 1) % points.length]!;
    return nearestOnLeg(lon, lat, lonA, latA, lonB, latB).distanceM / 1852;
  });
  assert.ok(Math.abs(near.distanceNm - Math.min(...onLegs)) < 0.006, String(near.distanceNm));
  assert.ok(near.uncertaintyNm >= uncertaintyM / 1852);
  assert.match(page.measured[0]!.value, /^121\.2 ± 2\.7 M at 15°2[34]\.\d\d′N 119°\d\d\.\d\d′E$/);
  assert.equal(composeFeaturePage(atlas, 'okinotori').nearestBaseline, undefined, 'too far from everything here');
});

test('what a feature gives differs by view as the award and the laws differ', () => {
  const rows = new Map(composeFeaturePage(atlas, 'scarborough-shoal').views.map((row) => [row.view, row]));
  const cells = (view: string): string => Object.values(rows.get(view)!.cells).join(' ');
  assert.equal(cells('unclos-award'), 'none yes yes none none');
  assert.equal(rows.get('unclos-award')!.for, 'undecided');
  assert.equal(cells('phl'), 'none yes yes none none');
  assert.equal(rows.get('phl')!.for, 'PHL');
  assert.equal(rows.get('chn')!.for, 'CHN');
  assert.deepEqual([rows.get('chn')!.cells.territorial, rows.get('chn')!.cells.economic], ['yes', 'unknown']);
  const thitu = new Map(composeFeaturePage(atlas, 'thitu-island').views.map((row) => [row.view, row]));
  assert.equal(thitu.get('unclos-award')!.cells.economic, 'none');
  assert.equal(thitu.get('chn')!.cells.economic, 'asserted');
  assert.equal(thitu.get('neutral')!.for, 'undecided');
  const mischief = new Map(composeFeaturePage(atlas, 'mischief-reef').views.map((row) => [row.view, row]));
  assert.equal(Object.values(mischief.get('unclos-award')!.cells).join(' '), 'none none none none none');
  assert.match(mischief.get('unclos-award')!.reason, /low-tide/i);
});

test('two views are compared by their answers first, then by features, and by nothing where they are one', () => {
  const compared = compareViews(atlas, 'unclos-award', 'chn');
  holds(ViewComparisonSchema, compared, 'comparison');
  assert.ok(compared.rows.length <= 40);
  const firstFeature = compared.rows.findIndex(({ feature }) => feature !== undefined);
  assert.ok(firstFeature > 0 && compared.rows.slice(firstFeature).every(({ feature }) => feature !== undefined));
  for (const { a, b } of compared.rows) assert.notEqual(a.text, b.text);
  assert.ok(compared.rows.some(({ question }) => question.includes('Scarborough')));
  assert.deepEqual(compareViews(atlas, 'phl', 'phl').rows, []);
  const swapped = compareViews(atlas, 'chn', 'unclos-award');
  assert.deepEqual(
    swapped.rows.map(({ a, b, ...row }) => ({ ...row, a: b, b: a })),
    compared.rows,
    'no side is first',
  );
  const boxed = compareViews(atlas, 'unclos-award', 'chn', [117, 14, 119, 16]);
  assert.deepEqual(
    boxed.rows.flatMap(({ feature }) => feature ?? []),
    ['scarborough-shoal'],
  );
  assert.throws(() => compareViews(atlas, 'unclos-award', 'atlantis'), hasCode('SR_VIEW_UNKNOWN'));
});

test('stances of zones come for every view in one order', () => {
  const stances = listZoneStances(atlas);
  holds(ZoneStancesSchema, stances, 'stances');
  assert.deepEqual(
    stances.views,
    readViews().map(({ id }) => id),
  );
  assert.ok(Object.values(stances.zones).every((row) => row.length === stances.views.length));
  assert.equal(Object.keys(stances.zones).length, atlas.zones.length);
  const award = stances.views.indexOf('unclos-award');
  assert.equal(stances.zones['chn-group-waters-spratly']![award], 'no-effect');
  assert.equal(stances.zones['phl-exclusive-economic-zone-coast']![award], 'accepts');
});

test('the page of a line has its legs beside the published ones, and its own checks', () => {
  const page = composeLinePage(atlas, 'phl-baseline-ra9522', [
    {
      record: 'phl-baseline-ra9522',
      check: 'longest',
      published: '122.88 M',
      computed: '122.885 M',
      verdict: 'agrees',
    },
    { record: 'another', check: 'legs', verdict: 'differs' },
  ]);
  assert.equal(page.points.length, 101);
  assert.equal(page.checks.length, 1);
  const legs = page.points.flatMap(({ legNm }) => legNm ?? []);
  assert.equal(legs.length, 101, 'a closed line has a leg back');
  assert.ok(Math.abs(Math.max(...legs) - 122.88) < 0.01);
  const near = page.points.filter(({ legNm, publishedLegNm }) => Math.abs(legNm! - publishedLegNm!) <= 0.015).length;
  assert.equal(near, 95, 'as many agree as the register says');
  const dashes = composeLinePage(atlas, 'chn-dashed-line-10');
  assert.deepEqual(
    dashes.parties.map(({ code }) => code),
    ['CHN', 'TWN'],
  );
});

test('the page of an instrument names what rests on it and who contests it', () => {
  const page = composeInstrumentPage(atlas, 'phl-ra-9522');
  assert.ok(page.uses.some(({ type, id }) => type === 'line' && id === 'phl-baseline-ra9522'));
  assert.ok(page.uses.some(({ type, id }) => type === 'feature' && id === 'scarborough-shoal'));
  assert.ok(page.zones.some(({ id }) => id === 'phl-territorial-sea-scarborough-shoal'));
  assert.ok(page.contestedBy.some(({ code }) => code === 'CHN'));
  const [west, south, east, north] = page.box as [number, number, number, number];
  assert.ok(west < east && south < north);
  const award = composeInstrumentPage(atlas, 'award-2016');
  assert.ok(award.uses.some(({ type, id }) => type === 'view' && id === 'unclos-award'));
});

test('what the register does not have is refused by name, with nothing of the asker but plain letters', () => {
  for (const [compose, type] of [
    [composeFeaturePage, 'feature'],
    [composeInstrumentPage, 'instrument'],
    [composeLinePage, 'line'],
  ] as const) {
    assert.throws(
      () => compose(atlas, `no\u001b[31m${'x'.repeat(300)}`),
      (error) => {
        assert.ok(error instanceof SearoomError && error.code === 'SR_RECORD_UNKNOWN');
        assert.match(error.message, new RegExp(`^The register has no ${type} "no\\?\\[31mx{1,60}"$`));
        return true;
      },
    );
  }
});

function hasCode(code: string): (error: unknown) => boolean {
  return (error) => error instanceof SearoomError && error.code === code;
}
