import { formatTime, SearoomError } from '@searoom/model';
import type { Review, ReviewChange } from '@searoom/model/api';

const DEFAULT_SNOOZE_MINUTES = 30;

/**
 * What a review becomes by a change. Who it is assigned to stays until it is assigned to somebody else.
 *
 * @throws SearoomError SR_QUERY_INVALID where the change lacks what it needs
 */
export function applyReview(review: Review, change: ReviewChange, nowMs: number): Review {
  const kept: Omit<Review, 'state'> = {
    ...(change.by !== undefined && { by: change.by }),
    at: formatTime(nowMs),
    ...(review.assignee !== undefined && { assignee: review.assignee }),
  };
  switch (change.action) {
    case 'acknowledge':
      return { state: 'acknowledged', ...kept };
    case 'reopen':
      return { state: 'open', ...kept };
    case 'assign': {
      if (isBlank(change.assignee)) throw new SearoomError('SR_QUERY_INVALID', ['assignee: who shall see to it?']);
      const { state, reason, until } = review;
      return {
        state,
        ...kept,
        assignee: change.assignee!.trim(),
        ...(reason !== undefined && { reason }),
        ...(until !== undefined && { until }),
      };
    }
    case 'snooze': {
      const minutes = change.minutes ?? DEFAULT_SNOOZE_MINUTES;
      if (!(minutes > 0 && minutes <= 1440)) {
        throw new SearoomError('SR_QUERY_INVALID', [`minutes: ${minutes} is not 1 to 1440`]);
      }
      return { state: 'snoozed', ...kept, until: formatTime(nowMs + minutes * 60_000) };
    }
    case 'dismiss':
      if (isBlank(change.reason)) throw new SearoomError('SR_QUERY_INVALID', ['reason: a dismissal needs one']);
      return { state: 'dismissed', ...kept, reason: change.reason!.trim() };
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
