import { SearoomError } from '@searoom/model';
import { isPositiveDecimal } from './decimal.ts';
import { digitsOf } from './money.ts';
import type { RateRow, RateSet } from './rates.ts';

/** How a text of rates is to be understood. */
export interface ReadRatesOptions {
  /** Name of the table, for readers. */
  readonly name: string;
  /** Key of the source of the ledger that it is. */
  readonly sourceKey?: string;
  /** Currency whose unit the columns quote; EUR, as in the tables of the European Central Bank, when absent. */
  readonly base?: string;
}

/** A row or column that was not taken. */
export interface FlaggedRate {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly why: string;
}

/** What was read: a set for each base and source, and what was left out. */
export interface ReadRates {
  readonly sets: readonly RateSet[];
  /** Rows taken. */
  readonly taken: number;
  /** Rows and columns not taken, all counted. */
  readonly left: number;
  /** The first of those, by line. */
  readonly flagged: readonly FlaggedRate[];
}

const MOST_FLAGGED = 200;

/**
 * Reads a table of exchange rates: the history file of the European Central Bank (`Date,USD,JPY,...`, newest or oldest
 * first, `N/A` for gaps), the same with another base, or one quote a line (`date,base,currency,rate,source`). Commas,
 * semicolons or tabs; quotes around a cell are taken off. What cannot be used is flagged by line, the rest is taken. A day
 * that stands twice with other values is not taken at all.
 *
 * @throws SearoomError SR_RATES_INVALID where no row can be used
 */
export function readRates(text: string, options: ReadRatesOptions): ReadRates {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const headerAt = lines.findIndex((line) => line.trim() !== '');
  const separator = findSeparator(lines[headerAt] ?? '');
  const header = splitLine(lines[headerAt] ?? '', separator);
  if (header[0]?.toLowerCase() !== 'date') throw invalid(options, 'its first line does not begin with a column "date"');
  const rows = lines
    .map((line, at): Line => ({ number: at + 1, cells: splitLine(line, separator) }))
    .filter(({ cells }, at) => at > headerAt && cells.some((cell) => cell !== ''));
  const flags = new Flags();
  const names = header.map((cell) => cell.toLowerCase());
  const isLong = names.includes('currency') && names.includes('rate');
  const sets = isLong
    ? readLong(names, rows, options, flags)
    : readWide(header, { rows, headerLine: headerAt + 1 }, options, flags);
  const usable = sets.filter((set) => set.rows.length > 0);
  const taken = usable.reduce((sum, set) => sum + set.rows.length, 0);
  if (taken === 0) {
    const first = flags.list[0];
    throw invalid(
      options,
      first === undefined ? 'it has no rates' : `no row can be used; line ${first.line}: ${first.why}`,
    );
  }
  return { sets: usable, taken, left: flags.count, flagged: flags.list };
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

class Flags {
  count = 0;
  readonly list: FlaggedRate[] = [];

  add(line: number, why: string): void {
    this.count++;
    if (this.list.length < MOST_FLAGGED) this.list.push({ line, why });
  }
}

/** A row of quotes for each day, a column for each currency. */
function readWide(
  header: readonly string[],
  { rows, headerLine }: { readonly rows: readonly Line[]; readonly headerLine: number },
  options: ReadRatesOptions,
  flags: Flags,
): RateSet[] {
  const base = readCurrency(options.base ?? 'EUR');
  if (base === undefined) throw invalid(options, `ISO 4217 knows no currency ${shorten(options.base ?? '')}`);
  const columns: { readonly at: number; readonly currency: string }[] = [];
  const seen = new Set<string>();
  header.forEach((cell, at) => {
    if (at === 0 || cell === '') return;
    const currency = readCurrency(cell);
    if (currency === undefined) flags.add(headerLine, `column ${shorten(cell)}: ISO 4217 knows no such currency`);
    else if (seen.has(currency)) throw invalid(options, `two columns are called ${currency}`);
    else if (currency === base && options.base === undefined) {
      throw invalid(options, 'it has a column EUR, so its base is another currency: say which');
    } else columns.push({ at, currency });
    if (currency !== undefined) seen.add(currency);
  });
  const days = new DayRows(flags);
  for (const { number, cells } of rows) {
    const day = readDay(cells[0]);
    if (day === undefined) {
      flags.add(number, `${shorten(cells[0] ?? '')} is no ISO date`);
      continue;
    }
    const quotes: Record<string, string> = {};
    let bad: string | undefined;
    for (const { at, currency } of columns) {
      const cell = cells[at] ?? '';
      if (cell === '' || cell === 'N/A' || cell === '-') continue;
      if (!isPositiveDecimal(cell)) bad ??= `${shorten(cell)} is no rate of ${currency}`;
      else if (currency !== base) quotes[currency] = cell;
    }
    if (bad !== undefined) flags.add(number, bad);
    else if (Object.keys(quotes).length === 0) flags.add(number, `${day} has no quotes`);
    else days.add(number, day, quotes);
  }
  return [makeSet(options.name, base, days.rows(), options.sourceKey)];
}

/** One quote a line, each with its base and source: a set for each pair of them. */
function readLong(names: readonly string[], rows: readonly Line[], options: ReadRatesOptions, flags: Flags): RateSet[] {
  const column = (name: string): number => names.indexOf(name);
  const cellOf = ({ cells }: Line, name: string): string => (column(name) < 0 ? '' : (cells[column(name)] ?? ''));
  const sets = new Map<string, { readonly name: string; readonly base: string; readonly days: DayRows }>();
  for (const line of rows) {
    const day = readDay(cellOf(line, 'date'));
    const baseText = cellOf(line, 'base') || (options.base ?? '');
    const base = readCurrency(baseText);
    const currency = readCurrency(cellOf(line, 'currency'));
    const rate = cellOf(line, 'rate');
    const name = cellOf(line, 'source') || options.name;
    if (day === undefined) flags.add(line.number, `${shorten(cellOf(line, 'date'))} is no ISO date`);
    else if (base === undefined) flags.add(line.number, `ISO 4217 knows no currency ${shorten(baseText)}`);
    else if (currency === undefined) {
      flags.add(line.number, `ISO 4217 knows no currency ${shorten(cellOf(line, 'currency'))}`);
    } else if (!isPositiveDecimal(rate)) flags.add(line.number, `${shorten(rate)} is no rate`);
    else if (base === currency) flags.add(line.number, `${base} is quoted in itself`);
    else {
      const key = `${base} ${name}`;
      let set = sets.get(key);
      if (set === undefined) sets.set(key, (set = { name, base, days: new DayRows(flags) }));
      set.days.add(line.number, day, { [currency]: rate });
    }
  }
  return [...sets.values()].map(({ name, base, days }) => makeSet(name, base, days.rows(), options.sourceKey));
}

/** Rows by day. A currency that has two values on one day has none. */
class DayRows {
  readonly #flags: Flags;
  readonly #days = new Map<string, Map<string, string | undefined>>();

  constructor(flags: Flags) {
    this.#flags = flags;
  }

  add(line: number, day: string, quotes: Readonly<Record<string, string>>): void {
    let held = this.#days.get(day);
    if (held === undefined) this.#days.set(day, (held = new Map()));
    const twice: string[] = [];
    for (const [currency, text] of Object.entries(quotes)) {
      if (!held.has(currency)) held.set(currency, text);
      else if (held.get(currency) === undefined || !isSameNumber(held.get(currency)!, text)) {
        held.set(currency, undefined);
        twice.push(currency);
      }
    }
    if (twice.length > 0) {
      this.#flags.add(
        line,
        `${day} stands twice with other values of ${twice.slice(0, 5).join(', ')}: neither is taken`,
      );
    }
  }

  rows(): RateRow[] {
    const rows: RateRow[] = [];
    for (const [day, held] of this.#days) {
      const quotes = Object.fromEntries([...held].filter((entry): entry is [string, string] => entry[1] !== undefined));
      if (Object.keys(quotes).length > 0) rows.push({ day, quotes });
    }
    return rows.sort((a, b) => (a.day < b.day ? -1 : 1));
  }
}

function makeSet(name: string, base: string, rows: readonly RateRow[], sourceKey: string | undefined): RateSet {
  return { name, base, rows, ...(sourceKey !== undefined && { sourceKey }) };
}

const currencies = new Map<string, boolean>();

/** A code of ISO 4217, in capitals; undefined for anything else. */
function readCurrency(text: string): string | undefined {
  const code = text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) return undefined;
  let isKnown = currencies.get(code);
  if (isKnown === undefined) {
    try {
      digitsOf(code);
      isKnown = true;
    } catch {
      isKnown = false;
    }
    currencies.set(code, isKnown);
  }
  return isKnown ? code : undefined;
}

/** A whole ISO date; undefined for anything else. Without exceptions, which are slow where every row of a large file is bad. */
function readDay(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const time = new Date(`${text}T00:00:00Z`).getTime();
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
}

function isSameNumber(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/^0+(?=\d)/, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  return plain(one) === plain(other);
}

function findSeparator(header: string): string {
  const [best] = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length);
  return best!;
}

function splitLine(line: string, separator: string): string[] {
  return line.split(separator).map((cell) => {
    const bare = cell.trim();
    return bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1).trim() : bare;
  });
}

function shorten(text: string): string {
  return text === '' ? 'an empty cell' : text.slice(0, 40);
}

function invalid({ name }: ReadRatesOptions, why: string): SearoomError {
  return new SearoomError('SR_RATES_INVALID', [name, why]);
}
