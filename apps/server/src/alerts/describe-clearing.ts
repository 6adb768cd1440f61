import type { EventRevision } from '@searoom/model';

/** What would clear an event, in one sentence. */
export function describeClearing(event: EventRevision): string {
  switch (event.status) {
    case 'retracted':
      return 'It is withdrawn already: later reports show that it did not happen as told.';
    case 'provisional':
      if (event.type === 'zone-entry' || event.type === 'zone-exit') {
        return 'It is withdrawn when the vessel is back on the other side before the crossing is confirmed.';
      }
      break;
    default:
      break;
  }
  switch (event.type) {
    case 'zone-entry':
      if (event.measures['crossingObserved'] !== 1) return 'Nothing: it tells where the vessel was first seen.';
      return event.status === 'open'
        ? 'It closes when the vessel leaves; a late report that shows it outside withdraws it.'
        : 'It is over; only a late report could still change it.';
    case 'zone-exit':
      return 'It is over; only a late report could still change it.';
    case 'teleport':
      return 'It closes when the vessel goes on from where it was, or when reports from the other place make a second track.';
    case 'distress':
      return 'A person who has spoken to the vessel or to the rescue service; no report clears it.';
    case 'shared-identity':
    case 'identity-swap':
      return 'It closes when one of the two stops sending this identity.';
    default:
      return event.status === 'closed'
        ? 'It is over; only a late report could still change it.'
        : 'It closes when it ends.';
  }
}
