import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNear } from '@searoom/testing';
import fc from 'fast-check';
import { loadBaseMap } from '../build/main-base-map.ts';
import { type LineRecord, type PointRow, REGISTER, type Register } from '../register/mod.ts';
import { checkLegs, LEG_BOUND_M } from './check-legs.ts';
import { findRepairs } from './find-repairs.ts';
import { listLegs, sumLegsM } from './measure-line.ts';
import { VERDICTS, type VerifyLine, type VerifyReport, verifyRegister } from './mod.ts';

const MAP = loadBaseMap();
const REPORT = verifyRegister(REGISTER, MAP);
const RA_9522 = REGISTER.baselines.find(({ id }) => id === 'phl-baseline-ra9522')!;

/** The register with one line of it changed. */
function changeLine(id: string, change: (line: LineRecord) => Partial<LineRecord>): Register {
  const apply = <T extends LineRecord>(line: T): T => (line.id === id ? { ...line, ...change(line) } : line);
  return { ...REGISTER, lines: REGISTER.lines.map(apply), baselines: REGISTER.baselines.map(apply) };
}

/** A line with one point moved. */
function movePoint(line: LineRecord, name: string, move: (lon: number, lat: number) => [number, number]): LineRecord {
  const points = line.points.map((row): PointRow => {
    const [lon, lat] = move(row[1], row[2]);
    return row[0] === name ? [row[0], lon, lat, row[3]] : row;
  });
  return { ...line, points };
}

function listDiffering({ lines }: VerifyReport): VerifyLine[] {
  return lines.filter(({ verdict }) => verdict === 'differs');
}

test('nothing in the register differs, and the known questions are told as such, no other', () => {
  assert.deepEqual(listDiffering(REPORT), []);
  assert.equal(REPORT.ok, true);
  assert.deepEqual(
    REPORT.openQuestions.map(({ record, check, item }) => [record, check, item].filter(Boolean).join(' ')),
    [
      'idn-sgp-ts-1973-2009-2014 part 1 to 6',
      ...['20-21', '26-27', '34-35', '39-40', '56-57', '72-73'].map((leg) => `phl-baseline-ra9522 legs ${leg}`),
      'phl-baseline-ra9522 total',
    ],
  );
  const asked = [...REGISTER.lines, ...REGISTER.baselines].flatMap(({ openQuestions = [] }) => openQuestions);
  assert.equal(asked.length, REPORT.openQuestions.length, 'a question of the register that no check asks');
  assert.equal(
    VERDICTS.reduce((sum, verdict) => sum + REPORT.counts[verdict], 0),
    REPORT.lines.length,
  );
});

test('the archipelagic baselines of RA 9522 have the legs and the ratio that were published', () => {
  const about = REPORT.lines.filter(({ record }) => record === RA_9522.id);
  assert.equal(about.filter(({ check, verdict }) => check === 'legs' && verdict === 'agrees').length, 95);
  const figures = about
    .filter(({ check }) => check === 'art-47-legs' || check === 'longest')
    .map(({ computed, verdict }) => `${computed} ${verdict}`);
  assert.deepEqual(figures, [
    '122.885 M agrees',
    '11-12, 46-47, 82-83 agrees',
    '2.97 % (3 of 101 legs) agrees',
    'longest 122.885 M (46-47) agrees',
  ]);
  const ratio = about.find(({ check }) => check === 'art-47-ratio')!;
  assert.equal(ratio.verdict, 'agrees');
  assertNear(Number.parseFloat(ratio.computed!), 1.98, 0.08, 'water to land');
  assert.match(ratio.note!, /^887,\d{3} km2 enclosed/);
});

/** Sums of the geodesic legs in M, the closing leg included, measured once with GeographicLib. */
const TOTALS_M: Readonly<Record<string, number>> = {
  'phl-baseline-ra9522': 2740.675,
  'chn-baseline-1996-mainland': 1734.093,
  'chn-baseline-1996-xisha': 282.032,
  'chn-baseline-2012-diaoyu': 37.345,
  'chn-baseline-2012-chiwei': 1.245,
  'chn-baseline-2024-tonkin': 179.265,
  'vnm-baseline-1982': 846.066,
  'vnm-baseline-2025-tonkin': 307.055,
  'phl-kig-pd1596': 1042.459,
  'idn-vnm-shelf-2003': 250.706,
  'chn-vnm-tonkin-2000': 273.305,
  'idn-mys-shelf-1969-malacca': 432.486,
  'idn-mys-shelf-1969-east-west-malaysia': 315.671,
  'idn-mys-shelf-1969-sarawak': 258.778,
  'idn-mys-ts-1970-malacca': 174.27,
  'idn-sgp-ts-1973-2009-2014': 36.351,
  'idn-phl-eez-2014': 627.513,
  'idn-tha-1971-1978': 190.7,
  'idn-baseline-natuna-pp38-2002-pp37-2008': 531.265,
  'idn-eez-claim-natuna-wpp711': 958.685,
  'idn-eez-claim-malacca-wpp571': 783.509,
  'idn-eez-claim-celebes-wpp716': 1237.472,
  'mys-phl-convention-1930': 379.884,
  'mys-tha-jda': 207.824,
  'mys-vnm-defined-area-1992': 307.11,
  'jpn-kor-shelf-north-1974': 275.403,
  'jpn-kor-jdz-1974': 701.454,
  'jpn-chn-fisheries-1997': 955.437,
  'tha-vnm-1997': 76.977,
};

test('the lines are as long as they were when they were entered', () => {
  const lines = [...REGISTER.lines, ...REGISTER.baselines];
  assert.deepEqual(lines.map(({ id }) => id).sort(), Object.keys(TOTALS_M).sort());
  // A WPP table in whole seconds was entered with six decimals: half a unit of the last place for each of its legs.
  for (const line of lines) assertNear(sumLegsM(listLegs(line)), TOTALS_M[line.id]!, 0.001, line.id);
});

test('a point of RA 9522 moved by 0.02 minutes is found, with the leg and what would repair it', () => {
  const moved = movePoint(RA_9522, '29', (lon, lat) => [lon, lat + 0.02 / 60]);
  const report = verifyRegister(
    changeLine(RA_9522.id, () => moved),
    MAP,
  );
  assert.equal(report.ok, false);
  const differing = listDiffering(report).map(({ record, check, item }) => `${record} ${check} ${item}`);
  assert.deepEqual(differing, ['phl-baseline-ra9522 legs 28-29', 'phl-baseline-ra9522 legs 29-30']);
  assert.match(listDiffering(report)[0]!.note!, /latitude of point 29: seconds 16\.\d+ for 17\.82 would repair/);
});

test('wherever a point of RA 9522 moves by 0.05 minutes along a leg, that leg differs, questions or not', () => {
  fc.assert(
    fc.property(fc.nat(RA_9522.points.length - 1), fc.constantFrom(-0.05, 0.05), (i, minutes) => {
      const [name, lonA, latA] = RA_9522.points[i]!;
      const [, lonB, latB] = RA_9522.points[(i + 1) % RA_9522.points.length]!;
      const isNorth = Math.abs(latB - latA) > Math.abs(lonB - lonA);
      // Legs shorter than the move turn round their end.
      fc.pre(Math.hypot(lonB - lonA, latB - latA) > 0.01);
      const moved = movePoint(RA_9522, name, (lon, lat) =>
        isNorth ? [lon, lat + minutes / 60] : [lon + minutes / 60, lat],
      );
      const legs = checkLegs(moved).filter(({ verdict }) => verdict === 'differs');
      assert.ok(
        legs.some(({ item }) => item === `${name}-${RA_9522.points[(i + 1) % RA_9522.points.length]![0]}`),
        name,
      );
    }),
    { numRuns: 40 },
  );
});

test('a slip in one field of a point is found again from its two legs', () => {
  const open = new Set([20, 26, 34, 39, 56, 72].flatMap((leg) => [leg - 1, leg]));
  fc.assert(
    fc.property(
      fc.nat(RA_9522.points.length - 1).filter((i) => !open.has(i)),
      fc.constantFrom('latitude', 'longitude'),
      fc.constantFrom(1 / 60, -1 / 60, 10 / 60, 10 / 3600, -7 / 3600),
      (i, axis, slipDeg) => {
        const [name, lon, lat] = RA_9522.points[i]!;
        const field = Math.abs(slipDeg) < 1 / 60 ? 'seconds' : 'minutes';
        const value = Math.round((axis === 'latitude' ? lat : lon) * 360_000);
        const slip = Math.round(slipDeg * 360_000);
        const unit = field === 'seconds' ? 6000 : 360_000;
        // The slip must stay in its field: no carry.
        fc.pre(Math.floor((value + slip) / unit) === Math.floor(value / unit));
        const moved = movePoint(RA_9522, name, (x, y) => (axis === 'latitude' ? [x, y + slipDeg] : [x + slipDeg, y]));
        const repair = findRepairs(moved, i, LEG_BOUND_M).find(
          (found) => found.point === name && found.axis === axis && found.field === field,
        );
        assert.ok(repair, `${axis} of ${name}, ${field}`);
        const back = (repair.to - repair.from) / (field === 'seconds' ? 3600 : 60) + slipDeg;
        assertNear(back, 0, 0.0005, `${axis} of ${name}, degrees left`);
      },
    ),
    { numRuns: 60 },
  );
});

test('what is broken on purpose is named, and the rest goes on', () => {
  const cases: [string, string, Register][] = [
    ['points', 'vnm-baseline-1982', changeLine('vnm-baseline-1982', (line) => movePoint(line, 'A4', (x, y) => [y, x]))],
    ['sources', 'tha-vnm-1997', changeLine('tha-vnm-1997', () => ({ sources: [] }))],
    ['parties', 'tha-vnm-1997', changeLine('tha-vnm-1997', () => ({ contestedBy: ['XYZ'] }))],
    ['parties', 'tha-vnm-1997', changeLine('tha-vnm-1997', () => ({ parties: ['VNM', 'THA'] }))],
    ['dates', 'tha-vnm-1997', changeLine('tha-vnm-1997', () => ({ validFrom: '2026-13-01' }))],
    ['dates', 'tha-vnm-1997', changeLine('tha-vnm-1997', () => ({ validFrom: '2099-01-01' }))],
    ['instruments', 'tha-vnm-1997', changeLine('tha-vnm-1997', () => ({ instrument: 'nothing' }))],
    ['datum', 'tha-vnm-1997', changeLine('tha-vnm-1997', () => ({ datumIsWgs84: true }))],
    ['edges', 'phl-kig-pd1596', changeLine('phl-kig-pd1596', (line) => movePoint(line, '1', (x, y) => [x, y + 0.01]))],
    ['area', 'mys-tha-jda', changeLine('mys-tha-jda', (line) => movePoint(line, 'A', (x, y) => [x + 0.05, y]))],
    [
      'closure',
      'jpn-chn-fisheries-1997',
      changeLine('jpn-chn-fisheries-1997', ({ points }) => ({
        points: points.map((row, k) => points[k === 2 ? 6 : k === 6 ? 2 : k] ?? row),
      })),
    ],
    ['legs', RA_9522.id, changeLine(RA_9522.id, () => ({ openQuestions: [] }))],
    ['total', RA_9522.id, changeLine(RA_9522.id, () => ({ openQuestions: [] }))],
    [
      'art-47-ratio',
      RA_9522.id,
      changeLine(RA_9522.id, ({ published }) => ({ published: { ...published!, waterToLand: 1.7 } })),
    ],
    [
      'art-47-legs',
      RA_9522.id,
      changeLine(RA_9522.id, ({ published }) => ({ published: { ...published!, legsOver100M: ['11-12'] } })),
    ],
    [
      'bearing',
      'mys-phl-convention-1930',
      changeLine('mys-phl-convention-1930', (line) => movePoint(line, '4', (x, y) => [x + 0.01, y])),
    ],
  ];
  for (const [check, record, register] of cases) {
    const report = verifyRegister(register, check === 'art-47-ratio' ? MAP : undefined);
    assert.equal(report.ok, false, `${check} ${record}`);
    assert.ok(
      listDiffering(report).some((line) => line.check === check && line.record === record),
      `${check} ${record}: ${JSON.stringify(listDiffering(report))}`,
    );
    assert.ok(report.lines.length > REPORT.lines.length / 2, `${check}: the rest goes on`);
  }
});

test('longitude and latitude in each other’s place are called that', () => {
  const report = verifyRegister(changeLine('vnm-baseline-1982', (line) => movePoint(line, 'A4', (x, y) => [y, x])));
  assert.match(listDiffering(report)[0]!.note!, /^point A4: latitude .* and longitude .* stand in each other's place$/);
});

test('an open question covers the figure it is about, and no other', () => {
  const report = verifyRegister(
    changeLine(RA_9522.id, (line) => movePoint(line, '21', (lon, lat) => [lon, lat - 0.1 / 60])),
    MAP,
  );
  const leg = listDiffering(report).find(({ item }) => item === '20-21');
  assert.match(leg?.note ?? '', /the open question is about 7\.691 M/);
});

test('records that are incomplete or recalled are listed, with what is missing', () => {
  const expected = [...REGISTER.lines, ...REGISTER.baselines].filter(({ complete }) => !complete).map(({ id }) => id);
  assert.deepEqual(expected.sort(), [
    'idn-baseline-natuna-pp38-2002-pp37-2008',
    'idn-tha-1971-1978',
    'vnm-baseline-2025-tonkin',
  ]);
  const listed = REPORT.incomplete.map(({ record }) => record);
  const all = [...expected, ...REGISTER.dashes.map(({ id }) => id), ...REGISTER.gaps.map(({ id }) => id)];
  assert.deepEqual(listed.toSorted(), all.toSorted());
  for (const { record, why } of REPORT.incomplete) assert.ok(why.length > 10, record);
  assert.deepEqual(
    REPORT.fromMemory.find(({ record }) => record === RA_9522.id),
    { record: RA_9522.id, points: 85, of: 101 },
  );
});

test('features are held against the coast, and most are absent from it', () => {
  const coast = (id: string): string =>
    REPORT.lines.find(({ check, record }) => check === 'coast' && record === id)!.computed!;
  assertNear(Number(/coast ([\d,]+) m/.exec(coast('uotsuri'))![1]!.replace(',', '')), 4194, 20, 'Uotsuri');
  assertNear(Number(/coast ([\d,]+) m/.exec(coast('itu-aba'))![1]!.replace(',', '')), 440, 20, 'Itu Aba');
  assert.match(coast('features'), /^\d+ of \d+ as good as absent/);
  const without = verifyRegister(REGISTER);
  assert.equal(without.ok, true);
  assert.ok(without.lines.some(({ check, note }) => check === 'coast' && /no base map/.test(note ?? '')));
});

test('no zone counts as published that rests on missing or recalled points', () => {
  const zone = (id: string, grade: 'published' | 'approximate', record: string) =>
    ({ id, derivedFrom: [record], exactness: { grade, uncertaintyM: 50, note: '' } }) as never;
  const report = verifyRegister(REGISTER, undefined, [
    zone('whole', 'published', 'vnm-baseline-1982'),
    zone('part', 'published', 'vnm-baseline-2025-tonkin'),
    zone('recalled', 'published', RA_9522.id),
    zone('honest', 'approximate', RA_9522.id),
  ]);
  assert.deepEqual(
    listDiffering(report).map(({ check, record }) => `${check} ${record}`),
    ['exactness part', 'exactness recalled'],
  );
});
