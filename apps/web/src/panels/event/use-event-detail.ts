import type { EventDetail } from '@searoom/model/api';
import { useApp, useRoom } from '../../state/app-context.ts';
import { type AskedHere, useAsk } from '../shared/use-ask.ts';

/** An event with its revisions and evidence, asked anew whenever the room says that it changed. */
export function useEventDetail(id: string | undefined): AskedHere<EventDetail> {
  const { client } = useApp();
  const sequence = useRoom((room) => (id === undefined ? undefined : room.events.get(id)?.sequence));
  return useAsk(id === undefined ? undefined : `event ${id}`, (signal) => client.event(id ?? '', { signal }), sequence);
}
