import type { EventRevision } from '@searoom/model';
import type { RoomEvent } from '@searoom/model/api';
import type { EventChange } from '../events/event-store.ts';

/** A change of an event, as the Watch page hands it over. */
export function makeChange(id: string, sequence: number, revision: number, headline = 'Boat stopped.'): EventChange {
  const event: EventRevision = {
    id,
    type: 'loitering',
    revision,
    ...(revision > 1 && { supersedes: revision - 1 }),
    status: 'open',
    headline,
    vessels: [{ mmsi: '533000001', track: '533000001/1', name: 'é "x" \\ \0' }],
    start: '2023-12-09T00:00:00.000Z',
    detectedAt: '2023-12-09T00:10:00.000Z',
    lastReceivedAt: '2023-12-09T00:10:00.000Z',
    place: { lat: 5.03, lon: 112.65 },
    zones: [],
    measures: { hours: 0.1 + 0.2 },
    confidence: { score: 0.5, factors: [] },
    explain: { detector: 'loitering', version: '1', rule: 'slow for long', parameters: {}, points: [] },
    sources: ['a file'],
  };
  const row: RoomEvent = {
    sequence,
    severity: 'caution',
    alert: true,
    why: 'it is near',
    event,
    review: { state: sequence % 2 === 0 ? 'open' : 'acknowledged' },
  };
  return { id, sequence, event: row, revision: event };
}
