import type { FastifyReply } from 'fastify';
import { writeCsv } from './csv.ts';

/** One thing that is exported: where it is, and its columns in their order. */
export interface ExportRow {
  readonly place?: readonly [lon: number, lat: number];
  readonly columns: Readonly<Record<string, string | number | boolean | undefined | null>>;
}

/** Answers with rows as CSV or GeoJSON (RFC 7946), to be saved under a name. */
export function sendExport(
  reply: FastifyReply,
  format: 'csv' | 'geojson',
  name: string,
  head: readonly string[],
  rows: readonly ExportRow[],
): FastifyReply {
  reply.header('content-disposition', `attachment; filename="searoom-${name}.${format}"`);
  if (format === 'csv') {
    const cells = rows.map(({ columns }) => head.map((column) => columns[column]));
    return reply.type('text/csv; charset=utf-8').send(writeCsv(head, cells));
  }
  const features = rows.map(({ place, columns }) => ({
    type: 'Feature',
    geometry: place === undefined ? null : { type: 'Point', coordinates: place },
    properties: Object.fromEntries(head.map((column) => [column, columns[column] ?? null])),
  }));
  return reply
    .type('application/geo+json; charset=utf-8')
    .send(JSON.stringify({ type: 'FeatureCollection', features }));
}
