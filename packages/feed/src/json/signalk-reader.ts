import {
  type JsonPosition,
  type JsonReports,
  LONGEST_COMPLAINT,
  type MessageReader,
  readPlace,
} from './message-reader.ts';
import { asObject, BadMessage, type JsonObject, parseObject, readObject, readText } from './read-json.ts';
import { SignalKVessel } from './signalk-vessel.ts';

/** Vessels remembered; the longest silent one is forgotten for one more. */
export const MOST_SIGNALK_VESSELS = 20_000;

/** Longer names of vessels are none. */
const CONTEXT_LENGTH = 200;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/;

const POSITION = 'navigation.position';
const PATHS: readonly string[] = [
  POSITION,
  'navigation.speedOverGround',
  'navigation.courseOverGroundTrue',
  'navigation.headingTrue',
  'navigation.state',
  'navigation.destination.commonName',
  'name',
  'communication.callsignVhf',
  'registrations.imo',
  'design.aisShipType',
  'design.length',
  'design.beam',
  'sensors.ais.fromBow',
  'sensors.ais.fromCenter',
];

/**
 * Deltas of a Signal K server (Signal K specification 1.7, "Delta format" and "Subscription protocol"). Each value comes
 * by itself; a position becomes a report together with the newest speed, course and heading of its vessel.
 */
export class SignalKReader implements MessageReader {
  readonly subscription: string = JSON.stringify({
    context: 'vessels.*',
    subscribe: PATHS.map((path) => ({ path })),
  });
  /** By context, the longest silent first. */
  readonly #vessels = new Map<string, SignalKVessel>();
  /** Context of the vessel that carries the server. */
  #self: string | undefined;

  /** Vessels remembered at present. */
  get vessels(): number {
    return this.#vessels.size;
  }

  read(text: string, receivedMs: number): JsonReports {
    const message = parseObject(text);
    const { updates } = message;
    if (!Array.isArray(updates)) return this.#readOther(message);
    const name = readText(message, 'context', CONTEXT_LENGTH + 1) ?? 'vessels.self';
    const context = name === 'vessels.self' ? (this.#self ?? name) : name;
    if (context.length > CONTEXT_LENGTH) throw new BadMessage('the context is too long');
    const vessel = this.#findVessel(context);
    const taken: Taken = { positions: [], bad: [], good: 0, staticMs: Number.NaN };
    for (const update of updates as unknown[]) {
      attempt(taken, () => takeUpdate(asObject(update) ?? {}, vessel, receivedMs, taken));
    }
    if (vessel.mmsi === 0) throw new BadMessage('the vessel has no MMSI');
    const report = Number.isNaN(taken.staticMs) ? undefined : vessel.describe(taken.staticMs);
    return {
      isMessage: taken.good > 0 || taken.bad.length === 0,
      positions: taken.positions,
      statics: report === undefined ? [] : [report],
      bad: taken.bad,
    };
  }

  /** A greeting, or the answer to a request. */
  #readOther(message: JsonObject): JsonReports {
    const self = readText(message, 'self', CONTEXT_LENGTH);
    if (self !== undefined) this.#self = self.startsWith('vessels.') ? self : `vessels.${self}`;
    const isAnswer = Object.hasOwn(message, 'requestId') || Object.hasOwn(message, 'state');
    if (self === undefined && !isAnswer && !Object.hasOwn(message, 'version')) throw new BadMessage('no delta');
    const status = message['statusCode'];
    const isError = typeof status === 'number' && status >= 400;
    const error = isError ? (readText(message, 'message', LONGEST_COMPLAINT) ?? `status ${status}`) : undefined;
    return { isMessage: false, positions: [], statics: [], bad: [], ...(error !== undefined && { error }) };
  }

  #findVessel(context: string): SignalKVessel {
    let vessel = this.#vessels.get(context);
    if (vessel === undefined) {
      const mmsi = /(?:^|:)mmsi:(\d{9})$/.exec(context)?.[1];
      vessel = new SignalKVessel(mmsi === undefined ? 0 : Number(mmsi));
      if (this.#vessels.size >= MOST_SIGNALK_VESSELS) this.#vessels.delete(this.#vessels.keys().next().value!);
    } else this.#vessels.delete(context);
    // Put in anew, so that the map stays in the order of the last word.
    this.#vessels.set(context, vessel);
    return vessel;
  }
}

/** What came of a message so far. */
interface Taken {
  readonly positions: JsonPosition[];
  readonly bad: string[];
  /** Values that could be used. */
  good: number;
  /** When the vessel last said something of itself, NaN where it did not. */
  staticMs: number;
}

function takeUpdate(update: JsonObject, vessel: SignalKVessel, receivedMs: number, taken: Taken): void {
  const timeMs = readTime(update, receivedMs);
  const values = update['values'] ?? (update['meta'] === undefined ? undefined : []);
  if (!Array.isArray(values)) throw new BadMessage('an update without values');
  const places: JsonObject[] = [];
  for (const item of values as unknown[]) {
    attempt(taken, () => {
      const { path, value } = asObject(item) ?? {};
      if (typeof path !== 'string') throw new BadMessage('a value without a path');
      if (path === POSITION) {
        const place = readObject({ position: value }, 'position');
        if (place !== undefined) places.push(place);
      } else if (vessel.take(path, value, timeMs)) taken.staticMs = timeMs;
      taken.good++;
    });
  }
  if (vessel.mmsi === 0) return;
  // Speed and course of the same update belong to its position, whatever stands first.
  for (const place of places) {
    attempt(taken, () => {
      const at = readPlace(place, 'longitude', 'latitude');
      taken.positions.push({ mmsi: vessel.mmsi, timeMs, messageType: 0, ...at, ...vessel.motionAt(timeMs) });
    });
  }
}

/** What is wrong with one value spoils no other. */
function attempt(taken: Taken, take: () => void): void {
  try {
    take();
  } catch (error) {
    if (!(error instanceof BadMessage)) throw error;
    taken.bad.push(error.message);
  }
}

function readTime(update: JsonObject, receivedMs: number): number {
  const text = readText(update, 'timestamp', 64);
  if (text === undefined) return receivedMs;
  const timeMs = TIME.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(timeMs)) throw new BadMessage('timestamp is no time');
  return timeMs;
}
