import type { GrantPage } from '@searoom/model/api';
import { type Html, html } from './html.ts';

/** Numbers facts and sources, so that every line of a printed page can name those that it rests on. */
export class FactNumbers {
  readonly #byFact: ReadonlyMap<string, number>;
  readonly #bySource: ReadonlyMap<string, number>;

  constructor({ facts, sources }: Pick<GrantPage, 'facts' | 'sources'>) {
    this.#byFact = new Map(facts.map(({ id }, at) => [id, at + 1]));
    this.#bySource = new Map(sources.map(({ key }, at) => [key, at + 1]));
  }

  /** ` 3, 7` as a superscript; nothing where there are none. */
  refer(facts: readonly string[]): Html | undefined {
    const numbers = facts.map((id) => this.#byFact.get(id)).filter((number) => number !== undefined);
    if (numbers.length === 0) return undefined;
    return html`<sup>${[...new Set(numbers)].sort((a, b) => a - b).join(', ')}</sup>`;
  }

  /** `S2` for a source; its key where it is not in the list. */
  source(key: string): string {
    const number = this.#bySource.get(key);
    return number === undefined ? key : `S${number}`;
  }
}
