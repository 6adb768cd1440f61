import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  cleanLines,
  cleanText,
  describeShipType,
  describeStatus,
  formatAge,
  formatBearing,
  formatClock,
  formatDate,
  formatDecimal,
  formatDuration,
  formatLocal,
  formatMmsi,
  formatMoment,
  formatMotion,
  formatPosition,
  formatSpeed,
  nameMeasure,
  weakestMark,
} from './mod.ts';

/** Half of the 0.01 minute that positions are written to, and a little for the arithmetic of doubles. */
const HALF_STEP_MIN = 0.005 + 1e-9;

function parsePosition(text: string): { lat: number; lon: number } {
  const match = /^(\d{2})°(\d{2}\.\d{2})′([NS]) (\d{3})°(\d{2}\.\d{2})′([EW])$/.exec(text);
  assert.ok(match !== null, text);
  const [, latDeg, latMin, ns, lonDeg, lonMin, ew] = match;
  assert.ok(Number(latMin) < 60 && Number(lonMin) < 60, text);
  return {
    lat: (Number(latDeg) + Number(latMin) / 60) * (ns === 'S' ? -1 : 1),
    lon: (Number(lonDeg) + Number(lonMin) / 60) * (ew === 'W' ? -1 : 1),
  };
}

const lats = fc.double({ min: -90, max: 90, noNaN: true });
const lons = fc.double({ min: -180, max: 180, noNaN: true });

test('a written position reads back to within half of its last digit', () => {
  fc.assert(
    fc.property(lats, lons, (lat, lon) => {
      const read = parsePosition(formatPosition(lat, lon));
      assert.ok(Math.abs(read.lat - lat) * 60 <= HALF_STEP_MIN);
      assert.ok(Math.abs(read.lon - lon) * 60 <= HALF_STEP_MIN);
    }),
  );
  assert.equal(formatPosition(5.03, 112.65), '05°01.80′N 112°39.00′E');
  assert.equal(formatPosition(-0.00001, 179.99999), '00°00.00′N 180°00.00′E');
});

test('decimal degrees read back, and have no negative zero', () => {
  fc.assert(
    fc.property(lats, lons, (lat, lon) => {
      const text = formatDecimal(lat, lon);
      const [first, second] = text.split(', ').map(Number);
      assert.ok(Math.abs(first! - lat) <= 5.1e-6 && Math.abs(second! - lon) <= 5.1e-6, text);
      assert.doesNotMatch(text, /-0\.00000/);
    }),
  );
});

test('a bearing always has three digits and stays below 360', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (bearing) => {
      const text = formatBearing(bearing);
      assert.match(text, /^[0-3]\d\d°T$/);
      assert.ok(Number(text.slice(0, 3)) < 360);
    }),
  );
  assert.equal(formatBearing(359.6), '000°T');
});

test('what is not known is called unknown, never 0 and never nothing', () => {
  for (const text of [
    formatBearing(undefined),
    formatSpeed(undefined),
    formatMotion(undefined, undefined),
    formatAge(undefined),
    formatClock(undefined),
    formatClock(Number.NaN),
    formatMoment(8.64e15 + 1, 0),
    formatLocal(Number.NaN),
    describeStatus(undefined),
    describeStatus(15),
    describeShipType(0),
    describeShipType(undefined),
  ]) {
    assert.equal(text, 'unknown');
  }
  assert.equal(formatMotion(64, undefined), '064°T, speed unknown');
});

const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/;
const tricky = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('\u202e', '\u2066', '\u0000', '\u001b[31m', '<script>', '\u0301'.repeat(40), '\u{e0041}', 'Ö'),
    ),
  )
  .map((parts) => parts.join(''));

test('clean text holds no control, nothing that turns the writing, and is cut', () => {
  fc.assert(
    fc.property(tricky, (text) => {
      const clean = cleanText(text);
      assert.doesNotMatch(clean, HARMFUL);
      assert.doesNotMatch(clean, /[\u{e0000}-\u{e007f}]|\p{M}{4}|[\ud800-\udfff]/u);
      assert.ok([...clean].length <= 160);
      assert.equal(cleanText(clean), clean);
      for (const line of cleanLines(text)) assert.doesNotMatch(line, HARMFUL);
    }),
  );
});

test('names in any script of the region pass unchanged', () => {
  for (const name of [
    'Đảo Trường Sa',
    '南康暗沙',
    'Gugusan Beting Patinggi Ali',
    '尖閣諸島',
    'MV <b>O\u2019HARA</b> & CO',
  ]) {
    assert.equal(cleanText(name), name);
  }
});

test('an MMSI keeps its nine digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (mmsi) => {
      const text = formatMmsi(mmsi);
      assert.match(text, /^\d{3} \d{3} \d{3}$/);
      assert.equal(Number(text.replaceAll(' ', '')), mmsi);
    }),
  );
});

test('times are UTC, with the date wherever it is another day', () => {
  const time = Date.UTC(2026, 10, 23, 2, 41, 8);
  assert.equal(formatClock(time), '02:41Z');
  assert.equal(formatClock(time, { seconds: true }), '02:41:08Z');
  assert.equal(formatDate(time), '23 Nov 2026');
  assert.equal(formatMoment(time, time + 3_600_000), '02:41:08Z');
  assert.equal(formatMoment(time, time + 86_400_000), '23 Nov 02:41:08Z');
  assert.equal(formatMoment(time, Date.UTC(2027, 0, 1)), '23 Nov 2026 02:41:08Z');
  assert.match(formatLocal(time, 'Asia/Kuala_Lumpur'), /^10:41\sGMT\+8$/);
});

test('a duration never shows 60 of the smaller unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 * 86_400_000 }), (ms) => {
      const numbers = [...formatDuration(ms).matchAll(/(\d+)(?:\.\d)? (s|min|h|d)/g)];
      assert.ok(numbers.length > 0);
      for (const [, number, unit] of numbers.slice(1)) {
        assert.ok(Number(number) < (unit === 'h' ? 24 : 60), formatDuration(ms));
      }
    }),
  );
  assert.equal(formatDuration(190_000), '3 min 10 s');
  assert.equal(formatAge(-12_000), '12 s ahead');
});

test('the unit of a measure is read from its name', () => {
  assert.deepEqual(nameMeasure('lagOfFollowerSeconds'), { name: 'Lag of follower', unit: 's' });
  assert.deepEqual(nameMeasure('driftDistanceM'), { name: 'Drift distance', unit: 'm' });
  assert.deepEqual(nameMeasure('closestNm'), { name: 'Closest', unit: 'M' });
});

test('a chain is as well known as its weakest source', () => {
  assert.equal(weakestMark(['seen', 'memory', 'partly']), 'memory');
  assert.equal(weakestMark(['seen', 'derived']), 'derived');
  assert.equal(weakestMark([]), undefined);
});
