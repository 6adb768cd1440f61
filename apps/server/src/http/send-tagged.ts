import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Answers with a value that changes only when the server is built anew: with a tag of its text, and with 304 where the
 * asker has that text already.
 */
export function sendTagged({ headers }: FastifyRequest, reply: FastifyReply, value: unknown): FastifyReply {
  const text = JSON.stringify(value);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', tag).header('cache-control', 'no-cache');
  if (hasTag(headers['if-none-match'], tag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
}

/** RFC 9110 section 13.1.2: a list of tags, compared weakly. */
function hasTag(header: string | undefined, tag: string): boolean {
  return header?.split(',').some((part) => part.trim().replace(/^W\//, '') === tag) === true;
}
