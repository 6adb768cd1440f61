import { canonicalJson, type FactDraft, parseSubject } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import { type CsvError, type Info, parse } from 'csv-parse/sync';
import { hashText } from '../shared/hash-text.ts';
import { checkMapping } from './check-mapping.ts';
import { decodeLines } from './decode-lines.ts';
import type { CsvMapping, FactMapping } from './mapping.ts';
import { CellRefused, type Row, readCell, readColumn, readTemplate } from './read-cell.ts';

/** What of a file is not taken, and why. */
export interface RefusedRow {
  /** Line of the file, from 1; of a row over several lines, the first. */
  readonly line: number;
  readonly why: string;
  /** The row, at most 200 characters. */
  readonly text: string;
}

export interface CsvImport {
  readonly drafts: readonly FactDraft[];
  readonly refused: readonly RefusedRow[];
  readonly flags: readonly string[];
  readonly encoding: string;
  readonly rows: number;
}

export interface CsvImportOptions {
  /** Name of the file, for messages. */
  readonly name?: string;
  readonly mostBytes?: number;
  readonly mostRows?: number;
}

const MOST_BYTES = 50 * 2 ** 20;
const MOST_ROWS = 200_000;

/**
 * Reads facts from a CSV file as a mapping says. A row that cannot be taken is refused with its line and why; the rest goes
 * on. Nothing is recorded: hand the drafts to `Ledger.record`, or to `dryRun` first.
 *
 * @throws SearoomError SR_IMPORT_INVALID for a mapping, size or header that cannot be used, SR_IMPORT_UNREADABLE
 */
export function readCsvFacts(bytes: Uint8Array, mapping: unknown, options: CsvImportOptions = {}): CsvImport {
  const { name = 'the file', mostBytes = MOST_BYTES, mostRows = MOST_ROWS } = options;
  const invalid = (why: string): SearoomError => new SearoomError('SR_IMPORT_INVALID', [name, why]);
  const { mapping: checked, columns } = checkMapping(mapping);
  if (bytes.length > mostBytes) throw invalid(`it is larger than ${mostBytes} bytes`);
  const { text, encoding, badLines, flags: decoding } = decodeLines(bytes, checked.encoding, name);
  const refused: RefusedRow[] = [];
  const records = parseRecords(text, checked, refused);
  const header = records.shift();
  if (header === undefined) throw invalid('it is empty');
  const names = header.cells.map((cell) => cell.trim());
  if (hasBadLine(header, badLines)) throw invalid(`line ${header.line}, its header, is not ${encoding}; ${ADVICE}`);
  const twice = names.find((column, at) => column !== '' && names.indexOf(column) !== at);
  if (twice !== undefined) throw invalid(`two columns are called ${twice}`);
  const missing = [...columns].filter((column) => !names.includes(column));
  if (missing.length > 0) throw invalid(`it has no column ${missing.join(', ')}; it has ${names.join(', ')}`);
  if (records.length > mostRows) throw invalid(`it has more than ${mostRows} rows`);

  const drafts = new Map<string, FactDraft>();
  for (const record of records) {
    const refuse = (why: string): number =>
      refused.push({ line: record.line, why, text: record.cells.join(',').slice(0, 200) });
    if (hasBadLine(record, badLines)) {
      refuse(`it is not ${encoding}; ${ADVICE}`);
      continue;
    }
    if (record.cells.length !== names.length) {
      refuse(`it has ${record.cells.length} cells, and the header has ${names.length}`);
      continue;
    }
    const row: Row = new Map(names.map((column, at) => [column, record.cells[at]!]));
    for (const fact of checked.facts) {
      try {
        const draft = makeDraft(fact, row, checked);
        if (draft === undefined) continue;
        const same = drafts.get(draft.id);
        if (same !== undefined && canonicalJson(same) !== canonicalJson(draft)) {
          refuse(`${fact.predicate}: another row has the id ${draft.id} and says something else`);
        } else drafts.set(draft.id, draft);
      } catch (error) {
        if (!(error instanceof CellRefused)) throw error;
        refuse(`${fact.predicate}: ${error.message}`);
      }
    }
  }
  const unused = names.filter((column) => column !== '' && !columns.has(column));
  const flags = [
    ...decoding,
    ...(unused.length > 0 ? [`Columns that the mapping does not take: ${unused.join(', ')}`] : []),
  ];
  refused.sort((a, b) => a.line - b.line);
  return { drafts: [...drafts.values()], refused, flags, encoding, rows: records.length };
}

const ADVICE =
  'name the encoding in the mapping (windows-1252, shift_jis, euc-kr, gb18030 ...) or save the file as UTF-8';

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
  readonly lastLine: number;
}

function hasBadLine({ line, lastLine }: CsvRecord, badLines: ReadonlySet<number>): boolean {
  if (badLines.size === 0) return false;
  for (let at = line; at <= lastLine; at++) if (badLines.has(at)) return true;
  return false;
}

function parseRecords(text: string, { delimiter = ',' }: CsvMapping, refused: RefusedRow[]): CsvRecord[] {
  let before = 0;
  const records: CsvRecord[] = [];
  const onSkip = (error: CsvError | undefined, raw: string | undefined): undefined => {
    const told: unknown = error?.['lines'];
    const line = Math.max(typeof told === 'number' ? told : 0, before + 1);
    refused.push({ line, why: error?.message ?? 'it is no row of CSV', text: (raw ?? '').slice(0, 200) });
    return undefined;
  };
  const parsed = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 1_000_000,
    on_skip: onSkip,
  }) as unknown as readonly { readonly record: string[]; readonly info: Info }[];
  for (const { record, info } of parsed) {
    const lastLine = info.lines;
    const breaks = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    records.push({ cells: record, line: lastLine - breaks, lastLine });
    before = lastLine;
  }
  return records;
}

/** @throws CellRefused */
function makeDraft(fact: FactMapping, row: Row, mapping: CsvMapping): FactDraft | undefined {
  if (fact.when !== undefined && (row.get(fact.when)?.trim() ?? '') === '') return undefined;
  const value = readCell(fact.value, row);
  if (value === undefined) return undefined;
  const subject = readTemplate(fact.subject, row)!;
  try {
    parseSubject(subject);
  } catch {
    throw new CellRefused(`${subject.slice(0, 100)} is no subject; lot:GRANT/NAME is one`);
  }
  const sources = readSources(mapping, row);
  const saidBy = mapping.saidBy && readTemplate(mapping.saidBy, row, true);
  const note = fact.note && readTemplate(fact.note, row, true);
  const validFrom = fact.validFrom && readColumn({ as: 'date', ...fact.validFrom }, row);
  const validTo = fact.validTo && readColumn({ as: 'date', ...fact.validTo }, row);
  const content: Omit<FactDraft, 'id'> = {
    kind: 'statement',
    subject,
    predicate: fact.predicate,
    value,
    ...(typeof validFrom === 'string' && { validFrom }),
    ...(typeof validTo === 'string' && { validTo }),
    sources,
    ...(saidBy !== undefined && { saidBy }),
    confidence: fact.confidence ?? mapping.confidence ?? 'seen',
    ...(note !== undefined && { note }),
  };
  const own = fact.id && readTemplate(fact.id, row);
  const id = own ?? `import:${fact.predicate}:${hashText(canonicalJson(content)).slice(0, 20)}`;
  return { id, ...content };
}

function readSources({ source }: CsvMapping, row: Row): string[] {
  if ('key' in source) return [source.key];
  const keys = (row.get(source.column) ?? '')
    .trim()
    .split(/\s+/)
    .filter((key) => key !== '');
  if (keys.length === 0) throw new CellRefused(`it has no source: ${source.column} is empty`);
  return keys;
}
