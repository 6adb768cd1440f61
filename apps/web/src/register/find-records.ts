import type { RegisterEntry } from '@searoom/model/api';
import { useMemo } from 'react';
import { useAsk } from '../panels/shared/use-ask.ts';
import { ALL_RECORDS } from '../state/address.ts';
import { useApp } from '../state/app-context.ts';
import { listEntries } from './list-entries.ts';

const MOST_FOUND = 6;

/** Instruments, lines and gaps of the register that a text fits; features are found by the server. */
export function useFoundRecords(text: string): readonly RegisterEntry[] {
  const { client } = useApp();
  const query = text.trim();
  // One letter fits nearly everything, and the index is not asked for before it can say something.
  const isWanted = query.length > 1;
  const index = useAsk(isWanted ? 'register' : undefined, (signal) => client.register({ signal })).value;
  return useMemo(
    () => (index === undefined || !isWanted ? [] : findRecords(index.entries, query)),
    [index, isWanted, query],
  );
}

/** The first of them, in the order of the index. */
export function findRecords(entries: readonly RegisterEntry[], text: string): RegisterEntry[] {
  return listEntries(entries, { ...ALL_RECORDS, text })
    .filter(({ type }) => type !== 'feature')
    .slice(0, MOST_FOUND);
}
