import { SearoomError } from '@searoom/model';
import { type Collection, selectItems } from '@searoom/sea';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import {
  describeCollection,
  describeCollections,
  describeConformance,
  describeLanding,
  writeLandingHtml,
} from './describe-service.ts';
import { CRS84, changeQuery, findBase, GEOJSON_TYPE, HTML_TYPE, JSON_TYPE, type Link, OPENAPI_TYPE } from './links.ts';
import { type OgcOptions, OgcSource } from './ogc-source.ts';
import { describeApi } from './open-api.ts';
import { type ItemsQuery, readSelection } from './read-items-query.ts';
import { DEFAULT_LIMIT, formOnly, itemsQuery, MOST_ITEMS, oneQuery } from './schemas.ts';
import { sendItems } from './send-items.ts';

/**
 * OGC API - Features (OGC 17-069r4) under `/ogc`: core, GeoJSON, OpenAPI 3.0. Every GIS can open the zones with it. Its
 * routes have a document of their own, `/ogc/api`.
 */
export function addOgcRoutes(app: App, options: OgcOptions): void {
  const source = new OgcSource(options);
  const { collections, version } = source;
  const viewIds = source.atlas.views.map(({ id }) => id);
  const get = (
    path: string,
    querystring: object,
    answer: (request: FastifyRequest, reply: FastifyReply) => unknown,
  ): void => {
    app.get(path, { schema: { hide: true, querystring } }, async (request, reply) => answer(request, reply));
  };
  const json = (reply: FastifyReply, value: object, type = JSON_TYPE): FastifyReply =>
    // Bytes, since a text would be given a charset and quotes, and some readers know the bare type alone.
    reply
      .type(type)
      .header('cache-control', 'no-cache')
      .send(Buffer.from(JSON.stringify(value)));

  for (const path of ['/ogc', '/ogc/']) {
    get(path, formOnly('json', 'html'), (request, reply) => {
      const base = findBase(request);
      reply.header('vary', 'accept');
      if (!wantsHtml(request)) return json(reply, describeLanding(base));
      return reply.type(`${HTML_TYPE}; charset=utf-8`).send(writeLandingHtml(base, collections));
    });
  }
  get('/ogc/conformance', formOnly('json'), (_request, reply) => json(reply, describeConformance()));
  get('/ogc/api', formOnly('json'), (request, reply) =>
    json(reply, describeApi(collections, viewIds, { base: findBase(request), version }), OPENAPI_TYPE),
  );
  get('/ogc/collections', formOnly('json'), async (request, reply) => {
    await source.ready();
    return json(reply, describeCollections(collections, findBase(request)));
  });
  for (const collection of collections) {
    const path = `/ogc/collections/${collection.id}`;
    get(path, formOnly('json'), async (request, reply) => {
      await source.ready();
      return json(reply, describeCollection(collection, findBase(request)));
    });
    get(`${path}/items`, itemsQuery(collection, viewIds), (request, reply) =>
      answerItems(source, collection, request, reply),
    );
    get(`${path}/items/:featureId`, oneQuery(collection, viewIds), async (request, reply) => {
      await source.ready();
      const { featureId } = request.params as { readonly featureId: string };
      const item = collection.items.find(({ id }) => id === featureId);
      if (item === undefined) throw new SearoomError('SR_NOT_FOUND', [`such item in ${collection.id}`]);
      const address = `${findBase(request)}/collections/${collection.id}`;
      const links: Link[] = [
        { href: changeQuery(request), rel: 'self', type: GEOJSON_TYPE, title: 'This item' },
        { href: address, rel: 'collection', type: JSON_TYPE, title: collection.title },
      ];
      reply.header('content-crs', `<${CRS84}>`);
      return json(reply, { ...item.toFeature(readDraw(request.query as ItemsQuery)), links }, GEOJSON_TYPE);
    });
  }
}

/** One page of a list (7.15, 7.16). */
async function answerItems(
  source: OgcSource,
  collection: Collection,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = request.query as ItemsQuery;
  const selection = readSelection(collection, query);
  await source.ready();
  const found = selectItems(source.atlas, collection, selection);
  const limit = Math.min(query.limit ?? DEFAULT_LIMIT, MOST_ITEMS);
  const offset = query.offset ?? 0;
  const items = found.slice(offset, offset + limit);
  const address = `${findBase(request)}/collections/${collection.id}`;
  const link = (rel: string, title: string, from: number): Link => ({
    href: changeQuery(request, { offset: from === 0 ? undefined : from, limit }),
    rel,
    type: GEOJSON_TYPE,
    title,
  });
  const links: Link[] = [
    { href: changeQuery(request), rel: 'self', type: GEOJSON_TYPE, title: 'This page' },
    { href: address, rel: 'collection', type: JSON_TYPE, title: collection.title },
    ...(offset + limit < found.length ? [link('next', 'The next page', offset + limit)] : []),
    ...(offset > 0 ? [link('prev', 'The page before', Math.max(0, Math.min(offset, found.length) - limit))] : []),
  ];
  return sendItems(reply, { items, numberMatched: found.length, links, draw: readDraw(query) });
}

function readDraw({ view, 'max-error': maxErrorM }: ItemsQuery): { view?: string; maxErrorM?: number } {
  return { ...(view !== undefined && { view }), ...(maxErrorM !== undefined && maxErrorM > 0 && { maxErrorM }) };
}

/** `f` decides; without it a browser is one that names HTML before JSON. */
function wantsHtml({ query, headers: { accept = '' } }: FastifyRequest): boolean {
  const { f } = query as { readonly f?: string };
  if (f !== undefined) return f === 'html';
  const html = accept.indexOf(HTML_TYPE);
  const other = accept.indexOf(JSON_TYPE);
  return html >= 0 && (other < 0 || html < other);
}
