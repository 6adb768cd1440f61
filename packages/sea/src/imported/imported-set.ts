import type { ZoneKind } from '../zones/zone.ts';

/** What a zone of an imported set is: a kind of ours, a coast line, or what the source does not tell. */
export type ImportedKind = ZoneKind | 'coast' | 'unknown';

/** The kinds that an imported zone may have, in the words of `--kind`. */
export const IMPORTED_KINDS: readonly ImportedKind[] = [
  'internal-waters',
  'archipelagic-waters',
  'territorial-sea',
  'contiguous-zone',
  'exclusive-economic-zone',
  'continental-shelf',
  'joint-development-area',
  'provisional-measures-zone',
  'claimed-islands-area',
  'dashed-line-band',
  'dashed-line-area',
  'group-waters',
  'land',
  'coast',
  'unknown',
];

/** Zones or coasts of somebody else: one more source, with its licence. Nothing of it ever changes the register. */
export interface ImportedSet {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  readonly attribution: string;
  /** Name of the file that it was read from. */
  readonly source: string;
  /** Of that file, in hexadecimal. */
  readonly sha256: string;
  /** ISO time, UTC. */
  readonly importedAt: string;
  /** What the source says of its datum, in words. */
  readonly datum: string;
  readonly kindOfData: 'zones' | 'coast';
  readonly zones: readonly ImportedZone[];
  readonly report: ImportReport;
}

export interface ImportedZone {
  /** Unique within the set. */
  readonly id: string;
  readonly name: string;
  readonly kind: ImportedKind;
  /** ISO alpha-3 codes in the order of the alphabet; several for overlapping claims and joint regimes. */
  readonly assertedBy: readonly string[];
  /** What the source says of it, in its own words. */
  readonly status?: string;
  /**
   * Outlines [lon, lat ...] in degrees, first place not repeated, edges straight on the map. A place is inside when it is
   * inside an odd number of them. Longitudes are continuous: the first lies within 180 degrees, the others may go beyond.
   */
  readonly rings: readonly Float64Array[];
  /** Attributes of the source as they came. */
  readonly properties: Readonly<Record<string, string | number>>;
}

export interface ImportNote {
  /** "feature 12 (Malaysian Exclusive Economic Zone)", "record 3, byte 1,204". */
  readonly where: string;
  readonly why: string;
}

/** What became of all that was read: `read` = `kept` + rejected. The lists hold the first thousand each. */
export interface ImportReport {
  readonly read: number;
  readonly kept: number;
  readonly rejected: readonly ImportNote[];
  readonly warnings: readonly ImportNote[];
}

/** What whoever imports says of a file; all but the first three may stay away. */
export interface ImportOptions {
  readonly fileName: string;
  readonly sha256: string;
  /** ISO time, UTC. */
  readonly importedAt: string;
  readonly id?: string;
  readonly title?: string;
  /** Needed where the source is not one whose licence is known. */
  readonly licence?: string;
  readonly attribution?: string;
  /** ISO alpha-3 codes, for zones of which the file does not tell who asserts them. */
  readonly parties?: readonly string[];
  /** For zones of which the file does not tell what they are. */
  readonly kind?: ImportedKind;
  /** What stands first in each place of the file; longitude where it is not given. */
  readonly axes?: 'lon-lat' | 'lat-lon';
}

/** Greatest size of a text file (GeoJSON, stored set): what a text can be as one piece. */
export const MOST_TEXT_BYTES = 500_000_000;
/** Greatest size of a binary file (shapefile, GSHHG): the whole of GSHHG at full resolution is a sixth of it. */
export const MOST_BINARY_BYTES = 1_000_000_000;
