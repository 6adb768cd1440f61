import type { Chart } from '@searoom/sea';
import { useApp } from '../../state/app-context.ts';
import { type AskedHere, useAsk } from './use-ask.ts';

/** The chart of claims and features; the browser keeps it, so that map and panels load it once. */
export function useChart(): AskedHere<Chart> {
  const { client } = useApp();
  return useAsk('chart', async (signal) => (await client.chart({ signal })) as Chart);
}
