import { asObject } from '../json/read-json.ts';

/** What one message of AIS-catcher brings for the decoder. */
export interface CatcherMessage {
  /** The sentences as they were received, in their order. */
  readonly sentences: readonly string[];
  /** Epoch milliseconds of receipt, NaN where the message gives none. */
  readonly receivedMs: number;
  /** Name of the receiving station as a TAG block can carry it; empty without one. */
  readonly station: string;
}

/** A sentence of NMEA 0183 in printable ASCII, without what ends a TAG block. */
const SENTENCE = /^[!$][\x20-\x5b\x5d-\x7e]{5,199}$/;

/** Names of the station, the one given by the user first; `device` only says which program it was. */
const STATION_KEYS = ['station_id', 'stationid', 'station', 'device'] as const;

/** A name in `s:` has at most 15 characters (IEC 61162-450). */
const STATION_LENGTH = 15;

/**
 * Reads a line of AIS-catcher (its documentation, "JSON decoding"): one message, or the body that it posts by HTTP
 * (`{"protocol":"jsonaiscatcher","msgs":[...]}`), whose messages are objects or bare sentences.
 *
 * @param onBad called for each message that holds no sentence, with the reason
 */
export function readCatcherLine(value: unknown, onBad: (reason: string) => void): CatcherMessage[] {
  const line = asObject(value);
  if (line === undefined) {
    onBad('JSON, but no object');
    return [];
  }
  const { msgs } = line;
  if (!Array.isArray(msgs)) return readMessage(line, '', onBad);
  const station = readStation(line);
  return msgs.flatMap((message: unknown) => readMessage(message, station, onBad));
}

function readMessage(value: unknown, otherStation: string, onBad: (reason: string) => void): CatcherMessage[] {
  const message = typeof value === 'string' ? { nmea: value } : (asObject(value) ?? {});
  const nmea: unknown[] = Array.isArray(message['nmea']) ? message['nmea'] : [message['nmea']];
  const sentences = nmea.filter((text): text is string => typeof text === 'string' && SENTENCE.test(text));
  if (sentences.length < nmea.length || sentences.length === 0) onBad('JSON without NMEA sentences');
  if (sentences.length === 0) return [];
  return [{ sentences, receivedMs: readReceivedMs(message), station: otherStation || readStation(message) }];
}

/** `rxuxtime` in epoch seconds, with decimals; else `rxtime` as `YYYYMMDDhhmmss`, UTC. */
function readReceivedMs(message: Readonly<Record<string, unknown>>): number {
  const { rxuxtime, rxtime } = message;
  if (typeof rxuxtime === 'number' && rxuxtime > 0 && rxuxtime < 1e11) return Math.round(rxuxtime * 1000);
  const parts = typeof rxtime === 'string' ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(rxtime) : null;
  if (parts === null) return Number.NaN;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const isTime = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 23 && minute <= 59 && second <= 60;
  return isTime && year >= 1970 ? Date.UTC(year, month - 1, day, hour, minute, second) : Number.NaN;
}

function readStation(message: Readonly<Record<string, unknown>>): string {
  for (const key of STATION_KEYS) {
    const name = message[key];
    const station = typeof name === 'string' ? name.replace(/[^\w.-]/g, '').slice(0, STATION_LENGTH) : '';
    if (station !== '') return station;
  }
  return '';
}
