import type { StaticReport } from '@searoom/model';
import type { CsvColumns } from './choose-columns.ts';
import type { CsvField } from './csv-mapping.ts';
import { isNothing, readShipType } from './labels.ts';
import { parseDecimal } from './parse-decimal.ts';
import { type RowFields, readText } from './row-fields.ts';

const STATIC_FIELDS: readonly CsvField[] = [
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
];

/** Vessels remembered; the one heard first is forgotten for one more, and told again when it comes back. */
const MOST_VESSELS = 500_000;

/** An AIS dimension has nine bits at the most (ITU-R M.1371-5 figure 41). */
const LONGEST_M = 1022;

/** Tells what a vessel of a history says of itself when it is new or has changed. */
export class StaticJournal {
  readonly #columns: CsvColumns;
  readonly #fields: RowFields;
  readonly #comma: boolean;
  /** Columns that hold anything static. */
  readonly #indexes: readonly number[];
  /** Mark of what each vessel said last. */
  readonly #told = new Map<number, number>();

  /** @param comma whether numbers may have a decimal comma */
  constructor(columns: CsvColumns, fields: RowFields, comma: boolean) {
    this.#columns = columns;
    this.#fields = fields;
    this.#comma = comma;
    this.#indexes = STATIC_FIELDS.map((field) => columns.index[field]).filter((index) => index >= 0);
  }

  /**
   * @param idIsName whether the id is the only name that the vessel has
   * @returns the report of the row in the fields, or undefined when it says nothing new
   */
  read(bytes: Uint8Array, mmsi: number, timeMs: number, idIsName: boolean): StaticReport | undefined {
    if (this.#indexes.length === 0 && !idIsName) return undefined;
    const mark = this.#mark(bytes);
    if (this.#told.get(mmsi) === mark) return undefined;
    const report = this.#build(bytes, mmsi, timeMs, idIsName);
    if (report === undefined) return undefined;
    if (this.#told.size === MOST_VESSELS && !this.#told.has(mmsi)) {
      const [oldest] = this.#told.keys();
      this.#told.delete(oldest!);
    }
    this.#told.set(mmsi, mark);
    return report;
  }

  /** 53 bits that differ when any static column does: two FNV-1a hashes of 32 bits, of which one is cut. */
  #mark(bytes: Uint8Array): number {
    const { start, end } = this.#fields;
    let high = 0x811c9dc5;
    let low = 0x01000193;
    for (const index of this.#indexes) {
      for (let at = start[index]!; at < end[index]!; at++) {
        high = Math.imul(high ^ bytes[at]!, 0x01000193);
        low = Math.imul(low ^ bytes[at]!, 0x5bd1e995);
      }
      high = Math.imul(high ^ 256, 0x01000193);
      low = Math.imul(low ^ 256, 0x5bd1e995);
    }
    return (high >>> 0) * 0x200000 + ((low >>> 11) & 0x1fffff);
  }

  #build(bytes: Uint8Array, mmsi: number, timeMs: number, idIsName: boolean): StaticReport | undefined {
    const name = this.#text(bytes, 'name') ?? (idIsName ? this.#text(bytes, 'mmsi') : undefined);
    const callSign = this.#text(bytes, 'callsign');
    const imo = readImo(this.#text(bytes, 'imo'));
    const shipType = readShipType(this.#text(bytes, 'type') ?? '', this.#text(bytes, 'cargo') ?? '');
    const dimensions = this.#dimensions(bytes);
    const destination = this.#text(bytes, 'destination');
    const report: StaticReport = {
      mmsi,
      timeMs,
      ...(name !== undefined && { name }),
      ...(callSign !== undefined && { callSign }),
      ...(imo !== undefined && { imo }),
      ...(shipType !== undefined && { shipType }),
      ...(dimensions !== undefined && { dimensions }),
      ...(destination !== undefined && { destination }),
    };
    return Object.keys(report).length > 2 ? report : undefined;
  }

  #text(bytes: Uint8Array, field: CsvField): string | undefined {
    const index = this.#columns.index[field];
    if (index < 0) return undefined;
    const text = readText(bytes, this.#fields.start[index]!, this.#fields.end[index]!);
    return isNothing(text) ? undefined : text;
  }

  #metres(bytes: Uint8Array, field: CsvField): number {
    const index = this.#columns.index[field];
    if (index < 0) return 0;
    const metres = parseDecimal(bytes, this.#fields.start[index]!, this.#fields.end[index]!, this.#comma);
    return metres > 0 && metres <= LONGEST_M ? metres : 0;
  }

  #dimensions(bytes: Uint8Array): NonNullable<StaticReport['dimensions']> | undefined {
    const bowM = this.#metres(bytes, 'toBow');
    const sternM = this.#metres(bytes, 'toStern');
    const portM = this.#metres(bytes, 'toPort');
    const starboardM = this.#metres(bytes, 'toStarboard');
    if (bowM + sternM > 0 || portM + starboardM > 0) return { bowM, sternM, portM, starboardM };
    const lengthM = this.#metres(bytes, 'length');
    const widthM = this.#metres(bytes, 'width');
    if (lengthM === 0 && widthM === 0) return undefined;
    // A size whose reference point is not known is written so in AIS itself (ITU-R M.1371-5 figure 41).
    return { bowM: 0, sternM: lengthM, portM: 0, starboardM: widthM };
  }
}

/** `IMO9321483` and `9321483` alike; zeros mean that none was entered. */
function readImo(text: string | undefined): number | undefined {
  const digits = /^(?:IMO)?\s*(\d{1,10})(?:\.0*)?$/i.exec(text ?? '')?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}
