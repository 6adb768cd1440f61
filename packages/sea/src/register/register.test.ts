import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findParty } from '@searoom/model';
import { joinDashes } from '../verify/check-closure.ts';
import { FACTS, type LineRecord, POSITION_SOURCES, REGISTER } from './mod.ts';

type Place = readonly [lon: number, lat: number];

const LINES: readonly LineRecord[] = [...REGISTER.lines, ...REGISTER.baselines];
const INSTRUMENTS = new Map(REGISTER.instruments.map((instrument) => [instrument.id, instrument]));
const GROUPS = new Map(REGISTER.groups.map((group) => [group.id, group]));

function assertUnique(what: string, names: readonly string[]): void {
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
    `${what} named twice`,
  );
}

function assertParties(where: string, codes: readonly string[]): void {
  for (const code of codes) assert.ok(findParty(code), `${where}: no party ${code}`);
  assert.deepEqual([...codes], [...new Set(codes)].sort(), `${where}: parties stand once, in the order of their codes`);
}

/** A date, month or year that exists and is not later than the day of the register. */
function assertDate(where: string, date: string, exact = false): void {
  assert.match(date, exact ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}(-\d\d(-\d\d)?)?$/, where);
  const full = `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;
  const time = Date.parse(`${full}T00:00:00Z`);
  assert.ok(!Number.isNaN(time) && new Date(time).toISOString().startsWith(full), `${where}: ${date} is no day`);
  assert.ok(full <= REGISTER.asOf, `${where}: ${date} lies after ${REGISTER.asOf}`);
}

/** Inside the region of the register: from the Andaman Sea to the Kuril Islands. */
function assertPlace(where: string, [lon, lat]: Place): void {
  assert.ok(lon >= 93 && lon <= 150 && lat >= -2 && lat <= 46, `${where}: ${lon} ${lat} lies outside the region`);
}

function assertBox(where: string, [west, south, east, north]: readonly [number, number, number, number]): void {
  assert.ok(west < east && south < north, `${where}: box is west, south, east, north`);
  assert.ok(west >= 93 && east <= 150 && south >= -2 && north <= 56, `${where}: box lies outside the region`);
}

function contains(ring: readonly Place[], [lon, lat]: Place): boolean {
  let inside = false;
  ring.forEach((a, index) => {
    const b = ring[(index + 1) % ring.length]!;
    if (a[1] > lat !== b[1] > lat && lon < a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
  });
  return inside;
}

test('ids are unique', () => {
  assertUnique(
    'feature',
    REGISTER.features.map((feature) => feature.id),
  );
  assertUnique(
    'group',
    REGISTER.groups.map((group) => group.id),
  );
  assertUnique(
    'instrument',
    REGISTER.instruments.map((instrument) => instrument.id),
  );
  assertUnique(
    'line',
    [...LINES, ...REGISTER.dashes].map((line) => line.id),
  );
  assertUnique(
    'gap',
    REGISTER.gaps.map((gap) => gap.id),
  );
  assertUnique(
    'claim',
    REGISTER.nationalClaims.map((claim) => `${claim.party} ${claim.kind}`),
  );
  assertUnique(
    'coast',
    REGISTER.coasts.map((coast) => coast.party),
  );
  assertUnique(
    'country of the base map',
    REGISTER.coasts.flatMap((coast) => coast.baseMapIds),
  );
});

/** Instruments that a text names as `instrument:ID`: facts and protests do so in their sources. */
function findReferences(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"instrument:([^"]*)"/g)].map((match) => match[1]!);
}

/** Instruments that the legal views name, in the tests of their rules and in their sources. */
function readViewReferences(): string[] {
  const folder = new URL('../../views/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const view = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
        rules: readonly { when: { instrument?: readonly string[] } }[];
      };
      return [...view.rules.flatMap(({ when }) => when.instrument ?? []), ...findReferences(view)];
    });
}

test('every instrument that is named exists, and none stands unused', () => {
  const named = new Set([
    ...REGISTER.groups.flatMap((group) => [
      ...Object.values(group.claimedUnder),
      ...Object.values(group.economicZoneUnder ?? {}),
      ...Object.values(group.assertedAsOne ?? {}),
    ]),
    ...FACTS.assertions.map((assertion) => assertion.instrument),
    ...FACTS.changes.map((change) => change.record).filter((id) => INSTRUMENTS.has(id)),
    ...findReferences([FACTS, REGISTER.instruments]),
    ...readViewReferences(),
    ...LINES.map((line) => line.instrument),
    ...REGISTER.dashes.flatMap((dash) => dash.assertedBy.map((use) => use.instrument)),
    ...REGISTER.nationalClaims.map((claim) => claim.instrument),
    ...REGISTER.reducedBelts.map((belt) => belt.instrument),
  ]);
  assert.deepEqual([...named].sort(), [...INSTRUMENTS.keys()].sort());
});

test('an instrument is one of the party that rests something on it', () => {
  const assertOf = (where: string, party: string, instrument: string): void =>
    assert.ok(INSTRUMENTS.get(instrument)!.parties.includes(party), `${where}: ${instrument} is not one of ${party}`);
  for (const group of REGISTER.groups) {
    for (const named of [group.claimedUnder, group.economicZoneUnder ?? {}, group.assertedAsOne ?? {}]) {
      for (const [party, instrument] of Object.entries(named)) assertOf(group.id, party, instrument);
    }
  }
  for (const line of LINES) for (const party of line.parties) assertOf(line.id, party, line.instrument);
  for (const dash of REGISTER.dashes) for (const use of dash.assertedBy) assertOf(dash.id, use.party, use.instrument);
  for (const claim of REGISTER.nationalClaims) assertOf(claim.kind, claim.party, claim.instrument);
  for (const belt of REGISTER.reducedBelts) assertOf(belt.name, belt.party, belt.instrument);
});

test('parties are known and stand in the order of their codes', () => {
  for (const instrument of REGISTER.instruments) {
    assertParties(instrument.id, instrument.parties);
    assertParties(
      `${instrument.id}, protests`,
      (instrument.protests ?? []).map((protest) => protest.party),
    );
  }
  for (const group of REGISTER.groups) {
    for (const parties of [group.claimedUnder, group.baselinesOf ?? {}, group.economicZoneUnder ?? {}]) {
      assertParties(group.id, Object.keys(parties));
    }
  }
  for (const feature of REGISTER.features) {
    assertParties(feature.id, feature.claimants);
    assertParties(feature.id, feature.occupier === undefined ? [] : [feature.occupier]);
  }
  for (const line of LINES) {
    assertParties(line.id, line.parties);
    assertParties(line.id, line.contestedBy);
    for (const side of Object.values(line.sides ?? {}))
      assert.ok(line.parties.includes(side), `${line.id}: side ${side}`);
    assert.ok(!line.contestedBy.some((code) => line.parties.includes(code)), `${line.id} is contested by its party`);
  }
  for (const dash of REGISTER.dashes) {
    assertParties(
      dash.id,
      dash.assertedBy.map((use) => use.party),
    );
    assertParties(dash.id, dash.contestedBy);
  }
  for (const claim of REGISTER.nationalClaims) assertParties(`${claim.party} ${claim.kind}`, claim.contestedBy);
  assertParties(
    'coasts',
    REGISTER.coasts.map((coast) => coast.party),
  );
  for (const belt of REGISTER.reducedBelts) assertParties(belt.name, [belt.party]);
  for (const gap of REGISTER.gaps) assertParties(gap.id, gap.parties);
});

test('every record leads to a source', () => {
  for (const record of [...REGISTER.instruments, ...LINES, ...REGISTER.dashes, ...REGISTER.gaps]) {
    assert.ok(record.sources.length > 0, `${record.id} has no source`);
    for (const source of record.sources) assert.ok(source.title.length > 3, `${record.id}: a source without a title`);
  }
  for (const { id, protests } of REGISTER.instruments) {
    for (const { party, what, source } of protests ?? []) {
      assert.ok(what.length > 3 && source.title.length > 3, `${id}: protest of ${party} without words or a source`);
    }
  }
  for (const feature of REGISTER.features) {
    const source = POSITION_SOURCES[feature.position.source];
    assert.equal(source?.confidence, feature.position.confidence, `${feature.id}: ${feature.position.source}`);
    if (feature.status === 'rock') assert.ok(feature.finding.by, `${feature.id}: rock without a finding`);
    if (feature.finding.confidence === 'seen') assert.ok(feature.finding.source, `${feature.id}: seen, but where?`);
  }
});

test('each feature stands in a group that knows on what each claimant rests its claim', () => {
  for (const feature of REGISTER.features) {
    const group = GROUPS.get(feature.group);
    assert.ok(group, `${feature.id}: no group ${feature.group}`);
    if (group.zones === 'disputed') {
      for (const party of feature.claimants)
        assert.ok(group.claimedUnder[party], `${feature.id}: ${party} without a basis`);
    }
    if (group.zones === 'home') assert.equal(feature.claimants.length, 1, `${feature.id} is claimed by one state`);
  }
  for (const group of REGISTER.groups) {
    for (const [party, { since }] of Object.entries(group.baselinesOf ?? {})) {
      const published = REGISTER.baselines.filter(
        (line) => line.territory === group.id && line.parties.includes(party) && line.validFrom === since,
      );
      assert.ok(published.length > 0, `${group.id}: no baseline of ${party} since ${since}`);
    }
  }
});

test('places and boxes lie in the region, and lengths fit', () => {
  for (const feature of REGISTER.features) {
    assertPlace(feature.id, [feature.position.lon, feature.position.lat]);
    const { uncertaintyM } = feature.position;
    assert.ok(uncertaintyM >= 100 && uncertaintyM <= 25_000, `${feature.id}: uncertain by ${uncertaintyM} m`);
  }
  for (const line of LINES) {
    const { points } = line;
    assert.ok(points.length >= (line.closed ? 3 : 2), line.id);
    for (const [name, lon, lat] of points) assertPlace(`${line.id} ${name}`, [lon, lat]);
    assertUnique(
      `${line.id}: point`,
      points.map(([name]) => name),
    );
    assertUnique(
      `${line.id}: place`,
      points.map(([, lon, lat]) => `${lon} ${lat}`),
    );
    const edges = line.closed ? points.length : points.length - 1;
    if (typeof line.edge !== 'string') assert.equal(line.edge.length, edges, `${line.id}: one kind for each edge`);
    const legs = line.published?.listedLegsM;
    if (legs !== undefined) assert.equal(legs.length, edges, `${line.id}: one listed leg for each edge`);
  }
  for (const dash of REGISTER.dashes) {
    for (const place of [...dash.dashes.flat(), ...dash.joinedClosure]) assertPlace(dash.id, place);
    assert.deepEqual(
      [...dash.joinedOrder].sort(),
      dash.dashes.map((_, index) => index),
      dash.id,
    );
    assert.equal(dash.halfWidthM, 30 * 1852);
  }
  for (const { name, box } of [...REGISTER.excludedCoasts, ...REGISTER.reducedBelts]) assertBox(name, box);
  for (const { id, box } of REGISTER.gaps) if (box !== undefined) assertBox(id, box);
});

test('the joined dashes hold what CHN claims in the South China Sea, and not what others hold undisputed', () => {
  const ring = joinDashes(REGISTER.dashes[0]!);
  const southern = ['spratly', 'scarborough', 'paracel', 'pratas', 'luconia', 'zhongsha'];
  for (const feature of REGISTER.features) {
    const inside = contains(ring, [feature.position.lon, feature.position.lat]);
    assert.equal(inside, southern.includes(feature.group) && feature.claimants.includes('CHN'), feature.id);
  }
});

test('dates exist and do not lie after the day of the register', () => {
  assert.match(REGISTER.asOf, /^\d{4}-\d\d-\d\d$/);
  for (const { id, date, inForce, protests } of REGISTER.instruments) {
    for (const protest of protests ?? []) {
      if (protest.date === undefined) continue;
      assertDate(`${id}, protest of ${protest.party}`, protest.date);
      // Compared as exactly as both are known.
      assert.ok(
        date === undefined || protest.date >= date.slice(0, protest.date.length),
        `${id}: protest of ${protest.party} before its day`,
      );
    }
    if (date !== undefined) assertDate(id, date);
    if (inForce !== undefined) {
      assertDate(id, inForce);
      assert.ok(date !== undefined && inForce >= date, `${id} is in force before its date`);
    }
  }
  for (const line of LINES) {
    assert.ok(line.validFrom !== undefined, `${line.id} has no first day`);
    assertDate(line.id, line.validFrom, true);
    const { date } = INSTRUMENTS.get(line.instrument)!;
    assert.ok(date === undefined || line.validFrom >= date, `${line.id} is valid before its instrument`);
    // The last day may lie ahead: an agreement can name the day on which it ends.
    if (line.validTo !== undefined) assert.ok(line.validTo > line.validFrom, line.id);
  }
  for (const claim of REGISTER.nationalClaims) assertDate(`${claim.party} ${claim.kind}`, claim.validFrom);
});

test('each coastal state asserts a territorial sea, and all but SGP an EEZ; breadths are those of UNCLOS', () => {
  const claims = (party: string, kind: string) =>
    REGISTER.nationalClaims.filter((claim) => claim.party === party && claim.kind === kind);
  const states = 'BRN CHN IDN JPN KHM KOR MYS PHL PRK RUS SGP THA TWN VNM'.split(' ');
  assert.deepEqual(
    REGISTER.coasts.map((coast) => coast.party),
    states,
  );
  for (const party of states) {
    assert.equal(claims(party, 'territorial-sea')[0]?.breadthM, party === 'SGP' ? 3 : 12, party);
    assert.equal(claims(party, 'exclusive-economic-zone')[0]?.breadthM, party === 'SGP' ? undefined : 200, party);
    for (const claim of claims(party, 'contiguous-zone')) assert.equal(claim.breadthM, 24, party);
    for (const claim of claims(party, 'continental-shelf')) assert.equal(claim.breadthM, 200, party);
  }
  for (const belt of REGISTER.reducedBelts) {
    assert.ok(belt.breadthM < claims(belt.party, 'territorial-sea')[0]!.breadthM, belt.name);
  }
});

test('the words take no side', () => {
  const words = JSON.stringify(REGISTER);
  const partial = words.match(
    /\b(illegal|unlawful|so-called|aggress\w*|invad\w*|invasion|rightful\w*|provoc\w*|usurp\w*)\b/i,
  );
  assert.equal(partial, null);
});
