import Type, { type Static } from 'typebox';
import { EventRevisionSchema } from '../event-revision.ts';

/** How much an event wants a person: `alarm` is danger to life, `notice` raises no alert. */
export const SEVERITIES = ['alarm', 'warning', 'caution', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a person did about an event. */
export const ReviewSchema = Type.Object(
  {
    state: Type.Enum(['open', 'acknowledged', 'snoozed', 'dismissed']),
    by: Type.Optional(Type.String()),
    at: Type.Optional(Type.String({ description: 'UTC' })),
    assignee: Type.Optional(Type.String()),
    reason: Type.Optional(Type.String({ description: 'present where it was dismissed' })),
    until: Type.Optional(Type.String({ description: 'UTC; present where it is snoozed' })),
  },
  { $id: 'Review' },
);
export type Review = Static<typeof ReviewSchema>;

export const ReviewChangeSchema = Type.Object(
  {
    action: Type.Enum(['acknowledge', 'assign', 'snooze', 'dismiss', 'reopen']),
    by: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    assignee: Type.Optional(Type.String({ minLength: 1, maxLength: 60, description: 'for assign' })),
    reason: Type.Optional(Type.String({ minLength: 3, maxLength: 500, description: 'for dismiss' })),
    minutes: Type.Optional(Type.Number({ minimum: 1, maximum: 1440, description: 'for snooze; 30 when absent' })),
  },
  { $id: 'ReviewChange', additionalProperties: false },
);
export type ReviewChange = Static<typeof ReviewChangeSchema>;

/** An event as the room holds it: its newest revision and what is thought of it here. */
export const RoomEventSchema = Type.Object(
  {
    sequence: Type.Integer({ description: 'place in the stream; goes up with every revision and review' }),
    severity: Type.Enum([...SEVERITIES]),
    alert: Type.Boolean({ description: 'true when it belongs into the queue of alerts' }),
    why: Type.String({ description: 'why it is an alert of this severity, or why it is none' }),
    area: Type.Optional(Type.String({ description: 'id of the own area that it is about' })),
    event: EventRevisionSchema,
    review: ReviewSchema,
  },
  { $id: 'RoomEvent' },
);
export type RoomEvent = Static<typeof RoomEventSchema>;

export const EventListSchema = Type.Object({
  total: Type.Integer({ description: 'events that match' }),
  kept: Type.Integer({ description: 'events in memory' }),
  forgotten: Type.Integer({ description: 'events that had to go for newer ones' }),
  events: Type.Array(RoomEventSchema),
});
export type EventList = Static<typeof EventListSchema>;

/** All revisions of one event, oldest first, and the sentences that it rests on. */
export const EventDetailSchema = Type.Object(
  {
    current: RoomEventSchema,
    revisions: Type.Array(EventRevisionSchema),
    clears: Type.String({ description: 'what would clear it' }),
    sentences: Type.Array(
      Type.Object({
        time: Type.String(),
        source: Type.String(),
        offset: Type.Number(),
        text: Type.Optional(Type.String()),
        missing: Type.Optional(Type.String()),
      }),
    ),
  },
  { $id: 'EventDetail' },
);
export type EventDetail = Static<typeof EventDetailSchema>;

/** How many events began in each of equal stretches of time, for the time bar. */
export const EventDensitySchema = Type.Object(
  {
    fromMs: Type.Number(),
    stepMs: Type.Number(),
    events: Type.Array(Type.Integer()),
    alerts: Type.Array(Type.Integer()),
    alarms: Type.Array(Type.Integer()),
  },
  { $id: 'EventDensity' },
);
export type EventDensity = Static<typeof EventDensitySchema>;
