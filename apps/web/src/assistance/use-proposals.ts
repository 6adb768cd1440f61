import type { FactView } from '@searoom/model/api';
import { type AskedHere, useAsk } from '../panels/shared/use-ask.ts';
import { useApp } from '../state/app-context.ts';
import { useEdition } from './ledger-edition.ts';

/** Pages asked for at once. */
const AT_ONCE = 4;

/**
 * Facts of grants that wait for a second person, and the new sources that they rest on, oldest first. The interface has no list of them: they are gathered from
 * the pages of all grants, and only where the ledger says that some wait.
 *
 * @param waiting how many the ledger says are waiting
 */
export function useProposals(waiting: number): AskedHere<FactView[]> {
  const { client } = useApp();
  const ask = async (signal: AbortSignal): Promise<FactView[]> => {
    const { grants } = await client.assistance.grants({}, { signal });
    const found = new Map<string, FactView>();
    for (let at = 0; at < grants.length; at += AT_ONCE) {
      const pages = await Promise.all(
        grants.slice(at, at + AT_ONCE).map(({ id }) => client.assistance.grant(id, {}, { signal })),
      );
      for (const fact of pages.flatMap(({ facts }) => facts)) {
        if (fact.standing === 'proposed') found.set(fact.id, fact);
      }
    }
    const keys = new Set([...found.values()].flatMap(({ sources }) => sources));
    for (const key of keys) {
      // A source that the ledger has under another id is not new, and does not wait.
      const page = await client.assistance.fact(`source:${key}`, {}, { signal }).catch(() => undefined);
      if (page?.fact.standing === 'proposed') found.set(page.fact.id, page.fact);
    }
    return [...found.values()].sort((a, b) => a.seq - b.seq);
  };
  return useAsk(waiting === 0 ? undefined : 'ledger proposals', ask, `${useEdition()} ${waiting}`);
}
