import type { StaticReport } from '@searoom/model';
import type { VesselDetail, VesselIdentity } from '@searoom/model/api';
import { findFlag } from '@searoom/watch';
import { foldText } from './search/fold-text.ts';

type Saying = VesselDetail['history'][number];

/** Changes kept of one vessel; the oldest go first, but never the last of a field. */
const MOST_SAYINGS = 40;

/** What a vessel says of itself, and what it said before. */
export interface IdentityRecord {
  name?: string;
  callSign?: string;
  imo?: number;
  shipType?: number;
  destination?: string;
  lengthM?: number;
  beamM?: number;
  /** Time of the newest report that was used; -Infinity for none. */
  reportedMs: number;
  readonly sayings: Saying[];
  /** Name, call sign and numbers, folded, one a line: what a search looks at. */
  folded: string;
}

/** What each vessel says of itself, by its slot in the vessel table. Forgotten together with it. */
export class IdentityBook {
  readonly #records: (IdentityRecord | undefined)[] = [];

  find(slot: number): Readonly<IdentityRecord> | undefined {
    return this.#records[slot];
  }

  forget(slot: number): void {
    this.#records[slot] = undefined;
  }

  /**
   * Takes over every field that the report has. A report older than the last one used adds only what was not known.
   *
   * @param time when it was said, for a person
   * @returns true when something changed
   */
  add(slot: number, report: StaticReport, time: string): boolean {
    let record = this.#records[slot];
    if (record === undefined) {
      record = { reportedMs: Number.NEGATIVE_INFINITY, sayings: [], folded: String(report.mmsi).padStart(9, '0') };
      this.#records[slot] = record;
    }
    const isLate = report.timeMs < record.reportedMs;
    if (!Number.isNaN(report.timeMs) && !isLate) record.reportedMs = report.timeMs;
    let changed = false;
    for (const field of ['name', 'callSign', 'imo', 'shipType', 'destination'] as const) {
      const value = report[field];
      if (value === undefined || value === record[field] || (isLate && record[field] !== undefined)) continue;
      (record as unknown as Record<string, unknown>)[field] = value;
      say(record.sayings, { field, value: String(value), time });
      changed = true;
    }
    const { dimensions } = report;
    if (dimensions !== undefined && !(isLate && record.lengthM !== undefined)) {
      const lengthM = dimensions.bowM + dimensions.sternM;
      const beamM = dimensions.portM + dimensions.starboardM;
      if (lengthM !== record.lengthM || beamM !== record.beamM) {
        record.lengthM = lengthM;
        record.beamM = beamM;
        changed = true;
      }
    }
    if (changed) {
      const digits = String(report.mmsi).padStart(9, '0');
      const parts = [record.name ?? '', record.callSign ?? '', digits, record.imo === undefined ? '' : `${record.imo}`];
      record.folded = parts.map(foldText).join('\n');
    }
    return changed;
  }

  /** The identity as the interface tells it. */
  describe(slot: number, mmsi: number): VesselIdentity {
    return { mmsi, ...describeIdentity(this.#records[slot], mmsi) };
  }
}

/** The fields of an identity that are known, with the flag that the number claims. */
export function describeIdentity(
  record: Readonly<IdentityRecord> | undefined,
  mmsi: number,
): Omit<VesselIdentity, 'mmsi'> {
  const flag = findFlag(mmsi);
  return {
    ...(record?.name !== undefined && { name: record.name }),
    ...(record?.callSign !== undefined && { callSign: record.callSign }),
    ...(record?.imo !== undefined && { imo: record.imo }),
    ...(flag !== undefined && { flag }),
    ...(record?.shipType !== undefined && { shipType: record.shipType }),
    ...(record?.destination !== undefined && { destination: record.destination }),
    ...(record?.lengthM !== undefined && record.lengthM > 0 && { lengthM: record.lengthM }),
    ...(record?.beamM !== undefined && record.beamM > 0 && { beamM: record.beamM }),
  };
}

function say(sayings: Saying[], saying: Saying): void {
  sayings.push(saying);
  if (sayings.length <= MOST_SAYINGS) return;
  const oldest = sayings.findIndex(({ field }, i) => sayings.findLastIndex((other) => other.field === field) > i);
  sayings.splice(Math.max(0, oldest), 1);
}
