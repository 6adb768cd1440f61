/** When a zone is asserted: ISO days, a year or a month counts from its beginning; the last day still counts. */
export interface Dated {
  readonly validFrom?: string;
  readonly validTo?: string;
}

const DAY_MS = 86_400_000;

/** First moment of a day, month or year, UTC. */
function beginMs(date: string): number {
  return Date.parse(date);
}

/** First moment at which something is no longer in force; a day that ends it still counts, a month or year does not. */
function endMs(date: string): number {
  return Date.parse(date) + (date.length >= 10 ? DAY_MS : 0);
}

/** Whether a zone is in force at a time, epoch milliseconds. */
export function isInForceAt({ validFrom, validTo }: Dated, timeMs: number): boolean {
  return (
    (validFrom === undefined || beginMs(validFrom) <= timeMs) && (validTo === undefined || timeMs < endMs(validTo))
  );
}

/**
 * Moments at which any of these zones begins or ends, ascending, each once. Between two of them the law is one and the
 * same: epoch 0 is before the first, epoch `i` begins at `moments[i - 1]`.
 */
export function listEpochs(zones: Iterable<Dated>): number[] {
  const moments = new Set<number>();
  for (const { validFrom, validTo } of zones) {
    if (validFrom !== undefined) moments.add(beginMs(validFrom));
    if (validTo !== undefined) moments.add(endMs(validTo));
  }
  return [...moments].filter((moment) => !Number.isNaN(moment)).sort((a, b) => a - b);
}
