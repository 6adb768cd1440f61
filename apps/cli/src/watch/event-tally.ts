import type { EventRevision } from '@searoom/model';
import { countOf, formatCount } from '../text.ts';

/** Counts what was told, for the summary. */
export class EventTally {
  readonly #revisions = new Map<string, number>();
  readonly #events = new Map<string, number>();
  readonly #retracted = new Map<string, number>();

  add(event: EventRevision): void {
    increase(this.#revisions, event.type);
    if (event.revision === 1) increase(this.#events, event.type);
    if (event.status === 'retracted') increase(this.#retracted, event.type);
  }

  /** `events: 12 in 15 revisions`, then one line for each type. */
  describe(): string[] {
    const total = sum(this.#events);
    if (total === 0) return ['events: none'];
    const types = [...this.#revisions].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      `events: ${formatCount(total)} in ${countOf(sum(this.#revisions), 'revision')}`,
      ...types.map(([type, revisions]) => {
        const retracted = this.#retracted.get(type) ?? 0;
        const note = retracted === 0 ? '' : `, ${formatCount(retracted)} retracted`;
        return `  ${type}: ${formatCount(this.#events.get(type) ?? 0)} in ${countOf(revisions, 'revision')}${note}`;
      }),
    ];
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
