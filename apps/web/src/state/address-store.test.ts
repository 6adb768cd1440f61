import assert from 'node:assert/strict';
import test from 'node:test';
import { HOME } from './address.ts';
import { AddressStore, type Browser } from './address-store.ts';

/** A browser of one tab: entries of history, and timers that run when told. */
class FakeBrowser implements Browser {
  readonly entries: { state: unknown; url: string }[];
  at = 0;
  readonly timers: (() => void)[] = [];
  #popped: (() => void) | undefined;

  constructor(url: string) {
    this.entries = [{ state: null, url }];
  }

  get location(): Browser['location'] {
    const url = new URL(this.entries[this.at]!.url, 'http://room.test');
    return { pathname: url.pathname, search: url.search, href: url.href };
  }

  get history(): Browser['history'] {
    return {
      state: this.entries[this.at]!.state,
      pushState: (state, _, url) => {
        this.entries.splice(++this.at, this.entries.length, { state, url });
      },
      replaceState: (state, _, url) => {
        this.entries[this.at] = { state, url };
      },
      back: () => {
        this.at--;
        this.#popped?.();
      },
    };
  }

  addEventListener(_: 'popstate', listener: () => void): void {
    this.#popped = listener;
  }

  setTimeout(run: () => void): void {
    this.timers.push(run);
  }

  runTimers(): void {
    for (const run of this.timers.splice(0)) run();
  }
}

test('selections are steps of the history with a trail; camera and palette replace', () => {
  const browser = new FakeBrowser('/?bench');
  const store = new AddressStore(browser);
  let told = 0;
  store.subscribe(() => told++);
  store.change({ camera: { lat: 5, lon: 112, zoom: 7 } });
  store.change({ camera: { lat: 6, lon: 112, zoom: 7 }, palette: 'night' });
  assert.equal(browser.entries[0]!.url, '/?bench');
  browser.runTimers();
  assert.equal(browser.entries.length, 1);
  assert.equal(browser.entries[0]!.url, '/?bench&lat=6&lon=112&zoom=7&palette=night');
  store.select({ kind: 'vessel', mmsi: 533000123 });
  store.select({ kind: 'vessel', mmsi: 533000123 });
  store.select({ kind: 'place', lat: 1, lon: 2 });
  assert.equal(browser.entries.length, 3);
  assert.deepEqual(store.state.trail, [{ kind: 'vessel', mmsi: 533000123 }]);
  assert.equal(store.href, 'http://room.test/?bench&lat=6&lon=112&zoom=7&select=place:1,2&palette=night');
  store.change({ camera: { lat: 9, lon: 112, zoom: 7 } });
  store.back();
  assert.deepEqual(store.state.selection, { kind: 'vessel', mmsi: 533000123 });
  assert.deepEqual(store.state.trail, []);
  assert.equal(store.state.camera.lat, 9);
  browser.runTimers();
  assert.match(browser.entries[1]!.url, /lat=9.*select=vessel:533000123/);
  store.back();
  assert.equal(store.state.selection, undefined);
  assert.equal(told, 7);
});

test('back never leaves the page: a shared address has nothing of ours before it', () => {
  const browser = new FakeBrowser('/?select=feeds');
  const store = new AddressStore(browser);
  assert.deepEqual(store.state, { ...HOME, selection: { kind: 'feeds' } });
  store.back();
  assert.equal(store.state.selection, undefined);
  assert.equal(browser.entries.length, 2);
});

test('the register is a room of steps; leaving it comes back to what was there', () => {
  const browser = new FakeBrowser('/?select=feeds');
  const store = new AddressStore(browser);
  store.openRegister(undefined);
  store.openRegister('feature:scarborough-shoal');
  store.openRegister('feature:scarborough-shoal');
  assert.equal(browser.entries.length, 3);
  assert.equal(browser.entries[2]!.url, '/?select=feeds&room=register&record=feature:scarborough-shoal');
  store.leaveRecord();
  assert.deepEqual([store.state.room, store.state.record], ['register', undefined]);
  store.leaveRecord();
  assert.deepEqual([store.state.room, store.state.selection], ['watch', { kind: 'feeds' }]);
  // What is chosen from the register goes into the panel, and that is in the watch.
  store.openRegister('line:phl-ra-9522');
  store.select({ kind: 'feeds' });
  assert.deepEqual([store.state.room, store.state.record], ['watch', undefined]);
});

test('from a shared record the way out is the index, then the watch, and never the page before', () => {
  const browser = new FakeBrowser('/?room=register&record=view:chn');
  const store = new AddressStore(browser);
  store.leaveRecord();
  assert.deepEqual([store.state.room, store.state.record], ['register', undefined]);
  store.leaveRecord();
  assert.equal(store.state.room, 'watch');
  assert.equal(browser.entries.length, 1);
});
