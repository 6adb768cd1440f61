import { SentencesSchema, TARGET_KINDS, TrackSchema, VesselDetailSchema, VesselListSchema } from '@searoom/model/api';
import Type from 'typebox';
import type { Room } from '../../room/room.ts';
import type { App } from '../app.ts';
import { answers, exportAnswers } from '../components.ts';
import { exportTrack, exportVessel, TRACK_HEAD, VESSEL_HEAD } from '../export/rows.ts';
import { sendExport } from '../export/send-export.ts';
import { readBox, readSpan, readTime } from '../query/read-query.ts';
import {
  BoxParam,
  FormatParam,
  limitParam,
  listLimitParam,
  MmsiParams,
  OffsetParam,
  TimeParam,
} from '../query/schemas.ts';

const MOST_VESSELS = 200_000;
const STANDARD_VESSELS = 500;

/** Vessels: the table twin of the map, one of them, its track, the sentences behind it. */
export function addVesselRoutes(app: App, room: Room): void {
  app.get(
    '/api/vessels',
    {
      schema: {
        tags: ['vessels'],
        summary: 'Vessels with their newest position',
        querystring: Type.Object(
          {
            bbox: BoxParam,
            q: Type.Optional(
              Type.String({ maxLength: 100, description: 'part of a name, call sign, MMSI or IMO number' }),
            ),
            kind: Type.Optional(Type.Enum([...TARGET_KINDS])),
            flag: Type.Optional(Type.String({ pattern: '^[A-Za-z]{3}$', examples: ['MYS'] })),
            sort: Type.Optional(Type.Enum(['name', 'mmsi', 'time', 'speed', 'flag'])),
            limit: listLimitParam(STANDARD_VESSELS, MOST_VESSELS),
            offset: OffsetParam,
            format: FormatParam,
          },
          { additionalProperties: false },
        ),
        response: exportAnswers(VesselListSchema, 'those that match'),
      },
    },
    async (request, reply) => {
      const { bbox, q, kind, flag, sort, limit, offset = 0, format = 'json' } = request.query;
      const box = readBox(bbox);
      const list = room.listVessels({
        ...(box !== undefined && { box }),
        ...(q !== undefined && { text: q }),
        ...(kind !== undefined && { kind }),
        ...(flag !== undefined && { flag: flag.toUpperCase() }),
        ...(sort !== undefined && { sort }),
        limit: limit ?? (format === 'json' ? STANDARD_VESSELS : MOST_VESSELS),
        offset,
      });
      if (format === 'json') return list;
      return sendExport(reply, format, 'vessels', VESSEL_HEAD, list.vessels.map(exportVessel));
    },
  );

  app.get(
    '/api/vessels/:mmsi',
    {
      schema: {
        tags: ['vessels'],
        summary: 'One vessel: what it says of itself, and what it was seen to do',
        params: MmsiParams,
        response: answers(VesselDetailSchema, 'all that is known of it'),
      },
    },
    async ({ params }) => room.describeVessel(params.mmsi),
  );

  app.get(
    '/api/vessels/:mmsi/track',
    {
      schema: {
        tags: ['vessels'],
        summary: 'Positions of a vessel in memory, as columns',
        params: MmsiParams,
        querystring: Type.Object(
          { from: TimeParam, to: TimeParam, most: limitParam(5000, 20_000), format: FormatParam },
          { additionalProperties: false },
        ),
        response: exportAnswers(TrackSchema, 'its positions in the order of time'),
      },
    },
    async ({ params, query }, reply) => {
      const { fromMs, toMs } = readSpan(query.from, query.to);
      const track = room.track(params.mmsi, fromMs, toMs, query.most ?? 5000);
      const { format = 'json' } = query;
      if (format === 'json') return track;
      return sendExport(reply, format, `track-${params.mmsi}`, TRACK_HEAD, exportTrack(track));
    },
  );

  app.get(
    '/api/vessels/:mmsi/sentences',
    {
      schema: {
        tags: ['vessels'],
        summary: 'Raw sentences behind reports of a vessel',
        params: MmsiParams,
        querystring: Type.Object({ around: TimeParam, most: limitParam(10, 500) }, { additionalProperties: false }),
        response: answers(SentencesSchema, 'the text of each, or why it is not there'),
      },
    },
    async ({ params, query }) => room.sentences(params.mmsi, readTime('around', query.around), query.most ?? 10),
  );
}
