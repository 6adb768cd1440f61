import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const pack = promisify(gzip);

/** The chart of claims, packed once: it changes only when the server is built anew. */
export class Chart {
  readonly #text: Buffer;
  readonly #packed: Buffer;
  readonly #tag: string;

  private constructor(text: Buffer, packed: Buffer) {
    this.#text = text;
    this.#packed = packed;
    this.#tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  }

  /** @throws the error of the file system when it cannot be read */
  static async read(path: string): Promise<Chart> {
    const text = await readFile(path);
    return new Chart(text, await pack(text, { level: 9 }));
  }

  send({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
    reply.header('etag', this.#tag).header('cache-control', 'no-cache').header('vary', 'accept-encoding');
    if (headers['if-none-match'] === this.#tag) return reply.code(304).send();
    reply.type('application/json; charset=utf-8');
    const isPacked = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
    return isPacked ? reply.header('content-encoding', 'gzip').send(this.#packed) : reply.send(this.#text);
  }
}
