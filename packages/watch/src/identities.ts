import type { StaticReport } from '@searoom/model';

/** What a vessel last said of itself, merged over its static reports (type 5; 24 A and B; 19). */
export interface Identity {
  name?: string;
  callSign?: string;
  imo?: number;
  shipType?: number;
  dimensions?: NonNullable<StaticReport['dimensions']>;
  destination?: string;
  reportedMs: number;
}

/** Identities by MMSI; forgotten together with the vessel. The oldest go first beyond `max`. */
export class Identities {
  readonly #byMmsi = new Map<number, Identity>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  /** Takes over every field that the report has; a late report does not overwrite a newer one. */
  add(report: StaticReport): void {
    let identity = this.#byMmsi.get(report.mmsi);
    if (identity === undefined) {
      if (this.#byMmsi.size >= this.#max) this.#byMmsi.delete(this.#byMmsi.keys().next().value!);
      identity = { reportedMs: Number.NEGATIVE_INFINITY };
      this.#byMmsi.set(report.mmsi, identity);
    }
    if (report.timeMs < identity.reportedMs) return;
    if (!Number.isNaN(report.timeMs)) identity.reportedMs = report.timeMs;
    if (report.name !== undefined) identity.name = report.name;
    if (report.callSign !== undefined) identity.callSign = report.callSign;
    if (report.imo !== undefined) identity.imo = report.imo;
    if (report.shipType !== undefined) identity.shipType = report.shipType;
    if (report.dimensions !== undefined) identity.dimensions = report.dimensions;
    if (report.destination !== undefined) identity.destination = report.destination;
  }

  find(mmsi: number): Readonly<Identity> | undefined {
    return this.#byMmsi.get(mmsi);
  }

  forget(mmsi: number): void {
    this.#byMmsi.delete(mmsi);
  }

  get size(): number {
    return this.#byMmsi.size;
  }
}
