import Type, { type Static } from 'typebox';

/** What the room is and what time it is in it. */
export const RoomInfoSchema = Type.Object(
  {
    instance: Type.String({ description: 'new at every start of the server' }),
    version: Type.String(),
    simulated: Type.Boolean({ description: 'true when any feed is simulated' }),
    simulation: Type.Optional(Type.String({ description: 'which: south-china-sea, seed 1' })),
    registerDate: Type.String({ description: 'ISO date of the register of claims' }),
    timeMs: Type.Number({
      description: 'time in the room: of this machine when a feed is live, of the newest report else',
    }),
    live: Type.Boolean({ description: 'true when at least one feed is live' }),
    pace: Type.Number({ description: '1 when live; 0 when every replay is paused' }),
    vessels: Type.Integer({ minimum: 0 }),
    memory: Type.Object({
      fromMs: Type.Optional(Type.Number({ description: 'oldest report that is kept: epoch milliseconds' })),
      toMs: Type.Optional(Type.Number()),
      reports: Type.Integer({ minimum: 0 }),
      mostReports: Type.Integer({ minimum: 0, description: 'older reports go when there are more' }),
    }),
    lostAfterMs: Type.Number({ description: 'a vessel silent for so long is shown as lost' }),
    views: Type.Optional(
      Type.Array(Type.Object({ id: Type.String(), title: Type.String() }), {
        description: 'legal views that zones are judged under; absent from servers that know none',
      }),
    ),
    register: Type.Optional(
      Type.Object(
        {
          features: Type.Integer({ minimum: 0 }),
          instruments: Type.Integer({ minimum: 0 }),
          lines: Type.Integer({ minimum: 0 }),
          gaps: Type.Integer({ minimum: 0 }),
          regions: Type.Integer({ minimum: 0 }),
        },
        { description: 'how many records the register has of each type' },
      ),
    ),
    parties: Type.Array(
      Type.Object({ code: Type.String(), name: Type.String(), ownName: Type.String(), language: Type.String() }),
    ),
    limits: Type.Object({ feeds: Type.Integer(), areas: Type.Integer(), areaPoints: Type.Integer() }),
  },
  { $id: 'RoomInfo' },
);
export type RoomInfo = Static<typeof RoomInfoSchema>;
