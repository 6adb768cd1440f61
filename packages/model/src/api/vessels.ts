import Type, { type Static } from 'typebox';
import { TARGET_KINDS } from './position-frame.ts';

/** What a vessel says of itself. A field that it never sent is absent; nothing here is proved. */
export const IdentitySchema = Type.Object(
  {
    mmsi: Type.Integer(),
    name: Type.Optional(Type.String({ description: 'as sent: somebody else wrote it' })),
    callSign: Type.Optional(Type.String()),
    imo: Type.Optional(Type.Integer()),
    flag: Type.Optional(Type.String({ description: 'ISO 3166 alpha-3 of the MMSI country' })),
    shipType: Type.Optional(Type.Integer({ description: 'AIS type of ship and cargo' })),
    destination: Type.Optional(Type.String()),
    lengthM: Type.Optional(Type.Number()),
    beamM: Type.Optional(Type.Number()),
  },
  { $id: 'Identity' },
);
export type VesselIdentity = Static<typeof IdentitySchema>;

export const VesselSchema = Type.Object(
  {
    mmsi: Type.Integer(),
    kind: Type.Enum([...TARGET_KINDS]),
    name: Type.Optional(Type.String()),
    callSign: Type.Optional(Type.String()),
    imo: Type.Optional(Type.Integer()),
    flag: Type.Optional(Type.String()),
    shipType: Type.Optional(Type.Integer()),
    destination: Type.Optional(Type.String()),
    lengthM: Type.Optional(Type.Number()),
    beamM: Type.Optional(Type.Number()),
    lat: Type.Number(),
    lon: Type.Number(),
    sogKn: Type.Optional(Type.Number()),
    cogDeg: Type.Optional(Type.Number()),
    headingDeg: Type.Optional(Type.Number()),
    navigationalStatus: Type.Optional(Type.Integer({ description: 'ITU-R M.1371-5 table 48' })),
    time: Type.String({ description: 'of the newest position, UTC' }),
    feed: Type.String({ description: 'id of the feed that brought it' }),
    simulated: Type.Boolean(),
    coarse: Type.Boolean({ description: 'true for a long-range position, rounded to 1/10 minute' }),
    lost: Type.Boolean(),
  },
  { $id: 'Vessel' },
);
export type Vessel = Static<typeof VesselSchema>;

export const VesselListSchema = Type.Object({
  total: Type.Integer({ description: 'vessels that match' }),
  vessels: Type.Array(VesselSchema),
});
export type VesselList = Static<typeof VesselListSchema>;

export const VesselDetailSchema = Type.Object(
  {
    vessel: VesselSchema,
    reports: Type.Integer({ description: 'positions in memory' }),
    firstTime: Type.Optional(Type.String({ description: 'oldest position in memory, UTC' })),
    history: Type.Array(
      Type.Object({
        field: Type.Enum(['name', 'callSign', 'imo', 'shipType', 'destination']),
        value: Type.String(),
        time: Type.String({ description: 'first said, UTC' }),
      }),
      { description: 'what it said of itself over time, oldest first; the last of each field holds' },
    ),
    zones: Type.Array(
      Type.Object({
        zone: Type.String(),
        kind: Type.String(),
        name: Type.String(),
        assertedBy: Type.Array(Type.String()),
        contestedBy: Type.Array(Type.String()),
        hours: Type.Number({ description: 'between its reports in memory that lie in the zone' }),
        now: Type.Boolean({ description: 'its newest position lies in it' }),
      }),
    ),
    events: Type.Array(Type.String(), { description: 'ids, newest first' }),
  },
  { $id: 'VesselDetail' },
);
export type VesselDetail = Static<typeof VesselDetailSchema>;

const Column = Type.Array(Type.Number());
const NullableColumn = Type.Array(Type.Union([Type.Number(), Type.Null()]));

/** A track as columns of equal length, in the order of time. */
export const TrackSchema = Type.Object(
  {
    mmsi: Type.Integer(),
    simulated: Type.Boolean(),
    timeMs: Column,
    lon: Column,
    lat: Column,
    sogKn: NullableColumn,
    cogDeg: NullableColumn,
    feed: Type.Array(Type.Integer({ description: 'number of the feed' })),
    offset: Type.Array(Type.Number({ description: 'byte offset of the sentence in that feed' })),
    thinned: Type.Boolean({ description: 'true when reports were left out to keep it small' }),
  },
  { $id: 'Track' },
);
export type Track = Static<typeof TrackSchema>;

export const SentencesSchema = Type.Object(
  {
    mmsi: Type.Integer(),
    sentences: Type.Array(
      Type.Object({
        feed: Type.String(),
        offset: Type.Number(),
        time: Type.String({ description: 'of the report, UTC' }),
        text: Type.Optional(Type.String({ description: 'as received, control characters made visible' })),
        missing: Type.Optional(Type.String({ description: 'why the text is not there' })),
      }),
    ),
  },
  { $id: 'Sentences' },
);
export type Sentences = Static<typeof SentencesSchema>;
