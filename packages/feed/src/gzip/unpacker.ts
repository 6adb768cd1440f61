import { crc32 } from 'node:zlib';
import { Inflater } from './inflater.ts';
import { MemberHeader } from './member-header.ts';

/** What other packers' files begin with: nothing that follows could be used. */
const OTHER_PACKERS: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['a zip archive', [0x50, 0x4b, 0x03, 0x04]],
  ['Zstandard data', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz data', [0xfd, 0x37, 0x7a, 0x58]],
  ['bzip2 data', [0x42, 0x5a, 0x68]],
];
const MAGIC_BYTES = 4;
const TRAILER_BYTES = 8;

/** Why a source cannot be unpacked further. */
export type Breakage =
  /** It ends in the middle of its compressed data, or they are damaged. */
  | { readonly kind: 'truncated' | 'damaged'; readonly why: string }
  /** It is packed in a way that is not read here. */
  | { readonly kind: 'foreign'; readonly why: string };

type State = 'start' | 'plain' | 'header' | 'data' | 'trailer' | 'between' | 'broken';

/**
 * Unpacks gzip by its first bytes, not by a name (RFC 1952): any number of members one behind the other, cut anywhere.
 * What is no gzip passes as it is. All that was unpacked before a break is delivered.
 */
export class Unpacker {
  readonly #take: (text: Uint8Array) => Promise<void>;
  #state: State = 'start';
  #magic: Uint8Array = new Uint8Array(0);
  #header = new MemberHeader();
  #inflater: Inflater | undefined;
  #check = 0;
  #size = 0;
  readonly #trailer = new Uint8Array(TRAILER_BYTES);
  #trailerBytes = 0;
  #textBytes = 0;
  #breakage: Breakage | undefined;

  /** @param take is given the text; awaited before more is unpacked */
  constructor(take: (text: Uint8Array) => Promise<void>) {
    this.#take = take;
  }

  /** Bytes of text delivered. */
  get textBytes(): number {
    return this.#textBytes;
  }

  /** Set once the source cannot be unpacked further; what is pushed then is ignored. */
  get breakage(): Breakage | undefined {
    return this.#breakage;
  }

  /** @throws what `take` throws */
  async push(stored: Uint8Array): Promise<void> {
    let chunk = stored;
    if (this.#state === 'start') {
      // Whatever is shorter than this is taken by `end`.
      chunk = this.#magic.length === 0 ? stored : Buffer.concat([this.#magic, stored]);
      if (chunk.length < MAGIC_BYTES) {
        this.#magic = new Uint8Array(chunk);
        return;
      }
      this.#begin(chunk);
    }
    for (let at = 0; at < chunk.length && this.#state !== 'broken'; ) at = await this.#advance(chunk, at);
  }

  /**
   * End of the source.
   *
   * @throws what `take` throws
   */
  async end(): Promise<void> {
    if (this.#state === 'start') {
      const chunk = this.#magic;
      this.#begin(chunk);
      for (let at = 0; at < chunk.length && !this.#isBroken; ) at = await this.#advance(chunk, at);
    }
    if (this.#state === 'header' || this.#state === 'data' || this.#state === 'trailer') {
      this.#break('truncated', 'it ends in the middle of its compressed data');
    }
    this.close();
  }

  /** Frees what the unpacking holds. */
  close(): void {
    this.#inflater?.close();
    this.#inflater = undefined;
  }

  get #isBroken(): boolean {
    return this.#breakage !== undefined;
  }

  #begin(chunk: Uint8Array): void {
    const foreign = OTHER_PACKERS.find(([, magic]) => magic.every((byte, i) => chunk[i] === byte));
    if (foreign !== undefined) this.#break('foreign', `it is ${foreign[0]}; unpack it first`);
    else this.#state = chunk[0] === 0x1f && chunk[1] === 0x8b ? 'header' : 'plain';
  }

  /** Takes the next part of a chunk; returns where to go on. */
  async #advance(chunk: Uint8Array, at: number): Promise<number> {
    switch (this.#state) {
      case 'plain':
        await this.#give(at === 0 ? chunk : chunk.subarray(at));
        return chunk.length;
      case 'header':
        return this.#takeHeader(chunk, at);
      case 'data':
        return await this.#takeData(chunk, at);
      case 'trailer':
        return this.#takeTrailer(chunk, at);
      case 'between':
        return this.#takeBetween(chunk, at);
      default:
        return chunk.length;
    }
  }

  async #give(text: Uint8Array): Promise<void> {
    this.#textBytes += text.length;
    await this.#take(text);
  }

  #takeHeader(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const result = this.#header.push(chunk[at]!);
      if (result === 'more') continue;
      if (result === 'bad') {
        this.#break('damaged', 'a header in it is none of gzip');
        return chunk.length;
      }
      this.#header = new MemberHeader();
      this.#inflater = new Inflater();
      this.#check = 0;
      this.#size = 0;
      this.#state = 'data';
      return at + 1;
    }
    return chunk.length;
  }

  async #takeData(chunk: Uint8Array, at: number): Promise<number> {
    const step = await this.#inflater!.step(chunk, at);
    for (const text of step.text) {
      this.#check = crc32(text, this.#check);
      this.#size = (this.#size + text.length) >>> 0;
      await this.#give(text);
    }
    if (step.damage !== undefined) {
      this.#break('damaged', step.damage);
      return chunk.length;
    }
    if (step.ended) {
      this.close();
      this.#trailerBytes = 0;
      this.#state = 'trailer';
    }
    return at + step.used;
  }

  #takeTrailer(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && this.#trailerBytes < TRAILER_BYTES) this.#trailer[this.#trailerBytes++] = chunk[at++]!;
    if (this.#trailerBytes < TRAILER_BYTES) return at;
    const view = new DataView(this.#trailer.buffer);
    if (view.getUint32(0, true) !== this.#check || view.getUint32(4, true) !== this.#size) {
      this.#break('damaged', 'its check sum does not hold');
      return chunk.length;
    }
    this.#state = 'between';
    return at;
  }

  /** Behind a member stand another one, or zeros that fill a block of a tape, or nothing. */
  #takeBetween(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && chunk[at] === 0) at++;
    if (at < chunk.length) this.#state = 'header';
    return at;
  }

  #break(kind: Breakage['kind'], why: string): void {
    this.#breakage = { kind, why };
    this.#state = 'broken';
    this.close();
  }
}
