import type {
  AssetList,
  CheckAnswer,
  CheckList,
  Comparison,
  FactPage,
  GrantList,
  GrantPage,
  LedgerInfo,
  Reconciliation,
  Relations,
} from '@searoom/model/api';
import { useMemo } from 'react';
import { type AskedHere, useAsk } from '../panels/shared/use-ask.ts';
import { useAddress, useApp } from '../state/app-context.ts';
import { useEdition } from './ledger-edition.ts';

/** Both times of a question, as the client takes them. */
export interface AskedTimes {
  readonly knownAt?: string;
  readonly about?: string;
}

/** The times that the address names; none of them where it is now, about today. */
export function useTimes(): AskedTimes {
  const known = useAddress(({ assistance }) => assistance.known);
  const about = useAddress(({ assistance }) => assistance.about);
  return useMemo(
    () => ({
      // A day as known on is known at its end.
      ...(known !== undefined && { knownAt: known }),
      ...(about !== undefined && { about }),
    }),
    [known, about],
  );
}

const keyOf = (what: string, { knownAt = '', about = '' }: AskedTimes): string => `ledger ${what} ${knownAt}/${about}`;

/** Every grant; the rail, the search and the list ask for it once. */
export function useGrantList(times: AskedTimes): AskedHere<GrantList> {
  const { client } = useApp();
  return useAsk(keyOf('grants', times), (signal) => client.assistance.grants(times, { signal }), useEdition());
}

export function useGrantPage(id: string, times: AskedTimes): AskedHere<GrantPage> {
  const { client } = useApp();
  return useAsk(keyOf(`grant ${id}`, times), (signal) => client.assistance.grant(id, times, { signal }), useEdition());
}

export function useReconciliation(times: AskedTimes): AskedHere<Reconciliation> {
  const { client } = useApp();
  const ask = (signal: AbortSignal) => client.assistance.reconciliation(times, { signal });
  return useAsk(keyOf('reconciliation', times), ask, useEdition());
}

export function useComparison(times: AskedTimes, currency: string): AskedHere<Comparison> {
  const { client } = useApp();
  const ask = (signal: AbortSignal) => client.assistance.comparison({ ...times, currency }, { signal });
  return useAsk(keyOf(`comparison ${currency}`, times), ask, useEdition());
}

export function useRelations(times: AskedTimes): AskedHere<Relations> {
  const { client } = useApp();
  const ask = (signal: AbortSignal) => client.assistance.relations(times, { signal });
  return useAsk(keyOf('relations', times), ask, useEdition());
}

export function useAssets(times: AskedTimes): AskedHere<AssetList> {
  const { client } = useApp();
  return useAsk(keyOf('assets', times), (signal) => client.assistance.assets(times, { signal }), useEdition());
}

export function useChecks(): AskedHere<CheckList> {
  const { client } = useApp();
  return useAsk('ledger checks', (signal) => client.assistance.checks({ signal }));
}

/** @param id undefined asks nothing */
export function useCheck(id: string | undefined, times: AskedTimes): AskedHere<CheckAnswer> {
  const { client } = useApp();
  const ask = (signal: AbortSignal) => client.assistance.check(id ?? '', times, { signal });
  return useAsk(id === undefined ? undefined : keyOf(`check ${id}`, times), ask, useEdition());
}

export function useFactPage(id: string, times: AskedTimes): AskedHere<FactPage> {
  const { client } = useApp();
  return useAsk(keyOf(`fact ${id}`, times), (signal) => client.assistance.fact(id, times, { signal }), useEdition());
}

export function useLedgerInfo(): AskedHere<LedgerInfo> {
  const { client } = useApp();
  return useAsk('ledger info', (signal) => client.assistance.ledger({ signal }), useEdition());
}
