import { type DateText, fromDay, type Group, type Knowledge, parseDate, type Standing } from '@searoom/assistance';
import type { Cell } from './tables.ts';

/** Bounds of a date, as ISO days; an open side is not known. */
export function bounds(text: DateText): readonly [first: Cell, last: Cell] {
  const { firstDay, lastDay } = parseDate(text);
  return [firstDay === undefined ? undefined : fromDay(firstDay), lastDay === undefined ? undefined : fromDay(lastDay)];
}

/** Where a statement stands among those about the same thing. */
export function placeInGroup(group: Group, { fact }: Standing): 'agrees' | 'differs' | 'chosen' | 'not-chosen' {
  if (group.differs) return 'differs';
  if (group.resolution === undefined || !group.contested) return 'agrees';
  return group.best.fact === fact ? 'chosen' : 'not-chosen';
}

/** Every statement about every subject of some kinds, with its group. */
export function* eachStatement(
  knowledge: Knowledge,
  types: readonly string[],
  predicate: string,
): Generator<{ readonly subject: string; readonly group: Group; readonly standing: Standing }> {
  for (const type of types) {
    for (const subject of knowledge.subjects(`${type}`)) {
      for (const group of knowledge.groups(subject, predicate)) {
        for (const standing of group.statements) yield { subject, group, standing };
      }
    }
  }
}

/** Reads values with one answer, and writes down where sources differ and none was chosen. */
export class SettledReader {
  readonly differing: string[] = [];
  readonly #knowledge: Knowledge;
  readonly #subject: string;

  constructor(knowledge: Knowledge, subject: string) {
    this.#knowledge = knowledge;
    this.#subject = subject;
  }

  one<T>(predicate: string): T | undefined {
    const [group] = this.#knowledge.groups(this.#subject, predicate);
    return group && this.#settle<T>(group, predicate);
  }

  /** The value of the thing that a test finds. */
  find<T>(predicate: string, test: (value: T) => boolean, name: string = predicate): T | undefined {
    const group = this.#knowledge
      .groups(this.#subject, predicate)
      .find(({ best }) => test(best.fact.value as unknown as T));
    return group && this.#settle<T>(group, name);
  }

  all<T>(predicate: string): T[] {
    return this.#knowledge.groups(this.#subject, predicate).flatMap((group) => this.#settle<T>(group, predicate) ?? []);
  }

  #settle<T>(group: Group, name: string): T | undefined {
    if (!group.differs) return group.best.fact.value as unknown as T;
    if (!this.differing.includes(name)) this.differing.push(name);
    return undefined;
  }
}
