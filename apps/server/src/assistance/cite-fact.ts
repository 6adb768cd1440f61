import type { FactView, SourceView } from '@searoom/model/api';

/** How a fact is cited: what it says, who says it where, and where it stands in the ledger. */
export function citeFact(fact: FactView, sources: readonly SourceView[]): string {
  const named = fact.sources
    .map((key) => sources.find((source) => source.key === key))
    .filter((source) => source !== undefined)
    .map(({ publisher, title, date, address }) =>
      [publisher, `"${title}"`, date, address].filter((part) => part !== undefined && part !== '').join(', '),
    );
  const recorded = `Searoom ledger, fact ${fact.seq} (${fact.id}), recorded ${fact.recordedAt.slice(0, 10)}`;
  return `${fact.sentence} ${named.length === 0 ? '' : `${named.join('; ')}. `}${recorded}, SHA-256 ${fact.hash}.`;
}
