import { digitsOf, isDateText, type Json, toAlpha2, toAlpha3 } from '@searoom/assistance';
import { parseDecimal, toMinorUnits } from '../shared/decimal.ts';
import type { CellMapping, ColumnMapping, MoneyMapping } from './mapping.ts';

/** The cells of a row by the name of their column. */
export type Row = ReadonlyMap<string, string>;

/** Why a cell cannot be taken. */
export class CellRefused extends Error {}

/** A value of a row as the mapping says; undefined where everything in it is empty and optional. @throws CellRefused */
export function readCell(mapping: CellMapping, row: Row): Json | undefined {
  if ('const' in mapping) return mapping.const;
  if ('template' in mapping) return readTemplate(mapping.template, row, mapping.optional);
  if ('column' in mapping) return readColumn(mapping, row);
  if ('money' in mapping) return readMoney(mapping, row);
  if ('count' in mapping) return readCount(mapping.count, row, mapping.optional);
  if ('list' in mapping) {
    const items = mapping.list.map((item) => readCell(item, row)).filter((item) => item !== undefined);
    return items.length === 0 && mapping.optional === true ? undefined : items;
  }
  const members = Object.entries(mapping.members).flatMap(([name, member]) => {
    const value = readCell(member, row);
    return value === undefined ? [] : [[name, value] as const];
  });
  return members.length === 0 && mapping.optional === true ? undefined : Object.fromEntries(members);
}

/** A template with the cells of a row in it; undefined where it is optional and one of them is empty. @throws CellRefused */
export function readTemplate(template: string, row: Row, optional = false): string | undefined {
  let isEmpty = false;
  const text = template.replaceAll(/\{([^{}]+)\}/g, (_, column: string) => {
    const cell = readText(column, row);
    if (cell === '') isEmpty = true;
    return cell;
  });
  if (!isEmpty) return text;
  if (optional) return undefined;
  throw new CellRefused(`a column of "${template}" is empty`);
}

/** @throws CellRefused */
export function readColumn(mapping: ColumnMapping, row: Row): Json | undefined {
  const { column, as = 'text', order, words, optional = false } = mapping;
  const cell = readText(column, row);
  if (cell === '') return refuseEmpty(column, optional);
  const refuse = (what: string): never => {
    throw new CellRefused(`${column}: ${JSON.stringify(cell.slice(0, 60))} ${what}`);
  };
  const text =
    words === undefined
      ? cell
      : Object.hasOwn(words, cell)
        ? words[cell]!
        : refuse('is none of the words of the mapping');
  switch (as) {
    case 'text':
      return text;
    case 'integer': {
      const value = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
      return Number.isSafeInteger(value) ? value : refuse('is no whole number');
    }
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : refuse('is no number');
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : refuse('is neither true nor false');
    case 'party': {
      const code = text.length === 2 ? toAlpha3(text) : text;
      const isKnown = code !== undefined && (code === 'EUU' || toAlpha2(code) !== undefined);
      return isKnown ? code : refuse('is no code of ISO 3166-1');
    }
    case 'date':
      return (
        orderDate(text, order) ?? refuse(order === undefined ? 'is no ISO date' : `is no date in the order ${order}`)
      );
  }
}

/** Decimal text to whole minor units, exactly. @throws CellRefused */
export function readMoney(mapping: MoneyMapping, row: Row): Json | undefined {
  const { money: column, currency: named, decimalMark = '.', groupMark, powerOfTen = 0, optional = false } = mapping;
  const cell = readText(column, row);
  if (cell === '') return refuseEmpty(column, optional);
  const currency = typeof named === 'string' ? named : readText(named.column, row);
  let digits: number;
  try {
    digits = digitsOf(currency);
  } catch {
    throw new CellRefused(`${column}: ISO 4217 knows no currency ${JSON.stringify(currency.slice(0, 20))}`);
  }
  const text = ungroup(cell, groupMark);
  const decimal =
    text === undefined || (decimalMark === ',' && text.includes('.'))
      ? undefined
      : parseDecimal(text.replace(decimalMark, '.'));
  if (decimal === undefined) {
    throw new CellRefused(
      `${column}: ${JSON.stringify(cell.slice(0, 60))} is no decimal number; name its marks in the mapping`,
    );
  }
  const minor = toMinorUnits(decimal, digits + powerOfTen);
  if (minor === undefined) {
    throw new CellRefused(`${column}: ${cell.slice(0, 60)} has more digits than ${currency}, which has ${digits}`);
  }
  const value = Number(minor);
  if (!Number.isSafeInteger(value)) throw new CellRefused(`${column}: ${cell.slice(0, 60)} is beyond 2^53 minor units`);
  return { minor: value, currency };
}

/** `7`, `3-5`, or words, which are kept as words. */
function readCount(column: string, row: Row, optional = false): Json | undefined {
  const cell = readText(column, row);
  if (cell === '') return refuseEmpty(column, optional);
  const [, least, most] = /^(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?$/.exec(cell) ?? [];
  return least === undefined ? { text: cell } : { least: Number(least), most: Number(most ?? least) };
}

function readText(column: string, row: Row): string {
  return row.get(column)?.trim() ?? '';
}

function refuseEmpty(column: string, optional: boolean): undefined {
  if (!optional) throw new CellRefused(`${column} is empty`);
  return undefined;
}

/** Takes the marks between thousands away, where they stand between thousands. */
function ungroup(text: string, mark: MoneyMapping['groupMark']): string | undefined {
  if (mark === undefined || !text.includes(mark)) return text;
  const [whole = '', ...fraction] = text.split(mark === '.' ? ',' : '.');
  const groups = whole.replace(/^[+-]/, '').split(mark);
  const isGrouped = groups.every((group, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  if (!isGrouped || fraction.some((part) => part.includes(mark))) return undefined;
  return text.replaceAll(mark, '');
}

function orderDate(text: string, order: ColumnMapping['order']): string | undefined {
  if (order === undefined) return isDateText(text) ? text : undefined;
  const parts = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/.exec(text)?.slice(1);
  if (parts === undefined) return undefined;
  const at = (letter: string): string => parts[order.indexOf(letter)]!;
  // A year of two digits could be of any century.
  if (at('Y').length !== 4) return undefined;
  const iso = `${at('Y')}-${at('M').padStart(2, '0')}-${at('D').padStart(2, '0')}`;
  return isDateText(iso) ? iso : undefined;
}
