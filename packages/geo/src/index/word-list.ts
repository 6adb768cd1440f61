/** A growing list of unsigned 32-bit words that can be cut back, without an object for each. */
export class WordList {
  #words: Uint32Array = new Uint32Array(1024);
  /** May be set lower, to forget the last words. */
  length = 0;

  at(i: number): number {
    return this.#words[i]!;
  }

  set(i: number, word: number): void {
    this.#words[i] = word;
  }

  push(word: number): void {
    if (this.length === this.#words.length) this.#grow();
    this.#words[this.length++] = word;
  }

  push4(a: number, b: number, c: number, d: number): void {
    this.push(a);
    this.push(b);
    this.push(c);
    this.push(d);
  }

  toArray(): Uint32Array {
    return this.#words.slice(0, this.length);
  }

  #grow(): void {
    const larger = new Uint32Array(this.#words.length * 2);
    larger.set(this.#words);
    this.#words = larger;
  }
}
