import { type Fact, findFindings, hasGrant, Knowledge, readGrant, topicOf, viewFact } from '@searoom/assistance';
import type { Finding, Recorded } from '@searoom/model/api';
import type { LedgerReader, Reading } from './ledger-reader.ts';

/** True of whatever was just entered. */
const NO_NEWS: readonly Finding['code'][] = ['needs-approval'];

/**
 * What was recorded, and what is odd about it: the findings that will rest on it once it is approved. Before that it moves
 * no state, and then it is late to tell who entered it.
 *
 * @param tried facts that are not in the ledger, of a dry run
 */
export async function tellRecorded(
  reader: LedgerReader,
  recorded: readonly Fact[],
  tried: readonly Fact[] = [],
): Promise<Pick<Recorded, 'facts' | 'flags'>> {
  if (recorded.length === 0) return { facts: [], flags: [] };
  const topics = [...new Set(recorded.map(({ subject }) => topicOf(subject)))];
  const reading = await reader.readAbout(topics, {}, tried);
  return {
    facts: recorded.map((fact) => viewFact(fact, reading.knowledge)),
    flags: listFlags(topics, new Set(recorded.map(({ id }) => id)), reading),
  };
}

function listFlags(topics: readonly string[], ids: ReadonlySet<string>, { knowledge, context }: Reading) {
  const facts = knowledge.facts.map((fact): Fact => (ids.has(fact.id) ? { ...fact, role: 'register' } : fact));
  const approved = new Knowledge(facts, knowledge.question);
  const flags = new Map<string, string>();
  for (const topic of topics) {
    const grant = topic.slice(topic.indexOf(':') + 1);
    if (!topic.startsWith('grant:') || !hasGrant(approved, grant)) continue;
    for (const finding of findFindings({ ...context, knowledge: approved }, readGrant(approved, grant))) {
      const fact = finding.facts.find((id) => ids.has(id));
      if (fact !== undefined && !NO_NEWS.includes(finding.code)) flags.set(finding.text, fact);
    }
  }
  return [...flags].map(([text, fact]) => ({ fact, text }));
}
