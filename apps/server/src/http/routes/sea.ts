import { SearchAnswerSchema, WhoseAnswerSchema } from '@searoom/model/api';
import Type from 'typebox';
import type { Room } from '../../room/room.ts';
import type { App } from '../app.ts';
import type { Chart } from '../chart-file.ts';
import { answers, PROBLEM } from '../components.ts';
import { readTime } from '../query/read-query.ts';
import { limitParam, TimeParam } from '../query/schemas.ts';

/** Whose water a place is, the chart of all claims, and the search over everything. */
export function addSeaRoutes(app: App, room: Room, chart: Chart | undefined): void {
  app.get(
    '/api/whose',
    {
      schema: {
        tags: ['sea'],
        summary: 'Everything that is asserted at a place; it names no owner',
        querystring: Type.Object(
          {
            lat: Type.Number({ description: 'degrees, north positive', examples: [5.03] }),
            lon: Type.Number({ description: 'degrees, east positive', examples: [112.65] }),
            at: TimeParam,
            view: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 60,
                description: 'id of a legal view, or `all`; without it no zone is judged',
                examples: ['unclos-award'],
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: answers(WhoseAnswerSchema, 'all that the register knows is asserted there'),
      },
    },
    async ({ query: { lat, lon, at, view } }) => {
      const atMs = readTime('at', at);
      return room.whose(lat, lon, { ...(atMs !== undefined && { atMs }), ...(view !== undefined && { view }) });
    },
  );

  app.get(
    '/api/chart',
    {
      schema: {
        tags: ['sea'],
        summary: 'Every claim as lines and areas for a map',
        response: {
          200: {
            description: 'its shape is `Chart` of @searoom/sea',
            content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
          },
          304: { type: 'null', description: 'not changed' },
          default: PROBLEM,
        },
      },
    },
    async (request, reply) => chart?.send(request, reply) ?? reply.callNotFound(),
  );

  app.get(
    '/api/search',
    {
      schema: {
        tags: ['search'],
        summary: 'Vessels, features, places, events and own areas by name or number',
        querystring: Type.Object(
          { q: Type.String({ minLength: 1, maxLength: 100, examples: ['Scarborough'] }), limit: limitParam(20, 100) },
          { additionalProperties: false },
        ),
        response: answers(SearchAnswerSchema, 'what was found, the nearest match first'),
      },
    },
    async ({ query }) => room.search(query.q, query.limit ?? 20),
  );
}
