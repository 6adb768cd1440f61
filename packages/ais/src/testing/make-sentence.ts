import type { MessageBatch } from '../batch.ts';
import { AisDecoder, type AisDecoderOptions, type DecodeProblem } from '../decoder.ts';
import type { RawFields } from '../generated/raw.ts';
import type { AisMessage } from '../message.ts';

/** Sum of the characters, two hexadecimal digits. */
export function checksum(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
  return sum.toString(16).toUpperCase().padStart(2, '0');
}

/** A `$` or `!` sentence with its checksum. */
export function makeNmea(text: string): string {
  return `${text}*${checksum(text.slice(1))}`;
}

/** A TAG block with its checksum. */
export function makeTag(text: string): string {
  return `\\${text}*${checksum(text)}\\`;
}

/** Bits of `[value, width]` pairs, most significant first; text as 6-bit characters. */
export function makeBits(...fields: (readonly [number | string, number])[]): string {
  return fields
    .map(([value, width]) =>
      typeof value === 'string'
        ? [...value.padEnd(width / 6, '@')].map((c) => (c.charCodeAt(0) & 63).toString(2).padStart(6, '0')).join('')
        : (((value % 2 ** width) + 2 ** width) % 2 ** width).toString(2).padStart(width, '0'),
    )
    .join('');
}

export interface Envelope {
  talker?: string;
  kind?: 'VDM' | 'VDO';
  count?: number;
  number?: number;
  sequence?: string | number;
  channel?: string;
  fill?: number;
}

/** A sentence round a payload. */
export function makeSentence(payload: string, envelope: Envelope = {}): string {
  const { talker = 'AI', kind = 'VDM', count = 1, number = 1, sequence = '', channel = 'A', fill = 0 } = envelope;
  return makeNmea(`!${talker}${kind},${count},${number},${sequence},${channel},${payload},${fill}`);
}

/** Payload characters and fill bits. */
export function armour(bits: string): { payload: string; fill: number } {
  const fill = (6 - (bits.length % 6)) % 6;
  const padded = bits + '0'.repeat(fill);
  let payload = '';
  for (let at = 0; at < padded.length; at += 6) {
    const value = Number.parseInt(padded.slice(at, at + 6), 2);
    payload += String.fromCharCode(value < 40 ? value + 48 : value + 56);
  }
  return { payload, fill };
}

/** Sentences of a message; several when it takes more than 56 characters or `parts` are asked for. */
export function makeMessage(bits: string, envelope: Envelope = {}, parts?: number): string[] {
  const { payload, fill } = armour(bits);
  const count = parts ?? Math.max(1, Math.ceil(payload.length / 56));
  const size = Math.ceil(payload.length / count);
  return Array.from({ length: count }, (_, i) =>
    makeSentence(payload.slice(i * size, (i + 1) * size), {
      ...(count > 1 && { sequence: 1 }),
      ...envelope,
      count,
      number: i + 1,
      fill: i === count - 1 ? fill : 0,
    }),
  );
}

/** A message of type 1 whose only content is its sender. */
export function makePosition(mmsi: number, envelope: Envelope = {}): string {
  return makeMessage(makeBits([1, 6], [0, 2], [mmsi, 30], [0, 130]), envelope)[0]!;
}

export interface Decoded {
  messages: AisMessage[];
  raw: RawFields[];
  decoder: AisDecoder;
  problems: DecodeProblem[];
}

/** Decodes text in one go; one character is one byte. */
export function decodeText(text: string, options: Partial<AisDecoderOptions> = {}, receivedMs?: number): Decoded {
  return decodeChunks([Uint8Array.from(text, (c) => c.charCodeAt(0))], options, receivedMs);
}

/** Decodes chunks of bytes. */
export function decodeChunks(
  chunks: Iterable<Uint8Array>,
  options: Partial<AisDecoderOptions> = {},
  receivedMs?: number,
): Decoded {
  const messages: AisMessage[] = [];
  const raw: RawFields[] = [];
  const problems: DecodeProblem[] = [];
  const decoder = new AisDecoder({
    onProblem: (problem) => problems.push(problem),
    ...options,
    onBatch: (batch: MessageBatch) => {
      for (let i = 0; i < batch.count; i++) {
        messages.push(batch.message(i));
        raw.push(batch.raw(i));
      }
    },
  });
  for (const chunk of chunks) decoder.push(chunk, receivedMs);
  decoder.end();
  return { messages, raw, decoder, problems };
}

/** The same bytes in pieces of random size, from one byte to a few lines. */
export function* cutRandomly(bytes: Uint8Array, random: () => number, most = 200): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + Math.floor(random() * most);
    yield bytes.slice(at, at + length);
    at += length;
  }
}
