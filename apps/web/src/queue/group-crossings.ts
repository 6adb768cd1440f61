import type { RoomEvent } from '@searoom/model/api';

/** Limits that contest each other are crossed within minutes where a vessel enters the waters of a contested feature. */
const TOGETHER_MS = 20 * 60_000;

/**
 * Puts crossings together that are one happening told once for each party: the same vessel enters (or leaves) limits of
 * the same kind that contest each other, within 20 minutes. Each asserting party stands in a group once. All other
 * events stand alone. The order of the groups is that of their first members in `events`; members are in the order of
 * their party codes, so that no party comes first for being first crossed. Pure.
 */
export function groupCrossings(events: readonly RoomEvent[]): RoomEvent[][] {
  const alike = new Map<string, RoomEvent[]>();
  for (const event of events) {
    const key = keyOf(event);
    if (key === '') continue;
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [event]);
    else same.push(event);
  }
  const groupOf = new Map<RoomEvent, RoomEvent[]>();
  for (const same of alike.values()) {
    if (same.length > 1) for (const group of splitAlike(same)) for (const member of group) groupOf.set(member, group);
  }
  const told = new Set<RoomEvent[]>();
  const groups: RoomEvent[][] = [];
  for (const event of events) {
    const group = groupOf.get(event) ?? [event];
    if (told.has(group)) continue;
    if (group.length > 1) told.add(group);
    groups.push(group);
  }
  return groups;
}

/** Groups of crossings that have the key in common; by time, so that the order in which they came changes nothing. */
function splitAlike(events: readonly RoomEvent[]): RoomEvent[][] {
  const byTime = [...events].sort(
    (a, b) => compareText(a.event.start, b.event.start) || compareText(a.event.id, b.event.id),
  );
  const groups: RoomEvent[][] = [];
  for (const event of byTime) {
    const startMs = Date.parse(event.event.start);
    const found = groups.find(
      (group) => startMs - Date.parse(group[0]!.event.start) <= TOGETHER_MS && belongs(event, group),
    );
    if (found === undefined) groups.push([event]);
    else found.push(event);
  }
  return groups.map((group) => group.sort((a, b) => compareText(partyOf(a), partyOf(b))));
}

/** Keys found before: events are never changed. */
const KEYS = new WeakMap<RoomEvent, string>();

function keyOf(event: RoomEvent): string {
  let key = KEYS.get(event);
  if (key === undefined) {
    key = crossingKey(event);
    KEYS.set(event, key);
  }
  return key;
}

/** What members of a group have in common; empty for an event that always stands alone. */
function crossingKey({ event, area }: RoomEvent): string {
  const zone = event.zones[0];
  const vessel = event.vessels[0];
  const isCrossing = event.type === 'zone-entry' || event.type === 'zone-exit';
  if (!isCrossing || area !== undefined || event.zones.length !== 1 || event.vessels.length !== 1) return '';
  // "First seen inside" names all zones at once and is no crossing.
  if (event.measures['crossingObserved'] === 0 || zone!.contestedBy.length === 0) return '';
  const isRetracted = event.status === 'retracted';
  return [vessel!.mmsi, vessel!.track, event.type, zone!.kind, isRetracted].join(' ');
}

function belongs(event: RoomEvent, group: readonly RoomEvent[]): boolean {
  const zone = event.event.zones[0]!;
  let contests = false;
  for (const member of group) {
    const other = member.event.zones[0]!;
    if (other.assertedBy === zone.assertedBy) return false;
    if (contest(zone, other) && contest(other, zone)) contests = true;
  }
  return contests;
}

type Zone = RoomEvent['event']['zones'][number];

/** A zone of several parties is written `CHN+TWN`. */
function contest(zone: Zone, other: Zone): boolean {
  return other.assertedBy.split('+').some((party) => zone.contestedBy.includes(party));
}

function partyOf({ event }: RoomEvent): string {
  return event.zones[0]?.assertedBy ?? '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
