import compress from '@fastify/compress';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { RoomInfoSchema } from '@searoom/model/api';
import Fastify from 'fastify';
import type { Room } from '../room/room.ts';
import type { App } from './app.ts';
import type { Chart } from './chart-file.ts';
import { addComponents, answers } from './components.ts';
import { addDocs } from './docs.ts';
import { addMetrics } from './metrics.ts';
import { addProblems, BODY_LIMIT } from './problems.ts';
import { addAreaRoutes } from './routes/areas.ts';
import { addEventRoutes } from './routes/events.ts';
import { addFeedRoutes } from './routes/feeds.ts';
import { addPositionRoutes } from './routes/positions.ts';
import { addSeaRoutes } from './routes/sea.ts';
import { addVesselRoutes } from './routes/vessels.ts';
import { addSecurity } from './security.ts';
import { addSite } from './site.ts';
import { addStream } from './stream/add-stream.ts';
import type { StreamHub } from './stream/hub.ts';

const SLOWEST_REQUEST_MS = 30_000;
const MOST_CONNECTIONS = 1024;

export interface AppOptions {
  readonly room: Room;
  readonly hub: StreamHub;
  readonly chart: Chart | undefined;
  readonly site: string | undefined;
}

/** The HTTP side of a room, not yet listening. */
export async function makeApp({ room, hub, chart, site }: AppOptions): Promise<App> {
  const app: App = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: SLOWEST_REQUEST_MS,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 120 },
    // What is not asked for is refused by name, not taken away in silence.
    ajv: { customOptions: { removeAdditional: false, allErrors: true, strict: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.server.maxConnections = MOST_CONNECTIONS;
  app.server.headersTimeout = SLOWEST_REQUEST_MS;
  // Answers have the types of the schemas already; a serialiser made of them could only leave something out in silence.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  addProblems(app);
  addComponents(app);
  await addSecurity(app);
  await app.register(compress, { threshold: 1024, encodings: ['gzip', 'identity'] });
  await addDocs(app, room.info().version);
  addMetrics(app, room, hub);
  app.get(
    '/api/room',
    {
      schema: {
        tags: ['room'],
        summary: 'What the room is, and what time it is in it',
        response: answers(RoomInfoSchema),
      },
    },
    async () => room.info(),
  );
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  addStream(app, hub);
  addVesselRoutes(app, room);
  addPositionRoutes(app, room);
  addEventRoutes(app, room);
  addFeedRoutes(app, room);
  addAreaRoutes(app, room);
  addSeaRoutes(app, room, chart);
  await addSite(app, site);
  return app;
}
