import type { EventRevision } from '@searoom/model';

/** A revision of an event; what is not given is that of an entry by one vessel. */
export function makeRevision(change: Partial<EventRevision> = {}): EventRevision {
  return {
    id: '477c9fa222342e20',
    type: 'zone-entry',
    revision: 1,
    status: 'provisional',
    headline: 'SIM TRADER (533999005, MYS) entered the territorial sea asserted by China.',
    vessels: [{ mmsi: '533999005', track: '533999005/1', name: 'SIM TRADER', flag: 'MYS' }],
    start: '2023-12-09T00:10:00Z',
    detectedAt: '2023-12-09T00:12:00Z',
    lastReceivedAt: '2023-12-09T00:12:00Z',
    place: { lat: 15.1, lon: 117.8 },
    zones: [{ zone: 'chn-12', kind: 'territorial-sea', assertedBy: 'CHN', contestedBy: ['PHL'] }],
    measures: { crossingObserved: 1, crossingIntervalSeconds: 240 },
    confidence: { score: 0.5, factors: ['not confirmed yet'] },
    explain: {
      detector: 'zone-crossing',
      version: '1.0',
      rule: 'A crossing counts when it is confirmed.',
      parameters: { confirmReports: 2 },
      points: [
        { time: '2023-12-09T00:08:00Z', lat: 15.09, lon: 117.7, sogKn: 9, source: 0, offset: 10 },
        { time: '2023-12-09T00:12:00Z', lat: 15.1, lon: 117.8, source: 0, offset: 90 },
      ],
    },
    sources: ['feed'],
    ...change,
  };
}
