import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { SearoomClient } from './searoom-client.ts';

/** A client whose server answers everything with `{}`, and what it was asked. */
function makeClient(): { client: SearoomClient; asked: { url: URL; method: string; body: unknown }[] } {
  const asked: { url: URL; method: string; body: unknown }[] = [];
  const client = new SearoomClient('http://room.test/', {
    fetch: async (input, init) => {
      const { body } = init ?? {};
      asked.push({
        url: new URL(String(input)),
        method: init?.method ?? 'GET',
        body: typeof body === 'string' ? JSON.parse(body) : undefined,
      });
      return new Response('{}', { headers: { 'Content-Type': 'application/json' } });
    },
  });
  return { client, asked };
}

test('an id of any letters is one part of the path, and both times go along', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), async (id) => {
      const { client, asked } = makeClient();
      await client.assistance.fact(id, { knownAt: '2025-01-01', about: '2024-06-01' });
      const [{ url } = {}] = asked;
      // `.` and `..` mean a folder, however they are written (URL standard): the server is then asked about no fact.
      if (id === '.' || id === '..') return;
      assert.equal(decodeURIComponent(url!.pathname), `/api/assistance/facts/${id}`);
      assert.equal(url!.pathname.split('/').length, 5);
      assert.deepEqual(
        [...url!.searchParams],
        [
          ['knownAt', '2025-01-01'],
          ['about', '2024-06-01'],
        ],
      );
    }),
  );
});

test('what is entered and approved is sent as it is', async () => {
  const { client, asked } = makeClient();
  const approval = { by: 'Aini', facts: ['OSA-MYS-2023-01:amount'] };
  await client.assistance.approve(approval);
  await client.assistance.comparison({ currency: 'MYR' });
  assert.deepEqual(
    asked.map(({ url, method, body }) => [method, `${url.pathname}${url.search}`, body]),
    [
      ['POST', '/api/assistance/approvals', approval],
      ['GET', '/api/assistance/comparison?currency=MYR', undefined],
    ],
  );
});

test('files have addresses of their own', () => {
  const { assistance } = makeClient().client;
  assert.equal(
    assistance.exportAddress('csv', { table: 'lots', grant: 'OSA-MYS-2023-01' }),
    'http://room.test/api/assistance/export/csv?table=lots&grant=OSA-MYS-2023-01',
  );
  assert.equal(
    assistance.printAddress('OSA-MYS-2023-01', { about: '2024-06-01' }),
    'http://room.test/api/assistance/grants/OSA-MYS-2023-01/print?about=2024-06-01',
  );
});
