import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import fc from 'fast-check';
import { fiscalYearOf, fiscalYearOfDate } from './fiscal-year.ts';
import { fromDay, isOnOrBefore, mayBeEqual, type PartialDate, parseDate, toDay } from './partial-date.ts';

const FIRST = toDay('2022-11-01');
const LAST = toDay('2026-03-31');

const day = fc.integer({ min: FIRST, max: LAST });
const point = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([at, length]) => fromDay(at).slice(0, length));
const interval = fc.tuple(day, day).map(([a, b]) => `${fromDay(Math.min(a, b))}/${fromDay(Math.max(a, b))}`);
const open = fc.tuple(point, fc.boolean()).map(([at, isBy]) => (isBy ? `../${at}` : `${at}/..`));
const date = fc
  .tuple(fc.oneof(point, interval, open), fc.constantFrom('', '~', '?'))
  .map(([text, mark]) => parseDate(text + mark));

/** The ends of what a date may be: an open side goes on beyond every other date. */
const boundsOf = ({ firstDay, lastDay }: PartialDate): readonly [number, number] => [
  firstDay ?? FIRST - 100_000,
  lastDay ?? LAST + 100_000,
];
/** Days within a date, its bounds among them. */
const daysOf = (dates: PartialDate): number[] => {
  const [first, last] = boundsOf(dates);
  return [...new Set([first, last, Math.floor((first + last) / 2), first + 1, last - 1])].filter(
    (at) => at >= first && at <= last,
  );
};

test('an answer about two dates known in part holds for every day within both; else there is none', () => {
  fc.assert(
    fc.property(date, date, (one, other) => {
      const pairs = daysOf(one).flatMap((a) => daysOf(other).map((b) => a <= b));
      const expected = pairs.every(Boolean) ? true : pairs.some(Boolean) ? undefined : false;
      assert.equal(isOnOrBefore(one, other), expected);
    }),
    { numRuns: 2000 },
  );
});

test('two dates may be the same day where their bounds meet, whichever is asked first', () => {
  fc.assert(
    fc.property(date, date, (one, other) => {
      const [a, b] = boundsOf(one);
      const [c, d] = boundsOf(other);
      assert.equal(mayBeEqual(one, other), Math.max(a, c) <= Math.min(b, d));
      assert.equal(mayBeEqual(one, other), mayBeEqual(other, one));
    }),
  );
});

test('every text is a date or refused as none', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'0123456789-/.~? x'), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string()), (text) => {
      try {
        const { firstDay, lastDay } = parseDate(text);
        assert.ok(firstDay === undefined || lastDay === undefined || firstDay <= lastDay);
      } catch (error) {
        assert.ok(error instanceof SearoomError && error.code === 'SR_DATE_INVALID', String(error));
      }
    }),
    { numRuns: 3000 },
  );
  for (const text of ['2025-02-29', '2023-13', '2023-00-01', '../..', '2025-03/2025-01', '2023-12-16/2024/2025', '']) {
    assert.throws(() => parseDate(text), { code: 'SR_DATE_INVALID' }, text);
  }
});

test('the fiscal year of Japan runs from April to March', () => {
  const cases = { '2023-12-16': 2023, '2026-01-15': 2025, '2026-03-31': 2025, '2026-04-01': 2026 };
  for (const [iso, year] of Object.entries(cases)) assert.equal(fiscalYearOf(toDay(iso)), year, iso);
  assert.equal(fiscalYearOfDate(parseDate('2025-01/2025-03~')), 2024);
  assert.equal(fiscalYearOfDate(parseDate('2025')), undefined);
  assert.equal(fiscalYearOfDate(parseDate('../2025-05-26')), undefined);
});
