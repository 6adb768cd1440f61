/** Answers by question, as long as the state that they were made from is the newest. */
export class AnswerCache<Answer = unknown> {
  readonly #most: number;
  readonly #answers = new Map<string, Answer>();
  #state = '';

  /** @param most answers that are kept; one more forgets them all */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * @param state what the answer depends on besides the question. It is asked for before the answer is made, so that none is
   *   kept for a newer state than its own
   */
  async get<T extends Answer>(state: string, question: string, make: () => T | Promise<T>): Promise<T> {
    if (state !== this.#state || this.#answers.size >= this.#most) this.clear();
    this.#state = state;
    const kept = this.#answers.get(question) as T | undefined;
    if (kept !== undefined) return kept;
    const made = await make();
    if (this.#state === state) this.#answers.set(question, made);
    return made;
  }

  /** Forgets everything, also what is being made. */
  clear(): void {
    this.#answers.clear();
    this.#state = '';
  }
}
