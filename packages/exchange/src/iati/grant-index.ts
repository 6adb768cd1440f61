import { type Knowledge, topicOf } from '@searoom/assistance';

/** What belongs to which grant, gathered once for all of them. */
export class GrantIndex {
  readonly #lots = new Map<string, Set<string>>();
  readonly #assets = new Map<string, Set<string>>();
  readonly #lastRecorded = new Map<string, string>();
  readonly #proposals = new Map<string, number>();

  constructor(knowledge: Knowledge) {
    const topics = new Map<string, string>();
    const topicOfSubject = (subject: string): string => {
      let topic = topics.get(subject);
      if (topic === undefined) {
        topic = topicOf(subject);
        topics.set(subject, topic);
      }
      return topic;
    };
    const funded = new Set<string>();
    for (const { subject, predicate, recordedAt } of knowledge.facts) {
      const topic = topicOfSubject(subject);
      const last = this.#lastRecorded.get(topic);
      if (last === undefined || last < recordedAt) this.#lastRecorded.set(topic, recordedAt);
      if (subject.startsWith('lot:')) add(this.#lots, topic, subject);
      else if (subject.startsWith('asset:')) {
        add(this.#assets, topic, subject);
        if (predicate === 'fundedBy') funded.add(subject);
      }
    }
    for (const asset of funded) {
      for (const { fact } of knowledge.each(asset, 'fundedBy')) {
        add(this.#assets, `grant:${(fact.value as { grant: string }).grant}`, asset);
      }
    }
    for (const { subject } of knowledge.proposals()) {
      const topic = topicOfSubject(subject);
      this.#proposals.set(topic, (this.#proposals.get(topic) ?? 0) + 1);
    }
  }

  /** Lots of a grant, by name. */
  lots(id: string): string[] {
    return [...(this.#lots.get(`grant:${id}`) ?? [])].sort();
  }

  /** How many boats, aircraft or other assets belong to a grant, or were paid for by it. */
  assets(id: string): number {
    return this.#assets.get(`grant:${id}`)?.size ?? 0;
  }

  /** How many facts of a grant nobody else has approved. */
  proposals(id: string): number {
    return this.#proposals.get(`grant:${id}`) ?? 0;
  }

  /** When the newest fact of a grant, its lots and their assets was recorded. */
  lastRecorded(id: string): string | undefined {
    return this.#lastRecorded.get(`grant:${id}`);
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
