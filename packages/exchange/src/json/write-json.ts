import type { LedgerHead } from '@searoom/assistance';
import { type Fact, topicOf } from '@searoom/assistance';

/** Name and version of the document. */
export const LEDGER_FORMAT = 'searoom-ledger/1';

export interface JsonOptions {
  /** ISO, UTC. */
  readonly generatedAt: string;
  /** Only these grants, with the sources that they rest on; the whole ledger when absent. */
  readonly grants?: readonly string[];
}

/**
 * Writes facts as one JSON document, as the ledger sealed them. A whole ledger can be verified again from first to last; of
 * a part, every fact by itself.
 *
 * @param facts the whole ledger in its order
 */
export function writeJson(facts: readonly Fact[], head: LedgerHead, { generatedAt, grants }: JsonOptions): string {
  const chosen = grants === undefined ? facts : chooseFacts(facts, grants);
  const intro = {
    format: LEDGER_FORMAT,
    generatedAt,
    head,
    whole: grants === undefined,
    ...(grants !== undefined && { grants }),
    count: chosen.length,
  };
  // One fact to a line, so that two exports can be compared line by line.
  const lines = chosen.map((fact) => `    ${JSON.stringify(fact)}`).join(',\n');
  const start = JSON.stringify(intro, null, 2).slice(0, -2);
  return `${start},\n  "facts": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}

function chooseFacts(facts: readonly Fact[], grants: readonly string[]): Fact[] {
  const topics = new Set(grants.map((id) => `grant:${id}`));
  const own = facts.filter(({ subject }) => topics.has(topicOf(subject)));
  const sources = new Set(own.flatMap((fact) => fact.sources.map((key) => `source:${key}`)));
  return facts.filter(({ subject }) => topics.has(topicOf(subject)) || sources.has(subject));
}
