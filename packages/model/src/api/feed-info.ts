import Type, { type Static } from 'typebox';

const Count = Type.Integer({ minimum: 0 });
const TimeMs = Type.Number({ description: 'epoch milliseconds' });

/** One feed of the room and how it does. An absent time is not known. */
export const FeedInfoSchema = Type.Object(
  {
    id: Type.String({ description: 'stable name for this run of the server' }),
    number: Type.Integer({ minimum: 0, maximum: 255, description: 'number in frames of positions' }),
    name: Type.String(),
    address: Type.String({ description: 'as given, without any key' }),
    kind: Type.String({ description: 'file, tcp, udp, scenario, aisstream, signalk ...' }),
    live: Type.Boolean({ description: 'false for what is replayed' }),
    simulated: Type.Boolean(),
    state: Type.Enum(['idle', 'connecting', 'live', 'silent', 'lost', 'ended', 'failed']),
    sentence: Type.String({ description: 'its health in a sentence or two' }),
    messages: Count,
    messagesPerSecond: Type.Number(),
    bytes: Count,
    totalBytes: Type.Optional(Count),
    newestTimeMs: Type.Optional(TimeMs),
    lastMessageMs: Type.Optional(TimeMs),
    startedMs: Type.Optional(TimeMs),
    nextAttemptMs: Type.Optional(TimeMs),
    reconnects: Count,
    merged: Type.Integer({ minimum: 0, description: 'messages that another feed had brought already' }),
    bad: Type.Integer({ minimum: 0, description: 'sentences, rows or messages that could not be used' }),
    lastBad: Type.Optional(Type.String({ description: 'the last of them, and why' })),
    dropped: Type.Integer({ minimum: 0, description: 'pieces that came faster than they could be used' }),
    lastError: Type.Optional(Type.String()),
    pace: Type.Optional(Type.Number({ description: 'report time that passes in the same wall time, for replays' })),
    paused: Type.Optional(Type.Boolean()),
    clockMs: Type.Optional(Type.Number({ description: 'where a replay stands: epoch milliseconds of report time' })),
  },
  { $id: 'FeedInfo' },
);
export type FeedInfo = Static<typeof FeedInfoSchema>;

/** What is needed to add a feed. */
export const NewFeedSchema = Type.Object(
  {
    address: Type.String({
      minLength: 1,
      maxLength: 2000,
      description:
        'as on the command line: tcp://host:port, udp://:port, a file, scenario:NAME, wss://..., signalk://host',
    }),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    pace: Type.Optional(Type.Number({ minimum: 0.1, maximum: 100_000, description: 'for files and scenarios' })),
    key: Type.Optional(
      Type.String({ minLength: 1, maxLength: 500, description: 'of the service; kept in memory only' }),
    ),
    boxes: Type.Optional(
      Type.Array(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }), {
        maxItems: 50,
        description: 'west, south, east, north in degrees; what to ask a service for',
      }),
    ),
  },
  { $id: 'NewFeed', additionalProperties: false },
);
export type NewFeed = Static<typeof NewFeedSchema>;

/** What can be changed of a replay. */
export const FeedChangeSchema = Type.Object(
  {
    pace: Type.Optional(Type.Number({ minimum: 0.1, maximum: 100_000 })),
    paused: Type.Optional(Type.Boolean()),
  },
  { $id: 'FeedChange', additionalProperties: false },
);
export type FeedChange = Static<typeof FeedChangeSchema>;

/** A feed that fell silent, or was lost: itself an alert. */
export const FeedAlertSchema = Type.Object(
  {
    id: Type.String(),
    feed: Type.String({ description: 'id of the feed' }),
    kind: Type.Enum(['feed-silent', 'feed-lost', 'feed-failed', 'feed-garbage']),
    headline: Type.String({ description: 'what happened, what goes on, what is tried' }),
    sinceMs: TimeMs,
    clearedMs: Type.Optional(TimeMs),
    acknowledged: Type.Boolean(),
  },
  { $id: 'FeedAlert' },
);
export type FeedAlert = Static<typeof FeedAlertSchema>;
