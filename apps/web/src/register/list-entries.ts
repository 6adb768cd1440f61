import type { RegisterEntry } from '@searoom/model/api';
import type { TableColumn } from '../parts/table-rows.ts';
import { filterRows, sortRows, type TableSort } from '../parts/table-rows.ts';
import type { RegisterFilter } from '../state/address.ts';

const TYPES: Readonly<Record<RegisterEntry['type'], { readonly one: string; readonly many: string }>> = {
  feature: { one: 'feature', many: 'Features' },
  instrument: { one: 'instrument', many: 'Instruments' },
  line: { one: 'line', many: 'Lines' },
  gap: { one: 'gap', many: 'Gaps' },
  region: { one: 'rescue region', many: 'Rescue regions' },
};

/** `feature`, `rescue region`; for the head of a list `Features`. */
export function nameType(type: RegisterEntry['type'], isMany = false): string {
  return TYPES[type][isMany ? 'many' : 'one'];
}

/** What the index shows, searches and exports. */
export const ENTRY_COLUMNS: readonly TableColumn<RegisterEntry>[] = [
  { key: 'title', title: 'Title and names', value: ({ title, names }) => listNames(title, names).join(' · ') },
  { key: 'type', title: 'Type', value: ({ type }) => nameType(type) },
  { key: 'what', title: 'What it is', value: ({ what }) => what },
  { key: 'parties', title: 'Parties', value: ({ parties }) => parties.join(' ') },
  { key: 'date', title: 'Date', value: ({ date }) => date },
  { key: 'mark', title: 'Mark', value: ({ confidence }) => confidence },
  { key: 'id', title: 'Id', value: ({ id }) => id },
];

/** Title and all other names, each text once. */
export function listNames(title: string, names: RegisterEntry['names']): string[] {
  return [...new Set([title, ...Object.values(names ?? {})])];
}

/** Rows of the index that fit a filter, in the order that is wanted. */
export function listEntries(
  entries: readonly RegisterEntry[],
  { text, type, party, mark }: RegisterFilter,
  sort?: TableSort,
): readonly RegisterEntry[] {
  const fitting = entries.filter(
    (entry) =>
      (type === undefined || entry.type === type) &&
      (party === undefined || entry.parties.includes(party)) &&
      (mark === undefined || entry.confidence === mark),
  );
  return sortRows(filterRows(fitting, ENTRY_COLUMNS, text), ENTRY_COLUMNS, sort);
}

/** Codes of all parties that stand in the index, by the alphabet. */
export function listParties(entries: readonly RegisterEntry[]): string[] {
  return [...new Set(entries.flatMap(({ parties }) => parties))].sort();
}

/** How many rows of each type there are, in the order of the index. */
export function countTypes(entries: readonly RegisterEntry[]): { type: RegisterEntry['type']; count: number }[] {
  const types = Object.keys(TYPES) as RegisterEntry['type'][];
  return types.map((type) => ({ type, count: entries.filter((entry) => entry.type === type).length }));
}

/** The address of an entry's page: `feature:scarborough-shoal`. */
export function recordOf({ type, id }: Pick<RegisterEntry, 'type' | 'id'>): string {
  return `${type}:${id}`;
}
