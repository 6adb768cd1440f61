import type { PositionColumns } from '@searoom/model';

/** Room for 262,144 reports: at 5,000 a second those of the last 50 seconds, and feeds are seldom so far apart. */
const WAYS = 4;
const BUCKET_BITS = 16;
const SLOTS: number = WAYS << BUCKET_BITS;

/** The same transmission comes over two feeds within this much report time. */
const SAME_MS = 60_000;

/**
 * Finds transmissions that another feed brought already: the same vessel, message type, place, speed, course and heading
 * within a minute. What one feed repeats itself is left to the tracks. A table of fixed size; where more reports share a
 * bucket than it holds, the oldest is forgotten, which costs no more than a repeat that is told twice.
 */
export class ReportMerger {
  readonly #mmsi = new Uint32Array(SLOTS);
  readonly #longitude = new Int32Array(SLOTS);
  readonly #latitude = new Int32Array(SLOTS);
  readonly #motion = new Uint32Array(SLOTS);
  readonly #headingAndType = new Uint16Array(SLOTS);
  readonly #feed = new Uint8Array(SLOTS);
  readonly #timeMs: Float64Array = new Float64Array(SLOTS).fill(Number.NaN);
  /** Order of arrival; 0 for a free slot. */
  readonly #order = new Float64Array(SLOTS);
  #count = 0;
  readonly #areMixed: (feedA: number, feedB: number) => boolean;

  /** @param areMixed whether reports of two feeds are never the same: one is simulated, the other is not */
  constructor(areMixed: (feedA: number, feedB: number) => boolean) {
    this.#areMixed = areMixed;
  }

  /** True when another feed brought the transmission of this row; else it is remembered. */
  isKnown(columns: PositionColumns, i: number, feed: number): boolean {
    const mmsi = columns.mmsi[i]!;
    const longitude = columns.longitude[i]!;
    const latitude = columns.latitude[i]!;
    const timeMs = columns.timeMs[i]!;
    const motion = ((columns.sog[i]! << 16) | columns.cog[i]!) >>> 0;
    const headingAndType = (columns.heading[i]! << 5) | (columns.messageType[i]! & 31);
    const bucket = hash(mmsi, longitude, latitude, motion, headingAndType) * WAYS;
    let target = bucket;
    for (let slot = bucket; slot < bucket + WAYS; slot++) {
      if (
        this.#mmsi[slot] === mmsi &&
        this.#longitude[slot] === longitude &&
        this.#latitude[slot] === latitude &&
        this.#motion[slot] === motion &&
        this.#headingAndType[slot] === headingAndType &&
        Math.abs(this.#timeMs[slot]! - timeMs) <= SAME_MS
      ) {
        const other = this.#feed[slot]!;
        if (other === feed) {
          target = slot;
          break;
        }
        if (!this.#areMixed(other, feed)) return true;
      }
      if (this.#order[slot]! < this.#order[target]!) target = slot;
    }
    this.#mmsi[target] = mmsi;
    this.#longitude[target] = longitude;
    this.#latitude[target] = latitude;
    this.#motion[target] = motion;
    this.#headingAndType[target] = headingAndType;
    this.#feed[target] = feed;
    this.#timeMs[target] = timeMs;
    this.#order[target] = ++this.#count;
    return false;
  }
}

/** Number of the bucket. */
function hash(mmsi: number, longitude: number, latitude: number, motion: number, headingAndType: number): number {
  let mixed = Math.imul(mmsi, 0x9e3779b1) ^ Math.imul(longitude, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) ^ Math.imul(latitude, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x165667b1) ^ Math.imul(motion ^ headingAndType, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 16)) & ((1 << BUCKET_BITS) - 1);
}
