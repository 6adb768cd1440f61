import Type from 'typebox';
import type { Room } from '../../room/room.ts';
import type { App } from '../app.ts';
import { PROBLEM } from '../components.ts';
import { readBox, readSpan, readTime, refuse } from '../query/read-query.ts';
import { BoxParam, limitParam, TimeParam } from '../query/schemas.ts';

export const FRAME_TYPE = 'application/vnd.searoom.positions';

const BINARY = {
  200: {
    description: 'a frame of columns; its layout stands in packages/model/src/api/position-frame.ts',
    content: { [FRAME_TYPE]: { schema: { type: 'string', format: 'binary' } } },
  },
  default: PROBLEM,
};

/** Positions of many vessels at once, as frames of columns. */
export function addPositionRoutes(app: App, room: Room): void {
  app.get(
    '/api/positions',
    {
      schema: {
        tags: ['positions'],
        summary: 'Where all vessels are now, or were at a time in memory',
        querystring: Type.Object({ at: TimeParam, bbox: BoxParam }, { additionalProperties: false }),
        response: BINARY,
      },
    },
    async ({ query }, reply) => {
      const atMs = readTime('at', query.at);
      const box = readBox(query.bbox);
      const bytes = atMs === undefined ? room.positionsSince(0, 0, box) : room.positionsAt(atMs, box);
      if (bytes === undefined) refuse('at', 'no position has come yet');
      return reply.type(FRAME_TYPE).send(toBuffer(bytes));
    },
  );

  app.get(
    '/api/history',
    {
      schema: {
        tags: ['positions'],
        summary: 'Reports in memory between two times, in the order of time',
        querystring: Type.Object(
          { from: TimeParam, to: TimeParam, most: limitParam(50_000, 200_000) },
          { additionalProperties: false },
        ),
        response: BINARY,
      },
    },
    async ({ query }, reply) => {
      const { fromMs, toMs } = readSpan(query.from, query.to);
      if (fromMs === undefined || toMs === undefined) refuse('from, to', 'both are needed');
      return reply.type(FRAME_TYPE).send(toBuffer(room.history(fromMs, toMs, query.most ?? 50_000)));
    },
  );
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
