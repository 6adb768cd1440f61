import type { ReviewChange, RoomEvent } from '@searoom/model/api';
import { reviewEvents } from '../../queue/review-rows.ts';
import { useApp } from '../../state/app-context.ts';

/** Reviews the event; what the server does not take is kept and said, with a way to try again. */
export function useReview(event: RoomEvent): (change: ReviewChange) => void {
  const app = useApp();
  return (change) => void reviewEvents(app, [event.event.id], change);
}
