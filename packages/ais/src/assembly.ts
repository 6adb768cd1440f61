import { MAX_SEXTETS, type SentenceParser } from './sentence.ts';

export interface AssemblyBounds {
  /** An open assembly older than this, by the times of its carriers, is given up. */
  readonly maxAgeMs: number;
  /** The same in lines of input, where there are no times. */
  readonly maxAgeLines: number;
  /** Assemblies open at a time; the oldest gives way. */
  readonly maxOpen: number;
}

export const DEFAULT_ASSEMBLY_BOUNDS: AssemblyBounds = { maxAgeMs: 30_000, maxAgeLines: 400, maxOpen: 64 };

const MAX_PARTS = 9;

/** One message whose parts are still coming. */
class OpenAssembly {
  used = false;
  count = 0;
  sequence = -1;
  channel = 0;
  source = 0;
  group = -1;
  received = 0;
  receivedMask = 0;
  firstLine = 0;
  timeMs: number = Number.NaN;
  timeSource = 0;
  offset = 0;
  end = 0;
  fill = 0;
  readonly sextets = new Uint8Array(MAX_PARTS * MAX_SEXTETS);
  readonly lengths = new Int32Array(MAX_PARTS + 1);
}

/** What a part brings besides its payload. */
export interface PartCarrier {
  timeMs: number;
  timeSource: number;
  /** Interned source, 0 = not said. */
  source: number;
  /** TAG group, -1 = none. */
  group: number;
  offset: number;
  end: number;
  line: number;
}

/**
 * Puts multi-sentence messages together: by TAG group where there is one, else by part count, sequence id, channel and
 * source. Parts may come in any order, with other sentences between. What stays incomplete is given up by age or number
 * and its parts are counted as orphans. Memory is fixed.
 */
export class Assembler {
  readonly #bounds: AssemblyBounds;
  readonly #open: OpenAssembly[];
  readonly #onOrphans: (parts: number, offset: number, why: 'evicted' | 'replaced') => void;
  #openCount = 0;
  /** The completed message: its sextets in order. */
  readonly sextets: Uint8Array = new Uint8Array(MAX_PARTS * MAX_SEXTETS);
  sextetCount = 0;
  fill = 0;
  parts = 0;
  timeMs: number = Number.NaN;
  timeSource = 0;
  source = 0;
  offset = 0;
  end = 0;

  constructor(
    bounds: AssemblyBounds,
    onOrphans: (parts: number, offset: number, why: 'evicted' | 'replaced') => void,
  ) {
    this.#bounds = bounds;
    this.#open = Array.from({ length: bounds.maxOpen }, () => new OpenAssembly());
    this.#onOrphans = onOrphans;
  }

  /**
   * Adds one part.
   *
   * @returns true when it completed its message, which then stands in the fields of this object
   */
  add(part: SentenceParser, carrier: PartCarrier): boolean {
    this.#evict(carrier.line, carrier.timeMs);
    let slot = this.#find(part, carrier);
    const bit = 1 << part.number;
    if (slot !== undefined && (slot.receivedMask & bit) !== 0) {
      // The sequence id is used again: the old message will not be completed any more.
      this.#giveUp(slot, 'replaced');
      slot = undefined;
    }
    slot ??= this.#begin(part, carrier);
    if (slot.source === 0) slot.source = carrier.source;
    if (Number.isNaN(slot.timeMs)) {
      slot.timeMs = carrier.timeMs;
      slot.timeSource = carrier.timeSource;
    }
    slot.offset = Math.min(slot.offset, carrier.offset);
    slot.end = Math.max(slot.end, carrier.end);
    slot.receivedMask |= bit;
    slot.received++;
    slot.lengths[part.number] = part.sextetCount;
    slot.sextets.set(part.sextets.subarray(0, part.sextetCount), (part.number - 1) * MAX_SEXTETS);
    if (part.number === part.count) slot.fill = part.fill;
    if (slot.received < slot.count) return false;
    this.#complete(slot);
    return true;
  }

  /** End of the input: everything still open is given up. */
  giveUpAll(): void {
    for (const slot of this.#open) if (slot.used) this.#giveUp(slot, 'evicted');
  }

  #find(part: SentenceParser, carrier: PartCarrier): OpenAssembly | undefined {
    if (this.#openCount === 0) return undefined;
    for (const slot of this.#open) {
      if (!slot.used || slot.count !== part.count) continue;
      if (carrier.group >= 0 || slot.group >= 0) {
        if (slot.group === carrier.group && isSameSource(slot.source, carrier.source)) return slot;
        continue;
      }
      if (
        slot.sequence === part.sequence &&
        slot.channel === part.channel &&
        isSameSource(slot.source, carrier.source)
      ) {
        return slot;
      }
    }
    return undefined;
  }

  #begin(part: SentenceParser, carrier: PartCarrier): OpenAssembly {
    let slot = this.#open.find((candidate) => !candidate.used);
    if (slot === undefined) {
      slot = this.#open.reduce((oldest, candidate) => (candidate.firstLine < oldest.firstLine ? candidate : oldest));
      this.#giveUp(slot, 'evicted');
    }
    slot.used = true;
    this.#openCount++;
    slot.count = part.count;
    slot.sequence = part.sequence;
    slot.channel = part.channel;
    slot.source = carrier.source;
    slot.group = carrier.group;
    slot.received = 0;
    slot.receivedMask = 0;
    slot.firstLine = carrier.line;
    slot.timeMs = Number.NaN;
    slot.timeSource = 0;
    slot.offset = carrier.offset;
    slot.end = carrier.end;
    slot.fill = 0;
    return slot;
  }

  #complete(slot: OpenAssembly): void {
    let at = 0;
    for (let number = 1; number <= slot.count; number++) {
      const from = (number - 1) * MAX_SEXTETS;
      this.sextets.set(slot.sextets.subarray(from, from + slot.lengths[number]!), at);
      at += slot.lengths[number]!;
    }
    this.sextetCount = at;
    this.fill = slot.fill;
    this.parts = slot.count;
    this.timeMs = slot.timeMs;
    this.timeSource = slot.timeSource;
    this.source = slot.source;
    this.offset = slot.offset;
    this.end = slot.end;
    slot.used = false;
    this.#openCount--;
  }

  #evict(line: number, timeMs: number): void {
    if (this.#openCount === 0) return;
    for (const slot of this.#open) {
      if (!slot.used) continue;
      const old = line - slot.firstLine > this.#bounds.maxAgeLines || timeMs - slot.timeMs > this.#bounds.maxAgeMs;
      if (old) this.#giveUp(slot, 'evicted');
    }
  }

  #giveUp(slot: OpenAssembly, why: 'evicted' | 'replaced'): void {
    slot.used = false;
    this.#openCount--;
    this.#onOrphans(slot.received, slot.offset, why);
  }
}

/** Sources may stand on the first part only, so "not said" fits any. */
function isSameSource(a: number, b: number): boolean {
  return a === b || a === 0 || b === 0;
}
