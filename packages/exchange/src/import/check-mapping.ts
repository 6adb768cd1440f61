import { PREDICATES } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import type { CellMapping, CsvMapping } from './mapping.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

const DELIMITERS = [',', ';', '\t', '|'];
const KINDS = ['const', 'template', 'column', 'money', 'count', 'members', 'list'];
const AS = ['text', 'integer', 'number', 'boolean', 'date', 'party'];
const CONFIDENCE = ['seen', 'partly', 'memory', 'measured', 'derived'];

/**
 * Checks a mapping that was read from JSON.
 *
 * @returns the mapping, and every column that it takes
 * @throws SearoomError SR_IMPORT_INVALID with where
 */
export function checkMapping(mapping: unknown): {
  readonly mapping: CsvMapping;
  readonly columns: ReadonlySet<string>;
} {
  const check = new MappingCheck();
  check.whole(mapping);
  return { mapping: mapping as CsvMapping, columns: check.columns };
}

/** Columns that a template names. */
export function columnsOf(template: string): string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map(([, column]) => column!);
}

class MappingCheck {
  readonly columns = new Set<string>();

  whole(mapping: unknown): void {
    const whole = this.record(mapping, 'the mapping');
    this.only(whole, ['encoding', 'delimiter', 'source', 'saidBy', 'confidence', 'facts'], 'the mapping');
    this.oneOf(whole['delimiter'], DELIMITERS, 'delimiter');
    this.oneOf(whole['confidence'], CONFIDENCE, 'confidence');
    if (whole['encoding'] !== undefined) this.text(whole['encoding'], 'encoding');
    if (whole['saidBy'] !== undefined) this.template(whole['saidBy'], 'saidBy');
    const source = this.record(whole['source'], 'source');
    if (source['column'] !== undefined) this.column(source['column'], 'source.column');
    else this.text(source['key'], 'source.key');
    const facts = whole['facts'];
    if (!Array.isArray(facts) || facts.length === 0) this.refuse('facts is no list');
    for (const [at, fact] of (facts as unknown[]).entries()) this.fact(fact, `facts[${at}]`);
  }

  fact(value: unknown, where: string): void {
    const fact = this.record(value, where);
    const known = ['subject', 'predicate', 'value', 'id', 'when', 'validFrom', 'validTo', 'note', 'confidence'];
    this.only(fact, known, where);
    this.template(fact['subject'], `${where}.subject`);
    const predicate = this.text(fact['predicate'], `${where}.predicate`);
    if (!Object.hasOwn(PREDICATES, predicate)) this.refuse(`${where}.predicate: nothing is called ${predicate}`);
    for (const key of ['id', 'note']) if (fact[key] !== undefined) this.template(fact[key], `${where}.${key}`);
    if (fact['when'] !== undefined) this.column(fact['when'], `${where}.when`);
    this.oneOf(fact['confidence'], CONFIDENCE, `${where}.confidence`);
    for (const key of ['validFrom', 'validTo']) {
      if (fact[key] !== undefined)
        this.cell({ as: 'date', ...this.record(fact[key], `${where}.${key}`) }, `${where}.${key}`);
    }
    this.cell(fact['value'], `${where}.value`);
  }

  cell(value: unknown, where: string): void {
    const cell = this.record(value, where) as JsonRecord & Partial<Record<string, CellMapping>>;
    const kinds = KINDS.filter((kind) => cell[kind] !== undefined);
    if (kinds.length !== 1) this.refuse(`${where}: one of ${KINDS.join(', ')}`);
    const [kind] = kinds;
    if (kind === 'template') this.template(cell['template'], `${where}.template`);
    if (kind === 'column' || kind === 'count' || kind === 'money') this.column(cell[kind], `${where}.${kind}`);
    if (kind === 'column') {
      this.only(cell, ['column', 'as', 'order', 'words', 'optional'], where);
      this.oneOf(cell['as'], AS, `${where}.as`);
      this.oneOf(cell['order'], ['DMY', 'MDY', 'YMD'], `${where}.order`);
      if (cell['words'] !== undefined) this.record(cell['words'], `${where}.words`);
    }
    if (kind === 'money') {
      this.only(cell, ['money', 'currency', 'decimalMark', 'groupMark', 'powerOfTen', 'optional'], where);
      this.oneOf(cell['decimalMark'], ['.', ','], `${where}.decimalMark`);
      this.oneOf(cell['groupMark'], [',', '.', ' ', "'"], `${where}.groupMark`);
      this.oneOf(cell['powerOfTen'], [3, 6, 9], `${where}.powerOfTen`);
      const currency: unknown = cell['currency'];
      if (typeof currency !== 'string') {
        this.column(this.record(currency, `${where}.currency`)['column'], `${where}.currency.column`);
      }
    }
    if (kind === 'members') {
      const members = this.record(cell['members'], `${where}.members`);
      for (const [name, member] of Object.entries(members)) this.cell(member, `${where}.members.${name}`);
    }
    if (kind === 'list') {
      const list: unknown = cell['list'];
      if (!Array.isArray(list)) this.refuse(`${where}.list is no list`);
      for (const [at, item] of (list as unknown[]).entries()) this.cell(item, `${where}.list[${at}]`);
    }
  }

  template(value: unknown, where: string): void {
    for (const column of columnsOf(this.text(value, where))) this.columns.add(column);
  }

  column(value: unknown, where: string): void {
    this.columns.add(this.text(value, where));
  }

  text(value: unknown, where: string): string {
    if (typeof value !== 'string' || value === '') this.refuse(`${where} is no text`);
    return value as string;
  }

  record(value: unknown, where: string): JsonRecord {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) this.refuse(`${where} is no object`);
    return value as JsonRecord;
  }

  oneOf(value: unknown, list: readonly unknown[], where: string): void {
    if (value !== undefined && !list.includes(value))
      this.refuse(`${where} is none of ${list.map((item) => JSON.stringify(item)).join(', ')}`);
  }

  only(record: JsonRecord, known: readonly string[], where: string): void {
    const other = Object.keys(record).find((key) => !known.includes(key));
    if (other !== undefined) this.refuse(`${where} has no member ${other}`);
  }

  refuse(why: string): void {
    throw new SearoomError('SR_IMPORT_INVALID', ['the mapping', why]);
  }
}
