import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { measureDistanceM } from '@searoom/geo';
import type { Source } from '@searoom/model';
import { findParty } from '@searoom/model';
import { sharedData, skipWithout } from '@searoom/testing';
import { FACTS, type FeatureRecord, REGISTER } from '../mod.ts';

const FEATURES = new Map(REGISTER.features.map((feature) => [feature.id, feature]));
const INSTRUMENTS = new Map(REGISTER.instruments.map((instrument) => [instrument.id, instrument]));
const GROUPS = new Map(REGISTER.groups.map((group) => [group.id, group]));
const AWARD = 'PCA 2013-19';

/** What a finding on height says of a feature of that natural status. */
const ABOVE_WATER: Readonly<Record<string, RegExp>> = {
  rock: /^Above water at high tide$/,
  'high-tide': /^Taken to be above water at high tide/,
  'low-tide': /^Low-tide elevation$/,
  submerged: /^Below water also at low tide$/,
};

/** Language of a party's names of features. */
const LANGUAGES: Readonly<Record<string, string>> = {
  CHN: 'zh-Hans',
  IDN: 'id',
  JPN: 'ja',
  MYS: 'ms',
  PHL: 'fil',
  SGP: 'zh-Hans',
  TWN: 'zh-Hant',
  VNM: 'vi',
};

function featureOf(where: string, id: string): FeatureRecord {
  const feature = FEATURES.get(id);
  assert.ok(feature, `${where}: no feature ${id}`);
  return feature;
}

function assertParties(where: string, codes: readonly string[]): void {
  for (const code of codes) assert.ok(findParty(code), `${where}: no party ${code}`);
  assert.deepEqual([...codes], [...new Set(codes)].sort(), `${where}: parties stand once, in the order of their codes`);
}

/** A day, month or year that exists, not after the day of the register. */
function assertDate(where: string, date: string): void {
  assert.match(date, /^\d{4}(-\d\d(-\d\d)?)?$/, where);
  const full = `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;
  assert.equal(new Date(`${full}T00:00:00Z`).toISOString().slice(0, 10), full, `${where}: ${date} is no day`);
  assert.ok(full <= REGISTER.asOf, `${where}: ${date} lies after ${REGISTER.asOf}`);
}

function assertUnique(what: string, keys: readonly string[]): void {
  assert.deepEqual(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    [],
    `${what} told twice`,
  );
}

function assertSource(where: string, source: Source): void {
  assert.ok(source.title.length > 3, `${where}: a source without a title`);
  const named = source.reference?.match(/^instrument:(.*)$/)?.[1];
  if (named !== undefined) assert.ok(INSTRUMENTS.has(named), `${where}: no instrument ${named}`);
}

/** Every fact with a name that says where it stands. */
function listFacts(): [where: string, fact: Readonly<Record<string, unknown>> & { readonly source: Source }][] {
  return Object.entries(FACTS).flatMap(([kind, facts]) =>
    (facts as readonly (Readonly<Record<string, unknown>> & { source: Source })[]).map(
      (fact): [string, typeof fact] => [`${kind}, ${String(fact['feature'] ?? fact['record'] ?? fact['id'])}`, fact],
    ),
  );
}

test('every fact is of a feature or record of the register, of known parties, dated, and has a source', () => {
  const records = new Set([
    ...FEATURES.keys(),
    ...INSTRUMENTS.keys(),
    ...[...REGISTER.lines, ...REGISTER.baselines, ...REGISTER.dashes, ...REGISTER.gaps].map(({ id }) => id),
  ]);
  for (const [where, fact] of listFacts()) {
    assertSource(where, fact.source);
    if (fact['feature'] !== undefined) featureOf(where, fact['feature'] as string);
    if (fact['record'] !== undefined) assert.ok(records.has(fact['record'] as string), `${where}: no such record`);
    if (fact['party'] !== undefined) assertParties(where, [fact['party'] as string]);
    for (const key of ['contestedBy', 'rejectedBy']) assertParties(where, (fact[key] ?? []) as readonly string[]);
    for (const key of ['date', 'from', 'to', 'since']) {
      if (fact[key] !== undefined) assertDate(where, fact[key] as string);
    }
  }
});

test('nothing is told twice', () => {
  const { findings, occupations, candidates, assertions, artificialIslands, rescueRegions, changes, names } = FACTS;
  assertUnique(
    'finding',
    findings.map((it) => [it.feature, it.question, it.by].join()),
  );
  assertUnique(
    'occupation',
    occupations.map((it) => [it.feature, it.party, it.from].join()),
  );
  assertUnique(
    'candidate',
    candidates.map((it) => [it.feature, it.source.title, it.source.reference].join()),
  );
  assertUnique(
    'assertion',
    assertions.map((it) => [it.feature, it.party, it.instrument].join()),
  );
  assertUnique(
    'artificial island',
    artificialIslands.map((it) => it.feature),
  );
  assertUnique(
    'rescue region',
    rescueRegions.map((it) => it.id),
  );
  assertUnique(
    'change',
    changes.map((it) => [it.record, it.date, it.what].join()),
  );
  assertUnique(
    'name',
    names.map((it) => [it.feature, it.language].join()),
  );
});

test('findings of the award agree with the status and the finding that stand with the feature', () => {
  for (const feature of REGISTER.features) {
    const findings = FACTS.findings.filter((it) => it.feature === feature.id && it.by === AWARD);
    const said = (question: string): string => findings.find((it) => it.question === question)?.finding ?? '';
    assert.equal(/^Rock of Art. 121\(3\)/.test(said('rock')), feature.status === 'rock', `${feature.id}: rock`);
    const height = said('above-water');
    if (height !== '' || feature.finding.by === AWARD) {
      assert.match(height, ABOVE_WATER[feature.status] ?? /^$/, `${feature.id}: ${feature.status}`);
    }
    if (feature.finding.by === AWARD) {
      const { paragraphs, confidence } = feature.finding;
      assert.ok(
        findings.some((it) => it.source.confidence === confidence && it.paragraphs === paragraphs),
        `${feature.id}: no finding of the award, ${paragraphs}, ${confidence}`,
      );
    } else {
      assert.ok(
        findings.every((it) => it.question === 'sovereignty' || it.finding.startsWith('General finding')),
        `${feature.id}: a finding of its own, which its record does not know`,
      );
    }
    if (findings.length > 0) assert.equal(said('sovereignty'), 'Not decided; outside jurisdiction', feature.id);
  }
  for (const it of FACTS.findings) if (it.by === AWARD) assert.deepEqual(it.rejectedBy, ['CHN', 'TWN']);
});

test('in control now is who the feature names, and times of control do not overlap', () => {
  for (const feature of REGISTER.features) {
    const all = FACTS.occupations.filter((it) => it.feature === feature.id);
    const open = all.filter(({ to }) => to === undefined);
    assert.deepEqual(
      open.map(({ party }) => party),
      feature.occupier === undefined ? [] : [feature.occupier],
      feature.id,
    );
    for (const { from, to } of all) if (from !== undefined && to !== undefined) assert.ok(from < to, feature.id);
    for (const { to } of all) {
      const since = open[0]?.from;
      if (to !== undefined && since !== undefined) assert.ok(to <= since, `${feature.id}: ${to} after ${since}`);
    }
  }
});

test('each claimant of each feature rests its claim on an instrument of its own', () => {
  for (const feature of REGISTER.features) {
    const group = GROUPS.get(feature.group);
    for (const party of feature.claimants) {
      const own = FACTS.assertions.some((it) => it.feature === feature.id && it.party === party);
      assert.ok(own || group?.claimedUnder[party], `${feature.id}: ${party} without an instrument`);
    }
  }
  for (const { feature, party, instrument, date, contestedBy } of FACTS.assertions) {
    const where = `${feature} ${party}`;
    const record = INSTRUMENTS.get(instrument);
    assert.ok(record, `${where}: no instrument ${instrument}`);
    assert.ok(record.parties.includes(party), `${where}: ${instrument} is not one of ${party}`);
    if (date !== undefined && record.date !== undefined)
      assert.ok(date >= record.date, `${where}: before ${record.date}`);
    assert.ok(!contestedBy.includes(party), `${where}: contested by itself`);
  }
});

test('distances of other positions are those measured from the position in use', () => {
  for (const { feature, lon, lat, offsetM, source } of FACTS.candidates) {
    const { position } = featureOf('candidate', feature);
    assert.ok(offsetM <= position.uncertaintyM + 0.5, `${feature}: ${offsetM} m beyond ${position.uncertaintyM} m`);
    assert.equal(
      lon === undefined,
      source.licence?.startsWith('ODbL') ?? false,
      `${feature}: ODbL keeps no coordinates`,
    );
    if (lon === undefined || lat === undefined) continue;
    const distanceM = measureDistanceM(position.lon, position.lat, lon, lat);
    assert.ok(Math.abs(distanceM - offsetM) < 8, `${feature}: ${distanceM} m measured, ${offsetM} m told`);
  }
});

test('names are in the language of a claimant or of the party in control, and new to the feature', () => {
  for (const { feature, language, name } of FACTS.names) {
    const record = featureOf('name', feature);
    const languages = record.claimants.map((party) => LANGUAGES[party]);
    assert.ok(languages.includes(language), `${feature}: ${language}`);
    assert.equal(record.names[language], undefined, `${feature}: has a name in ${language}`);
    assert.ok(name.trim().length > 0);
  }
  for (const feature of REGISTER.features) {
    if (!feature.claimants.includes('TWN')) continue;
    const added = FACTS.names.some((it) => it.feature === feature.id && it.language === 'zh-Hant');
    assert.ok(added || feature.names['zh-Hant'], `${feature.id}: no name in traditional characters`);
  }
});

test('changes stand in the order of their days, and say of a control or a building what the record says', () => {
  const dates = FACTS.changes.map(({ date }) => date);
  assert.deepEqual(dates, [...dates].sort());
  for (const { feature, party, from } of FACTS.occupations) {
    if (from === undefined) continue;
    assert.ok(
      FACTS.changes.some((it) => it.record === feature && it.date === from && it.what.includes(party)),
      `${feature}: ${from} ${party} is no change`,
    );
  }
});

test('an artificial island stands with the party in control; a rescue region says that it is no maritime zone', () => {
  for (const { feature, party } of FACTS.artificialIslands) {
    assert.equal(featureOf('artificial island', feature).occupier, party, feature);
  }
  for (const region of FACTS.rescueRegions) assert.match(region.note ?? '', /No maritime zone/, region.id);
});

test('the words take no side', () => {
  const partial = JSON.stringify(FACTS).match(
    /\b(illegal|unlawful|so-called|aggress\w*|invad\w*|invasion|rightful\w*|provoc\w*|usurp\w*|seiz\w*)\b/i,
  );
  assert.equal(partial, null);
});

test(
  'every feature that the award speaks of in the reference data has a finding',
  skipWithout('sea/features.json'),
  () => {
    const { features } = JSON.parse(readFileSync(sharedData('sea', 'features.json'), 'utf8')) as {
      features: {
        id: string;
        entitlement_by_2016_award?: readonly string[];
        kind_finding: { by?: string | null };
        coord_candidates?: readonly { src: string; offset_m: number }[];
        coord_source: string;
      }[];
    };
    const known = new Set(FACTS.findings.filter((it) => it.by === AWARD).map(({ feature }) => feature));
    let ruledOn = 0;
    for (const feature of features) {
      if (feature.kind_finding.by === AWARD && feature.entitlement_by_2016_award !== undefined) {
        ruledOn++;
        assert.ok(known.has(feature.id), `${feature.id} has no finding`);
      }
      const others = (feature.coord_candidates ?? []).filter(({ src }) => src !== feature.coord_source);
      assert.deepEqual(
        FACTS.candidates
          .filter((it) => it.feature === feature.id)
          .map(({ offsetM }) => offsetM)
          .sort(),
        others.map(({ offset_m }) => offset_m).sort(),
        `${feature.id}: other positions`,
      );
    }
    assert.equal(ruledOn, 21);
  },
);
