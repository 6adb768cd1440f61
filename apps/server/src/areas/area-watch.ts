import { ZoneIndex } from '@searoom/geo';
import {
  AIS_UNITS_PER_DEGREE,
  type EventRevision,
  formatTime,
  type PositionColumns,
  SearoomError,
  type StaticReport,
} from '@searoom/model';
import type { NewArea, WatchArea } from '@searoom/model/api';
import { describeVessel, Watch, type WatchedZone } from '@searoom/watch';
import type { KeptArea } from '../room/room-keeper.ts';
import type { VesselTable } from '../room/vessel-table.ts';
import { type CheckedArea, checkArea } from './check-area.ts';

export const MOST_AREAS = 16;

interface OwnArea extends CheckedArea {
  readonly id: string;
  readonly created: string;
}

export interface AreaWatchOptions {
  readonly table: VesselTable;
  /** Names of the feeds by number; grows. */
  readonly sources: readonly string[];
  readonly latestPlausibleMs: () => number;
  readonly nowMs: () => number;
  /** What vessels said so far, for a watch that begins later. */
  readonly listIdentities: () => Iterable<StaticReport>;
  /** An event about an area, its headline in plain words. */
  readonly onEvent: (event: EventRevision, areaId: string, areaName: string) => void;
}

/**
 * Areas that somebody here wants watched. A watch of its own tells who goes in and out; it is made anew when the areas
 * change, and begins with the newest position of every vessel, of which it tells nothing.
 */
export class AreaWatch {
  readonly #options: AreaWatchOptions;
  readonly #areas: OwnArea[] = [];
  #watch: Watch | undefined;
  #index: ZoneIndex | undefined;
  #count = 0;
  #isPriming = false;

  constructor(options: AreaWatchOptions) {
    this.#options = options;
  }

  /** Takes back areas that were kept by an earlier room, with their ids. @throws SearoomError SR_AREA_INVALID */
  restore(areas: readonly KeptArea[]): void {
    for (const { id, name, ring, created } of areas.slice(0, MOST_AREAS)) {
      const checked = checkArea({ name, ring: ring.map((corner) => [...corner]) });
      this.#areas.push({ ...checked, id, created });
      this.#count = Math.max(this.#count, Number(/^area-(\d+)$/.exec(id)?.[1] ?? 0));
    }
    if (areas.length > 0) this.#rebuild();
  }

  /** The areas as they are to be kept. */
  listKept(): KeptArea[] {
    return this.#areas.map(({ id, name, ring, created }) => ({
      id,
      name,
      ring: ring.map(([lon, lat]) => [lon!, lat!] as const),
      created,
    }));
  }

  /** Areas with the vessels inside now. */
  list(): WatchArea[] {
    const inside = this.#countInside();
    return this.#areas.map(({ id, name, ring, areaKm2, created }, i) => ({
      id,
      name,
      ring: ring.map((corner) => [...corner]),
      areaKm2: Math.round(areaKm2 * 1000) / 1000,
      created,
      inside: inside[i]!,
    }));
  }

  /** Ids and names, without counting anything. */
  get names(): readonly { readonly id: string; readonly name: string; readonly outline: Float64Array }[] {
    return this.#areas;
  }

  /** @throws SearoomError SR_AREA_INVALID, SR_LIMIT_REACHED */
  add(area: NewArea): string {
    const checked = checkArea(area);
    if (this.#areas.length >= MOST_AREAS) {
      throw new SearoomError('SR_LIMIT_REACHED', [`${MOST_AREAS} watched areas`, MOST_AREAS]);
    }
    const id = `area-${++this.#count}`;
    this.#areas.push({ ...checked, id, created: formatTime(this.#options.nowMs()) });
    this.#rebuild();
    return id;
  }

  /** @returns false when there is no such area */
  remove(id: string): boolean {
    const at = this.#areas.findIndex((area) => area.id === id);
    if (at < 0) return false;
    this.#areas.splice(at, 1);
    this.#rebuild();
    return true;
  }

  addPositions(columns: PositionColumns, source: number, from: number, to: number): void {
    this.#watch?.addPositions(columns, source, from, to);
  }

  addStatic(report: StaticReport): void {
    this.#watch?.addStatic(report);
  }

  #rebuild(): void {
    if (this.#areas.length === 0) {
      this.#watch = undefined;
      this.#index = undefined;
      return;
    }
    const zones: WatchedZone[] = this.#areas.map(({ id, name }) => ({
      id,
      kind: 'own-area',
      name,
      assertedBy: '',
      contestedBy: [],
      exactness: { grade: 'published', uncertaintyM: 0 },
      eventBoundary: true,
    }));
    const index = ZoneIndex.build(this.#areas.map(({ outline }) => ({ rings: [outline] })));
    const { sources, latestPlausibleMs, listIdentities } = this.#options;
    const watch = new Watch({
      zones: { zones, index },
      sources,
      latestPlausibleMs,
      onEvent: (event) => this.#tell(event),
    });
    this.#isPriming = true;
    try {
      for (const report of listIdentities()) watch.addStatic(report);
      const { columns, feeds } = readNewest(this.#options.table);
      for (let i = 0; i < columns.count; i++) watch.addPositions(columns, feeds[i]!, i, i + 1);
    } finally {
      this.#isPriming = false;
    }
    this.#watch = watch;
    this.#index = index;
  }

  #tell(event: EventRevision): void {
    if (this.#isPriming || (event.type !== 'zone-entry' && event.type !== 'zone-exit')) return;
    const area = this.#areas.find(({ id }) => id === event.zones[0]?.zone);
    if (area === undefined) return;
    // The number of a first report is made of the vessel alone, and would be that of the other watch.
    const id = `area-${event.id}`;
    this.#options.onEvent({ ...event, id, headline: wordHeadline(event, area.name) }, area.id, area.name);
  }

  #countInside(): number[] {
    const counts = this.#areas.map(() => 0);
    const index = this.#index;
    const { table } = this.#options;
    if (index === undefined) return counts;
    for (let slot = 0; slot < table.used; slot++) {
      if (!table.isLocated(slot)) continue;
      const lon = table.longitude[slot]! / AIS_UNITS_PER_DEGREE;
      const lat = table.latitude[slot]! / AIS_UNITS_PER_DEGREE;
      for (const zone of index.zonesOfSet(index.setAt(lon, lat))) counts[zone]!++;
    }
    return counts;
  }
}

/** `NAME (MMSI, FLAG) entered the watched area X.` */
function wordHeadline(event: EventRevision, area: string): string {
  const vessel = event.vessels[0]!;
  const who = describeVessel(Number(vessel.mmsi), {
    reportedMs: 0,
    ...(vessel.name !== undefined && { name: vessel.name }),
  });
  const verb = event.type === 'zone-entry' ? 'entered' : 'left';
  if (event.status === 'retracted') {
    return `Withdrawn: that ${who} ${verb} the watched area ${area}. ${event.retractReason ?? ''}`.trim();
  }
  if (event.measures['crossingObserved'] !== 1) return `${who} was first seen inside the watched area ${area}.`;
  const hours = event.measures['hoursInside'];
  const stay = event.type === 'zone-entry' && hours !== undefined ? `, and left it after ${describeHours(hours)}` : '';
  return `${who} ${verb} the watched area ${area}${stay}.`;
}

function describeHours(hours: number): string {
  return hours < 2 ? `${Math.round(hours * 60)} min` : `${hours.toFixed(1)} h`;
}

/** The newest position of every vessel as columns, and the feed of each. */
function readNewest(table: VesselTable): { columns: PositionColumns; feeds: number[] } {
  const slots: number[] = [];
  for (let slot = 0; slot < table.used; slot++) if (table.isLocated(slot)) slots.push(slot);
  return {
    feeds: slots.map((slot) => table.feed[slot]!),
    columns: {
      count: slots.length,
      mmsi: Uint32Array.from(slots, (slot) => table.mmsi[slot]!),
      timeMs: Float64Array.from(slots, (slot) => table.timeMs[slot]!),
      receivedMs: new Float64Array(slots.length).fill(Number.NaN),
      messageType: Uint8Array.from(slots, (slot) => table.messageType[slot]!),
      longitude: Int32Array.from(slots, (slot) => table.longitude[slot]!),
      latitude: Int32Array.from(slots, (slot) => table.latitude[slot]!),
      sog: Uint16Array.from(slots, (slot) => table.sog[slot]!),
      cog: Uint16Array.from(slots, (slot) => table.cog[slot]!),
      heading: Uint16Array.from(slots, (slot) => table.heading[slot]!),
      navigationalStatus: Uint8Array.from(slots, (slot) => table.navigationalStatus[slot]!),
      offset: Float64Array.from(slots, (slot) => table.offset[slot]!),
    },
  };
}
