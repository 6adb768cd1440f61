import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hideSecrets, parseFeedAddress } from './feed-address.ts';

test('a scenario may carry seed, hours and start', () => {
  const address = parseFeedAddress('sea=scenario:south-china-sea?seed=7&hours=2&start=2024-01-02');
  assert.ok(address.kind === 'scenario');
  const { seed, startMs, endMs } = address.scenario;
  assert.deepEqual([address.name, seed, startMs, endMs - startMs], ['sea', 7, Date.UTC(2024, 0, 2), 7_200_000]);
});

test('any text is an address or refused in words, and a key is never repeated', () => {
  const secret = 'topsecret42';
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.string({ maxLength: 20 }).map((text) => `scenario:${text}`),
        fc
          .constantFrom('ftp', 'wss', 'ws', 'aisstream', 'udp', 'tcp', 'http')
          .chain((scheme) =>
            fc.string({ maxLength: 20 }).map((text) => `${scheme}://host${text}/x?APIkey=${secret}&b=1`),
          ),
      ),
      (text) => {
        try {
          parseFeedAddress(text);
        } catch (error) {
          assert.equal((error as Error).name, 'SearoomError', String(error));
          assert.ok(!(error as Error).message.includes(secret), (error as Error).message);
        }
      },
    ),
  );
  assert.equal(hideSecrets(`wss://u:${secret}@host/p?apikey=${secret}&x=1`), 'wss://host/p?apikey=…&x=1');
});
