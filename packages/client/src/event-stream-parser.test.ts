import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EventStreamParser, type ServerSentEvent } from './event-stream-parser.ts';

const encoder = new TextEncoder();

/** Cuts bytes at places given as shares of their length. */
function cut(bytes: Uint8Array, shares: readonly number[]): Uint8Array[] {
  const places = shares.map((share) => Math.floor(share * (bytes.length + 1))).sort((a, b) => a - b);
  return [0, ...places].map((from, i) => bytes.subarray(from, places[i] ?? bytes.length));
}

function parse(pieces: readonly Uint8Array[]): { events: ServerSentEvent[]; lastId: string; retryMs: unknown } {
  const parser = new EventStreamParser();
  const events = pieces.flatMap((piece) => parser.push(piece));
  return { events, lastId: parser.lastId, retryMs: parser.retryMs };
}

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
/** Text of one line, with letters of one to four bytes. */
const line = fc
  .string({ unit: fc.constantFrom('a', ' ', ':', '0', 'ß', '海', '🚢', '\0', 'data'), maxLength: 6 })
  .map((text) => text.replaceAll('\0', ''));
const ending = fc.constantFrom('\n', '\r', '\r\n');

const block = fc.record({
  name: fc.option(line.filter((text) => text !== '')),
  data: fc.array(line, { minLength: 1, maxLength: 3 }),
  id: fc.option(line),
  comment: fc.option(line),
  hasBlank: fc.boolean(),
});

test('what a server writes is read, whatever ends its lines and wherever the bytes are cut', () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 6 }),
      fc.infiniteStream(ending),
      fc.boolean(),
      shares,
      (blocks, endings, hasMark, at) => {
        let text = hasMark ? '\ufeff' : '';
        const write = (row: string): void => {
          text += row + endings.next().value;
        };
        const expected: ServerSentEvent[] = [];
        let lastId = '';
        for (const { name, data, id, comment, hasBlank } of blocks) {
          if (comment !== null) write(`:${comment}`);
          if (name !== null) write(`event: ${name}`);
          if (id !== null) write(`id: ${(lastId = id)}`);
          // One blank behind the colon belongs to the format; a value that begins with one needs it.
          for (const row of data) write(`data:${hasBlank || row.startsWith(' ') ? ' ' : ''}${row}`);
          write('unknown: field');
          // A CR before a lone LF would be one ending, not two.
          text += text.endsWith('\r') ? '\r' : '\n';
          expected.push({ name: name ?? 'message', data: data.join('\n'), id: lastId });
        }
        const { events, lastId: last } = parse(cut(encoder.encode(text), at));
        assert.deepEqual(events, expected);
        assert.equal(last, lastId);
      },
    ),
  );
});

test('a cut changes nothing, whatever the bytes are', () => {
  const piece = fc.constantFrom(
    'data',
    'event',
    'id',
    'retry',
    ':',
    ': ',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '7',
    '\0',
    'é',
    '\ufeff',
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => encoder.encode(pieces.join('')));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 80 })), shares, (bytes, at) => {
      const pieces = cut(bytes, at);
      assert.deepEqual(parse(pieces), parse([bytes]));
      assert.deepEqual(parse([...bytes].map((byte) => Uint8Array.of(byte))), parse([bytes]));
    }),
    { numRuns: 500 },
  );
});

test('the examples of the standard', () => {
  const read = (text: string): string[] => parse([encoder.encode(text)]).events.map(({ data }) => data);
  assert.deepEqual(read('data: YHOO\ndata: +2\ndata: 10\n\n'), ['YHOO\n+2\n10']);
  // The last block is never ended.
  assert.deepEqual(read('data\n\ndata\ndata\n\ndata:'), ['', '\n']);
  assert.deepEqual(read('data:test\n\ndata: test\n\n'), ['test', 'test']);
  const { events, lastId } = parse([
    encoder.encode(': test\n\ndata: first\nid: 1\n\ndata:second\nid\n\ndata:  third\n\nid: 4\n\n'),
  ]);
  assert.deepEqual(
    events.map(({ data, id }) => [data, id]),
    [
      ['first', '1'],
      ['second', ''],
      [' third', ''],
    ],
  );
  assert.equal(lastId, '4');
  assert.equal(parse([encoder.encode('retry: 250\nretry: -1\nretry: 1e3\n\n')]).retryMs, 250);
});

test('an event without an end is refused before it fills the memory', () => {
  for (const part of ['data: 0123456789\n', '0123456789']) {
    const parser = new EventStreamParser('', 1000);
    assert.throws(() => {
      for (let i = 0; i < 200; i++) parser.push(encoder.encode(part));
    }, RangeError);
  }
  const parser = new EventStreamParser('', 1000);
  for (let i = 0; i < 200; i++) parser.push(encoder.encode(': comments and\n\ndata: whole events are no matter\n\n'));
});
