import type { FactView } from '@searoom/model/api';
import { parseDate, toDay } from '../dates/partial-date.ts';
import { agree } from './agree.ts';
import type { Json } from './canonical-json.ts';
import { type Effect, workOutEffects } from './effects.ts';
import type { Fact } from './fact.ts';
import { keyOf, PREDICATES } from './predicates.ts';
import { rankSource } from './rank-source.ts';
import { holdsOn } from './valid-time.ts';
import type { SourceValue } from './values.ts';

/** The question of two times, and when something was published. */
export interface Question {
  /** As known on: facts recorded later are left out. An ISO day counts to its end; all are known when absent. */
  readonly knownAt?: string;
  /** About which day, ISO. What no longer or not yet holds on it is left out; all times when absent. */
  readonly about?: string;
  /** Only what was published by this ISO day, by the dates of its sources. */
  readonly publishedBy?: string;
}

/** A fact that stands, in an answer. */
export interface Standing {
  readonly fact: Fact;
  /** `maybe` where the dates are known too little to say. */
  readonly holds: 'yes' | 'maybe';
  readonly approvedBy: string | undefined;
}

/** Statements about the same thing of one subject. */
export interface Group {
  readonly key: string;
  readonly statements: readonly [Standing, ...Standing[]];
  /** The one to show: that of a resolution, else the best evidenced, most exact. */
  readonly best: Standing;
  /** The resolution that chose, where there is one that knew all of the statements. */
  readonly resolution: Fact | undefined;
  /** They cannot all be true, and no resolution has chosen. */
  readonly differs: boolean;
  /** They cannot all be true, resolved or not. */
  readonly contested: boolean;
}

const NO_FACTS: readonly Fact[] = [];

/** What a set of facts says to a question. It depends on the set alone, not on the order of the facts. */
export class Knowledge {
  readonly question: Question;
  /** Facts that were known, in the order of the ledger. */
  readonly facts: readonly Fact[];
  readonly #effects: ReadonlyMap<string, Effect>;
  readonly #bySubject = new Map<string, Fact[]>();
  readonly #byId = new Map<string, Fact>();
  readonly #resolutions = new Map<string, Fact[]>();
  readonly #groups = new Map<string, readonly Group[]>();
  readonly #aboutDay: number | undefined;

  constructor(facts: readonly Fact[], question: Question = {}) {
    this.question = question;
    this.#aboutDay = question.about === undefined ? undefined : toDay(question.about.slice(0, 10));
    const until = question.knownAt === undefined ? undefined : endOf(question.knownAt);
    this.facts = until === undefined ? facts : facts.filter(({ recordedAt }) => recordedAt <= until);
    this.#effects = workOutEffects(this.facts);
    for (const fact of this.facts) {
      this.#byId.set(fact.id, fact);
      const key = `${fact.subject} ${fact.predicate}`;
      const list = this.#bySubject.get(key);
      if (list === undefined) this.#bySubject.set(key, [fact]);
      else list.push(fact);
      if (fact.kind === 'resolution') this.#resolutions.set(key, [...(this.#resolutions.get(key) ?? []), fact]);
    }
  }

  fact(id: string): Fact | undefined {
    return this.#byId.get(id);
  }

  /** Every fact of a subject and predicate, also what no longer stands, oldest first. */
  history(subject: string, predicate: string): readonly Fact[] {
    return this.#bySubject.get(`${subject} ${predicate}`) ?? NO_FACTS;
  }

  /** Subjects of a kind, by name; those that begin with `type:prefix` only. */
  subjects(type: string, prefix = ''): string[] {
    const start = `${type}:${prefix}`;
    const names = new Set<string>();
    for (const { subject } of this.facts) if (subject.startsWith(start)) names.add(subject);
    return [...names].sort();
  }

  /** What is said, a group for each thing it is said about, by key. */
  groups(subject: string, predicate: string): readonly Group[] {
    const name = `${subject} ${predicate}`;
    let groups = this.#groups.get(name);
    if (groups === undefined) {
      groups = this.#makeGroups(subject, predicate);
      this.#groups.set(name, groups);
    }
    return groups;
  }

  /** The value to show of a predicate with one answer; undefined where nothing is said. */
  value<T = Json>(subject: string, predicate: string): T | undefined {
    return this.best(subject, predicate)?.fact.value as T | undefined;
  }

  /** The statement to show of a predicate with one answer. Of several things, that of the first key. */
  best(subject: string, predicate: string): Standing | undefined {
    return this.groups(subject, predicate)[0]?.best;
  }

  /** The best statement of each thing that is said. */
  each(subject: string, predicate: string): Standing[] {
    return this.groups(subject, predicate).map(({ best }) => best);
  }

  /** Where something can be read. */
  source(key: string): SourceValue | undefined {
    return this.value<SourceValue>(`source:${key}`, 'source');
  }

  /** What became of a fact. */
  standingOf(fact: Fact): FactView['standing'] {
    const effect = this.#effects.get(fact.id);
    if (effect === undefined || !effect.accepted) return 'proposed';
    if (effect.takenBackBy !== undefined) return effect.takenBackBy.kind === 'correction' ? 'corrected' : 'retracted';
    if (effect.updates.length > 0) return 'updated';
    const group = this.groups(fact.subject, fact.predicate).find(({ statements }) =>
      statements.some((standing) => standing.fact === fact),
    );
    if (group?.resolution === undefined || fact.kind === 'resolution') return 'stands';
    return group.best.fact === fact ? 'chosen' : 'not-chosen';
  }

  approverOf(fact: Fact): string | undefined {
    return this.#effects.get(fact.id)?.approvedBy;
  }

  /** Entered, and not yet approved by a second person. */
  proposals(): Fact[] {
    return this.facts.filter((fact) => {
      const effect = this.#effects.get(fact.id)!;
      return !effect.accepted && effect.takenBackBy === undefined;
    });
  }

  #makeGroups(subject: string, predicate: string): readonly Group[] {
    const byKey = new Map<string, Standing[]>();
    for (const fact of this.history(subject, predicate)) {
      if (fact.kind === 'resolution' || fact.kind === 'retraction' || fact.kind === 'approval') continue;
      const standing = this.#stand(fact);
      if (standing === undefined) continue;
      const key = keyOf(predicate, fact.value);
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [standing]);
      else list.push(standing);
    }
    const resolutions = (this.#resolutions.get(`${subject} ${predicate}`) ?? []).filter((fact) => this.#decides(fact));
    return [...byKey.keys()]
      .sort()
      .map((key) => this.#makeGroup(key, byKey.get(key)!, resolutions))
      .filter((group) => group !== undefined);
  }

  /** Undefined where a resolution chose a statement that does not hold on the day: what it did not choose holds no more. */
  #makeGroup(key: string, list: Standing[], resolutions: readonly Fact[]): Group | undefined {
    list.sort((a, b) => this.#compare(a, b));
    const statements = list as [Standing, ...Standing[]];
    const contested = statements.some(({ fact }, at) =>
      statements.slice(at + 1).some((other) => !agree(fact.value, other.fact.value)),
    );
    // A resolution that did not know one of the statements has not decided between all of them.
    const resolution = resolutions.find((fact) =>
      statements.every((standing) => fact.targets?.includes(standing.fact.id) === true),
    );
    const chosen = statements.find(({ fact }) => resolution !== undefined && fact.id === chosenIn(resolution));
    if (resolution !== undefined && chosen === undefined) return undefined;
    return {
      key,
      statements,
      best: chosen ?? statements[0],
      resolution,
      differs: contested && resolution === undefined,
      contested,
    };
  }

  /** A resolution counts as long as what it chose is asserted, and was published by then. */
  #decides(resolution: Fact): boolean {
    const chosen = this.#byId.get(chosenIn(resolution) ?? '');
    if (chosen === undefined || !this.#works(resolution) || !this.#works(chosen)) return false;
    return this.#wasPublished(resolution) && this.#wasPublished(chosen);
  }

  #works(fact: Fact): boolean {
    const effect = this.#effects.get(fact.id)!;
    return effect.accepted && effect.takenBackBy === undefined;
  }

  #stand(fact: Fact): Standing | undefined {
    const effect = this.#effects.get(fact.id)!;
    if (!effect.accepted || effect.takenBackBy !== undefined) return undefined;
    if (!this.#wasPublished(fact)) return undefined;
    const since = PREDICATES[fact.predicate]?.since;
    const own = since === undefined ? undefined : (fact.value as { readonly [key: string]: Json })?.[since];
    const from = fact.validFrom ?? (typeof own === 'string' ? own : undefined);
    const ends = [fact.validTo, ...effect.updates.map(({ validFrom }) => validFrom)].filter((end) => end !== undefined);
    const holds = this.#aboutDay === undefined ? 'yes' : holdsOn(this.#aboutDay, from, ends);
    return holds === 'no' ? undefined : { fact, holds, approvedBy: effect.approvedBy };
  }

  #wasPublished(fact: Fact): boolean {
    const { publishedBy } = this.question;
    if (publishedBy === undefined || fact.predicate === 'source') return true;
    const day = toDay(publishedBy);
    return fact.sources.some((key) => {
      const date = this.source(key)?.date;
      return date !== undefined && (parseDate(date).firstDay ?? Number.NEGATIVE_INFINITY) <= day;
    });
  }

  /** Best evidenced first, then the more exact; by name where they are equal, so that the order of recording is no matter. */
  #compare(a: Standing, b: Standing): number {
    return (
      this.#rank(a.fact) - this.#rank(b.fact) ||
      exactness(b.fact.value) - exactness(a.fact.value) ||
      (a.fact.id < b.fact.id ? -1 : 1)
    );
  }

  #rank(fact: Fact): number {
    if (fact.predicate === 'source') return 0;
    return rankSource(
      fact,
      fact.sources.map((key) => this.source(key)),
    );
  }
}

function chosenIn(resolution: Fact): string | undefined {
  return (resolution.value as { chosen?: string } | null)?.chosen;
}

function endOf(time: string): string {
  return time.length === 10 ? `${time}T23:59:59.999Z` : time;
}

/** How much a value says: members filled, and whole days. */
function exactness(value: Json): number {
  const text = JSON.stringify(value);
  return text.length + 1000 * (text.match(/\d{4}-\d\d-\d\d/g)?.length ?? 0);
}
