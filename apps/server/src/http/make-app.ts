import compress from '@fastify/compress';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { RoomInfoSchema } from '@searoom/model/api';
import Fastify from 'fastify';
import type { LedgerDesk } from '../assistance/ledger-desk.ts';
import type { Room } from '../room/room.ts';
import type { App } from './app.ts';
import type { Chart } from './chart-file.ts';
import { addComponents, answers } from './components.ts';
import { addDocs } from './docs.ts';
import { addMetrics } from './metrics.ts';
import { addOgcRoutes, type OgcOptions } from './ogc/mod.ts';
import { addProblems, answerBrokenRequest, BODY_LIMIT, sendProblem, translate } from './problems.ts';
import { addAreaRoutes } from './routes/areas.ts';
import { addAssistanceRoutes } from './routes/assistance.ts';
import { addEventRoutes } from './routes/events.ts';
import { addFeedRoutes } from './routes/feeds.ts';
import { addPositionRoutes } from './routes/positions.ts';
import { addRegisterRoutes } from './routes/register.ts';
import { addSeaRoutes } from './routes/sea.ts';
import { addStoreRoutes, type WriteBackup } from './routes/store.ts';
import { addVesselRoutes } from './routes/vessels.ts';
import { addViewRoutes } from './routes/views.ts';
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
  readonly ogc: OgcOptions | undefined;
  /** The ledger of assistance; no such interface when absent. */
  readonly desk: LedgerDesk | undefined;
  /** Writes a backup of what is kept; no such interface when absent. */
  readonly writeBackup: WriteBackup | undefined;
  readonly site: string | undefined;
  /** Is told of mistakes of ours. */
  readonly onMistake: (error: unknown) => void;
}

/** The HTTP side of a room, not yet listening. What fails leaves nothing attached to the room. */
export async function makeApp(options: AppOptions): Promise<App> {
  const app = openApp();
  try {
    await addAll(app, options);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

function openApp(): App {
  const app: App = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: SLOWEST_REQUEST_MS,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 400 },
    // A path that is no address is refused before any hook of ours.
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply.header('x-content-type-options', 'nosniff'), translate(error));
    },
    clientErrorHandler: answerBrokenRequest,
    // What is not asked for is refused by name, not taken away in silence.
    ajv: { customOptions: { removeAdditional: false, allErrors: true, strict: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.server.maxConnections = MOST_CONNECTIONS;
  app.server.headersTimeout = SLOWEST_REQUEST_MS;
  // Answers have the types of the schemas already; a serialiser made of them could only leave something out in silence.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  return app;
}

async function addAll(
  app: App,
  { room, hub, chart, ogc, desk, writeBackup, site, onMistake }: AppOptions,
): Promise<void> {
  addProblems(app, onMistake);
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
        response: answers(RoomInfoSchema, 'as it is now'),
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
  addViewRoutes(app, room);
  addRegisterRoutes(app, room);
  if (ogc !== undefined) addOgcRoutes(app, ogc);
  if (desk !== undefined) addAssistanceRoutes(app, desk, Date.now);
  if (writeBackup !== undefined) addStoreRoutes(app, writeBackup);
  await addSite(app, site);
}
