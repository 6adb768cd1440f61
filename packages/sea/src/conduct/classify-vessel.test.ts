import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classifyVessel } from './classify-vessel.ts';

test('known cases', () => {
  const cases: [number | undefined, string | undefined, string | undefined, string, boolean][] = [
    [30, 'QNG 95739 TS', 'VNM', 'fishing', true],
    [35, undefined, 'USA', 'naval', true],
    [55, 'CHINACOASTGUARD5204', 'CHN', 'coast-guard', true],
    [70, 'SIM LUCONIA TRADER', 'MYS', 'merchant', true],
    [89, undefined, undefined, 'merchant', true],
    [45, 'SEA CAT', undefined, 'merchant', false],
    [0, 'CHINA COAST GUARD 5204', 'CHN', 'coast-guard', false],
    [90, 'ZHONGGUOHAIJING2305', 'CHN', 'coast-guard', false],
    [undefined, 'CCG 5901', 'CHN', 'coast-guard', false],
    [99, 'XIANG YANG HONG 10', 'CHN', 'research', false],
    [90, 'SOME EXPLORER', undefined, 'unknown', false],
    [0, 'PL82 NAGURA', 'JPN', 'coast-guard', false],
    [0, 'KM BISTARI', 'MYS', 'coast-guard', false],
    // "KM" is also the common prefix of Indonesian merchant ships.
    [0, 'KM KELUD', 'IDN', 'unknown', false],
    [0, 'KN TANJUNG DATU-301', 'IDN', 'coast-guard', false],
    [0, 'KRI BONTANG', 'IDN', 'naval', false],
    [0, 'USS LASSEN', 'USA', 'naval', false],
    [0, 'USCGC MUNRO', 'USA', 'coast-guard', false],
    [0, 'BRP SIERRA MADRE', 'PHL', 'unknown', false],
    [0, 'BRP CABRA MRRV-4409', 'PHL', 'coast-guard', false],
    // The type stands, and the name makes it doubtful.
    [70, 'CHINA COAST GUARD 5204', 'CHN', 'merchant', false],
    [undefined, undefined, undefined, 'unknown', false],
    [Number.NaN, '', undefined, 'unknown', false],
  ];
  for (const [shipType, name, flag, expected, certain] of cases) {
    const found = classifyVessel(shipType, name, flag === undefined ? {} : { flag });
    assert.deepEqual([found.class, found.certain], [expected, certain], `${shipType} ${name}: ${found.because}`);
  }
});

test('no name is ever repeated, and no name alone makes a class certain', () => {
  fc.assert(
    fc.property(
      fc.option(fc.integer({ min: -5, max: 300 }), { nil: undefined }),
      fc.string({ minLength: 5, unit: 'binary' }).map((text) => `${text}\u0000<b>\u202e`),
      (shipType, name) => {
        const { because, certain } = classifyVessel(shipType, name);
        assert.ok(!because.includes('<b>') && !/[\u0000-\u001f\u202e]/.test(because), because);
        assert.match(because, /^[A-Z].*\.$/);
        if (certain) assert.ok(shipType !== undefined && classifyVessel(shipType, undefined).certain);
      },
    ),
  );
});
