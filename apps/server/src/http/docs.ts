import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

const TAGS = [
  { name: 'room', description: 'What the room is, and what time it is in it' },
  { name: 'stream', description: 'Everything that happens, live' },
  { name: 'vessels', description: 'Vessels, their tracks, the sentences behind them' },
  { name: 'positions', description: 'Positions of many vessels at once, as frames of columns' },
  { name: 'events', description: 'What happened, each with rule, points and revisions' },
  { name: 'feeds', description: 'Where reports come from' },
  { name: 'areas', description: 'Own areas to watch' },
  { name: 'sea', description: 'Whose water a place is, and the chart of claims' },
  { name: 'views', description: 'Legal views: standpoints from which zones are judged, as data' },
  { name: 'register', description: 'Features, instruments and lines, each with its sources' },
  { name: 'search', description: 'Finding things by name or number' },
];

/** The document of the interface, made from the schemas that also check the requests, and a page to read it. */
export async function addDocs(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Searoom',
        version,
        description:
          'The interface of a Searoom server on this machine. Searoom never decides a dispute: zones are *asserted by* a ' +
          'party and *contested by* others. Errors are problems (RFC 9457) with a code, what happened and what to do.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: TAGS,
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json['$id'] ?? `def-${i}`) },
  });
  await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list', validatorUrl: null } });
}
