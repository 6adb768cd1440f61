import Type, { type Static } from 'typebox';
import { StanceSchema } from './api/legal-view.ts';
import { SourceSchema } from './api/source.ts';

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
  views: Type.Optional(
    Type.Array(
      Type.Object({
        view: Type.String({ description: 'id of a legal view' }),
        stance: StanceSchema,
      }),
      { description: 'what each legal view makes of the zone at the place of the event, on its day' },
    ),
  ),
});

/** What one legal view makes of the conduct. The word incursion stands only here, beside its view and its rule. */
const EventConductView = Type.Object({
  view: Type.String({ description: 'id of a legal view' }),
  zone: Type.Optional(Type.String({ description: 'the zone of the event that it is about, by id' })),
  verdict: Type.Enum(['normal', 'needs-permission', 'needs-notice', 'breach', 'disputed', 'no-rule']),
  rule: Type.String({ description: 'id of the rule, as docs/conduct.md lists it' }),
  text: Type.String({ description: 'the rule in one sentence' }),
  incursion: Type.Boolean({ description: 'true only where this view calls it one; never under the neutral view' }),
  contestedBy: Type.Array(Type.String(), { description: 'parties that contest the zone' }),
  source: SourceSchema,
});

const EventConduct = Type.Object(
  {
    label: Type.String({ description: 'neutral label of zone and conduct, as docs/conduct.md lists them' }),
    sentence: Type.String({ description: 'what happened, in neutral words; the same under every view' }),
    byView: Type.Array(EventConductView),
  },
  { description: 'what legal views make of it; absent where no views are known, or nothing happened' },
);

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
  conduct: Type.Optional(EventConduct),
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
export type EventConductRecord = NonNullable<EventRevision['conduct']>;
export type EventZoneView = NonNullable<EventRevision['zones'][number]['views']>[number];
export type EventType = EventRevision['type'];
export type EventStatus = EventRevision['status'];
