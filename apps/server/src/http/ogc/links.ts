import type { FastifyRequest } from 'fastify';

export const JSON_TYPE = 'application/json';
export const GEOJSON_TYPE = 'application/geo+json';
export const HTML_TYPE = 'text/html';
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0';
/** Longitude, latitude in degrees on WGS 84: the one system that is spoken here. */
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title: string;
}

/** Address of the service as the asker wrote it. The name of the host was checked before: it is this machine. */
export function findBase({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}/ogc`;
}

/** Address of the request with some parameters of another value; undefined takes one away. */
export function changeQuery(
  request: FastifyRequest,
  changes: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, String(value));
  }
  return url.href;
}
