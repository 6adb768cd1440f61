import type { FeaturePage, InstrumentPage, LinePage, RegisterIndex } from '@searoom/model/api';
import { type AskedHere, useAsk } from '../panels/shared/use-ask.ts';
import { useApp } from '../state/app-context.ts';

/** Everything that the register holds, one row each; asked for once. */
export function useRegisterIndex(): AskedHere<RegisterIndex> {
  const { client } = useApp();
  return useAsk('register', (signal) => client.register({ signal }));
}

/** What is known of one feature. */
export function useFeaturePage(id: string): AskedHere<FeaturePage> {
  const { client } = useApp();
  return useAsk(`feature page ${id}`, (signal) => client.featurePage(id, { signal }));
}

/** What is known of one instrument, and what rests on it. */
export function useInstrumentPage(id: string): AskedHere<InstrumentPage> {
  const { client } = useApp();
  return useAsk(`instrument page ${id}`, (signal) => client.instrumentPage(id, { signal }));
}

/** A line with its points and checks. */
export function useLinePage(id: string): AskedHere<LinePage> {
  const { client } = useApp();
  return useAsk(`line page ${id}`, (signal) => client.linePage(id, { signal }));
}
