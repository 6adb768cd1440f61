import { AisDecoder } from '@searoom/ais';
import type { ByteRing } from './byte-ring.ts';
import type { WantedReport } from './raw-store.ts';

/** A line is looked back for so far: a TAG block and a bit. */
const MOST_BEFORE = 256;
/** All parts of one message stand within this. */
const MOST_BEHIND = 16_384;
/** A part belongs to a message only if it stands within so many lines. */
const MOST_LINES = 200;

/** The text of a sentence, or why it is not there. */
export type FoundSentence = { readonly text: string } | { readonly missing: string };

/** The lines of one message as received, and its sentences alone. */
export interface RawMessage {
  readonly text: string;
  readonly sentences: string;
}

const SENTENCE = /^!..VD[MO],(\d),(\d),(\d?),([^,]*),/;

/**
 * The message whose first sentence stands at an offset: its line with whatever stands round it, and the lines of its other
 * parts. Undefined when no sentence begins there.
 */
export function readMessage(ring: ByteRing, offset: number): RawMessage | undefined {
  const behind = ring.read(offset, MOST_BEHIND);
  if (behind === undefined) return undefined;
  const lines = toText(behind).split(/\r?\n|\r/, MOST_LINES);
  const first = lines[0]!;
  const head = SENTENCE.exec(first);
  if (head === null) return undefined;
  const [, count, number, sequence, channel] = head;
  const found = [`${readLineStart(ring, offset)}${first}`];
  const sentences = [first];
  for (let part = Number(number) + 1, i = 1; part <= Number(count) && i < lines.length; i++) {
    const at = lines[i]!.search(/!..VD[MO],/);
    if (at < 0) continue;
    const sentence = lines[i]!.slice(at);
    const next = SENTENCE.exec(sentence);
    const isNext =
      next !== null && next[1] === count && Number(next[2]) === part && next[3] === sequence && next[4] === channel;
    if (!isNext) continue;
    found.push(lines[i]!);
    sentences.push(sentence);
    part++;
  }
  return { text: found.map(makeVisible).join('\n'), sentences: `${sentences.join('\r\n')}\r\n` };
}

/** What stands on the line before an offset: a TAG block, a time. */
function readLineStart(ring: ByteRing, offset: number): string {
  const from = Math.max(ring.start, offset - MOST_BEFORE);
  if (from >= offset) return '';
  const before = toText(ring.read(from, offset - from)!);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return before.slice(start);
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Control characters as pictures: they must do nothing where the text is shown. */
export function makeVisible(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
  });
}

/** Tells whether sentences are a message of a vessel, by decoding them. One decoder serves all. */
export class SentenceCheck {
  #wanted: WantedReport | undefined;
  #isFound = false;
  readonly #decoder = new AisDecoder({
    batchSize: 16,
    onBatch: (batch) => {
      const wanted = this.#wanted!;
      for (let i = 0; i < batch.count; i++) {
        const isThere =
          wanted.longitude === undefined ||
          wanted.latitude === undefined ||
          !hasPosition(batch.messageType[i]!) ||
          (batch.longitude[i] === wanted.longitude && batch.latitude[i] === wanted.latitude);
        if (batch.mmsi[i] === wanted.mmsi && isThere) this.#isFound = true;
      }
    },
  });

  isOf(sentences: string, wanted: WantedReport): boolean {
    this.#wanted = wanted;
    this.#isFound = false;
    this.#decoder.push(Buffer.from(sentences, 'latin1'));
    this.#decoder.flush();
    return this.#isFound;
  }
}

/** Types whose position stands in the columns. */
function hasPosition(messageType: number): boolean {
  return [1, 2, 3, 9, 18, 19, 27].includes(messageType);
}
