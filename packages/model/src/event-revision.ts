import Type, { type Static } from 'typebox';

const IsoTime = Type.String({ description: 'UTC, ISO 8601' });

/** The kinds of event that detectors may report. */
export const EventTypeSchema = Type.Enum([
  'zone-entry',
  'zone-exit',
  'loitering',
  'gap',
  'rendezvous',
  'shadowing',
  'relief',
  'close-pass',
  'blocking',
  'swarm',
  'survey-pattern',
  'drifting',
  'sudden-stop',
  'distress',
  'teleport',
  'shared-identity',
  'identity-swap',
  'circle-spoofing',
  'on-land',
]);

const EventVessel = Type.Object({
  mmsi: Type.String({ description: 'nine digits' }),
  track: Type.String({ description: 'the track within the identity; one MMSI may be several hulls' }),
  name: Type.Optional(Type.String()),
  imo: Type.Optional(Type.Integer()),
  flag: Type.Optional(
    Type.String({ description: 'ISO 3166 alpha-3 of the MMSI country; what is sent, not what is proved' }),
  ),
  role: Type.Optional(Type.String()),
});

const EventZone = Type.Object({
  zone: Type.String(),
  kind: Type.String(),
  assertedBy: Type.String({ description: 'party code' }),
  contestedBy: Type.Array(Type.String()),
  view: Type.Optional(Type.String({ description: 'legal view; absent = plain assertion' })),
});

const EventPoint = Type.Object({
  time: IsoTime,
  lat: Type.Number(),
  lon: Type.Number(),
  sogKn: Type.Optional(Type.Number()),
  source: Type.Integer({ description: 'index into sources' }),
  offset: Type.Integer({ description: 'byte offset of the sentence in that source' }),
});

/**
 * One revision of one event, as design/house.md defines it. `id` stays the same over all revisions; nothing is ever
 * changed in place. Units stand in the names of the measures.
 */
export const EventRevisionSchema = Type.Object({
  id: Type.String({ description: 'stable hash of detector, vessels and start anchor' }),
  type: EventTypeSchema,
  revision: Type.Integer({ minimum: 1 }),
  supersedes: Type.Optional(Type.Integer({ description: 'the revision that this one replaces' })),
  status: Type.Enum(['provisional', 'open', 'closed', 'amended', 'retracted']),
  retractReason: Type.Optional(Type.String({ description: 'present exactly when status is retracted' })),
  headline: Type.String({ description: 'one neutral sentence: what happened, whose assertion' }),
  vessels: Type.Array(EventVessel),
  start: IsoTime,
  end: Type.Optional(IsoTime),
  detectedAt: Type.String({ description: 'time of the report that led to this revision, UTC' }),
  lastReceivedAt: IsoTime,
  place: Type.Object({ lat: Type.Number(), lon: Type.Number() }),
  zones: Type.Array(EventZone),
  measures: Type.Record(Type.String(), Type.Number()),
  confidence: Type.Object({ score: Type.Number({ minimum: 0, maximum: 1 }), factors: Type.Array(Type.String()) }),
  explain: Type.Object({
    detector: Type.String(),
    version: Type.String(),
    rule: Type.String({ description: 'the rule in one sentence, with its numbers' }),
    parameters: Type.Record(Type.String(), Type.Number()),
    points: Type.Array(EventPoint),
  }),
  sources: Type.Array(Type.String()),
  simulated: Type.Optional(Type.Boolean({ description: 'true when any input was simulated' })),
  review: Type.Optional(
    Type.Object({ verdict: Type.String(), by: Type.String(), at: IsoTime, note: Type.Optional(Type.String()) }),
  ),
});

export type EventRevision = Static<typeof EventRevisionSchema>;
export type EventType = EventRevision['type'];
export type EventStatus = EventRevision['status'];
