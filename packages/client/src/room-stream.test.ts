import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { SearoomError } from '@searoom/model';
import { makePositionFrame } from '@searoom/model/api';
import { ProblemError, SearoomClient, type Stream, type StreamOptions, type StreamState } from './mod.ts';
import { answer, answerJson, answerStream, formatEvent, HttpPeer } from './testing/http-peer.ts';

/** What a stream told, and a way to wait for it. */
class Log {
  readonly lines: string[] = [];
  readonly states: StreamState[] = [];
  #look: (() => void) | undefined;

  add(line: string): void {
    this.lines.push(line);
    this.#look?.();
  }

  async until(isThere: () => boolean): Promise<void> {
    while (!isThere()) {
      await new Promise<void>((resolve) => {
        this.#look = resolve;
      });
    }
  }

  untilLine(line: string): Promise<void> {
    return this.until(() => this.lines.includes(line));
  }

  get lost(): StreamState[] {
    return this.states.filter(({ kind }) => kind === 'lost');
  }
}

function openStream(t: TestContext, url: string, options: Partial<StreamOptions> = {}): { log: Log; stream: Stream } {
  const log = new Log();
  const stream = new SearoomClient(url).stream({
    timing: { firstDelayMs: 1, longestDelayMs: 20 },
    on: {
      ready: ({ events }, id) => log.add(`ready ${events} at ${id}`),
      gone: (mmsis) => log.add(`gone ${mmsis.join(' ')}`),
      positions: ({ count, mmsi }) => log.add(`positions ${count}: ${[...mmsi].join(' ')}`),
    },
    onState: (state) => {
      log.states.push(state);
      log.add(state.kind);
    },
    ...options,
  });
  t.after(() => stream.close());
  return { log, stream };
}

async function openPeer(t: TestContext, ...answers: Parameters<typeof HttpPeer.open>[0]): Promise<HttpPeer> {
  const peer = await HttpPeer.open(answers);
  t.after(() => peer.close());
  return peer;
}

function encodeFrame(...mmsis: readonly number[]): string {
  const frame = makePositionFrame({ count: mmsis.length, flags: 0, missed: 0, sequence: 9, timeMs: 1 });
  frame.mmsi.set(mmsis);
  return Buffer.from(frame.buffer).toString('base64');
}

test('messages arrive by name with their place, positions as a frame, and unknown names are passed over', async (t) => {
  const text =
    formatEvent('positions', encodeFrame(211000001, 440000002), 'a.0.2') +
    formatEvent('of-a-later-version', 'no JSON', 'a.0.3') +
    formatEvent('ready', { events: 5, positions: 3 }, 'a.5.3');
  const peer = await openPeer(t, answerStream(text));
  const { log, stream } = openStream(t, peer.url, { topics: ['positions', 'events'], box: [100, -5.5, 120, 20] });
  await log.untilLine('ready 5 at a.5.3');
  assert.deepEqual(log.lines, ['connecting', 'open', 'positions 2: 211000001 440000002', 'ready 5 at a.5.3']);
  await log.until(() => stream.lastId === 'a.5.3');
  const asked = new URL(peer.requests[0]!.url!, peer.url);
  assert.equal(asked.pathname, '/api/stream');
  assert.deepEqual(
    [...asked.searchParams],
    [
      ['topics', 'positions,events'],
      ['bbox', '100,-5.5,120,20'],
    ],
  );
  assert.equal(peer.requests[0]!.headers['last-event-id'], undefined);
  stream.close();
  assert.equal(log.lines.at(-1), 'closed');
});

test('a stream that ends, or breaks in the middle of a message, goes on behind the last whole one', async (t) => {
  const peer = await openPeer(
    t,
    answerStream(formatEvent('gone', [1], 'a.0.1'), (response) => response.end()),
    answerStream(`${formatEvent('gone', [2], 'a.0.2')}event: gone\nid: a.0.3\ndata: [3`, (response) =>
      setImmediate(() => response.destroy()),
    ),
    answerStream(formatEvent('gone', [3], 'a.0.3')),
  );
  const { log } = openStream(t, peer.url);
  await log.untilLine('gone 3');
  assert.deepEqual(
    log.lines.filter((line) => line.startsWith('gone')),
    ['gone 1', 'gone 2', 'gone 3'],
  );
  assert.deepEqual(
    peer.requests.map(({ headers }) => headers['last-event-id']),
    [undefined, 'a.0.1', 'a.0.2'],
  );
  assert.equal(log.lost.length, 2);
});

test('a server that goes away and comes back is found again, and each attempt is told', async (t) => {
  const first = await HttpPeer.open([answerStream(formatEvent('ready', { events: 1 }, 'a.1.0'))]);
  const { log } = openStream(t, first.url);
  await log.untilLine('ready 1 at a.1.0');
  await first.close();
  await log.until(() => log.lost.length >= 4);
  for (const { why, error, nextAttemptMs } of log.lost.slice(1)) {
    assert.match(why!, /^No answer from http:\/\/127.0.0.1:\d+: the connection was refused \(ECONNREFUSED\)$/);
    assert.ok(error instanceof SearoomError && error.code === 'SR_SERVER_UNREACHABLE');
    assert.ok(nextAttemptMs! > 0);
  }
  assert.deepEqual(
    log.lost.slice(0, 4).map(({ attempts }) => attempts),
    [0, 1, 2, 3],
  );
  const second = await HttpPeer.open([answerStream(formatEvent('ready', { events: 2 }, 'b.2.0'))], first.port);
  t.after(() => second.close());
  await log.untilLine('ready 2 at b.2.0');
  assert.equal(second.requests[0]!.headers['last-event-id'], 'a.1.0');
});

test('a stream without a byte for 20 s is dead, and every byte counts', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const log = new Log();
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;
  const fetchByHand: typeof fetch = async (_url, init) => {
    const stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          body = controller;
          init!.signal!.addEventListener('abort', () => controller.error(init!.signal!.reason));
        },
        // Asked for only while the client waits for bytes.
        pull: () => log.add('waits'),
      },
      { highWaterMark: 0 },
    );
    return new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } });
  };
  const stream = new SearoomClient('', { fetch: fetchByHand }).stream({
    on: {},
    onState: ({ kind, why }) => log.add(why === undefined ? kind : `${kind}: ${why}`),
  });
  t.after(() => stream.close());
  await log.until(() => log.lines.length === 3);
  t.mock.timers.tick(19_999);
  body!.enqueue(new TextEncoder().encode(':\n'));
  await log.until(() => log.lines.length === 4);
  t.mock.timers.tick(19_999);
  body!.enqueue(new TextEncoder().encode(':'));
  await log.until(() => log.lines.length === 5);
  t.mock.timers.tick(20_000);
  await log.until(() => log.lines.length === 6);
  t.mock.timers.tick(500);
  await log.until(() => log.lines.length === 9);
  assert.deepEqual(log.lines, [
    ...['connecting', 'open', 'waits', 'waits', 'waits'],
    'lost: No answer from the server: nothing came for 20 s',
    ...['connecting', 'open', 'waits'],
  ]);
});

test('a server that takes a connection and never answers is dead too', async (t) => {
  const peer = await openPeer(t, () => undefined, answerStream(formatEvent('gone', [1], 'a.0.1')));
  const { log } = openStream(t, peer.url, { timing: { firstDelayMs: 1, longestDelayMs: 1, silenceMs: 500 } });
  await log.untilLine('gone 1');
  assert.match(log.lost[0]!.why!, /nothing came for 0.5 s$/);
});

test('what the server refuses is the end, with the reason', async (t) => {
  const problem = {
    type: 'about:blank',
    title: 'No',
    detail: 'topics: no such topic',
    code: 'SR_QUERY_INVALID',
    advice: 'Do.',
  };
  const peer = await openPeer(t, answerJson({ ...problem, status: 400 }, 400));
  const { log } = openStream(t, peer.url);
  await log.untilLine('closed');
  const state = log.states.at(-1)!;
  assert.equal(state.why, 'topics: no such topic');
  assert.ok(state.error instanceof ProblemError);
  assert.deepEqual(state.error.problem, { ...problem, status: 400 });
  assert.deepEqual(log.lines, ['connecting', 'closed']);
});

test('a full or failing server, another server, and garbage are tried again', async (t) => {
  const full = { title: 'Full', detail: 'All 256 places are taken', code: 'SR_TOO_MANY_READERS', advice: 'Wait.' };
  const peer = await openPeer(
    t,
    answerJson(full, 503),
    answer(404, 'text/html', '<h1>nginx</h1>'),
    answer(200, 'text/html', '<h1>hello</h1>'),
    answerStream(formatEvent('ready', '{"events":', 'a.1.0')),
    answerStream(formatEvent('positions', encodeFrame(1, 2).slice(0, 40), 'a.1.0')),
    answerStream(formatEvent('positions', '*not base64*', 'a.1.0')),
    answerStream(formatEvent('ready', { events: 1 }, 'a.1.0')),
  );
  const { log } = openStream(t, peer.url);
  await log.untilLine('ready 1 at a.1.0');
  const whys = log.lost.map(({ why }) => why!.replace(peer.url, 'SERVER'));
  assert.equal(whys[0], 'All 256 places are taken');
  assert.match(whys[1]!, /status 404, text\/html, beginning with "<h1>nginx<\/h1>"/);
  assert.match(whys[2]!, /it sent text\/html instead of a stream/);
  assert.match(whys[3]!, /a message "ready" cannot be read/);
  assert.match(whys[4]!, /a message "positions" cannot be read: A frame of positions has/);
  assert.match(whys[5]!, /a message "positions" cannot be read/);
  for (const { error } of log.lost.slice(1))
    assert.ok(error instanceof SearoomError && error.code === 'SR_SERVER_ANSWER');
  // Nothing of what could not be used counts as read.
  assert.ok(peer.requests.every(({ headers }) => headers['last-event-id'] === undefined));
});

test('a handler that takes its time holds the stream back, and what it has not finished counts as unread', async (t) => {
  const text = [1, 2].map((n) => formatEvent('gone', [n], `a.0.${n}`)).join('');
  const peer = await openPeer(t, answerStream(text));
  let release = (): void => undefined;
  const handled: number[] = [];
  const { log, stream } = openStream(t, peer.url, {
    on: {
      gone: async ([n]) => {
        handled.push(n!);
        log.add(`began ${n}`);
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      },
    },
  });
  await log.untilLine('began 1');
  assert.equal(stream.lastId, undefined);
  release();
  await log.untilLine('began 2');
  assert.equal(stream.lastId, 'a.0.1');
  stream.close();
  release();
  assert.deepEqual(handled, [1, 2]);
});

test('retryNow tries at once; nothing is told after close', async (t) => {
  const peer = await openPeer(t, answer(500, 'text/plain', 'no'), answerStream(formatEvent('gone', [1], 'a.0.1')));
  const { log, stream } = openStream(t, peer.url, { timing: { firstDelayMs: 3_600_000, longestDelayMs: 3_600_000 } });
  await log.untilLine('lost');
  stream.retryNow();
  await log.untilLine('gone 1');
  stream.close();
  stream.close();
  stream.retryNow();
  const told = [...log.lines];
  assert.equal(told.at(-1), 'closed');
  await peer.close();
  assert.deepEqual(log.lines, told);
});
