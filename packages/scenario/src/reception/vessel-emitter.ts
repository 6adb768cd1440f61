import { type Motion, makeMotion, measureMotion } from '../path/motion.ts';
import { hashUnit } from '../random.ts';
import { addVesselReport } from '../report/vessel-report.ts';
import { MINUTE_MS, SECOND_MS } from '../units.ts';
import type { Vessel } from '../vessel/vessel.ts';
import type { ByteLines } from '../write/byte-lines.ts';
import type { Coverage, CoverageMap, Pass } from './receivers.ts';
import { type Flaw, type MovingEmitter, makeReception, type Reception } from './reception.ts';
import { reportingIntervalMs, STATIC_INTERVAL_MS } from './reporting-interval.ts';

/** What all emitters of a scenario share. */
export interface Air {
  readonly startMs: number;
  readonly endMs: number;
  readonly coverage: CoverageMap;
  readonly passes: readonly Pass[];
  readonly seed: number;
}

/** Out of all ranges a vessel is looked at again after this time: she may have come into one. */
const LOOK_AGAIN_MS: number = 5 * MINUTE_MS;

/** Part of the transmissions in the range of two stations that the second one delivers too. */
const SECOND_RECEIVER_PART = 0.2;

/** Part of the static reports in range of a station that are passed on. */
const STATIC_PART = 0.5;

/** Reports of a vessel that a satellite hears in one pass, at the most: slots collide in its wide view. */
const MAX_REPORTS_IN_PASS = 4;

/** Reports of one station that a satellite hears are at least this far apart. */
const CLOSEST_MS: number = 6 * SECOND_MS;

/** A teleport sets one position this far off; farther than any ship goes between two reports. */
const TELEPORT_DEG = 0.9;

/** The transmissions of one vessel that some receiver hears: by shore stations, by satellites, and her static data. */
export class VesselEmitter implements MovingEmitter {
  readonly vessel: Vessel;
  readonly motion: Motion = makeMotion();
  readonly reception: Reception = makeReception();
  readonly #air: Air;
  readonly #flaws: ReadonlyMap<number, Flaw>;
  readonly #key: number;
  readonly #coverage: Coverage = { nearest: undefined, second: undefined, reach: 1 };
  readonly #fromMs: number;
  readonly #untilMs: number;
  #draws = 0;
  /** Time of the last report that was not static. */
  #lastMs: number = Number.NEGATIVE_INFINITY;
  #shoreMs: number;
  #staticMs: number;
  #pass = -1;
  /** Reports heard in the present pass, by time, the next one last. */
  #passReports: number[] = [];

  /** @param flaws damage by the number of the reception */
  constructor(vessel: Vessel, number: number, air: Air, flaws: ReadonlyMap<number, Flaw> = NO_FLAWS) {
    this.vessel = vessel;
    this.#air = air;
    this.#flaws = flaws;
    this.#key = air.seed * 65_537 + number;
    this.#fromMs = Math.max(air.startMs, vessel.onAirFromMs ?? air.startMs);
    this.#untilMs = Math.min(air.endMs, vessel.onAirUntilMs ?? air.endMs);
    this.#shoreMs = this.#fromMs + this.#draw() * 30 * SECOND_MS;
    this.#staticMs = this.#fromMs + this.#draw() * STATIC_INTERVAL_MS;
    this.#openNextPass();
  }

  advance(): boolean {
    for (;;) {
      const passMs = this.#passReports.at(-1) ?? Number.POSITIVE_INFINITY;
      const timeMs = Math.min(this.#shoreMs, this.#staticMs, passMs);
      if (timeMs >= this.#untilMs) return false;
      const heard =
        timeMs === passMs
          ? this.#hearBySatellite(timeMs)
          : timeMs === this.#shoreMs
            ? this.#hearAshore(timeMs)
            : this.#hearStatic(timeMs);
      if (!heard || this.#isSilent(timeMs)) continue;
      const { reception } = this;
      if (reception.kind !== 'static') this.#lastMs = timeMs;
      reception.transmitMs = timeMs;
      reception.ordinal++;
      reception.flaw = this.#flaws.get(reception.ordinal) ?? 'none';
      if (reception.flaw === 'teleport') this.motion.lon += TELEPORT_DEG;
      return true;
    }
  }

  write(lines: ByteLines, source: string, sequence: number): void {
    addVesselReport(lines, this.vessel, this.motion, this.reception, source, sequence);
  }

  #hearAshore(timeMs: number): boolean {
    const { motion, reception, vessel } = this;
    const coverage = this.#coverage;
    measureMotion(vessel.path, timeMs, motion);
    this.#air.coverage.find(motion.lon, motion.lat, coverage);
    const station = coverage.nearest;
    if (station === undefined) {
      this.#shoreMs = timeMs + LOOK_AGAIN_MS;
      return false;
    }
    const atAnchor = motion.navigationalStatus === 1 || motion.navigationalStatus === 5;
    const intervalMs = reportingIntervalMs(vessel.transponder, motion.speedKn, motion.rateOfTurn, atAnchor);
    // Near the edge of the range fewer reports get through.
    const spacingMs = station.thinningMs * (0.7 + 0.6 * this.#draw() + 2 * coverage.reach ** 6);
    this.#shoreMs = timeMs + Math.max(1, Math.round(spacingMs / intervalMs)) * intervalMs;
    reception.kind = vessel.transponder === 'class-a' && this.#draw() < 0.0002 ? 'utc-reply' : 'position';
    if (vessel.safetyText !== undefined && this.#draw() < 0.25) reception.kind = 'safety-text';
    reception.source = station.source;
    reception.secondSource =
      coverage.second !== undefined && this.#draw() < SECOND_RECEIVER_PART ? coverage.second.source : '';
    reception.deliveryMs = timeMs;
    return true;
  }

  #hearStatic(timeMs: number): boolean {
    this.#staticMs = timeMs + STATIC_INTERVAL_MS;
    const { motion, reception, vessel } = this;
    if (vessel.transponder === 'aircraft' || vessel.transponder === 'distress') return false;
    if (this.#draw() >= STATIC_PART) return false;
    measureMotion(vessel.path, timeMs, motion);
    this.#air.coverage.find(motion.lon, motion.lat, this.#coverage);
    const station = this.#coverage.nearest;
    if (station === undefined) return false;
    reception.kind = 'static';
    reception.source = station.source;
    reception.secondSource = '';
    reception.deliveryMs = timeMs;
    return true;
  }

  #hearBySatellite(timeMs: number): boolean {
    const { motion, reception, vessel } = this;
    const pass = this.#air.passes[this.#pass]!;
    this.#passReports.pop();
    if (this.#passReports.length === 0) this.#openNextPass();
    // A station does not send twice within some seconds, so this is not another transmission.
    if (timeMs - this.#lastMs < CLOSEST_MS || this.#shoreMs - timeMs < CLOSEST_MS) return false;
    measureMotion(vessel.path, timeMs, motion);
    const draw = this.#draw();
    reception.kind = 'position';
    if (vessel.transponder === 'class-a') {
      if (draw < 0.2) reception.kind = 'static';
      else if (draw < 0.45) reception.kind = 'long-range';
    } else if (vessel.transponder === 'class-b' && draw < 0.2) reception.kind = 'static';
    reception.source = pass.source;
    reception.secondSource = '';
    reception.deliveryMs = pass.deliveryMs;
    return true;
  }

  /** Draws which reports of the next pass with any are heard. */
  #openNextPass(): void {
    const { passes } = this.#air;
    while (++this.#pass < passes.length) {
      const pass = passes[this.#pass]!;
      // Class B sends with an eighth of the power: a satellite hears one in a while.
      const most = this.vessel.transponder === 'class-b' ? 2 : MAX_REPORTS_IN_PASS;
      const count = Math.floor(this.#draw() * (most + 1));
      if (count === 0 || pass.startMs < this.#fromMs) continue;
      for (let i = 0; i < count; i++) {
        this.#passReports.push(pass.startMs + this.#draw() * (pass.endMs - pass.startMs));
      }
      this.#passReports.sort((a, b) => b - a);
      return;
    }
  }

  #isSilent(timeMs: number): boolean {
    const { silences } = this.vessel;
    if (silences === undefined) return false;
    return silences.some((silence) => timeMs >= silence.startMs && timeMs < silence.endMs);
  }

  #draw(): number {
    return hashUnit(this.#key, this.#draws++);
  }
}

const NO_FLAWS: ReadonlyMap<number, Flaw> = new Map();
