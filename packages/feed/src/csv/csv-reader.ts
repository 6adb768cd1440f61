import {
  COURSE_NOT_AVAILABLE,
  EARLIEST_PLAUSIBLE_MS,
  HEADING_NOT_AVAILABLE,
  NAVIGATIONAL_STATUS_NOT_DEFINED,
  SearoomError,
  SPEED_NOT_AVAILABLE,
} from '@searoom/model';
import type { FeedSink } from '../feed.ts';
import { PositionBatch } from '../reports/position-batch.ts';
import { type CsvColumns, chooseColumns } from './choose-columns.ts';
import type { CsvField, CsvMapping } from './csv-mapping.ts';
import { type BadRowReason, type CsvReport, CsvTally, type OptionalNumber } from './csv-report.ts';
import { measureByteOrderMark, readHeader } from './header.ts';
import { readStatusWord } from './labels.ts';
import { parseDecimal } from './parse-decimal.ts';
import { TimeParser } from './parse-time.ts';
import { RowCutter } from './row-cutter.ts';
import { BAD_QUOTE, RowFields, readText } from './row-fields.ts';
import { StaticJournal } from './static-journal.ts';
import { VesselNumbers } from './vessel-numbers.ts';

const COMMA = 44;
const BATCH_SIZE = 4096;
const UNITS_PER_DEGREE = 600_000;

/** A report may be this far ahead of this machine's clock: a file made in another zone, a clock that runs fast. */
const FUTURE_TOLERANCE_MS = 24 * 3_600_000;

/** AIS message type of search and rescue aircraft, which may be faster than any ship. */
const AIRCRAFT_REPORT = 9;

export interface CsvReaderOptions {
  /** As told in errors. */
  readonly name: string;
  readonly sink: Pick<FeedSink, 'positions' | 'statics'>;
  /** This machine's clock: epoch milliseconds. */
  readonly nowMs: () => number;
  readonly mapping?: CsvMapping | undefined;
  /** Called for each batch before it is delivered. */
  readonly onBatch?: (count: number, newestTimeMs: number) => void;
}

/** All that depends on the header. */
interface Table {
  readonly columns: CsvColumns;
  readonly names: readonly string[];
  readonly fields: RowFields;
  readonly comma: boolean;
  readonly vessels: VesselNumbers;
  readonly times: TimeParser;
  readonly journal: StaticJournal;
  /** The header row itself, without a byte order mark. */
  readonly header: Uint8Array;
}

/**
 * Reads a position history in CSV, as a stream of bytes cut anywhere, into columns of positions and reports of what the
 * vessels say of themselves. It allocates nothing for a row that says nothing new. No input makes it throw; every row
 * ends in one counter of the report.
 */
export class CsvReader {
  readonly #options: CsvReaderOptions;
  readonly #cutter: RowCutter;
  readonly #batch = new PositionBatch(BATCH_SIZE);
  readonly #tally = new CsvTally();
  #table: Table | undefined;
  #problem: SearoomError | undefined;
  #latestMs = 0;
  #newestMs = Number.NaN;

  constructor(options: CsvReaderOptions) {
    this.#options = options;
    this.#cutter = new RowCutter({
      row: (bytes, start, end, offset, line) => this.#takeRow(bytes, start, end, offset, line),
      overlong: (offset, line) => this.#takeOverlong(offset, line),
    });
  }

  /** What became of the rows so far. */
  get report(): CsvReport {
    return this.#tally.report();
  }

  /** SR_CSV_COLUMNS once the header could not be understood; nothing more is read then. */
  get problem(): SearoomError | undefined {
    return this.#problem;
  }

  /**
   * Takes the next bytes and delivers all positions in them.
   *
   * @throws what the sink throws
   */
  async push(chunk: Uint8Array): Promise<void> {
    this.#latestMs = this.#options.nowMs() + FUTURE_TOLERANCE_MS;
    for (let at = 0; at < chunk.length && this.#problem === undefined; ) {
      at = this.#cutter.push(chunk, at);
      await this.#deliver();
    }
  }

  /**
   * End of the text.
   *
   * @param isWhole false where the text breaks off, so that its last row cannot be trusted
   * @throws what the sink throws
   */
  async end(isWhole: boolean): Promise<void> {
    if (this.#problem !== undefined) return;
    if (isWhole || !this.#cutter.hasOpenRow) this.#cutter.end();
    else if (this.#table !== undefined) {
      this.#tally.rows++;
      this.#tally.bad.cut++;
    }
    await this.#deliver();
    if (this.#table === undefined) this.#problem ??= this.#complain([], ['a header line']);
  }

  async #deliver(): Promise<void> {
    const batch = this.#batch;
    if (batch.count === 0) return;
    this.#options.onBatch?.(batch.count, this.#newestMs);
    const result = this.#options.sink.positions(batch);
    if (result !== undefined) await result;
    batch.count = 0;
    this.#newestMs = Number.NaN;
  }

  #takeOverlong(offset: number, line: number): void {
    if (this.#table === undefined) {
      this.#refuse([], ['a header line of less than 16 kB']);
      return;
    }
    this.#tally.rows++;
    this.#reject('overlong', undefined, offset, line, NOTHING, 0, 0);
  }

  #takeRow(bytes: Uint8Array, start: number, end: number, offset: number, line: number): boolean {
    const table = this.#table;
    if (table === undefined) {
      if (isBlankRow(bytes, start + measureByteOrderMark(bytes, start, end), end)) return false;
      this.#takeHeader(bytes, start, end);
      return this.#problem !== undefined;
    }
    if (start === end || isBlankRow(bytes, start, end)) return false;
    this.#tally.rows++;
    const { fields } = table;
    const count = fields.split(bytes, start, end);
    if (count === BAD_QUOTE) this.#reject('quote', undefined, offset, line, bytes, start, end);
    else if (!this.#hasRightCount(count)) this.#reject('fields', undefined, offset, line, bytes, start, end);
    else this.#takeFields(table, bytes, start, end, offset, line);
    return this.#batch.isFull;
  }

  #takeHeader(bytes: Uint8Array, start: number, end: number): void {
    const { names, delimiter } = readHeader(bytes, start, end);
    this.#tally.columns = names;
    const columns = chooseColumns(names, this.#options.mapping);
    if ('missing' in columns) {
      this.#refuse(names, columns.missing);
      return;
    }
    this.#tally.profile = columns.profile;
    const fields = new RowFields(delimiter);
    // Where fields are not separated by commas, a comma is a decimal one.
    const comma = delimiter !== COMMA;
    this.#table = {
      columns,
      names,
      fields,
      comma,
      vessels: new VesselNumbers(columns.anonymous),
      times: new TimeParser(columns.timeFormat),
      journal: new StaticJournal(columns, fields, comma),
      header: new Uint8Array(bytes.subarray(start + measureByteOrderMark(bytes, start, end), end)),
    };
  }

  #takeFields(table: Table, bytes: Uint8Array, start: number, end: number, offset: number, line: number): void {
    const { columns, fields, comma } = table;
    const { index } = columns;
    const tally = this.#tally;
    if (isHeaderAgain(table, bytes, start, end)) {
      tally.repeatedHeaders++;
      return;
    }
    const mmsi = table.vessels.find(bytes, fields.start[index.mmsi]!, fields.end[index.mmsi]!);
    if (mmsi === 0) {
      this.#rejectField('vessel', 'mmsi', table, bytes, offset, line);
      return;
    }
    const timeMs = table.times.parse(bytes, fields.start[index.time]!, fields.end[index.time]!);
    if (Number.isNaN(timeMs)) {
      this.#rejectField('time', 'time', table, bytes, offset, line);
      return;
    }
    if (timeMs < EARLIEST_PLAUSIBLE_MS || timeMs > this.#latestMs) {
      this.#rejectField('implausibleTime', 'time', table, bytes, offset, line);
      return;
    }
    const station = index.station < 0 ? STATION_VESSEL : readStation(bytes, fields, index.station);
    if (station === STATION_OTHER) {
      tally.otherStations++;
      return;
    }
    const latitude = this.#readAngle(bytes, fields, index.lat, comma, 91);
    const longitude = this.#readAngle(bytes, fields, index.lon, comma, 181);
    if (!(Math.abs(latitude) <= 90) && latitude !== 91) {
      this.#rejectField('latitude', 'lat', table, bytes, offset, line);
      return;
    }
    if (!(Math.abs(longitude) <= 180) && longitude !== 181) {
      this.#rejectField('longitude', 'lon', table, bytes, offset, line);
      return;
    }
    const idIsName = table.vessels.hasNames && index.name < 0;
    const report = table.journal.read(bytes, mmsi, timeMs, idIsName);
    if (report !== undefined) {
      tally.statics++;
      this.#options.sink.statics(report);
    }
    if (latitude === 91 || longitude === 181) {
      tally.withoutPosition++;
      return;
    }
    const batch = this.#batch;
    const i = batch.count++;
    batch.mmsi[i] = mmsi;
    batch.timeMs[i] = timeMs;
    batch.messageType[i] = station === STATION_AIRCRAFT ? AIRCRAFT_REPORT : 0;
    batch.longitude[i] = Math.round(longitude * UNITS_PER_DEGREE);
    batch.latitude[i] = Math.round(latitude * UNITS_PER_DEGREE);
    batch.sog[i] = this.#readSpeed(table, bytes, offset, line);
    batch.cog[i] = this.#readCourse(table, bytes, offset, line);
    batch.heading[i] = this.#readHeading(table, bytes, offset, line);
    batch.navigationalStatus[i] = this.#readStatus(table, bytes, offset, line);
    batch.offset[i] = offset;
    tally.positions++;
    if (!(timeMs <= this.#newestMs)) this.#newestMs = timeMs;
  }

  /** Degrees; `absent` where the field is empty, NaN where it is no number. */
  #readAngle(bytes: Uint8Array, fields: RowFields, index: number, comma: boolean, absent: number): number {
    const start = fields.start[index]!;
    const end = fields.end[index]!;
    return start === end ? absent : parseDecimal(bytes, start, end, comma);
  }

  /** Number of an optional column; Infinity where the field is empty or there is no such column. */
  #readNumber(table: Table, field: OptionalNumber, bytes: Uint8Array): number {
    const index = table.columns.index[field];
    if (index < 0) return Number.POSITIVE_INFINITY;
    const start = table.fields.start[index]!;
    const end = table.fields.end[index]!;
    return start === end ? Number.POSITIVE_INFINITY : parseDecimal(bytes, start, end, table.comma);
  }

  #readSpeed(table: Table, bytes: Uint8Array, offset: number, line: number): number {
    const knots = this.#readNumber(table, 'sog', bytes);
    const tenths = Math.round(knots * 10);
    if (tenths >= 0 && tenths <= SPEED_NOT_AVAILABLE) return tenths;
    if (knots !== Number.POSITIVE_INFINITY) this.#noteUnusable('sog', table, bytes, offset, line);
    return SPEED_NOT_AVAILABLE;
  }

  #readCourse(table: Table, bytes: Uint8Array, offset: number, line: number): number {
    const degrees = this.#readNumber(table, 'cog', bytes);
    const tenths = Math.round(degrees * 10);
    // 360.0 is "not available" in AIS, and histories of AIS write it so.
    if (tenths >= 0 && tenths <= COURSE_NOT_AVAILABLE) return tenths;
    if (degrees !== Number.POSITIVE_INFINITY) this.#noteUnusable('cog', table, bytes, offset, line);
    return COURSE_NOT_AVAILABLE;
  }

  #readHeading(table: Table, bytes: Uint8Array, offset: number, line: number): number {
    const degrees = this.#readNumber(table, 'heading', bytes);
    if (degrees >= 0 && degrees < 360) return Math.round(degrees) % 360;
    if (degrees !== Number.POSITIVE_INFINITY && degrees !== HEADING_NOT_AVAILABLE) {
      this.#noteUnusable('heading', table, bytes, offset, line);
    }
    return HEADING_NOT_AVAILABLE;
  }

  #readStatus(table: Table, bytes: Uint8Array, offset: number, line: number): number {
    const number = this.#readNumber(table, 'status', bytes);
    if (number === Number.POSITIVE_INFINITY) return NAVIGATIONAL_STATUS_NOT_DEFINED;
    if (number >= 0 && number <= 15 && Number.isInteger(number)) return number;
    const index = table.columns.index.status;
    const status = readStatusWord(readText(bytes, table.fields.start[index]!, table.fields.end[index]!));
    if (status >= 0) return status;
    this.#noteUnusable('status', table, bytes, offset, line);
    return NAVIGATIONAL_STATUS_NOT_DEFINED;
  }

  /** Fewer fields may be a cut, more a delimiter in a name: both shift what stands where. Empty ones at the end do not. */
  #hasRightCount(count: number): boolean {
    const { names, fields } = this.#table!;
    if (count < names.length) return false;
    for (let i = names.length; i < count; i++) if (fields.start[i] !== fields.end[i]) return false;
    return true;
  }

  #rejectField(
    reason: BadRowReason,
    field: CsvField,
    table: Table,
    bytes: Uint8Array,
    offset: number,
    line: number,
  ): void {
    const index = table.columns.index[field];
    const { start, end } = table.fields;
    this.#reject(reason, table.names[index], offset, line, bytes, start[index]!, end[index]!);
  }

  #reject(
    reason: BadRowReason,
    column: string | undefined,
    offset: number,
    line: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    this.#addExample(reason, column, offset, line, bytes, start, end);
    this.#tally.bad[reason]++;
  }

  #noteUnusable(field: OptionalNumber, table: Table, bytes: Uint8Array, offset: number, line: number): void {
    const index = table.columns.index[field];
    const { start, end } = table.fields;
    this.#addExample(field, table.names[index], offset, line, bytes, start[index]!, end[index]!);
    this.#tally.unusable[field]++;
  }

  #addExample(
    reason: BadRowReason | OptionalNumber,
    column: string | undefined,
    offset: number,
    line: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    if (!this.#tally.wantsExample(reason)) return;
    const value = readText(bytes, start, end, 80);
    this.#tally.addExample({ reason, line, offset, ...(column !== undefined && { column }), value });
  }

  #refuse(found: readonly string[], missing: readonly string[]): void {
    this.#problem = this.#complain(found, missing);
  }

  #complain(found: readonly string[], missing: readonly string[]): SearoomError {
    const columns = found.length === 0 ? '' : `found ${shorten(found)}; `;
    return new SearoomError('SR_CSV_COLUMNS', [this.#options.name, `${columns}missing ${missing.join(', ')}`]);
  }
}

const NOTHING = new Uint8Array(0);

const STATION_VESSEL = 0;
const STATION_AIRCRAFT = 1;
const STATION_OTHER = 2;

/** Kind of station by the first letters of what the Danish Maritime Authority calls "type of mobile". */
function readStation(bytes: Uint8Array, fields: RowFields, index: number): number {
  const start = fields.start[index]!;
  const length = fields.end[index]! - start;
  // `Base Station`, `AtoN`
  if (length >= 4 && bytes[start] === 66) return STATION_OTHER;
  if (length >= 4 && bytes[start] === 65 && bytes[start + 1] === 116) return STATION_OTHER;
  // `SAR Airborne`
  if (length >= 4 && bytes[start] === 83 && bytes[start + 1] === 65) return STATION_AIRCRAFT;
  return STATION_VESSEL;
}

function isBlankRow(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}

function isHeaderAgain({ header }: Table, bytes: Uint8Array, start: number, end: number): boolean {
  const from = start + measureByteOrderMark(bytes, start, end);
  if (end - from !== header.length) return false;
  for (let i = 0; i < header.length; i++) if (bytes[from + i] !== header[i]) return false;
  return true;
}

/** A header of garbage must not fill the screen. */
function shorten(names: readonly string[]): string {
  const shown = names.slice(0, 30).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name || '(no name)'));
  return names.length > 30 ? `${shown.join(', ')} and ${names.length - 30} more` : shown.join(', ');
}
