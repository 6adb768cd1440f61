import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { AisDecoder, type DecodeProblem } from '@searoom/ais';
import { solveInverse } from '@searoom/geo';
import { listScenarios, openScenario, type Scenario } from './scenario.ts';
import type { FactKind, TruthFact } from './truth/fact.ts';
import { METRES_PER_SECOND_PER_KNOT } from './units.ts';

interface Heard {
  readonly type: number;
  readonly mmsi: number;
  readonly timeMs: number;
  readonly source: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly heading: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Decoded {
  readonly heard: readonly Heard[];
  readonly problems: readonly DecodeProblem[];
  readonly decoder: AisDecoder;
}

function decode(scenario: Scenario): Decoded {
  const heard: Heard[] = [];
  const problems: DecodeProblem[] = [];
  const decoder = new AisDecoder({
    onBatch: (batch) => {
      for (let i = 0; i < batch.count; i++) {
        const fields = batch.fields(i) as Record<string, number | string | null>;
        heard.push({
          type: batch.messageType[i]!,
          mmsi: batch.mmsi[i]!,
          timeMs: batch.timeMs[i]!,
          source: batch.sourceName(batch.source[i]!),
          lon: (fields['longitude'] ?? null) as number | null,
          lat: (fields['latitude'] ?? null) as number | null,
          heading: (fields['trueHeading'] ?? null) as number | null,
          fields,
        });
      }
    },
    onProblem: (problem) => problems.push(problem),
  });
  for (const chunk of scenario.lines()) decoder.push(chunk);
  decoder.end();
  return { heard, problems, decoder };
}

function digest(scenario: Scenario): string {
  const hash = createHash('sha256');
  for (const chunk of scenario.lines()) hash.update(chunk);
  return hash.digest('hex');
}

function facts(scenario: Scenario, ...kinds: FactKind[]): TruthFact[] {
  return scenario.truth.filter(({ kind }) => kinds.includes(kind));
}

const SEED = 7;
const day = openScenario('south-china-sea', { seed: SEED });
const decoded = decode(day);

test('the same seed gives the same bytes, another seed others', () => {
  for (const { name } of listScenarios()) {
    const open = (seed: number): Scenario => openScenario(name, { seed, hours: 3 });
    const first = open(SEED);
    assert.equal(digest(first), digest(open(SEED)), name);
    assert.equal(digest(first), digest(first), `${name}: reading it once changes nothing`);
    assert.deepEqual(first.truth, open(SEED).truth);
    assert.notEqual(digest(first), digest(open(SEED + 1)), name);
  }
});

test('names, seeds, times and hours that do not hold are refused with what would', () => {
  assert.throws(() => openScenario('north-sea', { seed: 1 }), /there are: south-china-sea, palawan-distress/);
  assert.throws(() => openScenario('south-china-sea', { seed: 1.5 }), /seed: 1.5/);
  assert.throws(() => openScenario('south-china-sea', { seed: 1, hours: 0 }), /hours: 0/);
  assert.throws(() => openScenario('south-china-sea', { seed: 1, hours: 1000 }), /hours: 1000/);
  assert.throws(() => openScenario('south-china-sea', { seed: 1, startMs: Number.NaN }), /startMs/);
});

test('a file says in its first line that it is simulated, and every identity says so again', () => {
  const [first] = day.lines();
  assert.match(
    Buffer.from(first!).toString('latin1'),
    /^# SIMULATED by Searoom: scenario south-china-sea, seed 7, 2023/,
  );
  for (const vessel of day.vessels) {
    assert.match(vessel.name, /^SIM /);
    assert.ok(vessel.callSign === '' || /^SIM\d{4}$/.test(vessel.callSign));
    assert.ok(vessel.name.length <= 20);
    assert.match(String(vessel.mmsi), /^(\d{3}999\d{3}|111\d{3}199|970999\d{3})$/);
  }
  for (const { type, source, fields } of decoded.heard) {
    assert.match(source, /^SIM-/);
    if (type === 5 || type === 21) assert.match(String(fields['name']), /^SIM /);
    if (type === 5) assert.match(String(fields['destination']), /^SIM /);
  }
  const mmsis = day.vessels.map(({ mmsi }) => mmsi);
  const shared = mmsis.filter((mmsi, i) => mmsis.indexOf(mmsi) !== i);
  assert.deepEqual(shared, [facts(day, 'shared-identity')[0]!.mmsi], 'only the planted number is used twice');
});

test('a day is of the size and variety that was meant', () => {
  assert.ok(day.vessels.length >= 200 && day.vessels.length <= 260, `${day.vessels.length} vessels`);
  const { counters } = decoded.decoder;
  assert.ok(counters.sentences > 150_000 && counters.sentences < 400_000, `${counters.sentences} sentences`);
  for (const type of [1, 3, 4, 5, 9, 11, 18, 21, 24, 27]) {
    assert.ok(counters.messagesByType[type]! > 0, `type ${type} is sent`);
  }
});

test('every sentence decodes, except the planted damage, for several seeds', () => {
  for (const seed of [SEED, 8, 9]) {
    const scenario = seed === SEED ? day : openScenario('south-china-sea', { seed, hours: 6 });
    const { decoder, problems } = seed === SEED ? decoded : decode(scenario);
    const { outcomes, lineKinds, tagBlocks } = decoder.counters;
    const count = (kind: FactKind): number =>
      facts(scenario, kind).reduce((sum, { measures }) => sum + measures!['sentences']!, 0);
    assert.equal(outcomes.badChecksum, count('bad-checksum'));
    assert.equal(outcomes.orphan, count('lost-part'), JSON.stringify(problems.slice(0, 5)));
    assert.equal(outcomes.malformed + outcomes.short + outcomes.unknownType, 0);
    assert.equal(tagBlocks.bad, 0);
    assert.deepEqual([lineKinds.text, lineKinds.nmea, lineKinds.blank], [2, 0, 0], 'two comment lines');
    assert.ok(count('bad-checksum') > 0 && count('lost-part') > 0);
  }
});

test('what is late, repeated or without heading is as the truth says', () => {
  const { heard } = decoded;
  const total = (kind: FactKind): number =>
    facts(day, kind).reduce((sum, { measures }) => sum + measures!['count']!, 0);
  const keys = new Map<string, number>();
  for (const { type, mmsi, timeMs, lon, lat } of heard) {
    if (type === 5 || type === 24 || type === 4 || type === 21) continue;
    const key = [type, mmsi, timeMs, lon, lat].join();
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  const repeats = [...keys.values()].reduce((sum, times) => sum + times - 1, 0);
  const damaged = facts(day, 'bad-checksum').length;
  assert.ok(Math.abs(repeats - total('duplicates')) <= damaged, `${repeats} repeats, ${total('duplicates')} planted`);
  let newestMs = 0;
  let late = 0;
  for (const { timeMs } of heard) {
    if (newestMs - timeMs > 60_000) late++;
    newestMs = Math.max(newestMs, timeMs);
  }
  // Class B static data of one transmission are two messages.
  assert.ok(late > 0.95 * total('late') && late < 1.3 * total('late'), `${late} late, ${total('late')} planted`);
  const withoutHeading = new Set(facts(day, 'no-heading').map(({ mmsi }) => mmsi));
  for (const { type, mmsi, heading } of heard) {
    if (type === 1 || type === 3 || type === 18) assert.equal(heading === null, withoutHeading.has(mmsi), `${mmsi}`);
  }
});

test('reports follow the path, and no vessel is faster than a ship, except the planted teleports', () => {
  const byVessel = new Map<number, Heard[]>();
  const shared = new Set(facts(day, 'shared-identity').map(({ mmsi }) => mmsi));
  for (const report of decoded.heard) {
    if (![1, 3, 18].includes(report.type) || shared.has(report.mmsi)) continue;
    if (!byVessel.has(report.mmsi)) byVessel.set(report.mmsi, []);
    byVessel.get(report.mmsi)!.push(report);
  }
  const jumps: number[] = [];
  for (const [mmsi, reports] of byVessel) {
    reports.sort((a, b) => a.timeMs - b.timeMs);
    for (let i = 1; i < reports.length; i++) {
      const from = reports[i - 1]!;
      const to = reports[i]!;
      const movedM = solveInverse(from.lon!, from.lat!, to.lon!, to.lat!).distanceM;
      const seconds = (to.timeMs - from.timeMs) / 1000;
      // The TAG time is in whole seconds, so a second more may have passed.
      if (movedM > 40 * METRES_PER_SECOND_PER_KNOT * (seconds + 1)) jumps.push(mmsi);
      const saidKn = (Number(from.fields['sog']) + Number(to.fields['sog'])) / 2;
      const turned = Math.abs(((Number(to.fields['cog']) - Number(from.fields['cog']) + 540) % 360) - 180);
      const steady = turned < 20 && Math.abs(Number(to.fields['sog']) - Number(from.fields['sog'])) < 2;
      if (seconds < 30 || seconds > 90 || !steady || jumps.at(-1) === mmsi) continue;
      const madeKn = movedM / seconds / METRES_PER_SECOND_PER_KNOT;
      assert.ok(Math.abs(madeKn - saidKn) < 2.5, `${mmsi}: says ${saidKn}, makes ${madeKn} kn at ${to.timeMs}`);
    }
  }
  // There and back again: two jumps a teleport.
  const planted = facts(day, 'teleport').flatMap(({ mmsi }) => [mmsi, mmsi]);
  assert.deepEqual(jumps.sort(), planted.sort());
});

test('a silent vessel sends nothing in the gap that the truth names, and something at both its ends', () => {
  const gaps = facts(day, 'gap');
  assert.equal(gaps.length, 2);
  for (const gap of gaps) {
    const times = decoded.heard
      .filter(({ mmsi, lon }) => mmsi === gap.mmsi && lon !== null)
      .map(({ timeMs }) => timeMs)
      .sort((a, b) => a - b);
    const next = times.findIndex((timeMs) => timeMs > gap.startMs);
    assert.equal(times[next - 1], Math.floor(gap.startMs / 1000) * 1000);
    assert.equal(times[next], Math.floor(gap.endMs / 1000) * 1000);
    assert.ok(gap.endMs - gap.startMs >= 3 * 3_600_000);
  }
});

test('a short run and a long one keep the truth inside their time', () => {
  for (const hours of [0.5, 2, 30]) {
    const scenario = openScenario('south-china-sea', { seed: 3, hours });
    assert.equal(scenario.endMs - scenario.startMs, hours * 3_600_000);
    for (const fact of scenario.truth) {
      assert.ok(fact.startMs < scenario.endMs && fact.endMs <= scenario.endMs, JSON.stringify(fact));
      assert.ok(fact.startMs <= fact.endMs && fact.startMs >= scenario.startMs, JSON.stringify(fact));
    }
  }
});
