/** How a sentence ended. Every VDM or VDO sentence ends in exactly one of these. */
export const OUTCOMES = ['ok', 'badChecksum', 'malformed', 'orphan', 'short', 'unknownType'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What kinds of line there are; `lines` is their sum. */
export const LINE_KINDS = ['ais', 'nmea', 'tagOnly', 'blank', 'text', 'overlong'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/**
 * What became of the input. `sentences` is the sum of `outcomes` once the input ended (before, parts still wait in
 * assemblies); `lines` is the sum of `lineKinds`.
 */
export interface DecodeCounters {
  bytes: number;
  lines: number;
  readonly lineKinds: Record<LineKind, number>;
  sentences: number;
  readonly outcomes: Record<Outcome, number>;
  /** Messages delivered, short and unknown ones too. */
  messages: number;
  /** By message type 0-63. */
  readonly messagesByType: Uint32Array;
  readonly tagBlocks: { good: number; bad: number };
  readonly assemblies: { completed: number; evicted: number; replaced: number };
  /** Gatehouse wrappers seen, and how many found their sentence. */
  readonly wrappers: { seen: number; paired: number };
  /** Sentences whose station found no place in the bounded table of names. */
  unnamedSources: number;
}

/** Counters at zero. */
export function makeDecodeCounters(): DecodeCounters {
  return {
    bytes: 0,
    lines: 0,
    lineKinds: { ais: 0, nmea: 0, tagOnly: 0, blank: 0, text: 0, overlong: 0 },
    sentences: 0,
    outcomes: { ok: 0, badChecksum: 0, malformed: 0, orphan: 0, short: 0, unknownType: 0 },
    messages: 0,
    messagesByType: new Uint32Array(64),
    tagBlocks: { good: 0, bad: 0 },
    assemblies: { completed: 0, evicted: 0, replaced: 0 },
    wrappers: { seen: 0, paired: 0 },
    unnamedSources: 0,
  };
}
