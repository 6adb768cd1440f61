import type { EventRevision } from '@searoom/model';

export interface EventZoneRow {
  readonly kind: string;
  readonly assertedBy: readonly string[];
  readonly contestedBy: readonly string[];
  /** Ids of the zones that the row stands for. */
  readonly zones: readonly string[];
}

/**
 * The zones of an event in rows: zones of one kind, asserted and contested by the same parties, are one row. Codes stand
 * by the alphabet.
 */
export function groupEventZones(zones: EventRevision['zones']): EventZoneRow[] {
  const rows = new Map<string, { row: Omit<EventZoneRow, 'zones'>; zones: string[] }>();
  for (const zone of zones) {
    const assertedBy = zone.assertedBy
      .split('+')
      .filter((code) => code !== '')
      .sort();
    const contestedBy = [...zone.contestedBy].sort();
    const key = [zone.kind, assertedBy.join('+'), contestedBy.join('+')].join(' ');
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { row: { kind: zone.kind, assertedBy, contestedBy }, zones: [zone.zone] });
    else known.zones.push(zone.zone);
  }
  return [...rows.values()].map(({ row, zones: ids }) => ({ ...row, zones: ids }));
}
