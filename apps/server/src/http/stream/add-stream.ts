import { parseStreamPlace, STREAM_TOPICS } from '@searoom/model/api';
import Type from 'typebox';
import type { App } from '../app.ts';
import { PROBLEM } from '../components.ts';
import { readBox, readWords, refuse } from '../query/read-query.ts';
import { BoxParam } from '../query/schemas.ts';
import type { StreamHub } from './hub.ts';

/** The live stream, as server-sent events. */
export function addStream(app: App, hub: StreamHub): void {
  app.get(
    '/api/stream',
    {
      // A reader of the head alone would hold a place and take nothing.
      exposeHeadRoute: false,
      schema: {
        tags: ['stream'],
        summary: 'Everything that happens, as server-sent events',
        description:
          'Names of the events and their data: `StreamMessages` in packages/model/src/api/stream.ts. A reader that comes ' +
          'back with Last-Event-ID (or `last`) gets what it missed. One that is too slow gets the newest position of ' +
          'each vessel, and is told how many it will never get.',
        querystring: Type.Object(
          {
            topics: Type.Optional(
              Type.String({
                maxLength: 100,
                description: `words of ${STREAM_TOPICS.join(', ')}, separated by commas; all when absent`,
                examples: ['positions,events'],
              }),
            ),
            bbox: BoxParam,
            last: Type.Optional(Type.String({ maxLength: 80, description: 'as Last-Event-ID' })),
          },
          { additionalProperties: false },
        ),
        response: {
          200: {
            description: 'a stream without end',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
          default: PROBLEM,
        },
      },
    },
    async (request, reply) => {
      const topics = new Set(readWords('topics', request.query.topics, STREAM_TOPICS) ?? STREAM_TOPICS);
      const box = readBox(request.query.bbox);
      const header = request.headers['last-event-id'];
      const last = (typeof header === 'string' && header !== '' ? header : undefined) ?? request.query.last;
      const from = last === undefined ? undefined : parseStreamPlace(last);
      if (last !== undefined && from === undefined) refuse('last', 'this is no place in the stream');
      hub.checkRoom();
      reply.hijack();
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      // A reader learns at once that it is heard, also when nothing is sent yet.
      reply.raw.flushHeaders();
      hub.add(reply.raw, topics, box, from);
    },
  );
}
