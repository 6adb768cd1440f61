import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listAssets } from './list-assets.ts';
import { readMissionLog } from './mission-log.ts';
import { makeContext, seal, source } from './testing/make-context.ts';

const OPTIONS = { sourceKey: 'log', today: '2026-11-23' };
const GOOD = {
  asset: 'G-1/boats/3',
  mission: 'R-7',
  what: 'Rescue',
  from: '2026-10-03T22:10Z',
  to: '2026-10-04',
  hours: '5.5',
  outcome: '3 saved',
  case: 'C-1',
};

test('rows become missions of their asset, bad ones are told with why', () => {
  const rows = [
    GOOD,
    GOOD,
    { ...GOOD, outcome: '4 saved' },
    { ...GOOD, asset: '' },
    { ...GOOD, mission: 'R 8' },
    { ...GOOD, mission: 'R-9', what: 'fishing' },
    { ...GOOD, mission: 'R-10', from: '2026-02-30' },
    { ...GOOD, mission: 'R-11', from: '2026-10-05', to: '2026-10-04' },
    { ...GOOD, mission: 'R-12', from: '2026-10-04', to: '2026-10-04', hours: 25 },
    { ...GOOD, mission: 'R-13', hours: 'many' },
    { ...GOOD, mission: 'R-14', from: '2026-12-01', to: undefined },
    { ...GOOD, mission: 'R-15', from: '2026-10-03T22:10+08:00' },
    { ...GOOD, mission: 'R-16', asset: '<b>' },
    { ...GOOD, mission: 'R-17', simulated: 'yes' },
  ];
  const { drafts, refused, repeated } = readMissionLog(rows, OPTIONS);
  assert.deepEqual(repeated, [2]);
  assert.deepEqual(
    refused.map(({ row }) => row),
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
  );
  assert.deepEqual(
    drafts.map(({ id }) => id),
    ['G-1/boats/3:mission:R-7', 'G-1/boats/3:mission:R-17'],
  );
  const [asset] = listAssets(makeContext(seal([source('log'), ...drafts])));
  assert.deepEqual(
    asset?.missions.map(({ id, from, to, simulated }) => [id, from, to, simulated]),
    [
      ['R-17', '2026-10-03', '2026-10-04', true],
      ['R-7', '2026-10-03', '2026-10-04', false],
    ],
  );
  assert.equal(readMissionLog([GOOD], { ...OPTIONS, assets: ['asset:G-1/boats/1'] }).refused.length, 1);
});

test('every row is taken, told again or refused, and what is taken the ledger takes', () => {
  const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.object());
  const row = fc.record(
    {
      asset: fc.oneof(cell, fc.constantFrom('A-1', 'asset:G/l/1')),
      mission: fc.oneof(cell, fc.constantFrom('m1', 'm2')),
      what: fc.oneof(cell, fc.constantFrom('rescue', 'patrol')),
      from: fc.oneof(cell, fc.constantFrom('2025-01-02', '2025', '../2025-03', '2025-01-02T10:00Z')),
      to: fc.oneof(cell, fc.constantFrom('2025-01-03', '')),
      hours: fc.oneof(cell, fc.constantFrom('3', 4)),
      outcome: cell,
      simulated: cell,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { drafts, refused, repeated } = readMissionLog(rows, OPTIONS);
      assert.equal(drafts.length + refused.length + repeated.length, rows.length);
      assert.ok(refused.every(({ why }) => why.length > 0));
      seal([source('log'), ...drafts]);
    }),
  );
});
