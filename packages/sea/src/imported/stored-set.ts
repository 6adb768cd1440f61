import { SearoomError } from '@searoom/model';
import { findBadRing } from './check-rings.ts';
import {
  IMPORTED_KINDS,
  type ImportedSet,
  type ImportedZone,
  type ImportNote,
  MOST_TEXT_BYTES,
} from './imported-set.ts';
import { isObject, parseJson } from './parse-json.ts';

/** What a stored set begins with, and its version. */
export const STORED_FORMAT = 'searoom-zones';
export const STORED_VERSION = 1;

/**
 * A set as the text of one JSON file, in pieces, so that a large one need not be one string. Numbers are written as they
 * are, none is rounded.
 *
 * @throws SearoomError SR_IMPORT_INVALID when it would be larger than what can be read back
 */
export function* storeImportedSet(set: ImportedSet): Generator<string> {
  const { zones, ...head } = set;
  let size = 0;
  const count = (piece: string): string => {
    size += piece.length;
    if (size <= MOST_TEXT_BYTES) return piece;
    const why = `stored it would take more than ${MOST_TEXT_BYTES / 1e6} MB; import a coarser or smaller file`;
    throw new SearoomError('SR_IMPORT_INVALID', [set.source, why]);
  };
  yield count(
    `${JSON.stringify({ format: STORED_FORMAT, version: STORED_VERSION, ...head }, null, 1).slice(0, -2)},\n "zones": [`,
  );
  for (const [i, { rings, ...zone }] of zones.entries()) {
    yield count(`${i === 0 ? '\n' : ',\n'}${JSON.stringify(zone).slice(0, -1)},"rings":[`);
    for (const [number, ring] of rings.entries()) yield count(`${number === 0 ? '' : ','}[${ring.join(',')}]`);
    yield count(']}');
  }
  yield count('\n ]\n}\n');
}

/**
 * Reads a set that `storeImportedSet` wrote. Everything is checked again, as anybody may have changed the file; one that
 * is not right in all its parts is refused whole.
 *
 * @param fileName for messages
 * @throws SearoomError SR_IMPORT_UNREADABLE when it is no such file, SR_IMPORT_INVALID naming what is wrong in it
 */
export function readImportedSet(fileName: string, text: string): ImportedSet {
  const root = parseJson(fileName, text);
  if (!isObject(root) || root['format'] !== STORED_FORMAT) {
    const why = 'it is no set of zones; make one with `searoom zones import`';
    throw new SearoomError('SR_IMPORT_UNREADABLE', [fileName, why]);
  }
  if (root['version'] !== STORED_VERSION) {
    const why = `its version is not ${STORED_VERSION}; import the original file again`;
    throw new SearoomError('SR_IMPORT_UNREADABLE', [fileName, why]);
  }
  const checker = new Checker(fileName);
  const zones = checker.list(root, 'zones').map((zone, i) => checker.zone(zone, `zones[${i}]`));
  const kindOfData = checker.text(root, 'kindOfData');
  if (kindOfData !== 'zones' && kindOfData !== 'coast') return checker.refuse('kindOfData is neither zones nor coast');
  if (zones.length === 0) return checker.refuse('it holds no zone');
  if (new Set(zones.map(({ id }) => id)).size !== zones.length) return checker.refuse('two of its zones have one id');
  const report = root['report'];
  if (!isObject(report)) return checker.refuse('report is missing');
  return {
    id: checker.text(root, 'id'),
    title: checker.text(root, 'title'),
    licence: checker.text(root, 'licence'),
    attribution: checker.text(root, 'attribution'),
    source: checker.text(root, 'source'),
    sha256: checker.text(root, 'sha256'),
    importedAt: checker.text(root, 'importedAt'),
    datum: checker.text(root, 'datum'),
    kindOfData,
    report: {
      read: checker.number(report, 'read'),
      kept: checker.number(report, 'kept'),
      rejected: checker.notes(report, 'rejected'),
      warnings: checker.notes(report, 'warnings'),
    },
    zones,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** Takes the members of a stored set, each of the type that it must have. */
class Checker {
  readonly #fileName: string;

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  refuse(why: string): never {
    throw new SearoomError('SR_IMPORT_INVALID', [this.#fileName, why]);
  }

  text(fields: Fields, name: string, where = ''): string {
    const value = fields[name];
    return typeof value === 'string' ? value : this.refuse(`${where}${name} is no text`);
  }

  number(fields: Fields, name: string): number {
    const value = fields[name];
    return typeof value === 'number' ? value : this.refuse(`${name} is no number`);
  }

  list(fields: Fields, name: string, where = ''): readonly unknown[] {
    const value = fields[name];
    return Array.isArray(value) ? value : this.refuse(`${where}${name} is no list`);
  }

  notes(fields: Fields, name: string): ImportNote[] {
    return this.list(fields, name).map((note) => {
      if (!isObject(note)) return this.refuse(`${name} holds what is no note`);
      return { where: this.text(note, 'where'), why: this.text(note, 'why') };
    });
  }

  zone(zone: unknown, where: string): ImportedZone {
    if (!isObject(zone)) return this.refuse(`${where} is no zone`);
    const kind = IMPORTED_KINDS.find((word) => word === zone['kind']);
    if (kind === undefined) return this.refuse(`${where}.kind is none that is known`);
    const rings = this.list(zone, 'rings', `${where}.`).map((ring) => {
      if (!Array.isArray(ring) || ring.length % 2 !== 0 || !ring.every((value) => typeof value === 'number')) {
        return this.refuse(`${where} has an outline that is no list of pairs of numbers`);
      }
      return Float64Array.from(ring as number[]);
    });
    const why = findBadRing(rings);
    if (why !== undefined) return this.refuse(`${where}: ${why}`);
    const properties = zone['properties'];
    const areFlat =
      isObject(properties) && Object.values(properties).every((value) => /^(?:string|number)$/.test(typeof value));
    if (!areFlat) return this.refuse(`${where}.properties are no texts and numbers`);
    return {
      id: this.text(zone, 'id', `${where}.`),
      name: this.text(zone, 'name', `${where}.`),
      kind,
      assertedBy: this.list(zone, 'assertedBy', `${where}.`).map((code) =>
        typeof code === 'string' && /^[A-Z]{3}$/.test(code)
          ? code
          : this.refuse(`${where}.assertedBy is no list of codes`),
      ),
      ...(zone['status'] !== undefined && { status: this.text(zone, 'status', `${where}.`) }),
      rings,
      properties: properties as Record<string, string | number>,
    };
  }
}
