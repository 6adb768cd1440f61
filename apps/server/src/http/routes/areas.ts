import { NewAreaSchema, WatchAreaSchema } from '@searoom/model/api';
import Type from 'typebox';
import type { Room } from '../../room/room.ts';
import type { App } from '../app.ts';
import { answers } from '../components.ts';
import { IdParams } from '../query/schemas.ts';

/** Areas that somebody here wants watched. They assert nothing. */
export function addAreaRoutes(app: App, room: Room): void {
  app.get(
    '/api/areas',
    { schema: { tags: ['areas'], summary: 'Own areas', response: answers(Type.Array(WatchAreaSchema)) } },
    async () => room.listAreas(),
  );

  app.post(
    '/api/areas',
    {
      schema: {
        tags: ['areas'],
        summary: 'Watch an area: crossings of its outline become events',
        body: NewAreaSchema,
        response: answers(WatchAreaSchema, 201),
      },
    },
    async ({ body }, reply) => reply.code(201).send(room.addArea(body)),
  );

  app.delete(
    '/api/areas/:id',
    {
      schema: {
        tags: ['areas'],
        summary: 'Watch an area no longer',
        params: IdParams,
        response: { 204: { type: 'null', description: 'it is gone' }, default: { $ref: 'Problem#' } },
      },
    },
    async ({ params }, reply) => {
      room.removeArea(params.id);
      return reply.code(204).send(null);
    },
  );
}
