import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import { Output } from './output.ts';

/** A stream whose reader takes a piece only when told to. */
class SlowStream extends Writable {
  readonly pieces: string[] = [];
  #take: ((error?: Error) => void) | undefined;

  constructor() {
    super({ highWaterMark: 16, decodeStrings: false });
  }

  override _write(piece: string, _encoding: string, done: (error?: Error) => void): void {
    this.pieces.push(piece);
    this.#take = done;
  }

  take(error?: Error): void {
    this.#take?.(error);
  }
}

const isSettled = async (promise: Promise<void>): Promise<boolean> => {
  let settled = false;
  void promise.then(
    () => (settled = true),
    () => (settled = true),
  );
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
};

test('lines are gathered; a flush waits for a slow reader and for no other', async () => {
  const stream = new SlowStream();
  const output = new Output(stream);
  output.add('one');
  output.add('two');
  assert.equal(output.flush(), undefined, 'there is room');
  output.add('a line that is longer than the room');
  const flushed = output.flush()!;
  assert.equal(await isSettled(flushed), false);
  stream.take();
  await new Promise((resolve) => setImmediate(resolve));
  stream.take();
  await flushed;
  assert.deepEqual(stream.pieces, ['one\ntwo\n', 'a line that is longer than the room\n']);
  assert.equal(output.count, 3);
});

test('a reader that goes away ends the waiting and is told of once; what comes then is let go', async () => {
  const stream = new SlowStream();
  let closed = 0;
  const output = new Output(stream, () => closed++);
  output.add('a line that is longer than the room');
  const flushed = output.flush()!;
  stream.take(Object.assign(new Error('gone'), { code: 'EPIPE' }));
  await flushed;
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(output.isClosed, true);
  assert.equal(closed, 1);
  output.add('more');
  assert.equal(output.flush(), undefined);
});

test('a full disk is an error', async () => {
  const stream = new SlowStream();
  const output = new Output(stream);
  output.add('a line that is longer than the room');
  const flushed = output.flush()!;
  stream.take(new Error('no space left on device'));
  await assert.rejects(flushed, (error) => error instanceof SearoomError && error.code === 'SR_OUTPUT_FAILED');
  await assert.rejects(async () => output.flush(), /no space left/);
});
