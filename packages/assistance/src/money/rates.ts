import { SearoomError } from '@searoom/model';
import { fromDay, toDay } from '../dates/partial-date.ts';
import { type Decimal, parseDecimal, powerOfTen } from './decimal.ts';
import { digitsOf } from './money.ts';
import type { CrossRate, RateTable } from './rate-table.ts';

/** Quotes of one day of a table. */
export interface RateRow {
  /** ISO date. */
  readonly day: string;
  /** Units of the currency for one unit of the base, as decimal text. */
  readonly quotes: Readonly<Record<string, string>>;
}

/** One table of exchange rates, as it was published. */
export interface RateSet {
  /** For readers. */
  readonly name: string;
  /** Key of the source of the ledger that it is. */
  readonly sourceKey?: string;
  /** Currency whose unit is quoted: EUR in the tables of the European Central Bank. */
  readonly base: string;
  readonly rows: readonly RateRow[];
  /**
   * Only some days of the table are held, so a missing day is no closed day: a row counts for its own day and for the
   * weekend right after it, and no further.
   */
  readonly isSelection?: boolean;
}

/** The rule by which a rate is chosen, for readers. */
export const RATE_RULE = 'last business day on or before';

/** A rate older than this is no rate of the day. */
export const MOST_DAYS_OLD = 7;

/**
 * A table of exchange rates from one or several sets; of several, the first that has both currencies counts. A rate is two
 * quotes of the same row, divided: never two days or two tables chained.
 *
 * @throws SearoomError SR_RATES_INVALID where a quote is no positive decimal or a day stands twice with other values,
 *   SR_CURRENCY_UNKNOWN, SR_DATE_INVALID
 */
export function makeRateTable(sets: readonly RateSet[]): RateTable {
  const tables = sets.map(readSet).filter(({ rows }) => rows.length > 0);
  return {
    findRate(from, to, day) {
      for (const table of tables) {
        const rate = findIn(table, from, to, day);
        if (rate !== undefined) return rate;
      }
      return undefined;
    },
    listRates(from, to, firstDay, lastDay) {
      const byDay = new Map<number, CrossRate>();
      for (const table of tables) {
        for (let at = firstAfter(table.rows, firstDay - 1); at < table.rows.length; at++) {
          const row = table.rows[at]!;
          if (row.day > lastDay) break;
          if (byDay.has(row.day)) continue;
          const rate = divide(table, row, from, to);
          if (rate !== undefined) byDay.set(row.day, rate);
        }
      }
      return [...byDay.entries()].sort(([a], [b]) => a - b).map(([, rate]) => rate);
    },
    describe() {
      return tables.map(({ name, rows }) => ({
        name,
        days: rows.length,
        first: fromDay(rows[0]!.day),
        last: fromDay(rows.at(-1)!.day),
      }));
    },
  };
}

interface Row {
  readonly day: number;
  readonly quotes: ReadonlyMap<string, Decimal>;
}

interface Table {
  readonly name: string;
  readonly sourceKey: string | undefined;
  readonly isSelection: boolean;
  /** By day, each once. */
  readonly rows: readonly Row[];
}

function readSet({ name, sourceKey, base, rows, isSelection = false }: RateSet): Table {
  digitsOf(base);
  const known = new Set<string>([base]);
  const byDay = new Map<number, Map<string, Decimal>>();
  for (const row of rows) {
    const day = toDay(row.day);
    const quotes = byDay.get(day) ?? new Map<string, Decimal>([[base, { units: 1n, digits: 0 }]]);
    byDay.set(day, quotes);
    for (const [currency, text] of Object.entries(row.quotes)) {
      if (!known.has(currency)) {
        digitsOf(currency);
        known.add(currency);
      }
      const quote = parseDecimal(text);
      if (quote === undefined || quote.units === 0n) {
        throw new SearoomError('SR_RATES_INVALID', [
          name,
          `${row.day}: ${text.slice(0, 40)} is no rate of ${currency}`,
        ]);
      }
      const held = quotes.get(currency);
      if (held !== undefined && !isEqual(held, quote)) {
        const why = currency === base ? `${base} is its base and cannot be ${text}` : `${currency} has two values`;
        throw new SearoomError('SR_RATES_INVALID', [name, `${row.day}: ${why}`]);
      }
      quotes.set(currency, quote);
    }
  }
  const days = [...byDay.entries()].map(([day, quotes]): Row => ({ day, quotes }));
  return { name, sourceKey, isSelection, rows: days.sort((a, b) => a.day - b.day) };
}

/** The last row with both quotes, on or before a day and not too old. */
function findIn(table: Table, from: string, to: string, day: number): CrossRate | undefined {
  for (let at = firstAfter(table.rows, day) - 1; at >= 0; at--) {
    const row = table.rows[at]!;
    if (day - row.day > MOST_DAYS_OLD) return undefined;
    if (table.isSelection && !isWeekendBetween(row.day, day)) return undefined;
    const rate = divide(table, row, from, to);
    if (rate !== undefined) return rate;
  }
  return undefined;
}

function divide({ name, sourceKey }: Table, row: Row, from: string, to: string): CrossRate | undefined {
  const one = row.quotes.get(from);
  const other = row.quotes.get(to);
  if (one === undefined || other === undefined) return undefined;
  return {
    from,
    to,
    numerator: one.units * powerOfTen(other.digits),
    denominator: other.units * powerOfTen(one.digits),
    day: fromDay(row.day),
    source: name,
    sourceKey,
  };
}

/** Place of the first row behind a day. */
function firstAfter(rows: readonly Row[], day: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.day <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether every day behind one day up to another is a Saturday or Sunday. */
function isWeekendBetween(held: number, wanted: number): boolean {
  for (let day = held + 1; day <= wanted; day++) {
    // 1970-01-01 was a Thursday, so Saturdays are 2 days later.
    const weekday = (((day - 2) % 7) + 7) % 7;
    if (weekday > 1) return false;
  }
  return true;
}

function isEqual(one: Decimal, other: Decimal): boolean {
  return one.units * powerOfTen(other.digits) === other.units * powerOfTen(one.digits);
}
