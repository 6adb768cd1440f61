import { TARGET_KINDS, type Vessel, type VesselList } from '@searoom/model/api';
import { findFlag } from '@searoom/watch';
import type { IdentityBook } from './identity-book.ts';
import { isInBox, toRawBox } from './places.ts';
import type { VesselQuery } from './room.ts';
import { foldText } from './search/fold-text.ts';
import type { VesselTable } from './vessel-table.ts';

/** The vessels that a query asks for. What is not known sorts last; equals sort by their number. */
export function listVessels(
  table: VesselTable,
  identities: IdentityBook,
  query: VesselQuery,
  describe: (slot: number) => Vessel,
): VesselList {
  const box = query.box === undefined ? undefined : toRawBox(query.box);
  const kind = query.kind === undefined ? -1 : (TARGET_KINDS as readonly string[]).indexOf(query.kind);
  const text = query.text === undefined ? '' : foldText(query.text);
  const found: number[] = [];
  for (let slot = 0; slot < table.used; slot++) {
    if (!table.isLocated(slot)) continue;
    if (box !== undefined && !isInBox(box, table.longitude[slot]!, table.latitude[slot]!)) continue;
    if (query.kind !== undefined && table.kind[slot] !== kind) continue;
    if (query.flag !== undefined && findFlag(table.mmsi[slot]!) !== query.flag) continue;
    if (text !== '' && !foldedOf(table, identities, slot).includes(text)) continue;
    found.push(slot);
  }
  sortSlots(found, query.sort ?? 'mmsi', table, identities);
  return { total: found.length, vessels: found.slice(query.offset, query.offset + query.limit).map(describe) };
}

/** What a search looks at: name, call sign, numbers. */
export function foldedOf(table: VesselTable, identities: IdentityBook, slot: number): string {
  return identities.find(slot)?.folded ?? String(table.mmsi[slot]).padStart(9, '0');
}

function sortSlots(
  slots: number[],
  sort: NonNullable<VesselQuery['sort']>,
  table: VesselTable,
  identities: IdentityBook,
): void {
  const byMmsi = (a: number, b: number): number => table.mmsi[a]! - table.mmsi[b]!;
  switch (sort) {
    case 'mmsi':
      slots.sort(byMmsi);
      return;
    case 'time':
      slots.sort((a, b) => table.timeMs[b]! - table.timeMs[a]! || byMmsi(a, b));
      return;
    case 'speed':
      slots.sort((a, b) => speedOf(table, b) - speedOf(table, a) || byMmsi(a, b));
      return;
    case 'name':
    case 'flag': {
      const words = new Map<number, string | undefined>();
      for (const slot of slots) {
        words.set(slot, sort === 'name' ? identities.find(slot)?.name : findFlag(table.mmsi[slot]!));
      }
      slots.sort((a, b) => compareWords(words.get(a), words.get(b)) || byMmsi(a, b));
      return;
    }
  }
}

function speedOf(table: VesselTable, slot: number): number {
  const sog = table.sog[slot]!;
  return sog === 1023 ? -1 : sog;
}

function compareWords(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
