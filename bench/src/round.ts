/** One contender of a comparison: does all its work when called and says how much it did. */
export interface Contender {
  readonly name: string;
  /** Does the work once; returns the number of units done (sentences, points). */
  readonly run: () => number | Promise<number>;
}

export interface Measured {
  readonly name: string;
  /** Units per second in each round. */
  readonly rates: readonly number[];
  readonly median: number;
}

/**
 * Runs all contenders once in each round, in turn, so that whatever else the machine does falls on all of them alike.
 * The first round warms up and is not counted. Compare medians by their ratio; absolute rates depend on the machine.
 */
export async function interleave(contenders: readonly Contender[], rounds: number): Promise<Measured[]> {
  const rates = contenders.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      globalThis.gc?.();
      const started = process.hrtime.bigint();
      const units = await contender.run();
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (round > 0) rates[i]!.push(units / seconds);
    }
  }
  return contenders.map((contender, i) => ({ name: contender.name, rates: rates[i]!, median: findMedian(rates[i]!) }));
}

export function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
