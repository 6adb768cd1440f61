import { LegalViewSchema, ViewComparisonSchema, ZoneStancesSchema } from '@searoom/model/api';
import Type from 'typebox';
import type { Room } from '../../room/room.ts';
import type { App } from '../app.ts';
import { taggedAnswers } from '../components.ts';
import { readBox } from '../query/read-query.ts';
import { BoxParam, ViewIdParam } from '../query/schemas.ts';
import { sendTagged } from '../send-tagged.ts';

/** Legal views, where two of them differ, and what each zone is under each. */
export function addViewRoutes(app: App, { register }: Room): void {
  app.get(
    '/api/views',
    {
      schema: {
        tags: ['views'],
        summary: 'Every legal view with its rules and answers; none of them is that of Searoom',
        response: taggedAnswers(Type.Array(LegalViewSchema), 'in one order, the same as everywhere'),
      },
    },
    async (request, reply) => sendTagged(request, reply, register.views()),
  );

  app.get(
    '/api/views/compare',
    {
      schema: {
        tags: ['views'],
        summary: 'Where two views differ: answers first, then features',
        querystring: Type.Object({ a: ViewIdParam, b: ViewIdParam, box: BoxParam }, { additionalProperties: false }),
        response: taggedAnswers(ViewComparisonSchema, 'only what differs, each cell with its source'),
      },
    },
    async (request, reply) => {
      const { a, b, box } = request.query;
      return sendTagged(request, reply, register.compare(a, b, readBox(box, 'box')));
    },
  );

  app.get(
    '/api/zones/stances',
    {
      schema: {
        tags: ['views'],
        summary: 'What each zone is under each view, for a map that draws one of them',
        response: taggedAnswers(ZoneStancesSchema, 'by zone, in the order of the views'),
      },
    },
    async (request, reply) => sendTagged(request, reply, register.stances()),
  );
}
