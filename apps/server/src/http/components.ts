import * as api from '@searoom/model/api';
import type { FastifyInstance } from 'fastify';

type Json = Record<string, unknown>;

/** Every schema of the interface that has a name. */
const COMPONENTS: readonly Json[] = Object.values(api).filter(
  (value): value is Json & typeof value => typeof value === 'object' && '$id' in value,
);

/** Makes every schema with a name a component of the document, so that it stands there once. */
export function addComponents(app: FastifyInstance): void {
  for (const schema of COMPONENTS) app.addSchema(nameParts(schema, true));
}

/** A schema with every named part replaced by a reference to it. */
export function nameParts(value: unknown, isRoot = false): unknown {
  if (Array.isArray(value)) return value.map((item) => nameParts(item));
  if (typeof value !== 'object' || value === null) return value;
  const id = (value as Json)['$id'];
  if (!isRoot && typeof id === 'string') return { $ref: `${id}#` };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nameParts(part)]));
}

/** What every route answers when it cannot do what is asked. */
export const PROBLEM: object = {
  description: 'a problem (RFC 9457): what happened, and what to do',
  content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
};

/** The answer of a route that removes something. */
export const GONE: object = { 204: { type: 'null', description: 'it is gone' }, default: PROBLEM };

/** Answers of a route for the document: the good one, and what stands for all others. */
export function answers(good: object, description: string, status: 200 | 201 = 200): Record<string, unknown> {
  return { [status]: { description, content: { 'application/json': { schema: nameParts(good) } } }, default: PROBLEM };
}

/** The same of a route whose answer has a tag: it changes only when the server is built anew. */
export function taggedAnswers(good: object, description: string): Record<string, unknown> {
  return { ...answers(good, description), 304: { type: 'null', description: 'not changed' } };
}

/** The same of a route that also gives its rows as CSV and GeoJSON. */
export function exportAnswers(good: object, description: string): Record<string, unknown> {
  const content = {
    'application/json': { schema: nameParts(good) },
    'text/csv': { schema: { type: 'string', description: 'RFC 4180, with a head' } },
    'application/geo+json': { schema: { type: 'object', description: 'RFC 7946, a FeatureCollection of points' } },
  };
  return { 200: { description, content }, default: PROBLEM };
}
