import type { FactView } from '@searoom/model/api';
import { type AskedHere, useAsk } from '../panels/shared/use-ask.ts';
import { useApp } from '../state/app-context.ts';
import { useEdition } from './ledger-edition.ts';

/**
 * Facts that wait for a second person, oldest first.
 *
 * @param waiting how many the ledger says are waiting
 */
export function useProposals(waiting: number): AskedHere<readonly FactView[]> {
  const { client } = useApp();
  const ask = async (signal: AbortSignal): Promise<readonly FactView[]> =>
    (await client.assistance.proposals({ signal })).facts;
  return useAsk(waiting === 0 ? undefined : 'ledger proposals', ask, `${useEdition()} ${waiting}`);
}
