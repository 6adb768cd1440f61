import { formatTime, SearoomError } from '@searoom/model';
import type { Sentences, Track, Vessel, VesselDetail, VesselIdentity, VesselList } from '@searoom/model/api';
import type { Atlas } from '@searoom/sea';
import { formatMmsi } from '@searoom/watch';
import { describeVessel, findFirstMs, findPassedZones } from './describe-vessel.ts';
import type { EventLog } from './event-log.ts';
import { findRows } from './find-rows.ts';
import type { History } from './history.ts';
import type { IdentityBook } from './identity-book.ts';
import { listVessels } from './list-vessels.ts';
import { toRawBox } from './places.ts';
import type { RawStore } from './raw-store.ts';
import { readTrack } from './read-track.ts';
import type { Box, VesselQuery } from './room.ts';
import type { VesselTable } from './vessel-table.ts';
import { writeHistory, writePositions, writePositionsAt } from './write-frame.ts';

/** Events of one vessel that its description names. */
const MOST_EVENTS_OF_VESSEL = 200;

export interface VesselDeskOptions {
  readonly atlas: Atlas;
  readonly table: VesselTable;
  readonly history: History;
  readonly identities: IdentityBook;
  readonly raw: RawStore;
  readonly log: EventLog;
  readonly lostAfterMs: number;
  readonly roomMs: () => number;
  /** Id of a feed by its number; words where it is gone. */
  readonly nameFeed: (number: number) => string;
}

/** Answers every question about vessels from what the room holds of them; changes nothing. */
export class VesselDesk {
  readonly #options: VesselDeskOptions;

  constructor(options: VesselDeskOptions) {
    this.#options = options;
  }

  positionsSince(since: number, missed: number, box?: Box): Uint8Array | undefined {
    return writePositions(this.#options.table, since, missed, box && toRawBox(box), this.#options.roomMs());
  }

  identitiesSince(since: number): VesselIdentity[] {
    const { table, identities } = this.#options;
    const changed: VesselIdentity[] = [];
    for (const slot of table.identifiedSince(since)) changed.push(identities.describe(slot, table.mmsi[slot]!));
    return changed;
  }

  /** @throws SearoomError SR_NOT_FOUND outside of memory */
  positionsAt(timeMs: number, box?: Box): Uint8Array {
    const { table, history, lostAfterMs, roomMs } = this.#options;
    const { oldestMs, newestMs } = history;
    if (!(timeMs >= oldestMs && timeMs <= Math.max(newestMs, roomMs()))) {
      throw new SearoomError('SR_NOT_FOUND', [`position of that time in memory${describeMemory(oldestMs, newestMs)}`]);
    }
    return writePositionsAt(table, history, timeMs, lostAfterMs, box && toRawBox(box));
  }

  /** @throws SearoomError SR_QUERY_INVALID for times in the wrong order */
  history(fromMs: number, toMs: number, most: number): Uint8Array {
    if (!(toMs >= fromMs)) throw new SearoomError('SR_QUERY_INVALID', ['to: it must not be earlier than from']);
    return writeHistory(this.#options.table, this.#options.history, fromMs, toMs, most);
  }

  list(query: VesselQuery): VesselList {
    return listVessels(this.#options.table, this.#options.identities, query, (slot) => this.#describe(slot));
  }

  find(mmsi: number): Vessel | undefined {
    const { table } = this.#options;
    const slot = table.find(mmsi);
    return slot < 0 || !table.isLocated(slot) ? undefined : this.#describe(slot);
  }

  /** @throws SearoomError SR_NOT_FOUND */
  detail(mmsi: number): VesselDetail {
    const { atlas, history, identities, log, lostAfterMs, table } = this.#options;
    const slot = this.#slotOf(mmsi);
    const firstMs = findFirstMs(history, slot);
    return {
      vessel: this.#describe(slot),
      reports: history.countOf(slot),
      ...(firstMs !== undefined && { firstTime: formatTime(firstMs) }),
      history: (identities.find(slot)?.sayings ?? []).map((saying) => ({ ...saying })),
      zones: findPassedZones(atlas, history, table, slot, lostAfterMs),
      events: log.idsOf(mmsi, MOST_EVENTS_OF_VESSEL),
    };
  }

  /** @throws SearoomError SR_NOT_FOUND */
  track(mmsi: number, fromMs: number | undefined, toMs: number | undefined, most: number): Track {
    const slot = this.#slotOf(mmsi);
    const from = fromMs ?? Number.NEGATIVE_INFINITY;
    return readTrack(this.#options.history, slot, mmsi, from, toMs ?? Number.POSITIVE_INFINITY, most);
  }

  /** @throws SearoomError SR_NOT_FOUND */
  sentences(mmsi: number, aroundMs: number | undefined, most: number): Sentences {
    const { history, raw, nameFeed } = this.#options;
    const rows = findRows(history, this.#slotOf(mmsi), aroundMs, most);
    return {
      mmsi,
      sentences: rows.map((row) => {
        const block = history.block(row);
        const i = history.place(row);
        const number = block.feed[i]!;
        const offset = block.offset[i]!;
        const place = { mmsi, offset, longitude: block.longitude[i]!, latitude: block.latitude[i]! };
        return { feed: nameFeed(number), offset, time: formatTime(block.timeMs[i]!), ...raw.find(number, place) };
      }),
    };
  }

  #slotOf(mmsi: number): number {
    const { table } = this.#options;
    const slot = table.find(mmsi);
    if (slot >= 0 && table.isLocated(slot)) return slot;
    throw new SearoomError('SR_NOT_FOUND', [`vessel ${formatMmsi(mmsi)} in memory`]);
  }

  #describe(slot: number): Vessel {
    return describeVessel(this.#options.table, this.#options.identities, slot, this.#options.nameFeed);
  }
}

function describeMemory(oldestMs: number, newestMs: number): string {
  if (!Number.isFinite(oldestMs)) return ': there is none yet';
  return `: it goes from ${formatTime(oldestMs)} to ${formatTime(newestMs)}`;
}
