import { EMPTY_CHAIN } from '../facts/chain.ts';
import type { Fact } from '../facts/fact.ts';
import { topicOf } from '../facts/subject.ts';
import type { LedgerHead, LedgerPort, TopicInfo } from './ledger-port.ts';

/** A ledger in memory: what comes with Searoom is read this way where nothing is kept. */
export class MemoryLedger implements LedgerPort {
  readonly #facts: Fact[] = [];
  readonly #byTopic = new Map<string, Fact[]>();
  readonly #byId = new Map<string, Fact>();
  readonly #start: LedgerHead;

  /** @param start what its first fact continues: an empty ledger, or one that it is laid upon */
  constructor(start: LedgerHead = { ...EMPTY_CHAIN, recordedAt: '' }) {
    this.#start = start;
  }

  head(): Promise<LedgerHead> {
    const last = this.#facts.at(-1);
    return Promise.resolve(last === undefined ? this.#start : pickHead(last));
  }

  append(facts: readonly Fact[]): Promise<boolean> {
    const last = this.#facts.at(-1) ?? this.#start;
    const first = facts[0];
    if (first === undefined) return Promise.resolve(true);
    if (first.seq !== last.seq + 1 || first.prev !== last.hash) return Promise.resolve(false);
    for (const fact of facts) {
      this.#facts.push(fact);
      this.#byId.set(fact.id, fact);
      const topic = topicOf(fact.subject);
      const list = this.#byTopic.get(topic);
      if (list === undefined) this.#byTopic.set(topic, [fact]);
      else list.push(fact);
    }
    return Promise.resolve(true);
  }

  readTopics(topics: readonly string[]): Promise<Fact[]> {
    const facts = [...new Set(topics)].flatMap((topic) => this.#byTopic.get(topic) ?? []);
    return Promise.resolve(facts.sort((a, b) => a.seq - b.seq));
  }

  readFacts(ids: readonly string[]): Promise<Fact[]> {
    return Promise.resolve(ids.map((id) => this.#byId.get(id)).filter((fact) => fact !== undefined));
  }

  listTopics(type?: string): Promise<TopicInfo[]> {
    const topics = [...this.#byTopic.keys()].filter((topic) => type === undefined || topic.startsWith(`${type}:`));
    return Promise.resolve(
      topics.sort().map((topic) => {
        const facts = this.#byTopic.get(topic)!;
        return { topic, facts: facts.length, seq: facts.at(-1)!.seq };
      }),
    );
  }

  async *scan(afterSeq: number, most: number): AsyncIterable<readonly Fact[]> {
    for (let at = Math.max(0, afterSeq - this.#start.seq); at < this.#facts.length; at += most) {
      yield this.#facts.slice(at, at + most);
    }
  }
}

function pickHead({ seq, hash, recordedAt }: Fact): LedgerHead {
  return { seq, hash, recordedAt };
}
