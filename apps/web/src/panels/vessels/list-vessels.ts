import { TARGET_KINDS, type TargetKind, type VesselIdentity } from '@searoom/model/api';
import { foldText, type TableSort } from '../../parts/table-rows.ts';
import type { VesselColumns } from '../../vessels/vessel-columns.ts';
import { cleanName } from '../../words/mod.ts';
import { isInBox, type ViewBox } from '../shared/view-box.ts';

export interface VesselsFilter {
  readonly text: string;
  /** ISO alpha-3, `unknown`, or empty for all. */
  readonly flag: string;
  readonly kind: TargetKind | '';
  readonly isInView: boolean;
}

/** The part of VesselStore that is listed from. */
export interface VesselTable {
  readonly columns: Readonly<VesselColumns>;
  readonly count: number;
  identityOf(mmsi: number): VesselIdentity | undefined;
}

const UNITS_PER_DEGREE = 600_000;
const NO_SPEED = 1023;
const NO_COURSE = 3600;

/** Text of vessels as it is sorted and searched, kept while their identities are the same objects. */
const TEXTS = new WeakMap<VesselIdentity, { readonly name: string; readonly search: string }>();

function textOf(identity: VesselIdentity): { readonly name: string; readonly search: string } {
  const known = TEXTS.get(identity);
  if (known !== undefined) return known;
  const { name, callSign, imo, destination, flag } = identity;
  const words = [name, callSign, imo, destination, flag].filter((part) => part !== undefined);
  const text = { name: foldText(cleanName(name) ?? ''), search: foldText(words.join(' ')) };
  TEXTS.set(identity, text);
  return text;
}

/**
 * MMSIs of the vessels that match, in the order wanted. Reads columns and keeps the folded text of identities, so that
 * fifty thousand vessels are sorted in some ten milliseconds and no object is made of any. What is not known stands last
 * in both directions; equal vessels stand by their number.
 */
export function listVessels(
  table: VesselTable,
  { text, flag, kind }: VesselsFilter,
  box: Readonly<ViewBox> | undefined,
  sort: TableSort | undefined,
): number[] {
  const { columns, count } = table;
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const kindCode = kind === '' ? -1 : TARGET_KINDS.indexOf(kind);
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    if (kindCode >= 0 && columns.kind[row] !== kindCode) continue;
    if (box !== undefined) {
      const lon = columns.longitude[row]! / UNITS_PER_DEGREE;
      if (!isInBox(box, lon, columns.latitude[row]! / UNITS_PER_DEGREE)) continue;
    }
    const mmsi = columns.mmsi[row]!;
    if (flag !== '' && (table.identityOf(mmsi)?.flag ?? 'unknown') !== flag) continue;
    if (words.length > 0 && !matches(mmsi, table.identityOf(mmsi), words)) continue;
    rows.push(row);
  }
  return sortRows(table, rows, sort).map((row) => columns.mmsi[row]!);
}

/** All words stand somewhere in what the vessel says of itself or in its number. */
function matches(mmsi: number, identity: VesselIdentity | undefined, words: readonly string[]): boolean {
  const search = identity === undefined ? '' : textOf(identity).search;
  const digits = String(mmsi).padStart(9, '0');
  return words.every((word) => digits.includes(word) || search.includes(word));
}

function sortRows(table: VesselTable, rows: readonly number[], sort: TableSort | undefined): number[] {
  const { mmsi } = table.columns;
  const sign = sort?.direction === 'descending' ? -1 : 1;
  if (sort === undefined || sort.key === 'mmsi') return rows.toSorted((a, b) => sign * (mmsi[a]! - mmsi[b]!));
  // Keys are read once each; the comparison then touches plain arrays only.
  const keys = rows.map((row) => keyOf(table, row, sort.key));
  const order = rows.map((_, i) => i);
  order.sort((a, b) => {
    const [left, right] = [keys[a], keys[b]];
    if (left === right) return mmsi[rows[a]!]! - mmsi[rows[b]!]!;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    return left < right ? -sign : sign;
  });
  return order.map((i) => rows[i]!);
}

function keyOf(table: VesselTable, row: number, key: string): string | number | undefined {
  const { columns } = table;
  const identity = key === 'name' || key === 'flag' ? table.identityOf(columns.mmsi[row]!) : undefined;
  switch (key) {
    case 'name':
      return identity === undefined ? undefined : textOf(identity).name || undefined;
    case 'flag':
      return identity?.flag;
    case 'speed':
      return columns.sog[row]! < NO_SPEED ? columns.sog[row] : undefined;
    case 'course':
      return columns.cog[row]! < NO_COURSE ? columns.cog[row] : undefined;
    case 'age':
      return -columns.timeMs[row]!;
    case 'kind':
      return columns.kind[row];
    case 'position':
      return columns.latitude[row];
    default:
      return undefined;
  }
}

/** Flags that are there, by code; `unknown` last. */
export function listFlags(table: VesselTable): string[] {
  const flags = new Set<string>();
  let hasUnknown = false;
  for (let row = 0; row < table.count; row++) {
    const flag = table.identityOf(table.columns.mmsi[row]!)?.flag;
    if (flag === undefined) hasUnknown = true;
    else flags.add(flag);
  }
  return [...[...flags].sort(), ...(hasUnknown ? ['unknown'] : [])];
}

/** Kinds of target that are there. */
export function listKinds({ columns, count }: VesselTable): TargetKind[] {
  const found = new Set<number>();
  for (let row = 0; row < count; row++) found.add(columns.kind[row]!);
  return TARGET_KINDS.filter((_, code) => found.has(code));
}
