import { Assembler, type AssemblyBounds, DEFAULT_ASSEMBLY_BOUNDS, type PartCarrier } from './assembly.ts';
import { MessageBatch } from './batch.ts';
import { NmeaFields, readPrefixMs, readStation, readSuffixMs, readWrapperMs } from './carriers.ts';
import { chooseLayout, LAYOUT_STATION, LAYOUT_UNKNOWN } from './choose-layout.ts';
import { type DecodeCounters, makeDecodeCounters, type Outcome } from './counters.ts';
import { LAYOUTS } from './layouts.ts';
import { LineScanner, type LineSink, MAX_LINE_BYTES } from './line-scanner.ts';
import { BAD_CHECKSUM, PARSED, readHexByte, SentenceParser } from './sentence.ts';
import { packSingleSlot, readChannel, SINGLE_SLOT_REACH } from './single-slot.ts';
import { SourceNames } from './source-names.ts';
import { StreamClock } from './stream-clock.ts';
import { TagFields } from './tag-block.ts';
import { TIME_NONE, TIME_PREFIX, TIME_SUFFIX, TIME_TAG, TIME_WRAPPER } from './time-source.ts';
import { WrapperWindow } from './wrapper-window.ts';

/** One sentence or line that did not become a whole message: where, what, why. */
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
  /**
   * Called with a filled batch; its columns are reused when the call returns. What it throws passes through `push`, and
   * the rest of that chunk is lost.
   */
  readonly onBatch: (batch: MessageBatch) => void;
  /** Messages in a batch at the most. */
  readonly batchSize?: number;
  readonly assembly?: Partial<AssemblyBounds>;
  /** Called for everything that did not become a whole message. Costs nothing when absent. */
  readonly onProblem?: (problem: DecodeProblem) => void;
}

const EXCLAMATION = 33;
const RETURN = 13;
const DOLLAR = 36;
const COMMA = 44;
const BACKSLASH = 92;
const LETTER_O = 79;
const RMC = 0x524d43;
const ZDA = 0x5a4441;
/** `HP` of `$PGHP`. */
const PGHP_END = 0x4850;

/** A TAG block alone on its line belongs to the AIS sentence at most this many lines on. */
const TAG_REACH_LINES = 3;

/** So many lines after a Gatehouse wrapper no sentence belongs to it any more. */
const WRAPPER_REACH_LINES = 64;

/** Bits of message id, repeat indicator and sender: less is no message. */
const HEADER_BITS = 38;

/** A payload of one slot. */
const SINGLE_SLOT_BITS = 168;

const MINIMUM_BITS: Uint16Array = Uint16Array.from(LAYOUTS, (layout) => layout.minimumBits);

/**
 * Decodes a byte stream of NMEA lines into batches of AIS messages. It never throws on any input: every VDM or VDO
 * sentence ends in exactly one outcome of `counters`. How the stream is cut into chunks changes nothing.
 */
export class AisDecoder {
  readonly counters: DecodeCounters = makeDecodeCounters();

  readonly #options: AisDecoderOptions;
  readonly #batch: MessageBatch;
  readonly #scanner: LineScanner;
  readonly #assembler: Assembler;
  readonly #clock = new StreamClock();
  readonly #parser = new SentenceParser();
  readonly #sources = new SourceNames();
  readonly #tag = new TagFields(this.#sources);
  readonly #fields = new NmeaFields();
  readonly #wrappers = new WrapperWindow();
  readonly #carrier: PartCarrier = {
    timeMs: Number.NaN,
    timeSource: TIME_NONE,
    receivedMs: Number.NaN,
    source: 0,
    group: -1,
    offset: 0,
    end: 0,
    line: 0,
  };
  #receivedMs: number = Number.NaN;
  /** Line of the last TAG block that no sentence used yet, -1 without one. */
  #tagLine = -1;
  /** Line of the last Gatehouse wrapper. */
  #wrapperLine: number = Number.NEGATIVE_INFINITY;

  constructor(options: AisDecoderOptions) {
    this.#options = options;
    this.#batch = new MessageBatch(options.batchSize ?? 4096, this.#sources);
    const sink: LineSink = {
      glance: (bytes, start, offset) => this.#glance(bytes, start, offset),
      line: (bytes, start, end, offset) => this.#takeLine(bytes, start, end, offset),
      overlong: (offset) => this.#skipLine(offset),
    };
    this.#scanner = new LineScanner(sink);
    this.#assembler = new Assembler({ ...DEFAULT_ASSEMBLY_BOUNDS, ...options.assembly }, (message, why) => {
      this.counters.outcomes.orphan += message.received;
      this.counters.assemblies[why]++;
      options.onProblem?.({
        outcome: 'orphan',
        reason: `${message.received} of ${message.count} parts`,
        offset: message.offset,
        line: message.line,
        text: '',
      });
    });
  }

  /**
   * Takes the next bytes of the stream.
   *
   * @param receivedMs epoch milliseconds at which a live source delivered them; leave it out for logs
   */
  push(chunk: Uint8Array, receivedMs: number = Number.NaN): void {
    this.#receivedMs = receivedMs;
    this.#carrier.receivedMs = receivedMs;
    this.counters.bytes += chunk.length;
    this.#scanner.push(chunk);
  }

  /** End of the stream: the last line may lack its end; messages still incomplete become orphans. */
  end(): void {
    this.#scanner.end();
    this.#amend(this.#wrappers.settle());
    this.#assembler.giveUpAll();
    this.flush();
  }

  /** Delivers what is decoded so far. A live source calls it after each chunk. */
  flush(): void {
    if (this.#batch.count === 0) return;
    this.counters.unnamedSources = this.#sources.refused;
    this.#wrappers.forgetRows();
    try {
      this.#options.onBatch(this.#batch);
    } finally {
      this.#batch.clear();
    }
  }

  /**
   * A line that is nothing but one good sentence, with nothing pending that could change how it is read. Anything else is
   * left for `#takeLine`, which finds the end of the line first.
   */
  #glance(bytes: Uint8Array, start: number, offset: number): number {
    if (start + SINGLE_SLOT_REACH > bytes.length || this.#tagLine >= 0 || this.#isWrapped) return 0;
    if (bytes[start] === BACKSLASH) return this.#glanceAtTagged(bytes, start, offset);
    if (bytes[start] === DOLLAR) return this.#glanceAtNmea(bytes, start);
    if (bytes[start] !== EXCLAMATION) return 0;
    const batch = this.#batch;
    if (batch.isFull) this.flush();
    const length = packSingleSlot(bytes, start, batch.words, batch.usedWords);
    if (length === 0) return this.#glanceAtOther(bytes, start, offset);
    const next = findNextLine(bytes, start + length);
    if (next === 0) return 0;
    this.#countLine();
    const i = this.#addSingleSlot(bytes, start, length);
    this.#fillStreamTime(i);
    batch.offset[i] = offset;
    batch.source[i] = 0;
    if (this.#options.onProblem !== undefined) this.#reportRow(i);
    return next;
  }

  /** The same for a line that is one sentence of another kind: half of what a ship's own log holds. */
  #glanceAtNmea(bytes: Uint8Array, start: number): number {
    let end = start + 1;
    for (let byte = 0; end < bytes.length && (byte = bytes[end]!) > RETURN; end++) {
      if (byte === DOLLAR || byte === EXCLAMATION || byte === BACKSLASH) return 0;
    }
    const next = end - start > MAX_LINE_BYTES ? 0 : findNextLine(bytes, end);
    if (next === 0 || !isNmeaSentence(bytes, start, end)) return 0;
    this.counters.lines++;
    this.counters.lineKinds.nmea++;
    this.#takeOther(bytes, start, end);
    return next;
  }

  /** The same for one TAG block and one sentence of a single slot: what most feeds with times are made of. */
  #glanceAtTagged(bytes: Uint8Array, start: number, offset: number): number {
    const tag = this.#tag;
    const at = tag.read(bytes, start, Math.min(bytes.length, start + MAX_LINE_BYTES));
    if (at < 0) return 0;
    const batch = this.#batch;
    if (batch.isFull) this.flush();
    const length =
      bytes[at] === EXCLAMATION && at + SINGLE_SLOT_REACH <= bytes.length
        ? packSingleSlot(bytes, at, batch.words, batch.usedWords)
        : 0;
    const next = length === 0 ? 0 : findNextLine(bytes, at + length);
    if (next === 0) {
      tag.clear();
      return 0;
    }
    this.#countLine();
    this.counters.tagBlocks.good++;
    const carrier = this.#carrier;
    carrier.offset = offset + at - start;
    carrier.line = this.counters.lines;
    this.#readCarrier(bytes, at, at + length, at + length, start);
    tag.clear();
    this.#fillOrigin(this.#addSingleSlot(bytes, at, length), carrier, readHexByte(bytes, at + length - 2));
    return next;
  }

  /** The same for a sentence of any length, or a part of a message. */
  #glanceAtOther(bytes: Uint8Array, start: number, offset: number): number {
    if (bytes[start + 1]! < 48 || bytes[start + 2]! < 48 || !isAisSentence(bytes, start, bytes.length)) return 0;
    const parser = this.#parser;
    const { words, usedWords } = this.#batch;
    if (parser.parse(bytes, start, bytes.length, words, usedWords) !== PARSED) return 0;
    const next = findNextLine(bytes, parser.end);
    if (next === 0) return 0;
    this.#countLine();
    const carrier = this.#carrier;
    carrier.timeMs = Number.NaN;
    carrier.source = 0;
    carrier.group = -1;
    carrier.offset = offset;
    carrier.end = offset + parser.end - start;
    carrier.line = this.counters.lines;
    this.#takeParsed(bytes);
    return next;
  }

  #countLine(): void {
    const { counters } = this;
    counters.lines++;
    counters.lineKinds.ais++;
    counters.sentences++;
  }

  /** The message that `packSingleSlot` packed becomes a row; the caller fills time, offset and source. */
  #addSingleSlot(bytes: Uint8Array, start: number, length: number): number {
    const batch = this.#batch;
    const fill = bytes[start + length - 4]! - 48;
    const i = this.#addRow(SINGLE_SLOT_BITS - fill, 1);
    batch.channel[i] = readChannel(bytes, start, length);
    batch.isOwnShip[i] = bytes[start + 5] === LETTER_O ? 1 : 0;
    batch.length[i] = length;
    batch.receivedMs[i] = this.#receivedMs;
    return i;
  }

  /** Decodes the message packed at the end of the batch's words and settles the outcome of its sentences. */
  #addRow(bits: number, parts: number): number {
    const { counters } = this;
    const batch = this.#batch;
    const type = batch.words[batch.usedWords]! >>> 26;
    const layout = chooseLayout(type, batch.words, batch.usedWords, bits);
    const i = batch.add(layout, bits);
    counters.messages++;
    counters.messagesByType[type]!++;
    if (bits < MINIMUM_BITS[layout]!) counters.outcomes.short += parts;
    else if (layout === LAYOUT_UNKNOWN) counters.outcomes.unknownType += parts;
    else counters.outcomes.ok += parts;
    return i;
  }

  #skipLine(offset: number): void {
    this.counters.lines++;
    this.counters.lineKinds.overlong++;
    if (this.#options.onProblem !== undefined) this.#report('overlong', 'line too long', offset, '');
  }

  #takeLine(bytes: Uint8Array, start: number, end: number, offset: number): void {
    const { counters } = this;
    const { lineKinds } = counters;
    counters.lines++;
    if (start === end) {
      lineKinds.blank++;
      return;
    }
    if (this.#tagLine >= 0 && counters.lines - this.#tagLine > TAG_REACH_LINES) this.#dropTag();
    let at = start;
    while (bytes[at] === BACKSLASH) {
      const behind = this.#tag.read(bytes, at, end);
      if (behind < 0) {
        counters.tagBlocks.bad++;
        if (this.#options.onProblem !== undefined) {
          this.#report('badTag', 'TAG block', offset + at - start, readAscii(bytes, at, end));
        }
        break;
      }
      counters.tagBlocks.good++;
      this.#tagLine = counters.lines;
      at = behind;
      if (at >= end) {
        lineKinds.tagOnly++;
        return;
      }
    }
    let hasOther = false;
    let sentences = 0;
    while (at < end) {
      const byte = bytes[at]!;
      let next = at + 1;
      if (byte === EXCLAMATION && isAisSentence(bytes, at, end)) {
        sentences++;
        next = this.#takeSentence(bytes, at, end, start, offset);
        this.#dropTag();
      } else if ((byte === DOLLAR || byte === EXCLAMATION) && isNmeaSentence(bytes, at, end)) {
        hasOther = true;
        if (byte === DOLLAR) this.#takeOther(bytes, at, end);
      }
      at = next;
    }
    if (sentences > 0) lineKinds.ais++;
    else if (hasOther) lineKinds.nmea++;
    else lineKinds.text++;
  }

  /** Takes one AIS sentence of a line, wherever it stands; returns the position behind it. */
  #takeSentence(bytes: Uint8Array, at: number, end: number, lineStart: number, lineOffset: number): number {
    const { counters } = this;
    const parser = this.#parser;
    const batch = this.#batch;
    const carrier = this.#carrier;
    counters.sentences++;
    if (batch.isFull) this.flush();
    carrier.offset = lineOffset + at - lineStart;
    carrier.line = counters.lines;
    const length = at + SINGLE_SLOT_REACH <= bytes.length ? packSingleSlot(bytes, at, batch.words, batch.usedWords) : 0;
    if (length > 0 && at + length <= end) {
      this.#readCarrier(bytes, at, at + length, end, lineStart);
      this.#fillOrigin(this.#addSingleSlot(bytes, at, length), carrier, readHexByte(bytes, at + length - 2));
      return at + length;
    }
    const result = parser.parse(bytes, at, end, batch.words, batch.usedWords);
    if (result !== PARSED) {
      const outcome = result === BAD_CHECKSUM ? 'badChecksum' : 'malformed';
      counters.outcomes[outcome]++;
      if (this.#options.onProblem !== undefined) {
        const reason = result === BAD_CHECKSUM ? 'the checksum does not hold' : parser.reason;
        this.#report(outcome, reason, carrier.offset, readAscii(bytes, at, end));
      }
      return Math.max(parser.end, at + 1);
    }
    this.#readCarrier(bytes, at, parser.end, end, lineStart);
    carrier.end = lineOffset + parser.end - lineStart;
    this.#takeParsed(bytes);
    return parser.end;
  }

  /** The sentence in the parser becomes a message, or a part of one. */
  #takeParsed(bytes: Uint8Array): void {
    const parser = this.#parser;
    if (parser.count === 1) {
      this.#finish(parser.bits, 1, parser, this.#carrier, parser.checksum);
      return;
    }
    const { words, usedWords } = this.#batch;
    const message = this.#assembler.add(bytes, parser, this.#carrier, words, usedWords);
    if (message === null) return;
    this.counters.assemblies.completed++;
    this.#finish(Assembler.bits(message), message.count, message, message, Assembler.checksum(message));
  }

  /** A whole message of `bits` bits, packed at the end of the batch's words unless it lacks even a header. */
  #finish(
    bits: number,
    parts: number,
    { channel, isOwnShip }: { readonly channel: number; readonly isOwnShip: number },
    origin: Origin,
    checksum: number,
  ): void {
    if (bits < HEADER_BITS) {
      this.counters.outcomes.short += parts;
      if (this.#options.onProblem !== undefined) {
        this.#report('short', `${Math.max(0, bits)} bits are less than a header`, origin.offset, '');
      }
      return;
    }
    const batch = this.#batch;
    const i = this.#addRow(bits, parts);
    batch.channel[i] = channel;
    batch.isOwnShip[i] = isOwnShip;
    batch.length[i] = origin.end - origin.offset;
    batch.receivedMs[i] = this.#receivedMs;
    this.#fillOrigin(i, origin, checksum);
  }

  /** Gives a row the time of the stream, of which a base station report is a witness itself. */
  #fillStreamTime(i: number): void {
    const batch = this.#batch;
    if (batch.layout[i] === LAYOUT_STATION) this.#clock.takeStation(batch, i, this.#receivedMs);
    batch.timeMs[i] = this.#clock.now(this.counters.lines, this.#receivedMs);
    batch.timeSource[i] = this.#clock.source;
  }

  /**
   * Fills time, offset and source of a row.
   *
   * @param checksum that of the sentence, of several the exclusive or, as Gatehouse wrappers repeat it
   */
  #fillOrigin(i: number, origin: Origin, checksum: number): void {
    const batch = this.#batch;
    batch.offset[i] = origin.offset;
    batch.source[i] = origin.source;
    const hasWrapper = this.#isWrapped && this.#pair(i, origin, checksum);
    if (!hasWrapper) {
      if (Number.isNaN(origin.timeMs)) this.#fillStreamTime(i);
      else {
        batch.timeMs[i] = origin.timeMs;
        batch.timeSource[i] = origin.timeSource;
        this.#clock.noteOwn(origin.timeMs, this.counters.lines, this.#receivedMs);
      }
    }
    if (this.#options.onProblem !== undefined) this.#reportRow(i);
  }

  /** Fills the carrier's time, source and group from whatever stands round the sentence from `at` to `sentenceEnd`. */
  #readCarrier(bytes: Uint8Array, at: number, sentenceEnd: number, end: number, lineStart: number): void {
    const carrier = this.#carrier;
    const tag = this.#tag;
    let timeMs = tag.timeMs;
    let timeSource = TIME_TAG;
    carrier.source = tag.source;
    carrier.group = tag.group;
    if (sentenceEnd < end) {
      if (Number.isNaN(timeMs)) {
        timeMs = readSuffixMs(bytes, sentenceEnd, end);
        timeSource = TIME_SUFFIX;
      }
      if (carrier.source === 0) carrier.source = readStation(bytes, sentenceEnd, end, this.#sources);
    }
    if (Number.isNaN(timeMs) && at > lineStart) {
      timeMs = readPrefixMs(bytes, lineStart, at);
      timeSource = TIME_PREFIX;
    }
    carrier.timeMs = timeMs;
    carrier.timeSource = timeSource;
  }

  /** True while wrappers are about. */
  get #isWrapped(): boolean {
    return this.counters.lines - this.#wrapperLine <= WRAPPER_REACH_LINES;
  }

  /** Looks for the wrapper of the message in a row; true when its time was taken from it. */
  #pair(i: number, origin: Origin, checksum: number): boolean {
    const wrappers = this.#wrappers;
    if (!wrappers.take(checksum)) {
      this.#amend(wrappers.settle());
      wrappers.remember(i, checksum);
      return false;
    }
    const batch = this.#batch;
    this.counters.wrappers.paired++;
    if (origin.source === 0) batch.source[i] = wrappers.source;
    if (origin.timeSource === TIME_TAG && !Number.isNaN(origin.timeMs)) return false;
    batch.timeMs[i] = wrappers.timeMs;
    batch.timeSource[i] = TIME_WRAPPER;
    this.#clock.noteOwn(wrappers.timeMs, this.counters.lines, this.#receivedMs);
    return true;
  }

  /** A wrapper turned out to belong to a message that stands in the batch already. */
  #amend(row: number): void {
    if (row < 0) return;
    const batch = this.#batch;
    this.counters.wrappers.paired++;
    if (batch.source[row] === 0) batch.source[row] = this.#wrappers.source;
    if (batch.timeSource[row] === TIME_TAG) return;
    batch.timeMs[row] = this.#wrappers.timeMs;
    batch.timeSource[row] = TIME_WRAPPER;
  }

  /** A `$` sentence: of use only for the time it tells. */
  #takeOther(bytes: Uint8Array, at: number, end: number): void {
    const name = (bytes[at + 3]! << 16) | (bytes[at + 4]! << 8) | bytes[at + 5]!;
    const isWrapper = bytes[at + 1] === 80 && bytes[at + 2] === 71 && name >> 8 === PGHP_END;
    if (!isWrapper && name !== RMC && name !== ZDA) return;
    if (!this.#fields.read(bytes, at, end)) return;
    if (name === RMC) this.#clock.takeRmc(this.#fields, this.#receivedMs);
    else if (name === ZDA) this.#clock.takeZda(this.#fields, this.#receivedMs);
    else this.#takeWrapper();
  }

  #takeWrapper(): void {
    this.counters.wrappers.seen++;
    const timeMs = readWrapperMs(this.#fields);
    const checksum = this.#fields.hex(13);
    if (!this.#isWrapped) this.#wrappers.clear();
    this.#wrapperLine = this.counters.lines;
    if (Number.isNaN(timeMs) || checksum < 0) return;
    this.#amend(this.#wrappers.add(timeMs, checksum, this.#fields.name(11, this.#sources)));
  }

  #dropTag(): void {
    if (this.#tagLine < 0) return;
    this.#tag.clear();
    this.#tagLine = -1;
  }

  /** Tells of a message that is short or of unknown type. */
  #reportRow(i: number): void {
    const batch = this.#batch;
    const layout = batch.layout[i]!;
    const bits = batch.bits[i]!;
    const type = batch.messageType[i]!;
    if (bits < MINIMUM_BITS[layout]!) this.#report('short', `type ${type} with ${bits} bits`, batch.offset[i]!, '');
    else if (layout === LAYOUT_UNKNOWN) this.#report('unknownType', `type ${type}`, batch.offset[i]!, '');
  }

  #report(outcome: DecodeProblem['outcome'], reason: string, offset: number, text: string): void {
    this.#options.onProblem?.({ outcome, reason, offset, line: this.counters.lines, text });
  }
}

/** Where and when a message came: of its sentence, or of the parts put together. */
type Origin = Pick<PartCarrier, 'timeMs' | 'timeSource' | 'source' | 'offset' | 'end'>;

/** Position behind the line end at `at`; 0 when there is none (CR alone is left to the line scanner). */
function findNextLine(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 10) return at + 1;
  return bytes[at] === 13 && bytes[at + 1] === 10 ? at + 2 : 0;
}

/** `!ttVDM,` or `!ttVDO,`, any two bytes as talker. */
function isAisSentence(bytes: Uint8Array, at: number, end: number): boolean {
  const last = bytes[at + 5];
  return (
    at + 6 < end &&
    bytes[at + 3] === 86 &&
    bytes[at + 4] === 68 &&
    (last === 77 || last === 79) &&
    bytes[at + 6] === COMMA
  );
}

/** `$` or `!` and a name of four letters or digits at the least, as `$PGHP` and `$GPRMC`. */
function isNmeaSentence(bytes: Uint8Array, at: number, end: number): boolean {
  for (let i = at + 1; i <= at + 4; i++) {
    const byte = bytes[i]!;
    if (i >= end || !((byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57))) return false;
  }
  return true;
}

function readAscii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < Math.min(to, from + 120); at++) text += String.fromCharCode(bytes[at]!);
  return text;
}
