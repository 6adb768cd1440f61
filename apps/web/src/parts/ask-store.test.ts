import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AskStore } from './ask-store.ts';

interface Question {
  readonly signal: AbortSignal;
  readonly answer: (value: string) => void;
  readonly fail: (error: Error) => void;
}

/** A server whose answers come when the test says so. */
function openServer(): { readonly ask: (signal: AbortSignal) => Promise<string>; readonly asked: Question[] } {
  const asked: Question[] = [];
  const ask = (signal: AbortSignal): Promise<string> =>
    new Promise((answer, fail) => {
      asked.push({ signal, answer, fail });
    });
  return { ask, asked };
}

/** Lets all promises that are settled be heard. */
async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
}

test('two readers of one key ask once, and an old answer stays while it is asked again', async () => {
  const store = new AskStore();
  const { ask, asked } = openServer();
  let told = 0;
  const stop = store.subscribe('a', () => told++);
  store.subscribe('a', () => told++);
  store.need('a', ask, 1);
  store.need('a', ask, 1);
  assert.equal(asked.length, 1);
  asked[0]!.answer('first');
  await settle();
  assert.equal(store.read('a').value, 'first');
  assert.ok(told >= 4);
  store.need('a', ask, 2);
  assert.deepEqual({ ...store.read('a') }, { value: 'first', error: undefined, isAsking: true, isCancelled: false });
  asked[1]!.fail(new Error('lost'));
  await settle();
  assert.equal(store.read('a').value, 'first');
  assert.match(String(store.read('a').error), /lost/);
  stop();
});

test('an answer to an earlier question comes too late', async () => {
  const store = new AskStore();
  const { ask, asked } = openServer();
  store.subscribe('a', () => {});
  store.again('a', ask);
  store.again('a', ask);
  asked[1]!.answer('new');
  await settle();
  asked[0]!.answer('old');
  await settle();
  assert.equal(store.read('a').value, 'new');
  assert.equal(asked[0]!.signal.aborted, true);
});

test('cancelled is cancelled until it is asked for again; nobody left gives up', async () => {
  const store = new AskStore();
  const { ask, asked } = openServer();
  const stop = store.subscribe('a', () => {});
  store.need('a', ask);
  store.cancel('a');
  asked[0]!.answer('late');
  await settle();
  assert.deepEqual({ ...store.read('a') }, { value: undefined, error: undefined, isAsking: false, isCancelled: true });
  store.need('a', ask);
  assert.equal(asked.length, 1);
  store.again('a', ask);
  stop();
  await settle();
  assert.equal(asked[1]!.signal.aborted, true);
  assert.equal(store.read('a').isAsking, false);
});

test('answers that nobody looks at do not pile up', async () => {
  const store = new AskStore();
  for (let i = 0; i < 500; i++) {
    const stop = store.subscribe(`key ${i}`, () => {});
    store.need(`key ${i}`, () => Promise.resolve(i));
    await settle();
    stop();
  }
  const kept = Array.from({ length: 500 }, (_, i) => store.read(`key ${i}`).value).filter(
    (value) => value !== undefined,
  );
  assert.ok(kept.length > 5 && kept.length <= 40, String(kept.length));
  assert.equal(store.read('key 499').value, 499);
});
