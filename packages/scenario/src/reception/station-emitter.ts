import { hashUnit } from '../random.ts';
import { addStationReport } from '../report/station-report.ts';
import { MINUTE_MS } from '../units.ts';
import type { FixedStation } from '../vessel/vessel.ts';
import type { ByteLines } from '../write/byte-lines.ts';
import { type Emitter, makeReception, type Reception } from './reception.ts';
import type { Air } from './vessel-emitter.ts';

/** Thinned from 10 seconds (base stations) and 3 minutes (aids to navigation), ITU-R M.1371-5 Annex 1 table 2. */
const BASE_INTERVAL_MS: number = 3 * MINUTE_MS;
const AID_INTERVAL_MS: number = 12 * MINUTE_MS;

/** The transmissions of a base station or an aid to navigation. */
export class StationEmitter implements Emitter {
  readonly reception: Reception = makeReception();
  readonly #station: FixedStation;
  readonly #air: Air;
  readonly #intervalMs: number;
  #nextMs: number;

  constructor(station: FixedStation, number: number, air: Air) {
    this.#station = station;
    this.#air = air;
    this.#intervalMs = station.kind === 'base-station' ? BASE_INTERVAL_MS : AID_INTERVAL_MS;
    this.#nextMs = air.startMs + hashUnit(air.seed, number + 1_000_003) * this.#intervalMs;
    this.reception.kind = station.kind;
    this.reception.source = station.source;
  }

  advance(): boolean {
    if (this.#nextMs >= this.#air.endMs) return false;
    this.reception.transmitMs = this.#nextMs;
    this.reception.deliveryMs = this.#nextMs;
    this.reception.ordinal++;
    this.#nextMs += this.#intervalMs;
    return true;
  }

  write(lines: ByteLines, source: string, _sequence: number): void {
    addStationReport(lines, this.#station, this.reception.transmitMs, source);
  }
}
