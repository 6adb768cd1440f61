import {
  type Fact,
  type FactDraft,
  type HashText,
  Ledger,
  type LedgerHead,
  type LedgerPort,
  type Recording,
  type TopicInfo,
  topicOf,
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
  const ledger = new Ledger({ port: new OverlayPort(port), hash, nowMs });
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
  readonly #facts: Fact[] = [];
  readonly #byId = new Map<string, Fact>();
  readonly #byTopic = new Map<string, Fact[]>();

  constructor(under: LedgerPort) {
    this.#under = under;
  }

  async head(): Promise<LedgerHead> {
    const last = this.#facts.at(-1);
    return last === undefined ? this.#under.head() : { seq: last.seq, hash: last.hash, recordedAt: last.recordedAt };
  }

  async append(facts: readonly Fact[]): Promise<boolean> {
    for (const fact of facts) {
      this.#facts.push(fact);
      this.#byId.set(fact.id, fact);
      const topic = topicOf(fact.subject);
      const list = this.#byTopic.get(topic);
      if (list === undefined) this.#byTopic.set(topic, [fact]);
      else list.push(fact);
    }
    return true;
  }

  async readTopics(topics: readonly string[]): Promise<Fact[]> {
    const own = [...new Set(topics)].flatMap((topic) => this.#byTopic.get(topic) ?? []);
    return [...(await this.#under.readTopics(topics)), ...own.sort((a, b) => a.seq - b.seq)];
  }

  async readFacts(ids: readonly string[]): Promise<Fact[]> {
    const own = ids.map((id) => this.#byId.get(id)).filter((fact) => fact !== undefined);
    return [...(await this.#under.readFacts(ids)), ...own];
  }

  listTopics(type?: string): Promise<TopicInfo[]> {
    return this.#under.listTopics(type);
  }

  async *scan(afterSeq: number, most: number): AsyncIterable<readonly Fact[]> {
    yield* this.#under.scan(afterSeq, most);
    yield this.#facts.filter(({ seq }) => seq > afterSeq);
  }
}
