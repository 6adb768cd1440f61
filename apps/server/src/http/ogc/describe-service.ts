import { type Collection, joinBoxes } from '@searoom/sea';
import { CRS84, GEOJSON_TYPE, HTML_TYPE, JSON_TYPE, type Link, OPENAPI_TYPE } from './links.ts';

const SERVICE_TITLE = 'Searoom: zones, lines and features of the register';
const SERVICE_DESCRIPTION =
  'What parties assert at sea, as GeoJSON. Zones overlap, and none is marked as the true one: each says who asserts it, ' +
  'under which instrument, who contests it and what it is under each legal view. Coordinates are longitude and latitude ' +
  'on WGS 84 (CRS84) and nothing else. Nothing here passes the antimeridian.';

/** What is kept of OGC 17-069r4. Part 2 is not: there is one reference system, CRS84. */
const CONFORMS_TO: readonly string[] = ['core', 'oas30', 'geojson'].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
);

interface Landing {
  readonly title: string;
  readonly description: string;
  readonly links: readonly Link[];
}

/** The landing page (7.2). @param base address of the service */
export function describeLanding(base: string): Landing {
  return {
    title: SERVICE_TITLE,
    description: SERVICE_DESCRIPTION,
    links: [
      { href: base, rel: 'self', type: JSON_TYPE, title: 'This page' },
      { href: `${base}?f=html`, rel: 'alternate', type: HTML_TYPE, title: 'This page for a browser' },
      { href: `${base}/api`, rel: 'service-desc', type: OPENAPI_TYPE, title: 'What can be asked (OpenAPI 3.0)' },
      { href: `${base}/conformance`, rel: 'conformance', type: JSON_TYPE, title: 'What standards are kept' },
      { href: `${base}/collections`, rel: 'data', type: JSON_TYPE, title: 'The collections' },
    ],
  };
}

export function describeConformance(): object {
  return { conformsTo: CONFORMS_TO };
}

/** All collections (7.13). */
export function describeCollections(collections: readonly Collection[], base: string): object {
  return {
    links: [{ href: `${base}/collections`, rel: 'self', type: JSON_TYPE, title: 'The collections' }],
    collections: collections.map((collection) => describeCollection(collection, base)),
  };
}

/** One collection with its extent (7.14). Outlines must be at hand. */
export function describeCollection(collection: Collection, base: string): object {
  const { id, title, description, items, isDated } = collection;
  const address = `${base}/collections/${id}`;
  const box = joinBoxes(items.map((item) => item.box));
  return {
    id,
    title,
    description,
    itemType: 'feature',
    crs: [CRS84],
    storageCrs: CRS84,
    extent: {
      ...(box !== undefined && { spatial: { bbox: [box], crs: CRS84 } }),
      ...(isDated && {
        temporal: {
          interval: [[findBegin(collection), null]],
          trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
        },
      }),
    },
    links: [
      { href: address, rel: 'self', type: JSON_TYPE, title },
      { href: `${address}/items`, rel: 'items', type: GEOJSON_TYPE, title: `${title} (GeoJSON)` },
    ],
  };
}

/** First day that can be asked about, as a time; null where something always held. */
function findBegin({ begins, items }: Collection): string | null {
  if (begins !== undefined) return `${begins}T00:00:00Z`;
  const days = items.map(({ validFrom }) => validFrom);
  const first = days.every((day) => day !== undefined) ? [...days].sort()[0] : undefined;
  // A year or a month counts from its beginning.
  return first === undefined ? null : `${first}${'-01-01'.slice(first.length - 4, 6)}T00:00:00Z`;
}

/** The landing page for a browser: plain text and links. */
export function writeLandingHtml(base: string, collections: readonly Collection[]): string {
  const { title, description, links } = describeLanding(base);
  const list = (rows: readonly string[]): string => `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;
  const link = (href: string, text: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
  const rows = collections.map(
    ({ id, title: name, description: about }) =>
      `${link(`${base}/collections/${id}`, name)} (${link(`${base}/collections/${id}/items`, 'items')}): ${escapeHtml(about)}`,
  );
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>` +
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(description)}</p><h2>Collections</h2>${list(rows)}<h2>The service</h2>` +
    `${list(links.map(({ href, title: name }) => link(href, name)))}</body></html>\n`
  );
}

/** Titles of imported sets are somebody else's text. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
