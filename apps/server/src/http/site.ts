import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { SearoomError } from '@searoom/model';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problems.ts';

const YEAR_S = 31_536_000;

/** Folder of the built page, or undefined where it is not built. */
export function findSite(): string | undefined {
  try {
    const index = fileURLToPath(import.meta.resolve('@searoom/web/site'));
    return existsSync(index) ? dirname(index) : undefined;
  } catch {
    // The package of the page is not installed.
    return undefined;
  }
}

/** Serves the page. Its files carry a hash in their names and never change; only the first one is asked for anew. */
export async function addSite(app: FastifyInstance, site: string | undefined): Promise<void> {
  if (site === undefined || !existsSync(join(site, 'index.html'))) {
    app.get('/', { schema: { hide: true } }, async (_request, reply) =>
      sendProblem(reply, new SearoomError('SR_SITE_MISSING', [site ?? 'apps/web'])),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: site,
    // The first file is a route of its own: the plugin does not find it packed.
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
    },
  });
  app.get('/', { schema: { hide: true } }, async (_request, reply) => reply.sendFile('index.html'));
}
