/**
 * Positions on their way to a screen: a frame of columns, so that fifty thousand vessels cost no object and no text.
 * Both directions stand here, side by side. No import: a browser takes this file alone.
 *
 * Layout, little-endian, 40 bytes of head and 28 bytes a row, column after column:
 * `SRP1` u32 · count u32 · flags u32 · missed u32 · sequence f64 · timeMs f64 · 8 bytes free ·
 * mmsi u32[] · longitude i32[] · latitude i32[] · ageMs i32[] · sog u16[] · cog u16[] · heading u16[] ·
 * kind u8[] · navigationalStatus u8[] · shipType u8[] · feed u8[] · marks u8[] · free u8[]
 */

/** `SRP1`, read as a little-endian word. */
const MAGIC = 0x31505253;
const HEAD_BYTES = 40;
const ROW_BYTES = 28;

/** What sent a position, as far as its number and messages tell. The numbers stand in the column `kind`. */
export const TARGET_KINDS = [
  'unknown',
  'class-a',
  'class-b',
  'aid',
  'station',
  'aircraft',
  'distress',
  'craft',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** Bits of the column `marks`. */
export const MARK_SIMULATED = 1;
/** A position of message 27, rounded to 1/10 minute. */
export const MARK_COARSE = 2;
/** Nothing came for long: the target is lost. */
export const MARK_LOST = 4;
/** A virtual aid to navigation: nothing floats there. */
export const MARK_VIRTUAL = 8;

/** Bits of a frame's `flags`. */
export const FRAME_WHOLE = 1;
/** Some reports were replaced by newer ones of the same vessel before they were sent: the reader was too slow. */
export const FRAME_LATEST_ONLY = 2;
/** Rows are a history in the order of time: one vessel may stand in many. */
export const FRAME_HISTORY = 4;

/** A frame, decoded: columns are views of its buffer. */
export interface PositionFrame {
  readonly count: number;
  /** Bits FRAME_*. */
  readonly flags: number;
  /** Reports that this reader never got because newer ones replaced them. */
  readonly missed: number;
  /** Change of the vessel table up to which the frame goes; larger is later. */
  readonly sequence: number;
  /** Time of the room in epoch milliseconds; `ageMs` counts back from it. */
  readonly timeMs: number;
  readonly mmsi: Uint32Array;
  /** 1/10000 minute, east positive. Always a place on earth. */
  readonly longitude: Int32Array;
  /** 1/10000 minute, north positive. */
  readonly latitude: Int32Array;
  /** Milliseconds from the report to `timeMs`; negative when the report is ahead of the room. */
  readonly ageMs: Int32Array;
  /** 1/10 knot; 1023 = not available. */
  readonly sog: Uint16Array;
  /** 1/10 degree; 3600 = not available. */
  readonly cog: Uint16Array;
  /** Degrees; 511 = not available. */
  readonly heading: Uint16Array;
  /** Position in TARGET_KINDS. */
  readonly kind: Uint8Array;
  /** ITU-R M.1371-5 table 48; 15 = not defined. */
  readonly navigationalStatus: Uint8Array;
  /** AIS type of ship and cargo; 0 = not said. */
  readonly shipType: Uint8Array;
  /** Number of the feed that brought it (`FeedInfo.number`). */
  readonly feed: Uint8Array;
  /** Bits MARK_*. */
  readonly marks: Uint8Array;
}

/** The frame with columns that can be written, in a buffer of exactly its size. */
export type WritableFrame = PositionFrame & { readonly buffer: ArrayBuffer };

export interface FrameHead {
  readonly count: number;
  readonly flags: number;
  readonly missed: number;
  readonly sequence: number;
  readonly timeMs: number;
}

/** Makes a frame whose columns wait to be filled; its `buffer` is what is sent. */
export function makePositionFrame(head: FrameHead): WritableFrame {
  const buffer = new ArrayBuffer(HEAD_BYTES + head.count * ROW_BYTES);
  const view = new DataView(buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.count, true);
  view.setUint32(8, head.flags, true);
  view.setUint32(12, head.missed, true);
  view.setFloat64(16, head.sequence, true);
  view.setFloat64(24, head.timeMs, true);
  return { ...viewColumns(buffer, 0, head), buffer };
}

/**
 * Reads a frame. The columns are views of the bytes where their place allows it, else of a copy.
 *
 * @throws RangeError when the bytes are no frame, or cut short
 */
export function readPositionFrame(bytes: Uint8Array): PositionFrame {
  if (bytes.byteLength < HEAD_BYTES) throw new RangeError(`A frame of positions has ${bytes.byteLength} bytes`);
  const isAligned = bytes.byteOffset % 8 === 0;
  const whole = isAligned ? bytes : bytes.slice();
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('These bytes are no frame of positions');
  const count = view.getUint32(4, true);
  if (whole.byteLength !== HEAD_BYTES + count * ROW_BYTES) {
    throw new RangeError(`A frame of ${count} positions has ${whole.byteLength} bytes`);
  }
  return viewColumns(whole.buffer, whole.byteOffset, {
    count,
    flags: view.getUint32(8, true),
    missed: view.getUint32(12, true),
    sequence: view.getFloat64(16, true),
    timeMs: view.getFloat64(24, true),
  });
}

function viewColumns(buffer: ArrayBufferLike, offset: number, head: FrameHead): PositionFrame {
  const { count } = head;
  let at = offset + HEAD_BYTES;
  const take = (bytes: number): number => {
    const start = at;
    at += count * bytes;
    return start;
  };
  return {
    ...head,
    mmsi: new Uint32Array(buffer, take(4), count),
    longitude: new Int32Array(buffer, take(4), count),
    latitude: new Int32Array(buffer, take(4), count),
    ageMs: new Int32Array(buffer, take(4), count),
    sog: new Uint16Array(buffer, take(2), count),
    cog: new Uint16Array(buffer, take(2), count),
    heading: new Uint16Array(buffer, take(2), count),
    kind: new Uint8Array(buffer, take(1), count),
    navigationalStatus: new Uint8Array(buffer, take(1), count),
    shipType: new Uint8Array(buffer, take(1), count),
    feed: new Uint8Array(buffer, take(1), count),
    marks: new Uint8Array(buffer, take(1), count),
  };
}
