import {
  type Fact,
  type FactDraft,
  type HashText,
  Ledger,
  type LedgerHead,
  type LedgerPort,
  MemoryLedger,
  type Recording,
  type TopicInfo,
} from '@searoom/assistance';
import { SearoomError } from '@searoom/model';

/** What would become of drafts. Nothing was recorded. */
export interface DryRun {
  readonly recorded: readonly Fact[];
  /** Ids that the ledger holds already with the same content. */
  readonly known: readonly string[];
  readonly refused: readonly { readonly draft: FactDraft; readonly why: string }[];
}

export interface DryRunOptions {
  readonly port: LedgerPort;
  readonly hash: HashText;
  readonly nowMs: () => number;
  readonly recording: Recording;
}

const PIECE = 200;

/** Tries drafts on a ledger, by the ledger's own checks, and leaves the ledger as it is. */
export async function dryRun(drafts: readonly FactDraft[], options: DryRunOptions): Promise<DryRun> {
  const { port, hash, nowMs, recording } = options;
  const ledger = new Ledger({ port: await OverlayPort.over(port), hash, nowMs });
  const recorded: Fact[] = [];
  const known: string[] = [];
  const refused: { draft: FactDraft; why: string }[] = [];
  const tryPiece = async (piece: readonly FactDraft[]): Promise<void> => {
    try {
      const answer = await ledger.record(piece, recording);
      recorded.push(...answer.facts);
      known.push(...answer.known);
    } catch (error) {
      if (!(error instanceof SearoomError)) throw error;
      const [draft, ...more] = piece;
      if (draft === undefined) return;
      if (more.length === 0) {
        refused.push({ draft, why: error.message });
        return;
      }
      // Recording is all or none: which of them is it?
      const half = Math.ceil(piece.length / 2);
      await tryPiece(piece.slice(0, half));
      await tryPiece(piece.slice(half));
    }
  };
  for (let at = 0; at < drafts.length; at += PIECE) await tryPiece(drafts.slice(at, at + PIECE));
  return { recorded, known, refused };
}

/** A ledger as it would be: what is appended stays in memory, and is read on top of what is kept. */
class OverlayPort implements LedgerPort {
  readonly #under: LedgerPort;
  readonly #over: MemoryLedger;

  static async over(under: LedgerPort): Promise<OverlayPort> {
    return new OverlayPort(under, new MemoryLedger(await under.head()));
  }

  private constructor(under: LedgerPort, over: MemoryLedger) {
    this.#under = under;
    this.#over = over;
  }

  head(): Promise<LedgerHead> {
    return this.#over.head();
  }

  append(facts: readonly Fact[]): Promise<boolean> {
    return this.#over.append(facts);
  }

  async readTopics(topics: readonly string[]): Promise<Fact[]> {
    return [...(await this.#under.readTopics(topics)), ...(await this.#over.readTopics(topics))];
  }

  async readFacts(ids: readonly string[]): Promise<Fact[]> {
    return [...(await this.#under.readFacts(ids)), ...(await this.#over.readFacts(ids))];
  }

  listTopics(type?: string): Promise<TopicInfo[]> {
    return this.#under.listTopics(type);
  }

  async *scan(afterSeq: number, most: number): AsyncIterable<readonly Fact[]> {
    yield* this.#under.scan(afterSeq, most);
    yield* this.#over.scan(afterSeq, most);
  }
}
