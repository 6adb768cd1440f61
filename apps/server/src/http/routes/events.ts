import { EventTypeSchema } from '@searoom/model';
import {
  EventDensitySchema,
  EventDetailSchema,
  EventListSchema,
  ReviewChangeSchema,
  RoomEventSchema,
  SEVERITIES,
} from '@searoom/model/api';
import Type from 'typebox';
import type { Room } from '../../room/room.ts';
import type { App } from '../app.ts';
import { answers, exportAnswers } from '../components.ts';
import { EVENT_HEAD, exportEvent } from '../export/rows.ts';
import { sendExport } from '../export/send-export.ts';
import { readSpan, readWords, refuse } from '../query/read-query.ts';
import {
  FormatParam,
  IdParams,
  limitParam,
  listLimitParam,
  OffsetParam,
  TimeParam,
  wordsParam,
} from '../query/schemas.ts';

const MOST_EVENTS = 20_000;
const STANDARD_EVENTS = 200;
const STATES = ['open', 'acknowledged', 'snoozed', 'dismissed'] as const;
const TYPES = (EventTypeSchema as unknown as { enum: string[] }).enum;
const DAY_MS = 86_400_000;

/** Events: the list, one with all its revisions, what people did about it, how many there were when. */
export function addEventRoutes(app: App, room: Room): void {
  app.get(
    '/api/events',
    {
      schema: {
        tags: ['events'],
        summary: 'Events in memory, newest first',
        querystring: Type.Object(
          {
            type: wordsParam('types of events', 'zone-entry,distress'),
            severity: wordsParam('severities', 'alarm,warning'),
            alerts: Type.Optional(Type.Boolean({ description: 'only what belongs into the queue of alerts' })),
            state: wordsParam('states of review', 'open'),
            mmsi: Type.Optional(Type.Integer({ minimum: 0, maximum: 999_999_999 })),
            party: wordsParam('ISO 3166 alpha-3 codes; asserted by one of them', 'MYS,VNM'),
            from: TimeParam,
            to: TimeParam,
            limit: listLimitParam(STANDARD_EVENTS, MOST_EVENTS),
            offset: OffsetParam,
            format: FormatParam,
          },
          { additionalProperties: false },
        ),
        response: exportAnswers(EventListSchema, 'those that match'),
      },
    },
    async ({ query }, reply) => {
      const types = readWords('type', query.type, TYPES);
      const severities = readWords('severity', query.severity, SEVERITIES);
      const states = readWords('state', query.state, STATES);
      const parties = readWords('party', query.party)?.map((code) => code.toUpperCase());
      const { format = 'json' } = query;
      const list = room.listEvents({
        ...(types !== undefined && { types }),
        ...(severities !== undefined && { severities }),
        ...(query.alerts !== undefined && { alertsOnly: query.alerts }),
        ...(states !== undefined && { states }),
        ...(query.mmsi !== undefined && { mmsi: query.mmsi }),
        ...(parties !== undefined && { parties }),
        ...readSpan(query.from, query.to),
        limit: query.limit ?? (format === 'json' ? STANDARD_EVENTS : MOST_EVENTS),
        offset: query.offset ?? 0,
      });
      if (format === 'json') return list;
      return sendExport(reply, format, 'events', EVENT_HEAD, list.events.map(exportEvent));
    },
  );

  app.get(
    '/api/events/density',
    {
      schema: {
        tags: ['events'],
        summary: 'How many events began in each of equal stretches of time',
        querystring: Type.Object(
          { from: TimeParam, to: TimeParam, steps: limitParam(144, 2000) },
          { additionalProperties: false },
        ),
        response: answers(EventDensitySchema, 'counts of each stretch'),
      },
    },
    async ({ query }) => {
      const { fromMs, toMs } = readSpan(query.from, query.to);
      const untilMs = toMs ?? room.info().timeMs;
      const sinceMs = fromMs ?? untilMs - DAY_MS;
      if (sinceMs >= untilMs) refuse('from', 'it must lie before `to`');
      return room.eventDensity(sinceMs, untilMs, query.steps ?? 144);
    },
  );

  app.get(
    '/api/events/:id',
    {
      schema: {
        tags: ['events'],
        summary: 'One event: all revisions, and the sentences that it rests on',
        params: IdParams,
        response: answers(EventDetailSchema, 'all that is known of it'),
      },
    },
    async ({ params }) => room.describeEvent(params.id),
  );

  app.post(
    '/api/events/:id/review',
    {
      schema: {
        tags: ['events'],
        summary: 'Acknowledge, assign, snooze, dismiss with a reason, or open again',
        params: IdParams,
        body: ReviewChangeSchema,
        response: answers(RoomEventSchema, 'how it stands now'),
      },
    },
    async ({ params, body }) => {
      const event = room.reviewEvent(params.id, body);
      // What a person decided is acknowledged when it is there after a restart.
      await room.kept();
      return event;
    },
  );
}
