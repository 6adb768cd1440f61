import { NewAreaSchema, WatchAreaSchema } from '@searoom/model/api';
import Type from 'typebox';
import type { Room } from '../../room/room.ts';
import type { App } from '../app.ts';
import { answers, GONE } from '../components.ts';
import { IdParams } from '../query/schemas.ts';

/** Areas that somebody here wants watched. They assert nothing. */
export function addAreaRoutes(app: App, room: Room): void {
  app.get(
    '/api/areas',
    {
      schema: { tags: ['areas'], summary: 'Own areas', response: answers(Type.Array(WatchAreaSchema), 'all of them') },
    },
    async () => room.listAreas(),
  );

  app.post(
    '/api/areas',
    {
      schema: {
        tags: ['areas'],
        summary: 'Watch an area: crossings of its outline become events',
        body: NewAreaSchema,
        response: answers(WatchAreaSchema, 'it is watched', 201),
      },
    },
    async ({ body }, reply) => {
      const area = room.addArea(body);
      await room.kept();
      return reply.code(201).send(area);
    },
  );

  app.delete(
    '/api/areas/:id',
    {
      schema: {
        tags: ['areas'],
        summary: 'Watch an area no longer',
        params: IdParams,
        response: GONE,
      },
    },
    async ({ params }, reply) => {
      room.removeArea(params.id);
      await room.kept();
      return reply.code(204).send(null);
    },
  );
}
