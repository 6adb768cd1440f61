import { MAX_PARTS, MAX_PAYLOAD, packPayload } from './payload.ts';
import type { SentenceParser } from './sentence.ts';

export interface AssemblyBounds {
  /** An open assembly older than this is given up: by the times of its source where known, else by those of receipt. */
  readonly maxAgeMs: number;
  /** The same in lines of input, where neither is known. */
  readonly maxAgeLines: number;
  /** Assemblies open at a time; the oldest gives way. */
  readonly maxOpen: number;
}

export const DEFAULT_ASSEMBLY_BOUNDS: AssemblyBounds = { maxAgeMs: 30_000, maxAgeLines: 400, maxOpen: 64 };

/**
 * A later part that came first waits this many lines for the first one, unless a TAG group holds them together. A part
 * that lost its first would else be joined to the next message under the same sequence id.
 */
const REVERSED_REACH_LINES = 20;

/** Lines after which an assembly with a known time is given up all the same. */
const LINES_WITH_TIME = 100;

/** What a part brings besides its payload. */
export interface PartCarrier {
  /** Epoch milliseconds, NaN where nothing near the sentence gives them. */
  timeMs: number;
  timeSource: number;
  /** Epoch milliseconds of receipt, NaN for a log. */
  receivedMs: number;
  /** Number of the source, 0 = not said. */
  source: number;
  /** TAG group, -1 = none. */
  group: number;
  /** First and last byte + 1 of the sentence in the input. */
  offset: number;
  end: number;
  line: number;
}

/** One message whose parts are still coming. */
class OpenAssembly {
  count = 0;
  sequence = -1;
  channel = 0;
  isOwnShip = 0;
  group = -1;
  source = 0;
  timeMs: number = Number.NaN;
  timeSource = 0;
  receivedMs: number = Number.NaN;
  offset = 0;
  end = 0;
  line = 0;
  fill = 0;
  received = 0;
  receivedMask = 0;
  readonly payload: Uint8Array = new Uint8Array(MAX_PARTS * MAX_PAYLOAD);
  readonly lengths: Int32Array = new Int32Array(MAX_PARTS + 1);
  readonly checksums: Int16Array = new Int16Array(MAX_PARTS + 1);
}

export type OpenMessage = Readonly<OpenAssembly>;

/**
 * Puts multi-sentence messages together: by TAG group where there is one, else by part count, sequence id, channel and
 * source. Parts may come in any order, with other sentences between, and the same message from two receivers may be
 * interleaved with itself. What stays incomplete is given up by age or number and its parts are counted as orphans.
 * Memory is bounded.
 */
export class Assembler {
  readonly #bounds: AssemblyBounds;
  /** Open assemblies, oldest first. */
  readonly #open: OpenAssembly[] = [];
  readonly #spare: OpenAssembly[] = [];
  readonly #onOrphans: (message: OpenMessage, why: 'evicted' | 'replaced') => void;
  /** Parts of one message end to end. */
  readonly #joined = new Uint8Array(MAX_PARTS * MAX_PAYLOAD);

  constructor(bounds: AssemblyBounds, onOrphans: (message: OpenMessage, why: 'evicted' | 'replaced') => void) {
    this.#bounds = bounds;
    this.#onOrphans = onOrphans;
  }

  /**
   * Adds one part.
   *
   * @returns the message that it completed, whose bits are then packed in `words` from `at` if there are any; valid
   * until the next call
   */
  add(
    bytes: Uint8Array,
    part: SentenceParser,
    carrier: PartCarrier,
    words: Uint32Array,
    at: number,
  ): OpenMessage | null {
    if (this.#open.length > 0) this.#evict(carrier);
    const message = this.#find(part, carrier) ?? this.#begin(part, carrier);
    if (message.source === 0) message.source = carrier.source;
    if (Number.isNaN(message.timeMs)) {
      message.timeMs = carrier.timeMs;
      message.timeSource = carrier.timeSource;
    }
    message.offset = Math.min(message.offset, carrier.offset);
    message.end = Math.max(message.end, carrier.end);
    message.receivedMask |= 1 << part.number;
    message.received++;
    message.checksums[part.number] = part.checksum;
    const length = part.payloadEnd - part.payloadStart;
    message.lengths[part.number] = length;
    const to = (part.number - 1) * MAX_PAYLOAD;
    for (let i = 0; i < length; i++) message.payload[to + i] = bytes[part.payloadStart + i]!;
    if (part.number === part.count) message.fill = part.fill;
    if (message.received < message.count) return null;
    this.#close(message);
    this.#join(message, words, at);
    return message;
  }

  /** Length in bits of a completed message, without fill bits. */
  static bits(message: OpenMessage): number {
    let characters = 0;
    for (let number = 1; number <= message.count; number++) characters += message.lengths[number]!;
    return characters * 6 - message.fill;
  }

  /** Exclusive or of the checksums of a completed message's sentences. */
  static checksum(message: OpenMessage): number {
    let sum = 0;
    for (let number = 1; number <= message.count; number++) sum ^= message.checksums[number]!;
    return sum;
  }

  /** End of the input: everything still open is given up. */
  giveUpAll(): void {
    while (this.#open.length > 0) this.#giveUp(this.#open[0]!, 'evicted');
  }

  /** The oldest open assembly that lacks this part. One that has another part in its place will not be completed. */
  #find(part: SentenceParser, carrier: PartCarrier): OpenAssembly | undefined {
    for (let i = 0; i < this.#open.length; i++) {
      const message = this.#open[i]!;
      if (!isMatch(message, part, carrier)) continue;
      const isMissing = (message.receivedMask & (1 << part.number)) === 0;
      const isReversed = part.number === 1 || (message.receivedMask & 2) === 0;
      const isNear = carrier.group >= 0 || carrier.line - message.line <= REVERSED_REACH_LINES;
      if (isMissing && (!isReversed || isNear)) return message;
      // The very same part again comes from a second receiver, whose parts make a message of their own.
      if (!isMissing && message.checksums[part.number] === part.checksum) continue;
      this.#giveUp(message, 'replaced');
      i--;
    }
    return undefined;
  }

  #begin(part: SentenceParser, carrier: PartCarrier): OpenAssembly {
    if (this.#open.length >= this.#bounds.maxOpen) this.#giveUp(this.#open[0]!, 'evicted');
    const message = this.#spare.pop() ?? new OpenAssembly();
    this.#open.push(message);
    message.count = part.count;
    message.sequence = part.sequence;
    message.channel = part.channel;
    message.isOwnShip = part.isOwnShip;
    message.group = carrier.group;
    message.source = carrier.source;
    message.timeMs = Number.NaN;
    message.timeSource = 0;
    message.receivedMs = carrier.receivedMs;
    message.offset = carrier.offset;
    message.end = carrier.end;
    message.line = carrier.line;
    message.fill = 0;
    message.received = 0;
    message.receivedMask = 0;
    return message;
  }

  #join(message: OpenAssembly, words: Uint32Array, at: number): void {
    let length = 0;
    for (let number = 1; number <= message.count; number++) {
      const from = (number - 1) * MAX_PAYLOAD;
      for (let i = 0; i < message.lengths[number]!; i++) this.#joined[length++] = message.payload[from + i]!;
    }
    if (length > 0) packPayload(this.#joined, 0, length, words, at, length * 6 - message.fill);
  }

  #evict(carrier: PartCarrier): void {
    const { maxAgeMs, maxAgeLines } = this.#bounds;
    for (let i = 0; i < this.#open.length; i++) {
      const message = this.#open[i]!;
      // Clocks of different sources need not agree.
      const ageMs = isSameSource(message.source, carrier.source) ? carrier.timeMs - message.timeMs : Number.NaN;
      const waitedMs = carrier.receivedMs - message.receivedMs;
      const hasAge = !Number.isNaN(ageMs) || !Number.isNaN(waitedMs);
      const lines = carrier.line - message.line;
      if (ageMs > maxAgeMs || waitedMs > maxAgeMs || lines > (hasAge ? maxAgeLines * LINES_WITH_TIME : maxAgeLines)) {
        this.#giveUp(message, 'evicted');
        i--;
      }
    }
  }

  #giveUp(message: OpenAssembly, why: 'evicted' | 'replaced'): void {
    this.#close(message);
    this.#onOrphans(message, why);
  }

  #close(message: OpenAssembly): void {
    const place = this.#open.indexOf(message);
    this.#open.copyWithin(place, place + 1);
    this.#open.pop();
    this.#spare.push(message);
  }
}

/** Whether a part may belong to a message. */
function isMatch(message: OpenAssembly, part: SentenceParser, carrier: PartCarrier): boolean {
  if (message.count !== part.count || !isSameSource(message.source, carrier.source)) return false;
  if (carrier.group < 0 && message.group < 0) {
    return message.sequence === part.sequence && message.channel === part.channel;
  }
  // Group numbers are used again, so sequence ids must not contradict them.
  return (
    message.group === carrier.group && (message.sequence === part.sequence || message.sequence < 0 || part.sequence < 0)
  );
}

/** Sources may stand on the first part only, so "not said" fits any. */
function isSameSource(a: number, b: number): boolean {
  return a === b || a === 0 || b === 0;
}
