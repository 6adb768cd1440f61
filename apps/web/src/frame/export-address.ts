import type { QueueFilter } from '../state/address.ts';

/** Where the server gives the listed events as CSV. The filter by words is of the page alone and is left out. */
export function exportAddress({ show, types, parties }: QueueFilter): string {
  const words = new URLSearchParams({ format: 'csv' });
  if (show === 'alerts') words.set('alerts', 'true');
  if (types.length > 0) words.set('type', types.join(','));
  if (parties.length > 0) words.set('party', parties.join(','));
  return `/api/events?${words}`;
}
