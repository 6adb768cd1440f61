import { SearoomError } from '@searoom/model';

/** What a column may hold. */
export const CSV_FIELDS = [
  'mmsi',
  'time',
  'lat',
  'lon',
  'sog',
  'cog',
  'heading',
  'status',
  'name',
  'callsign',
  'imo',
  'type',
  'cargo',
  'length',
  'width',
  'toBow',
  'toStern',
  'toPort',
  'toStarboard',
  'destination',
  'station',
] as const;

export type CsvField = (typeof CSV_FIELDS)[number];

/** Without these there is no position. */
export const REQUIRED_FIELDS: readonly CsvField[] = ['mmsi', 'time', 'lat', 'lon'];

/**
 * How a time is written: `iso` 2022-01-03T00:00:00, with a blank for the T, without seconds, with Z or an offset ·
 * `dmy` 31/12/2021 23:59[:59] · `mdy` 12/31/2021 23:59[:59] · `epoch-s`, `epoch-ms` numbers since 1970 ·
 * `auto` by the look of each value: digits alone are seconds, or milliseconds from 100,000,000,000 on; a year first is
 * `iso`; anything else is `dmy`. A time without an offset is UTC.
 */
export const TIME_FORMATS = ['auto', 'iso', 'dmy', 'mdy', 'epoch-s', 'epoch-ms'] as const;
export type TimeFormat = (typeof TIME_FORMATS)[number];

/** Names of the columns of a CSV, as its user gives them. */
export interface CsvMapping {
  readonly columns: Readonly<Partial<Record<CsvField, string>>>;
  readonly timeFormat: TimeFormat;
}

/**
 * Reads a mapping as a user writes it: `mmsi=ID,time=ais_pos_timestamp,lat=latitude,lon=longitude`, each part a field of
 * {@link CSV_FIELDS} and the name of its column, and `timeformat=` one of {@link TIME_FORMATS}. mmsi, time, lat and lon
 * must be there. Speeds are knots, angles degrees, lengths metres.
 *
 * @throws SearoomError SR_USAGE naming the part that is not understood
 */
export function parseCsvMapping(text: string): CsvMapping {
  const columns: Partial<Record<CsvField, string>> = {};
  let timeFormat: TimeFormat = 'auto';
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    const key = part.slice(0, equals).trim().toLowerCase();
    const value = part.slice(equals + 1).trim();
    if (equals < 0 || value === '') refuse(`${part.trim() || '(nothing)'} is not FIELD=COLUMN`);
    if (key === 'timeformat') {
      const format = TIME_FORMATS.find((name) => name === value.toLowerCase());
      if (format === undefined) refuse(`a time format is one of ${TIME_FORMATS.join(', ')}, not ${value}`);
      timeFormat = format;
      continue;
    }
    const field = CSV_FIELDS.find((name) => name.toLowerCase() === key);
    if (field === undefined) refuse(`there is no field ${key}; there are ${CSV_FIELDS.join(', ')}, timeformat`);
    if (columns[field] !== undefined) refuse(`${field} is given twice`);
    columns[field] = value;
  }
  const missing = REQUIRED_FIELDS.filter((field) => columns[field] === undefined);
  if (missing.length > 0) refuse(`${missing.join(', ')} must be given`);
  return { columns, timeFormat };
}

function refuse(why: string): never {
  throw new SearoomError('SR_USAGE', [`CSV columns: ${why}`]);
}
