import type { Review, ReviewChange } from '@searoom/model/api';

const SNOOZE_MINUTES = 30;

/**
 * What a review will be once the server has taken a change: shown until it answers.
 * @param atMs time in the room, epoch milliseconds
 */
export function guessReview(before: Review, change: ReviewChange, atMs: number): Review {
  const at = new Date(atMs).toISOString();
  const by = change.by === undefined ? {} : { by: change.by };
  const given = change.assignee ?? before.assignee;
  const assignee = given === undefined ? {} : { assignee: given };
  switch (change.action) {
    case 'acknowledge':
      return { state: 'acknowledged', at, ...by, ...assignee };
    case 'assign':
      return { ...before, at, ...by, ...assignee };
    case 'snooze': {
      const until = new Date(atMs + (change.minutes ?? SNOOZE_MINUTES) * 60_000).toISOString();
      return { state: 'snoozed', at, until, ...by, ...assignee };
    }
    case 'dismiss':
      return {
        state: 'dismissed',
        at,
        ...by,
        ...assignee,
        ...(change.reason !== undefined && { reason: change.reason }),
      };
    case 'reopen':
      return { state: 'open', at, ...by, ...assignee };
  }
}
