import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { formatTime } from '@searoom/model';
import type { CollectionItem, DrawOptions } from '@searoom/sea';
import type { FastifyReply } from 'fastify';
import { CRS84, GEOJSON_TYPE, type Link } from './links.ts';

export interface ItemsPage {
  readonly items: readonly CollectionItem[];
  readonly numberMatched: number;
  readonly links: readonly Link[];
  readonly draw: DrawOptions & { readonly view?: string };
}

/** Answers with items as one collection of GeoJSON. A zone may have 100,000 vertices, so it goes out piece by piece. */
export function sendItems(reply: FastifyReply, page: ItemsPage): FastifyReply {
  reply.type(GEOJSON_TYPE).header('content-crs', `<${CRS84}>`).header('cache-control', 'no-cache');
  return reply.send(Readable.from(writeItems(page), { objectMode: false, highWaterMark: 1 << 16 }));
}

async function* writeItems({ items, numberMatched, links, draw }: ItemsPage): AsyncGenerator<string> {
  const head = { numberMatched, numberReturned: items.length, timeStamp: formatTime(Date.now()), links };
  yield `{"type":"FeatureCollection",${JSON.stringify(head).slice(1, -1)},"features":[`;
  for (const [number, item] of items.entries()) {
    yield (number === 0 ? '' : ',') + JSON.stringify(item.toFeature(draw));
    // Other askers have their turn between two zones.
    await setImmediate();
  }
  yield ']}';
}
