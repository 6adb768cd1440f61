/**
 * Hash of the answers of a zone lookup. Within a place the zones add up, so their order does not matter; from place to
 * place the sums are mixed, so that two wrong answers cannot make up for each other.
 */
export class AnswerHash {
  value = 0;
  #sum = 0;

  addZone(zone: number): void {
    this.#sum += zone + 1;
  }

  endPlace(): void {
    this.value = (Math.imul(this.value, 31) + this.#sum) | 0;
    this.#sum = 0;
  }
}
