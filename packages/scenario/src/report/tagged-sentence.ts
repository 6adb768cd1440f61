import type { ByteLines } from '../write/byte-lines.ts';

interface Prefix {
  readonly bytes: Uint8Array;
  readonly sum: number;
}

const BACKSLASH = 92;
const ASTERISK = 42;
const DIGITS = '0123456789ABCDEF';

const tagPrefixes = new Map<string, Prefix>();
const SENTENCE_START: Readonly<Record<'A' | 'B', Prefix>> = {
  A: makePrefix('AIVDM,1,1,,A,'),
  B: makePrefix('AIVDM,1,1,,B,'),
};
const SENTENCE_END: Prefix = makePrefix(',0');

/**
 * Adds one line: a TAG block with source and time in seconds, and a message of a single sentence without fill bits.
 *
 * @param sextets the message, six bits in each
 */
export function addTaggedSentence(
  lines: ByteLines,
  source: string,
  timeMs: number,
  channel: 'A' | 'B',
  sextets: Uint8Array,
): void {
  let tag = tagPrefixes.get(source);
  if (tag === undefined) {
    tag = makePrefix(`s:${source},c:`);
    tagPrefixes.set(source, tag);
  }
  lines.reserve(tag.bytes.length + sextets.length + 48);
  lines.addByte(BACKSLASH);
  lines.addBytes(tag.bytes);
  addChecksum(lines, tag.sum ^ addDigits(lines, Math.floor(timeMs / 1000)));
  lines.addByte(BACKSLASH);
  const start = SENTENCE_START[channel];
  lines.addByte(33);
  lines.addBytes(start.bytes);
  let sum = start.sum ^ SENTENCE_END.sum;
  for (let i = 0; i < sextets.length; i++) {
    const sextet = sextets[i]!;
    const byte = sextet < 40 ? sextet + 48 : sextet + 56;
    sum ^= byte;
    lines.addByte(byte);
  }
  lines.addBytes(SENTENCE_END.bytes);
  addChecksum(lines, sum);
  lines.endLine();
}

function addChecksum(lines: ByteLines, sum: number): void {
  lines.addByte(ASTERISK);
  lines.addByte(DIGITS.charCodeAt(sum >> 4));
  lines.addByte(DIGITS.charCodeAt(sum & 15));
}

/** Adds a whole number and returns the XOR of its characters. */
function addDigits(lines: ByteLines, value: number): number {
  const text = String(value);
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = text.charCodeAt(i);
    sum ^= byte;
    lines.addByte(byte);
  }
  return sum;
}

function makePrefix(text: string): Prefix {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return { bytes, sum: bytes.reduce((sum, byte) => sum ^ byte, 0) };
}
