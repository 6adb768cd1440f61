import type { WhoseAnswer } from '@searoom/model/api';
import { useApp } from '../../state/app-context.ts';
import { type AskedHere, useAsk } from '../shared/use-ask.ts';

/**
 * What is asserted at a place; undefined asks nothing. Map and panel share the answer.
 *
 * @param at ISO date to ask about; the day of the register when absent
 * @param view legal view by which every zone is judged, or `all`; none when absent
 */
export function useWhose(
  place: { readonly lon: number; readonly lat: number } | undefined,
  at: string | undefined,
  view: string | undefined,
): AskedHere<WhoseAnswer> {
  const { client } = useApp();
  const key =
    place === undefined ? undefined : `whose ${place.lat.toFixed(6)},${place.lon.toFixed(6)} ${at ?? ''} ${view ?? ''}`;
  return useAsk(key, (signal) => {
    const { lon, lat } = place ?? { lon: 0, lat: 0 };
    return client.whose({ lat, lon, ...(at !== undefined && { at }), ...(view !== undefined && { view }) }, { signal });
  });
}
