import { type Fact, type Group, type Knowledge, parseDate, type Standing, toDay } from '@searoom/assistance';
import type { GrantIndex } from './grant-index.ts';
import type { DroppedItem, IatiOptions } from './options.ts';

interface EventLike {
  readonly step: string;
  readonly on: string;
}

/**
 * What is known of one grant, as far as a format can say it that holds one value for each thing. What it cannot say is
 * written down in `dropped`: nothing is left out in silence.
 */
export class GrantReader {
  readonly knowledge: Knowledge;
  readonly id: string;
  readonly options: IatiOptions;
  readonly index: GrantIndex;
  readonly lots: readonly string[];
  readonly #written = new Set<Fact>();
  /** What could not be said. */
  readonly dropped: DroppedItem[] = [];
  readonly #today: number;

  constructor(index: GrantIndex, knowledge: Knowledge, id: string, options: IatiOptions) {
    this.index = index;
    this.knowledge = knowledge;
    this.id = id;
    this.options = options;
    this.lots = index.lots(id);
    this.#today = toDay(options.today);
  }

  get subject(): string {
    return `grant:${this.id}`;
  }

  drop(what: string, why: string): void {
    if (this.dropped.some((item) => item.what === what && item.why === why)) return;
    this.dropped.push({ grant: this.id, what, why });
  }

  /** Notes that the date of an event stands in the file. */
  write(fact: Fact): void {
    this.#written.add(fact);
  }

  isWritten(fact: Fact): boolean {
    return this.#written.has(fact);
  }

  /** The value of a predicate with one answer; where accounts differ and none was chosen, it is dropped. */
  one<T>(subject: string, predicate: string): { readonly value: T; readonly fact: Fact } | undefined {
    const [group] = this.knowledge.groups(subject, predicate);
    const standing = group === undefined ? undefined : this.settle(group, `${predicate} of ${subject}`);
    return standing && { value: standing.fact.value as T, fact: standing.fact };
  }

  /** Every thing that a predicate says of a subject, as far as it is settled. */
  all<T>(subject: string, predicate: string): { readonly value: T; readonly fact: Fact }[] {
    return this.knowledge.groups(subject, predicate).flatMap((group) => {
      const standing = this.settle(group, `${predicate} of ${subject}${group.key === '' ? '' : ` ${group.key}`}`);
      return standing === undefined ? [] : [{ value: standing.fact.value as T, fact: standing.fact }];
    });
  }

  settle(group: Group, what: string): Standing | undefined {
    if (!group.differs) return group.best;
    const ids = group.statements.map(({ fact }) => fact.id).join(', ');
    this.drop(what, `sources differ and none was chosen: ${ids}`);
    return undefined;
  }

  /** Events of a step on a subject that have happened by today, known exactly or not, settled or not. */
  happened(subject: string, step: string): readonly Group[] {
    return this.knowledge.groups(subject, 'event').filter(({ best }) => {
      const event = best.fact.value as unknown as EventLike;
      const first = parseDate(event.on).firstDay;
      return event.step === step && (first === undefined || first <= this.#today);
    });
  }

  /** The one event of a step with a full day that is not in the future. What lacks one is dropped. */
  exactEvent<T extends EventLike>(
    subject: string,
    step: string,
  ): { readonly value: T; readonly fact: Fact; readonly day: string } | undefined {
    for (const group of this.knowledge.groups(subject, 'event')) {
      const first = group.best.fact.value as unknown as EventLike;
      if (first.step !== step) continue;
      const what = `event ${step} of ${subject}`;
      const settled = this.settle(group, what);
      if (settled === undefined) continue;
      // Of statements that agree, one that knows the day; never another than the one a resolution chose.
      const candidates = group.resolution === undefined ? [settled, ...group.statements] : [settled];
      for (const { fact } of candidates) {
        const day = this.exactDay((fact.value as unknown as EventLike).on);
        if (day !== undefined) return { value: fact.value as unknown as T, fact, day };
      }
      this.exactDay((settled.fact.value as unknown as EventLike).on, what);
    }
    return undefined;
  }

  /**
   * A date as a full ISO day up to today. A month, a year, a span, an approximate or worked-out day and a day in the
   * future are none.
   *
   * @param what named in `dropped` when there is no full day; nothing is written down when absent
   */
  exactDay(text: string, what?: string, mayBeFuture = false): string | undefined {
    const date = parseDate(text);
    const why =
      date.precision !== 'day'
        ? `only a full day can be written, and ${text} is none`
        : date.isApproximate || date.isDerived
          ? `only a day that was read can be written, and ${text} is approximate or worked out`
          : !mayBeFuture && date.firstDay! > this.#today
            ? `${text} is after ${this.options.today}`
            : undefined;
    if (why === undefined) return text;
    if (what !== undefined) this.drop(what, why);
    return undefined;
  }
}
