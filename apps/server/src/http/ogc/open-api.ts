import { type Collection, STANCES } from '@searoom/sea';
import { CRS84, GEOJSON_TYPE, HTML_TYPE, JSON_TYPE } from './links.ts';
import { DEFAULT_LIMIT, MOST_ITEMS } from './schemas.ts';

const PROBLEM_ANSWER = {
  description: 'a problem (RFC 9457): what happened, and what to do',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
};

/** What can be asked, as OpenAPI 3.0: the version that the standard names. */
export function describeApi(
  collections: readonly Collection[],
  viewIds: readonly string[],
  { base, version }: { readonly base: string; readonly version: string },
): object {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Searoom: OGC API - Features',
      version,
      description:
        'Zones, lines and features of the register. Searoom never decides a dispute: everything is asserted by somebody.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: base }],
    paths: {
      '/': {
        get: describeOperation('getLandingPage', 'The landing page', 'links', [JSON_TYPE, HTML_TYPE], ['f']),
      },
      '/conformance': { get: describeOperation('getConformance', 'What standards are kept', 'confClasses') },
      '/api': { get: describeOperation('getApi', 'This document', 'document') },
      '/collections': { get: describeOperation('getCollections', 'All collections', 'collections') },
      ...Object.fromEntries(collections.flatMap(describePaths)),
    },
    components: { parameters: describeParameters(viewIds), schemas: SCHEMAS, responses: { Problem: PROBLEM_ANSWER } },
  };
}

function describePaths({ id, title, kinds, isDated, begins, isJudged }: Collection): [string, object][] {
  const name = id.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
  const geo = [GEOJSON_TYPE];
  const kind = describeWords('kind', 'what it is: one of these words, or several with commas between', kinds);
  const shared = ['limit', 'offset', 'bbox', 'bbox-crs', 'datetime', 'assertedBy', 'max-error', 'f'];
  const judged = isJudged ? ['view', 'stance'] : [];
  const items = describeOperation(`get${name}`, title, 'featureCollection', geo, [...shared, ...judged]);
  const refused = begins === undefined ? '' : `; before ${begins} the register does not know, and says so with 400`;
  const about = isDated ? `what was in force then${refused}` : 'nothing here has a date, so it leaves nothing out';
  return [
    [`/collections/${id}`, { get: describeOperation(`describe${name}`, `About: ${title}`, 'collection') }],
    [
      `/collections/${id}/items`,
      { get: { ...items, description: `\`datetime\`: ${about}.`, parameters: [...items.parameters, kind] } },
    ],
    [
      `/collections/${id}/items/{featureId}`,
      {
        get: describeOperation(`getOneOf${name}`, `One of: ${title}`, 'feature', geo, [
          'featureId',
          'max-error',
          ...(isJudged ? ['view'] : []),
          'f',
        ]),
      },
    ],
  ];
}

function describeOperation(
  operationId: string,
  summary: string,
  schema: string,
  types: readonly string[] = [JSON_TYPE],
  parameters: readonly string[] = ['f'],
): { readonly parameters: readonly object[]; readonly [field: string]: unknown } {
  const content = (type: string): object => ({
    schema: type === HTML_TYPE ? { type: 'string' } : { $ref: `#/components/schemas/${schema}` },
  });
  return {
    operationId,
    summary,
    tags: [schema.startsWith('feature') ? 'Data' : 'Capabilities'],
    parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    responses: {
      200: { description: summary, content: Object.fromEntries(types.map((type) => [type, content(type)])) },
      ...Object.fromEntries([400, 404, 500].map((status) => [status, { $ref: '#/components/responses/Problem' }])),
    },
  };
}

function describeParameters(viewIds: readonly string[]): Record<string, object> {
  const query = (name: string, description: string, schema: object, more: object = {}): [string, object] => [
    name,
    { name, in: 'query', required: false, description, schema, style: 'form', explode: false, ...more },
  ];
  return Object.fromEntries([
    query('limit', `how many items; more than ${MOST_ITEMS} counts as ${MOST_ITEMS}`, {
      type: 'integer',
      minimum: 1,
      maximum: MOST_ITEMS,
      default: DEFAULT_LIMIT,
    }),
    query('offset', 'how many items to leave out first', { type: 'integer', minimum: 0, default: 0 }),
    query('bbox', 'west,south,east,north, or west,south,lowest,east,north,highest; heights are left out', {
      type: 'array',
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: 'number' },
    }),
    query('bbox-crs', 'reference system of bbox: only this one', { type: 'string', format: 'uri', enum: [CRS84] }),
    query('datetime', 'a day or time, or an interval: 2016-07-12, 2016-07-12T00:00:00Z, 2016-01-01/.., ../2020-01-01', {
      type: 'string',
    }),
    ['assertedBy', describeWords('assertedBy', 'who asserts it: ISO alpha-3 codes with commas between')],
    query('view', 'a legal view; each item then tells its stance and why', { type: 'string', enum: viewIds }),
    ['stance', describeWords('stance', 'what it is under the view; needs `view`', STANCES)],
    query('max-error', 'leaves out vertices while the line stays this near, metres; an extension of ours', {
      type: 'number',
      minimum: 0,
      maximum: 100_000,
    }),
    query('f', 'form of the answer', { type: 'string', enum: ['json', 'html'] }),
    ['featureId', { name: 'featureId', in: 'path', required: true, description: 'its id', schema: { type: 'string' } }],
  ]);
}

function describeWords(name: string, description: string, words?: readonly string[]): object {
  const items = { type: 'string', ...(words !== undefined && { enum: words }) };
  return {
    name,
    in: 'query',
    required: false,
    description,
    schema: { type: 'array', items },
    style: 'form',
    explode: false,
  };
}

const OBJECT = { type: 'object' };
const LINKS = { type: 'array', items: { $ref: '#/components/schemas/link' } };
const CONTENT_SCHEMAS = {
  geometry: {
    type: 'object',
    nullable: true,
    required: ['type', 'coordinates'],
    properties: { type: { type: 'string' }, coordinates: { type: 'array', items: {} } },
  },
  extent: { type: 'object', properties: { spatial: OBJECT, temporal: OBJECT } },
};
const SCHEMAS = {
  ...CONTENT_SCHEMAS,
  document: OBJECT,
  link: {
    type: 'object',
    required: ['href', 'rel'],
    properties: Object.fromEntries(['href', 'rel', 'type', 'title'].map((name) => [name, { type: 'string' }])),
  },
  links: {
    type: 'object',
    required: ['links'],
    properties: { title: { type: 'string' }, description: { type: 'string' }, links: LINKS },
  },
  confClasses: {
    type: 'object',
    required: ['conformsTo'],
    properties: { conformsTo: { type: 'array', items: { type: 'string' } } },
  },
  collection: {
    type: 'object',
    required: ['id', 'links'],
    properties: {
      id: { type: 'string' },
      title: { type: 'string' },
      description: { type: 'string' },
      itemType: { type: 'string', default: 'feature' },
      crs: { type: 'array', items: { type: 'string' } },
      extent: { $ref: '#/components/schemas/extent' },
      links: LINKS,
    },
  },
  collections: {
    type: 'object',
    required: ['links', 'collections'],
    properties: { links: LINKS, collections: { type: 'array', items: { $ref: '#/components/schemas/collection' } } },
  },
  feature: {
    type: 'object',
    required: ['type', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'string' },
      geometry: { $ref: '#/components/schemas/geometry' },
      properties: { type: 'object', nullable: true },
      links: LINKS,
    },
  },
  featureCollection: {
    type: 'object',
    required: ['type', 'features'],
    properties: {
      type: { type: 'string', enum: ['FeatureCollection'] },
      features: { type: 'array', items: { $ref: '#/components/schemas/feature' } },
      links: LINKS,
      timeStamp: { type: 'string', format: 'date-time' },
      numberMatched: { type: 'integer', minimum: 0 },
      numberReturned: { type: 'integer', minimum: 0 },
    },
  },
  problem: {
    type: 'object',
    required: ['title', 'status', 'detail', 'code', 'advice'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      code: { type: 'string' },
      advice: { type: 'string' },
    },
  },
};
