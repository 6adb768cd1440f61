import { cutText } from '../text.ts';
import { type CatcherMessage, readCatcherLine } from './catcher-message.ts';

const BLANK = 32;
const LINE_FEED = 10;

/** So many blanks on end at the most: the decoder does not take lines over 8 kB. */
const LONGEST_GAP = 4096;

/**
 * Turns a line of JSON into its sentences, in as many bytes: each sentence stays where it stood, so that its offset is
 * that in the source, and blanks stand for everything else. A TAG block with the time of receipt and the station begins
 * the line of the first sentence; each further message gets a line and a block of its own.
 *
 * @param line without its end; not changed
 * @param onBad called for the line, or a message of it, that holds no sentence
 * @returns the line itself where no sentence can be taken from it
 */
export function rewriteLine(line: Uint8Array, onBad: (reason: string, text: string) => void): Uint8Array {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.length);
  const text = bytes.toString('latin1');
  const tellBad = (reason: string): void => onBad(reason, cutText(text, 200));
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    tellBad('begins as JSON, but is none');
    return line;
  }
  const messages = readCatcherLine(value, tellBad);
  const places = findPlaces(text, messages);
  if (places === undefined) {
    tellBad('JSON whose sentences are written with escapes');
    return line;
  }
  if (messages.length === 0) return line;
  return lay(bytes, messages, places, true) ?? lay(bytes, messages, places, false)!;
}

/** Where each sentence stands in the line; undefined when one cannot be found as it is. */
function findPlaces(text: string, messages: readonly CatcherMessage[]): number[] | undefined {
  const places: number[] = [];
  let from = 0;
  for (const sentence of messages.flatMap(({ sentences }) => sentences)) {
    const place = text.indexOf(sentence, from);
    if (place < 0) return undefined;
    places.push(place);
    from = place + sentence.length;
  }
  return places;
}

/** Lays out the line anew; undefined when the TAG blocks find no room. A sentence gives way to the block before it. */
function lay(
  bytes: Buffer,
  messages: readonly CatcherMessage[],
  places: readonly number[],
  hasTags: boolean,
): Uint8Array | undefined {
  const laid = Buffer.alloc(bytes.length, BLANK);
  let end = 0;
  let next = 0;
  for (const message of messages) {
    if (next > 0) laid[end++] = LINE_FEED;
    if (hasTags) end += laid.write(makeTag(message), end, 'latin1');
    for (const sentence of message.sentences) {
      const stood = places[next++]!;
      const place = stood - end > LONGEST_GAP ? end : Math.max(end, stood);
      if (place + sentence.length > laid.length) return undefined;
      end = place + laid.write(sentence, place, 'latin1');
    }
  }
  for (let at = end; at + LONGEST_GAP < laid.length; at += LONGEST_GAP) laid[at] = LINE_FEED;
  return laid;
}

/** `\c:1702081812,s:harbour*hh\` (IEC 61162-450): seconds, or milliseconds where the time has them. */
function makeTag({ receivedMs, station }: CatcherMessage): string {
  const time = receivedMs % 1000 === 0 ? receivedMs / 1000 : receivedMs;
  const fields = [...(Number.isNaN(receivedMs) ? [] : [`c:${time}`]), ...(station === '' ? [] : [`s:${station}`])].join(
    ',',
  );
  if (fields === '') return '';
  let sum = 0;
  for (const character of fields) sum ^= character.charCodeAt(0);
  return `\\${fields}*${sum.toString(16).toUpperCase().padStart(2, '0')}\\`;
}
