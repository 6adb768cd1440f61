import { canonicalJson } from './canonical-json.ts';
import { type Fact, type FactDraft, GENESIS, type HashText, type RecorderRole } from './fact.ts';

/** What the ledger adds to a draft. */
export interface Sealing {
  readonly author: string;
  readonly role: RecorderRole;
  /** ISO with milliseconds, UTC. */
  readonly recordedAt: string;
}

/** Where a chain stands: sequence and hash of its last fact. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_CHAIN: ChainEnd = { seq: 0, hash: GENESIS };

/** Continues a chain by drafts, in their order. */
export function sealFacts(drafts: readonly FactDraft[], sealing: Sealing, end: ChainEnd, hash: HashText): Fact[] {
  let { seq, hash: prev } = end;
  return drafts.map((draft) => {
    const open = { ...draft, ...sealing, seq: ++seq, prev };
    prev = hash(canonicalJson(open));
    return { ...open, hash: prev };
  });
}

/** Where a chain breaks, and why. */
export interface ChainBreak {
  readonly seq: number;
  readonly id: string;
  readonly why: string;
}

/**
 * Checks facts that follow each other: every hash is that of its content, every `prev` that of the fact before, sequences
 * without a gap, times that never go back.
 */
export class ChainVerifier {
  readonly #hash: HashText;
  #seq: number;
  #prev: string;
  #recordedAt = '';
  broken: ChainBreak | undefined;

  constructor(hash: HashText, from: ChainEnd = EMPTY_CHAIN) {
    this.#hash = hash;
    this.#seq = from.seq;
    this.#prev = from.hash;
  }

  /** Last fact that is sound. */
  get end(): ChainEnd {
    return { seq: this.#seq, hash: this.#prev };
  }

  /** @returns false from the first fact on that does not fit */
  add(fact: Fact): boolean {
    if (this.broken !== undefined) return false;
    return this.#take(fact, fact.hash, () => canonicalJson(fact, 'hash'));
  }

  /**
   * The same for a fact as it was sealed.
   *
   * @returns what the text says; undefined from the first fact on that does not fit
   */
  addSealed(text: string, hash: string): Omit<Fact, 'hash'> | undefined {
    if (this.broken !== undefined) return undefined;
    let open: Omit<Fact, 'hash'>;
    try {
      open = JSON.parse(text) as Omit<Fact, 'hash'>;
    } catch {
      this.broken = { seq: this.#seq + 1, id: '?', why: 'its text is no JSON' };
      return undefined;
    }
    return this.#take(open, hash, () => text) ? open : undefined;
  }

  #take(open: Omit<Fact, 'hash'>, hash: string, textOf: () => string): boolean {
    const why =
      this.#explain(open) ?? (this.#hash(textOf()) === hash ? undefined : 'its content is not what was sealed');
    if (why !== undefined) {
      this.broken = { seq: open.seq ?? this.#seq + 1, id: open.id ?? '?', why };
      return false;
    }
    this.#seq = open.seq;
    this.#prev = hash;
    this.#recordedAt = open.recordedAt;
    return true;
  }

  #explain({ seq, prev, recordedAt }: Omit<Fact, 'hash'>): string | undefined {
    if (seq !== this.#seq + 1) return `its number should be ${this.#seq + 1}`;
    if (prev !== this.#prev) return 'it does not continue the fact before it';
    return recordedAt < this.#recordedAt ? 'it is recorded before the fact before it' : undefined;
  }
}
