import { Assembler, type AssemblyBounds, DEFAULT_ASSEMBLY_BOUNDS, type PartCarrier } from './assembly.ts';
import { MessageBatch } from './batch.ts';
import {
  makeTimeMs,
  NmeaFields,
  readPrefixMs,
  readRmcMs,
  readSuffixMs,
  readWrapperMs,
  readZdaMs,
  WrapperWindow,
} from './carriers.ts';
import { type DecodeCounters, makeDecodeCounters, type Outcome } from './counters.ts';
import { findLayout, LAYOUT_BY_TYPE, LAYOUTS } from './layouts.ts';
import { LineScanner, type LineSink } from './line-scanner.ts';
import { RunningClock } from './running-clock.ts';
import { BAD_CHECKSUM, PARSED, SentenceParser } from './sentence.ts';
import { TagFields } from './tag-block.ts';
import { readUnsigned } from './words.ts';

/** One sentence or line that did not become a message: where, what, why. */
export interface DecodeProblem {
  readonly outcome: Outcome | 'overlong' | 'badTag';
  readonly reason: string;
  /** Byte offset in the input. */
  readonly offset: number;
  /** Line number from 1. */
  readonly line: number;
  /** The sentence, cut to 120 characters; empty where it is no longer at hand. */
  readonly text: string;
}

export interface AisDecoderOptions {
  /** Called with a filled batch; it is reused when the call returns. */
  readonly onBatch: (batch: MessageBatch) => void;
  /** Messages in a batch at the most. */
  readonly batchSize?: number;
  readonly assembly?: Partial<AssemblyBounds>;
  /** Called for everything that did not become a message. Costs nothing when absent. */
  readonly onProblem?: (problem: DecodeProblem) => void;
}

const TAG = 1;
const WRAPPER = 2;
const SUFFIX = 3;
const PREFIX = 4;
const GPS_CLOCK = 5;
const BASE_STATIONS = 6;
const RECEIVED = 7;

const EXCLAMATION = 33;
const DOLLAR = 36;
const BACKSLASH = 92;

/** A TAG block alone on its line belongs to the AIS sentence at most this many lines on. */
const TAG_REACH_LINES = 3;

/** Station names kept; a feed with more (or with garbage for names) gets "not said" for the rest. */
const MAX_SOURCES = 65_000;

const BY_BITS = {
  unknown: findLayout('0').number,
  base: findLayout('4').number,
  t22: [findLayout('22b').number, findLayout('22a').number],
  t24: [findLayout('24a').number, findLayout('24b').number, findLayout('24').number, findLayout('24').number],
  t24Auxiliary: findLayout('24c').number,
  t25: ['25', '25b', '25a', '25c'].map((id) => findLayout(id).number),
  t26: ['26', '26b', '26a', '26c'].map((id) => findLayout(id).number),
} as const;

/**
 * Decodes a byte stream of NMEA lines into batches of AIS messages. It never throws on any input: every VDM or VDO
 * sentence ends in exactly one outcome of `counters`. How the stream is cut into chunks changes nothing.
 */
export class AisDecoder implements LineSink {
  readonly counters: DecodeCounters = makeDecodeCounters();

  readonly #options: AisDecoderOptions;
  readonly #batch: MessageBatch;
  readonly #scanner: LineScanner;
  readonly #assembler: Assembler;
  readonly #parser = new SentenceParser();
  readonly #tag = new TagFields();
  readonly #fields = new NmeaFields();
  readonly #wrappers = new WrapperWindow();
  readonly #gpsClock = new RunningClock();
  readonly #stationClock = new RunningClock();
  readonly #sourceNames: string[] = [''];
  readonly #sourceNumbers = new Map<string, number>();
  readonly #carrier: PartCarrier = {
    timeMs: Number.NaN,
    timeSource: 0,
    source: 0,
    group: -1,
    offset: 0,
    end: 0,
    line: 0,
  };
  #receivedMs = Number.NaN;
  #tagLine = -1;

  constructor(options: AisDecoderOptions) {
    this.#options = options;
    this.#batch = new MessageBatch(options.batchSize ?? 4096, this.#sourceNames);
    this.#scanner = new LineScanner(this);
    this.#assembler = new Assembler({ ...DEFAULT_ASSEMBLY_BOUNDS, ...options.assembly }, (parts, offset, why) => {
      this.counters.outcomes.orphan += parts;
      this.counters.assemblies[why]++;
      this.#report('orphan', `${parts} part(s) of an incomplete message`, offset, '');
    });
  }

  /**
   * Takes the next bytes of the stream.
   *
   * @param receivedMs epoch milliseconds at which a live source delivered them; leave it out for logs
   */
  push(chunk: Uint8Array, receivedMs: number = Number.NaN): void {
    this.#receivedMs = receivedMs;
    this.counters.bytes += chunk.length;
    this.#scanner.push(chunk);
  }

  /** End of the stream: the last line may lack its end; messages still incomplete become orphans. */
  end(): void {
    this.#scanner.end();
    this.#assembler.giveUpAll();
    this.flush();
  }

  /** Delivers what is decoded so far. A live source calls it after each chunk. */
  flush(): void {
    if (this.#batch.count === 0) return;
    this.#options.onBatch(this.#batch);
    this.#batch.clear();
  }

  /** @internal called by the line scanner */
  overlong(offset: number): void {
    this.counters.lines++;
    this.counters.lineKinds.overlong++;
    if (this.#options.onProblem !== undefined) this.#report('overlong', 'line too long', offset, '');
  }

  /** @internal called by the line scanner */
  line(bytes: Uint8Array, start: number, end: number, offset: number): void {
    const { counters } = this;
    counters.lines++;
    if (start === end) {
      counters.lineKinds.blank++;
      return;
    }
    let at = start;
    if (this.#tagLine >= 0 && counters.lines - this.#tagLine > TAG_REACH_LINES) {
      this.#tag.clear();
      this.#tagLine = -1;
    }
    let hasTag = false;
    while (bytes[at] === BACKSLASH) {
      const behind = this.#tag.read(bytes, at, end);
      if (behind < 0) {
        counters.tagBlocks.bad++;
        if (this.#options.onProblem !== undefined) this.#report('badTag', 'TAG block', offset, readAscii(bytes, at, end));
        break;
      }
      counters.tagBlocks.good++;
      this.#tagLine = counters.lines;
      hasTag = true;
      at = behind;
      if (at >= end) {
        counters.lineKinds.tagOnly++;
        return;
      }
    }
    let sentences = 0;
    let other = false;
    for (; at + 6 < end; at++) {
      const byte = bytes[at];
      if (byte === EXCLAMATION) {
        if (!isAisSentence(bytes, at)) continue;
        sentences++;
        at = this.#takeSentence(bytes, at, end, start, offset) - 1;
      } else if (byte === DOLLAR && !other && sentences === 0) {
        other = true;
        this.#takeOther(bytes, at, end);
        // Of a `$` sentence nothing more is wanted, unless an AIS sentence follows in the same line.
        const next = bytes.indexOf(EXCLAMATION, at);
        if (next < 0 || next >= end) break;
        at = next - 1;
      }
    }
    if (sentences > 0) counters.lineKinds.ais++;
    else if (other) counters.lineKinds.nmea++;
    else if (hasTag && at >= end) counters.lineKinds.tagOnly++;
    else counters.lineKinds.text++;
  }

  /** Parses one sentence; returns the position behind it. */
  #takeSentence(bytes: Uint8Array, at: number, end: number, lineStart: number, lineOffset: number): number {
    const { counters } = this;
    const parser = this.#parser;
    counters.sentences++;
    const result = parser.parse(bytes, at, end);
    if (result !== PARSED) {
      const outcome = result === BAD_CHECKSUM ? 'badChecksum' : 'malformed';
      counters.outcomes[outcome]++;
      if (this.#options.onProblem !== undefined) {
        const reason = result === BAD_CHECKSUM ? 'the checksum does not hold' : parser.reason;
        this.#report(outcome, reason, lineOffset + at - lineStart, readAscii(bytes, at, end));
      }
      this.#dropTag();
      return Math.max(parser.end, at + 1);
    }
    const carrier = this.#carrier;
    this.#readCarrier(bytes, at, end, lineStart);
    carrier.offset = lineOffset + at - lineStart;
    carrier.end = lineOffset + parser.end - lineStart;
    carrier.line = counters.lines;
    if (parser.count === 1) {
      this.#deliver(parser.sextets, parser.sextetCount, parser.fill, 1, carrier);
    } else if (this.#assembler.add(parser, carrier)) {
      counters.assemblies.completed++;
      const whole = this.#assembler;
      this.#deliver(whole.sextets, whole.sextetCount, whole.fill, whole.parts, whole);
    }
    this.#dropTag();
    return parser.end;
  }

  /** Fills the carrier's time, source and group from whatever stands round the sentence. */
  #readCarrier(bytes: Uint8Array, at: number, end: number, lineStart: number): void {
    const carrier = this.#carrier;
    const tag = this.#tag;
    carrier.source = 0;
    carrier.group = -1;
    let timeMs = Number.NaN;
    let timeSource = 0;
    if (this.#tagLine >= 0) {
      timeMs = tag.timeMs;
      timeSource = TAG;
      if (tag.sourceLength > 0) carrier.source = this.#internSource(readAscii(tag.sourceBytes, 0, tag.sourceLength));
      if (tag.group >= 0 && this.#parser.count > 1) carrier.group = tag.group;
    }
    if (this.counters.wrappers.seen > 0) {
      const wrapperMs = this.#wrappers.take(this.#parser.checksum);
      if (!Number.isNaN(wrapperMs)) {
        this.counters.wrappers.paired++;
        if (Number.isNaN(timeMs)) {
          timeMs = wrapperMs;
          timeSource = WRAPPER;
        }
      }
    }
    if (Number.isNaN(timeMs) && this.#parser.end < end) {
      timeMs = readSuffixMs(bytes, this.#parser.end, end);
      timeSource = SUFFIX;
    }
    if (carrier.source === 0 && this.#parser.end < end) carrier.source = this.#readStation(bytes, this.#parser.end, end);
    if (Number.isNaN(timeMs) && at > lineStart) {
      timeMs = readPrefixMs(bytes, lineStart, at);
      timeSource = PREFIX;
    }
    carrier.timeMs = timeMs;
    carrier.timeSource = Number.isNaN(timeMs) ? 0 : timeSource;
  }

  /** US Coast Guard station in the comma fields: `r003669946` or `b2003669950`. */
  #readStation(bytes: Uint8Array, start: number, end: number): number {
    for (let at = start; at + 6 < end; at++) {
      const key = bytes[at + 1];
      if (bytes[at] !== 44 || (key !== 114 && key !== 98)) continue;
      let to = at + 2;
      while (to < end && bytes[to]! >= 48 && bytes[to]! <= 57) to++;
      if (to - at >= 9 && (to === end || bytes[to] === 44)) return this.#internSource(readAscii(bytes, at + 1, to));
    }
    return 0;
  }

  /** Puts a whole message into the batch and settles the outcome of its sentences. */
  #deliver(
    sextets: Uint8Array,
    sextetCount: number,
    fill: number,
    parts: number,
    carrier: { timeMs: number; timeSource: number; source: number; offset: number; end: number },
  ): void {
    const { counters } = this;
    const bits = sextetCount * 6 - fill;
    if (bits < 38) {
      counters.outcomes.short += parts;
      if (this.#options.onProblem !== undefined) {
        this.#report('short', `${Math.max(0, bits)} bits: less than a header`, carrier.offset, '');
      }
      return;
    }
    if (this.#batch.isFull) this.flush();
    const batch = this.#batch;
    // Fill bits are padding; cleared, so that no reader sees them.
    if (fill > 0) sextets[sextetCount - 1]! &= (0x3f << fill) & 0x3f;
    const first = batch.pack(sextets, sextetCount);
    const type = sextets[0]!;
    const layout = chooseLayout(type, batch.words, first, bits);
    const i = batch.add(layout, first, bits);
    counters.messages++;
    counters.messagesByType[type]!++;
    if (layout === BY_BITS.unknown) {
      counters.outcomes.unknownType += parts;
      if (this.#options.onProblem !== undefined) this.#report('unknownType', `type ${type}`, carrier.offset, '');
    } else if (bits < LAYOUTS[layout]!.minimumBits) {
      counters.outcomes.short += parts;
      if (this.#options.onProblem !== undefined) {
        this.#report('short', `type ${type} with ${bits} bits`, carrier.offset, '');
      }
    } else counters.outcomes.ok += parts;
    let { timeMs, timeSource } = carrier;
    if (layout === BY_BITS.base && Number.isNaN(timeMs)) this.#readStationClock(i);
    if (Number.isNaN(timeMs)) {
      if (!Number.isNaN(this.#gpsClock.nowMs)) {
        timeMs = this.#gpsClock.nowMs;
        timeSource = GPS_CLOCK;
      } else if (!Number.isNaN(this.#receivedMs)) {
        timeMs = this.#receivedMs;
        timeSource = RECEIVED;
      } else if (!Number.isNaN(this.#stationClock.nowMs)) {
        timeMs = this.#stationClock.nowMs;
        timeSource = BASE_STATIONS;
      }
    }
    batch.timeMs[i] = timeMs;
    batch.timeSource[i] = timeSource;
    batch.receivedMs[i] = this.#receivedMs;
    batch.offset[i] = carrier.offset;
    batch.length[i] = carrier.end - carrier.offset;
    batch.source[i] = carrier.source;
    batch.channel[i] = this.#parser.channel;
  }

  /** Takes the UTC of a base station report (type 4) as a witness of the time. */
  #readStationClock(i: number): void {
    const { words } = this.#batch;
    const first = this.#batch.firstWord[i]!;
    if (this.#batch.bits[i]! < 78 || this.#batch.messageType[i] !== 4) return;
    const timeMs = makeTimeMs(
      readUnsigned(words, first, 38, 14),
      readUnsigned(words, first, 52, 4),
      readUnsigned(words, first, 56, 5),
      readUnsigned(words, first, 61, 5),
      readUnsigned(words, first, 66, 6),
      readUnsigned(words, first, 72, 6),
      0,
    );
    this.#stationClock.take(timeMs, this.#batch.mmsi[i]!, true);
  }

  /** A `$` sentence: of use only for its time. */
  #takeOther(bytes: Uint8Array, at: number, end: number): void {
    const c1 = bytes[at + 1]!;
    const c3 = bytes[at + 3]!;
    const c4 = bytes[at + 4]!;
    const c5 = bytes[at + 5]!;
    // $PGHP, $..RMC, $..ZDA
    if (c1 === 80 && bytes[at + 2] === 71 && c3 === 72 && c4 === 80) {
      if (!this.#fields.read(bytes, at, end)) return;
      this.counters.wrappers.seen++;
      this.#wrappers.add(readWrapperMs(this.#fields), this.#fields.hex(13));
    } else if (c3 === 82 && c4 === 77 && c5 === 67) {
      if (this.#fields.read(bytes, at, end)) this.#gpsClock.take(readRmcMs(this.#fields));
    } else if (c3 === 90 && c4 === 68 && c5 === 65) {
      if (this.#fields.read(bytes, at, end)) this.#gpsClock.take(readZdaMs(this.#fields));
    }
  }

  #dropTag(): void {
    if (this.#tagLine < 0) return;
    this.#tag.clear();
    this.#tagLine = -1;
  }

  #internSource(name: string): number {
    let number = this.#sourceNumbers.get(name);
    if (number === undefined) {
      if (this.#sourceNames.length >= MAX_SOURCES) return 0;
      number = this.#sourceNames.length;
      this.#sourceNames.push(name);
      this.#sourceNumbers.set(name, number);
    }
    return number;
  }

  #report(outcome: DecodeProblem['outcome'], reason: string, offset: number, text: string): void {
    this.#options.onProblem?.({ outcome, reason, offset, line: this.counters.lines, text });
  }
}

/** `!ttVDM,` or `!ttVDO,`, any two bytes as talker. */
function isAisSentence(bytes: Uint8Array, at: number): boolean {
  const last = bytes[at + 5];
  return bytes[at + 3] === 86 && bytes[at + 4] === 68 && (last === 77 || last === 79) && bytes[at + 6] === 44;
}

function chooseLayout(type: number, words: Uint32Array, first: number, bits: number): number {
  const byType = LAYOUT_BY_TYPE[type]!;
  if (byType >= 0) return byType;
  switch (type) {
    case 22:
      return BY_BITS.t22[bits > 139 ? readUnsigned(words, first, 139, 1) : 0]!;
    case 24: {
      const part = bits >= 40 ? readUnsigned(words, first, 38, 2) : 2;
      const mmsi = readUnsigned(words, first, 8, 30);
      return part === 1 && Math.floor(mmsi / 1e7) === 98 ? BY_BITS.t24Auxiliary : BY_BITS.t24[part]!;
    }
    default: {
      const flags = bits >= 40 ? readUnsigned(words, first, 38, 2) : 0;
      return (type === 25 ? BY_BITS.t25 : BY_BITS.t26)[flags]!;
    }
  }
}

function readAscii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < Math.min(to, from + 120); at++) text += String.fromCharCode(bytes[at]!);
  return text;
}
