import { type Fact, type Json, type LedgerPort, topicOf } from '@searoom/assistance';

/** Kinds of topic whose facts may name a grant that they do not belong to: what it paid for, and where it came about. */
const NAMING = ['asset', 'meeting'] as const;
/** Topics that are read at once. */
const PIECE = 500;

/**
 * Which assets and meetings name which grant. Facts are only ever added, so a topic is read again when it has grown, and
 * never otherwise.
 */
export class MentionIndex {
  readonly #port: LedgerPort;
  /** Newest fact of each topic that was read. */
  readonly #read = new Map<string, number>();
  readonly #byGrant = new Map<string, Set<string>>();
  #seq = 0;

  constructor(port: LedgerPort) {
    this.#port = port;
  }

  /** Topics that name a grant: `grant:OSA-MYS-2023-01`. */
  async listTopicsOf(grant: string): Promise<readonly string[]> {
    await this.#refresh();
    return [...(this.#byGrant.get(grant) ?? [])];
  }

  async #refresh(): Promise<void> {
    const { seq } = await this.#port.head();
    if (seq === this.#seq) return;
    const topics = (await Promise.all(NAMING.map((type) => this.#port.listTopics(type)))).flat();
    const grown = topics.filter((info) => this.#read.get(info.topic) !== info.seq);
    for (let at = 0; at < grown.length; at += PIECE) {
      const piece = grown.slice(at, at + PIECE);
      for (const fact of await this.#port.readTopics(piece.map(({ topic }) => topic))) this.#add(fact);
      for (const info of piece) this.#read.set(info.topic, info.seq);
    }
    this.#seq = seq;
  }

  #add(fact: Fact): void {
    const topic = topicOf(fact.subject);
    for (const grant of listNamed(fact)) {
      const topics = this.#byGrant.get(grant);
      if (topics === undefined) this.#byGrant.set(grant, new Set([topic]));
      else topics.add(topic);
    }
  }
}

/** Topics of grants and programmes that a fact names in its value, with or without the word for their kind. */
export function listNamed({ value }: Fact): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const record = value as { readonly [key: string]: Json };
  return (['grant', 'programme'] as const).flatMap((type) => {
    const name = record[type];
    return typeof name === 'string' ? [`${type}:${name.replace(`${type}:`, '')}`] : [];
  });
}
