import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BandKind, type LineRecord, REGISTER } from './mod.ts';

const WATER: readonly BandKind[] = ['exclusive-economic-zone'];
const SHELF: readonly BandKind[] = ['continental-shelf'];
const TERRITORIAL: readonly BandKind[] = ['territorial-sea', 'contiguous-zone'];

/** Which zones end at which line, by the words of each instrument. */
const LIMITS: Readonly<Record<string, readonly BandKind[]>> = {
  'chn-vnm-tonkin-2000': ['territorial-sea', 'contiguous-zone', 'exclusive-economic-zone', 'continental-shelf'],
  'idn-eez-claim-celebes-wpp716': WATER,
  'idn-eez-claim-malacca-wpp571': WATER,
  'idn-eez-claim-natuna-wpp711': WATER,
  'idn-mys-shelf-1969-east-west-malaysia': SHELF,
  'idn-mys-shelf-1969-malacca': SHELF,
  'idn-mys-shelf-1969-sarawak': SHELF,
  'idn-mys-ts-1970-malacca': TERRITORIAL,
  'idn-phl-eez-2014': WATER,
  'idn-sgp-ts-1973-2009-2014': TERRITORIAL,
  'idn-tha-1971-1978': SHELF,
  'idn-vnm-shelf-2003': SHELF,
  'jpn-kor-shelf-north-1974': SHELF,
  'tha-vnm-1997': ['exclusive-economic-zone', 'continental-shelf'],
};

function claimsOf(party: string) {
  return REGISTER.nationalClaims.filter((claim) => claim.party === party);
}

test('zones end at the agreed boundaries and claim limits, and at no other line', () => {
  const lines: readonly LineRecord[] = [...REGISTER.lines, ...REGISTER.baselines];
  const limiting = lines.filter((line) => line.limitsKinds !== undefined);
  assert.deepEqual(Object.fromEntries(limiting.map((line) => [line.id, line.limitsKinds])), LIMITS);
  assert.deepEqual(
    limiting.map(({ id }) => id).sort(),
    lines
      .filter(({ kind }) => kind === 'agreed-boundary' || kind === 'claim-limit')
      .map(({ id }) => id)
      .sort(),
  );
});

test('a line at which zones end has sides: both parties of an agreed boundary, the claimant alone of a claim limit', () => {
  for (const { id, kind, parties, sides, limitsKinds } of REGISTER.lines) {
    if (limitsKinds === undefined) continue;
    assert.deepEqual(Object.values(sides ?? {}).sort(), [...parties], `${id}: sides`);
    assert.equal(parties.length, kind === 'claim-limit' ? 1 : 2, id);
  }
});

test('zones that the parties on the line assert end there: no kind is limited that neither asserts', () => {
  for (const { id, parties, limitsKinds } of REGISTER.lines) {
    for (const kind of limitsKinds ?? []) {
      assert.ok(
        parties.some((party) => claimsOf(party).some((claim) => claim.kind === kind)),
        `${id}: nobody on it asserts a ${kind}`,
      );
    }
  }
});

test('seabed and water are kept apart: a shelf boundary leaves the EEZ as it is', () => {
  for (const { id, limits, limitsKinds } of REGISTER.lines) {
    if (/continental shelf/.test(limits ?? '') && !/EEZ and/.test(limits ?? '')) {
      assert.deepEqual(limitsKinds, SHELF, id);
    }
  }
});

test('TWN is contested by CHN, whose law names Taiwan; no protest of TWN is read; each coast is drawn once', () => {
  for (const [party, contestedBy] of [
    ['CHN', []],
    ['TWN', ['CHN']],
  ] as const) {
    assert.deepEqual(
      claimsOf(party).map((claim) => [claim.kind, claim.contestedBy]),
      ['territorial-sea', 'contiguous-zone', 'exclusive-economic-zone', 'continental-shelf'].map((kind) => [
        kind,
        contestedBy,
      ]),
    );
  }
  const owners = (id: string) => REGISTER.coasts.filter((coast) => coast.baseMapIds.includes(id));
  assert.deepEqual(
    owners('158').map(({ party }) => party),
    ['TWN'],
  );
  assert.deepEqual(
    owners('156').map(({ party }) => party),
    ['CHN'],
  );
});

test('where one coast is claimed by two parties and drawn once, the gap about it says so at the place', () => {
  const places: readonly (readonly [string, readonly [number, number], string, readonly string[]])[] = [
    ['Taipei', [121.5, 25.1], 'chn-twn-taiwan-coast', ['CHN', 'TWN']],
    ['Shanghai', [121.9, 31.2], 'chn-twn-mainland-coast', ['CHN', 'TWN']],
    ['Kinmen', [118.35, 24.43], 'chn-twn-islands-off-fujian', ['CHN', 'TWN']],
    ['Wuqiu', [119.45, 24.98], 'chn-twn-islands-off-fujian', ['CHN', 'TWN']],
    ['Matsu', [119.95, 26.15], 'chn-twn-islands-off-fujian', ['CHN', 'TWN']],
    ['Sandakan', [118.1, 5.85], 'mys-phl-sabah', ['MYS', 'PHL']],
    ['Kunashir', [145.9, 44.1], 'jpn-rus-islands', ['JPN', 'RUS']],
    ['Liancourt Rocks', [131.87, 37.24], 'kor-jpn-liancourt-position', ['JPN', 'KOR']],
    ['Yeonpyeong', [125.7, 37.67], 'prk-limits', ['KOR', 'PRK']],
  ];
  for (const [name, [lon, lat], id, parties] of places) {
    const gap = REGISTER.gaps.find((record) => record.id === id);
    assert.deepEqual(gap?.parties, parties, id);
    const [west, south, east, north] = gap?.box ?? [0, 0, 0, 0];
    assert.ok(lon >= west && lon <= east && lat >= south && lat <= north, `${name} lies outside the box of ${id}`);
  }
});
