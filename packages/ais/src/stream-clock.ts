import type { MessageBatch } from './batch.ts';
import { makeTimeMs, type NmeaFields, readRmcMs, readZdaMs } from './carriers.ts';
import { RunningClock, StationClock } from './running-clock.ts';
import { TIME_BASE_STATIONS, TIME_GPS_CLOCK, TIME_NEIGHBOUR, TIME_NONE, TIME_RECEIVED } from './time-source.ts';
import { readUnsigned } from './words.ts';

/** Bits up to the end of the UTC in a base station report. */
const STATION_UTC_BITS = 78;

/** A neighbour stands at most so many lines before. */
const NEIGHBOUR_LINES = 64;
/** And was received at most so long before, where that is known. */
const NEIGHBOUR_MS = 60_000;
/** Messages with a time of their own, less those without, from which on a stream is one whose messages carry times. */
const USUALLY_TIMED = 4;
const MOST_TRUST = 16;

/**
 * The time of a sentence that carries none: the receiver's GPS clock (`$..RMC`, `$..ZDA`); else, in a stream whose
 * messages usually carry times, that of the message just before; else the clock of the base stations heard; else the
 * time of receipt.
 */
export class StreamClock {
  readonly #gps = new RunningClock();
  readonly #stations = new StationClock();
  #neighbourMs: number = Number.NaN;
  #neighbourLine = 0;
  #neighbourReceivedMs: number = Number.NaN;
  /** How usual it is that a message carries a time, from 0 to MOST_TRUST. */
  #trust = 0;
  /** Where the time of the last `now` came from: a TIME_ number. */
  source: number = TIME_NONE;

  /** A message carried a time of its own. */
  noteOwn(timeMs: number, line: number, receivedMs: number): void {
    this.#neighbourMs = timeMs;
    this.#neighbourLine = line;
    this.#neighbourReceivedMs = receivedMs;
    if (this.#trust < MOST_TRUST) this.#trust++;
  }

  /**
   * Epoch milliseconds of a message in a line, received at `receivedMs` (NaN for a log); NaN when nothing gives a time.
   */
  now(line: number, receivedMs: number): number {
    const isTimed = this.#trust >= USUALLY_TIMED;
    if (this.#trust > 0) this.#trust--;
    const gpsMs = this.#gps.now(receivedMs);
    if (!Number.isNaN(gpsMs)) {
      this.source = TIME_GPS_CLOCK;
      return gpsMs;
    }
    if (
      isTimed &&
      line - this.#neighbourLine <= NEIGHBOUR_LINES &&
      !(receivedMs - this.#neighbourReceivedMs > NEIGHBOUR_MS)
    ) {
      this.source = TIME_NEIGHBOUR;
      return this.#neighbourMs;
    }
    const stationsMs = this.#stations.now(receivedMs);
    if (!Number.isNaN(stationsMs)) {
      this.source = TIME_BASE_STATIONS;
      return stationsMs;
    }
    this.source = Number.isNaN(receivedMs) ? TIME_NONE : TIME_RECEIVED;
    return receivedMs;
  }

  /** A `$..RMC` sentence whose checksum holds. */
  takeRmc(fields: NmeaFields, receivedMs: number): void {
    this.#gps.take(readRmcMs(fields), receivedMs);
  }

  /** A `$..ZDA` sentence whose checksum holds. */
  takeZda(fields: NmeaFields, receivedMs: number): void {
    this.#gps.take(readZdaMs(fields), receivedMs);
  }

  /** A base station report (type 4; type 11 answers from ships are no witness). */
  takeStation(batch: MessageBatch, i: number, receivedMs: number): void {
    // Nobody asks the stations while there is a GPS clock.
    if (!Number.isNaN(this.#gps.readMs)) return;
    if (batch.messageType[i] !== 4 || batch.bits[i]! < STATION_UTC_BITS) return;
    const { words } = batch;
    const at = batch.firstWord[i]!;
    const timeMs = makeTimeMs(
      readUnsigned(words, at, 38, 14),
      readUnsigned(words, at, 52, 4),
      readUnsigned(words, at, 56, 5),
      readUnsigned(words, at, 61, 5),
      readUnsigned(words, at, 66, 6),
      readUnsigned(words, at, 72, 6),
      0,
    );
    this.#stations.take(timeMs, batch.mmsi[i]!, receivedMs);
  }
}
