import { FeedAlertSchema, FeedChangeSchema, FeedInfoSchema, NewFeedSchema } from '@searoom/model/api';
import Type from 'typebox';
import type { Room } from '../../room/room.ts';
import type { App } from '../app.ts';
import { answers, GONE } from '../components.ts';
import { IdParams } from '../query/schemas.ts';

/** Feeds, added and removed while the room runs, and the alerts about them. */
export function addFeedRoutes(app: App, room: Room): void {
  app.get(
    '/api/feeds',
    {
      schema: {
        tags: ['feeds'],
        summary: 'All feeds and how they do',
        response: answers(Type.Array(FeedInfoSchema), 'all of them'),
      },
    },
    async () => room.listFeeds(),
  );

  app.post(
    '/api/feeds',
    {
      schema: {
        tags: ['feeds'],
        summary: 'Add a feed',
        body: NewFeedSchema,
        response: answers(FeedInfoSchema, 'it is there and begins', 201),
      },
    },
    async ({ body }, reply) => reply.code(201).send(room.addFeed(body)),
  );

  app.patch(
    '/api/feeds/:id',
    {
      schema: {
        tags: ['feeds'],
        summary: 'Pause a replay, let it go on, or change its pace',
        params: IdParams,
        body: FeedChangeSchema,
        response: answers(FeedInfoSchema, 'how it stands now'),
      },
    },
    async ({ params, body }) => room.changeFeed(params.id, body),
  );

  app.delete(
    '/api/feeds/:id',
    { schema: { tags: ['feeds'], summary: 'Remove a feed', params: IdParams, response: GONE } },
    async ({ params }, reply) => {
      await room.removeFeed(params.id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/alerts',
    {
      schema: {
        tags: ['feeds'],
        summary: 'Alerts about feeds, open or cleared lately',
        response: answers(Type.Array(FeedAlertSchema), 'all of them'),
      },
    },
    async () => room.listAlerts(),
  );

  app.post(
    '/api/alerts/:id/acknowledge',
    {
      schema: {
        tags: ['feeds'],
        summary: 'Acknowledge an alert about a feed',
        params: IdParams,
        response: answers(FeedAlertSchema, 'how it stands now'),
      },
    },
    async ({ params }) => room.acknowledgeAlert(params.id),
  );
}
