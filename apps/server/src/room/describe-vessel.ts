import {
  AIS_UNITS_PER_DEGREE,
  COURSE_NOT_AVAILABLE,
  formatTime,
  HEADING_NOT_AVAILABLE,
  NAVIGATIONAL_STATUS_NOT_DEFINED,
  SPEED_NOT_AVAILABLE,
} from '@searoom/model';
import {
  MARK_COARSE,
  MARK_LOST,
  MARK_SIMULATED,
  TARGET_KINDS,
  type Vessel,
  type VesselDetail,
} from '@searoom/model/api';
import type { Atlas } from '@searoom/sea';
import type { History } from './history.ts';
import { describeIdentity, type IdentityBook } from './identity-book.ts';
import { toDegrees } from './places.ts';
import { readHull } from './read-track.ts';
import type { VesselTable } from './vessel-table.ts';

/** A vessel at its newest position. The slot must have one. */
export function describeVessel(
  table: VesselTable,
  identities: IdentityBook,
  slot: number,
  nameFeed: (number: number) => string,
): Vessel {
  const mmsi = table.mmsi[slot]!;
  const { flag, ...said } = describeIdentity(identities.find(slot), mmsi);
  const sog = table.sog[slot]!;
  const cog = table.cog[slot]!;
  const heading = table.heading[slot]!;
  const status = table.navigationalStatus[slot]!;
  const marks = table.marks[slot]!;
  return {
    mmsi,
    kind: TARGET_KINDS[table.kind[slot]!]!,
    ...said,
    ...(flag !== undefined && { flag }),
    lat: toDegrees(table.latitude[slot]!),
    lon: toDegrees(table.longitude[slot]!),
    ...(sog !== SPEED_NOT_AVAILABLE && { sogKn: sog / 10 }),
    ...(cog < COURSE_NOT_AVAILABLE && { cogDeg: cog / 10 }),
    ...(heading !== HEADING_NOT_AVAILABLE && { headingDeg: heading }),
    ...(status !== NAVIGATIONAL_STATUS_NOT_DEFINED && { navigationalStatus: status }),
    time: formatTime(table.timeMs[slot]!),
    feed: nameFeed(table.feed[slot]!),
    simulated: (marks & MARK_SIMULATED) !== 0,
    coarse: (marks & MARK_COARSE) !== 0,
    lost: (marks & MARK_LOST) !== 0,
  };
}

type PassedZones = VesselDetail['zones'];

/**
 * The zones that the reports in memory of the vessel's newest hull lie in, with the hours between reports that both lie in
 * the zone. A silence longer than `lostAfterMs` counts for nothing: where the vessel was then is not known.
 */
export function findPassedZones(
  atlas: Atlas,
  history: History,
  table: VesselTable,
  slot: number,
  lostAfterMs: number,
): PassedZones {
  const { index } = atlas;
  const hours = new Map<number, number>();
  let beforeSet = -1;
  let beforeMs = Number.NaN;
  const { rows } = readHull(history, slot);
  for (const row of rows) {
    const block = history.block(row);
    const i = history.place(row);
    const set = index.setAt(block.longitude[i]! / AIS_UNITS_PER_DEGREE, block.latitude[i]! / AIS_UNITS_PER_DEGREE);
    const timeMs = block.timeMs[i]!;
    const elapsedMs = timeMs - beforeMs;
    const counts = elapsedMs <= lostAfterMs ? elapsedMs / 3_600_000 : 0;
    for (const zone of index.zonesOfSet(set)) {
      const isInBoth = set === beforeSet || (beforeSet >= 0 && index.zonesOfSet(beforeSet).includes(zone));
      hours.set(zone, (hours.get(zone) ?? 0) + (isInBoth ? counts : 0));
    }
    beforeSet = set;
    beforeMs = timeMs;
  }
  const here = table.isLocated(slot)
    ? index.zonesOfSet(
        index.setAt(table.longitude[slot]! / AIS_UNITS_PER_DEGREE, table.latitude[slot]! / AIS_UNITS_PER_DEGREE),
      )
    : new Uint16Array(0);
  for (const zone of here) if (!hours.has(zone)) hours.set(zone, 0);
  return [...hours]
    .map(([zone, spent]) => ({ record: atlas.zones[zone]!, spent, now: here.includes(zone) }))
    .filter(({ record }) => record.kind !== 'land')
    .map(({ record, spent, now }) => ({
      zone: record.id,
      kind: record.kind,
      name: record.name,
      assertedBy: record.assertedBy === '' ? [] : record.assertedBy.split('+'),
      contestedBy: [...record.contestedBy],
      hours: Math.round(spent * 1000) / 1000,
      now,
    }))
    .sort((a, b) => Number(b.now) - Number(a.now) || b.hours - a.hours || (a.zone < b.zone ? -1 : 1));
}

/** Oldest time in memory of a vessel, or undefined. */
export function findFirstMs(history: History, slot: number): number | undefined {
  let first = Number.POSITIVE_INFINITY;
  for (let row = history.headOf(slot); row >= 0; row = history.before(row)) {
    first = Math.min(first, history.block(row).timeMs[history.place(row)]!);
  }
  return first === Number.POSITIVE_INFINITY ? undefined : first;
}
