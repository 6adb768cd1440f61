import { type CsvField, type CsvMapping, REQUIRED_FIELDS, type TimeFormat } from './csv-mapping.ts';

/** Where each field stands in a row, and how its values are to be read. */
export interface CsvColumns {
  readonly profile: string;
  /** Index of the column of each field; -1 where there is none. */
  readonly index: Readonly<Record<CsvField, number>>;
  readonly timeFormat: TimeFormat;
  /** True where ids may be anything; false where they must be MMSIs. */
  readonly anonymous: boolean;
}

/** The header of a CSV that could not be understood. */
export interface UnknownColumns {
  readonly missing: readonly string[];
}

interface Profile {
  readonly name: string;
  readonly timeFormat: TimeFormat;
  /** Names of the columns, reduced to letters and digits. */
  readonly names: Readonly<Partial<Record<CsvField, readonly string[]>>>;
}

const PROFILES: readonly Profile[] = [
  {
    // MarineCadastre.gov, AIS vessel traffic: the spelling of 2015-2024 and the lowercase one after it.
    name: 'MarineCadastre',
    timeFormat: 'iso',
    names: {
      mmsi: ['mmsi'],
      time: ['basedatetime'],
      lat: ['lat', 'latitude'],
      lon: ['lon', 'longitude'],
      sog: ['sog'],
      cog: ['cog'],
      heading: ['heading'],
      status: ['status'],
      name: ['vesselname'],
      callsign: ['callsign'],
      imo: ['imo'],
      type: ['vesseltype'],
      length: ['length'],
      width: ['width'],
    },
  },
  {
    // Danish Maritime Authority, historical AIS data. Its key calls C "starboard" and D "port"; the letters are those of
    // ITU-R M.1371-5 figure 41, where C is port, and that is how they are taken.
    name: 'Danish Maritime Authority',
    timeFormat: 'dmy',
    names: {
      mmsi: ['mmsi'],
      time: ['timestamp'],
      lat: ['latitude'],
      lon: ['longitude'],
      sog: ['sog'],
      cog: ['cog'],
      heading: ['heading'],
      status: ['navigationalstatus'],
      name: ['name'],
      callsign: ['callsign'],
      imo: ['imo'],
      type: ['shiptype'],
      cargo: ['cargotype'],
      length: ['length'],
      width: ['width'],
      toBow: ['a', 'sizea'],
      toStern: ['b', 'sizeb'],
      toPort: ['c', 'sizec'],
      toStarboard: ['d', 'sized'],
      destination: ['destination'],
      station: ['typeofmobile'],
    },
  },
];

/** The column that tells a profile from any other table with an MMSI and a place. */
const MARKS: readonly CsvField[] = ['time', 'station'];

/**
 * Finds the fields in a header: by the mapping where all its columns are there, else by the profiles.
 *
 * @returns the columns, or what is missing
 */
export function chooseColumns(header: readonly string[], mapping: CsvMapping | undefined): CsvColumns | UnknownColumns {
  if (mapping !== undefined) {
    const index = makeIndex((field) => findNamed(header, mapping.columns[field]));
    const missing = Object.entries(mapping.columns).filter(([field]) => index[field as CsvField] < 0);
    if (missing.length === 0) {
      return { profile: 'columns named by the user', index, timeFormat: mapping.timeFormat, anonymous: true };
    }
    return findProfile(header) ?? { missing: missing.map(([field, name]) => `${name} (${field})`) };
  }
  return findProfile(header) ?? { missing: findMissing(header) };
}

/** True when a profile knows the header. */
export function isKnownHeader(header: readonly string[]): boolean {
  return findProfile(header) !== undefined;
}

function findProfile(header: readonly string[]): CsvColumns | undefined {
  const reduced = header.map(reduceName);
  for (const { name, timeFormat, names } of PROFILES) {
    const index = makeIndex((field) => findFirst(reduced, names[field]));
    const needed = [...REQUIRED_FIELDS, ...MARKS.filter((field) => names[field] !== undefined)];
    if (needed.every((field) => index[field] >= 0)) return { profile: name, index, timeFormat, anonymous: false };
  }
  return undefined;
}

/** Required fields that no name of any profile stands for. */
function findMissing(header: readonly string[]): string[] {
  const reduced = header.map(reduceName);
  const missing = REQUIRED_FIELDS.filter((field) =>
    PROFILES.every(({ names }) => findFirst(reduced, names[field]) < 0),
  );
  // All four are there under names that belong to no one table.
  return missing.length > 0 ? [...missing] : ['a column that tells which table this is'];
}

function findNamed(header: readonly string[], name: string | undefined): number {
  if (name === undefined) return -1;
  const exact = header.indexOf(name);
  return exact >= 0 ? exact : header.findIndex((column) => column.toLowerCase() === name.toLowerCase());
}

function findFirst(reduced: readonly string[], names: readonly string[] | undefined): number {
  for (const name of names ?? []) {
    const at = reduced.indexOf(name);
    if (at >= 0) return at;
  }
  return -1;
}

function reduceName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function makeIndex(find: (field: CsvField) => number): Record<CsvField, number> {
  return {
    mmsi: find('mmsi'),
    time: find('time'),
    lat: find('lat'),
    lon: find('lon'),
    sog: find('sog'),
    cog: find('cog'),
    heading: find('heading'),
    status: find('status'),
    name: find('name'),
    callsign: find('callsign'),
    imo: find('imo'),
    type: find('type'),
    cargo: find('cargo'),
    length: find('length'),
    width: find('width'),
    toBow: find('toBow'),
    toStern: find('toStern'),
    toPort: find('toPort'),
    toStarboard: find('toStarboard'),
    destination: find('destination'),
    station: find('station'),
  };
}
