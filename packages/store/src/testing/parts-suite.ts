import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { StoredEvent } from '../events/event-store.ts';
import type { StoreParts } from '../store.ts';
import { memoryParts } from './engines.ts';
import { makeChange } from './make-events.ts';
import { anyText } from './make-facts.ts';

/** What the other parts of every store have to do. `empty` hands out parts that hold nothing. */
export function testParts(name: string, skip: string | false, empty: () => Promise<StoreParts>): void {
  test(`${name}: events answer as those in memory do, saved in any order and as often as one likes`, {
    skip,
  }, async () => {
    const change = fc
      .record({
        id: fc.constantFrom('a', 'b', 'B', 'é', 'c'),
        sequence: fc.integer({ min: 1, max: 30 }),
        revision: fc.integer({ min: 1, max: 12 }),
        headline: anyText,
        isReview: fc.boolean(),
      })
      .map(({ id, sequence, revision, headline, isReview }) => {
        const { revision: kept, ...rest } = makeChange(id, sequence, revision, headline);
        return isReview ? rest : { ...rest, revision: kept! };
      });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 5 }), async (batches) => {
        const { events } = await empty();
        const { events: model } = memoryParts();
        for (const batch of [...batches, ...batches.slice(0, 1)]) {
          await events.save(batch);
          await model.save(batch);
          assert.equal(await events.count(), await model.count());
          for (const most of [0, 2, 100]) assert.deepEqual(await events.load(most), asJson(await model.load(most)));
          assert.deepEqual(await collect(events.scan(2)), asJson(await collect(model.scan(2))));
        }
      }),
      { numRuns: 40 },
    );
  });

  test(`${name}: 1,200 events come back whole, those that changed last`, { skip }, async () => {
    const { events } = await empty();
    const changes = Array.from({ length: 1_200 }, (_, index) => makeChange(`event-${index}`, index + 1, 1));
    await events.save(changes);
    const loaded = await events.load(1_100);
    assert.deepEqual(
      loaded.map(({ event }) => event.sequence),
      changes.slice(100).map(({ sequence }) => sequence),
    );
    assert.deepEqual(loaded.at(-1), { event: changes.at(-1)!.event, revisions: [changes.at(-1)!.revision] });
  });

  test(`${name}: areas keep their order, and are replaced and removed`, { skip }, async () => {
    const { areas } = await empty();
    const make = (id: string, text: string) => {
      const ring = [
        [112.5, 5],
        [113, 5],
        [113, 5.5],
      ];
      return { id, name: text, ring, areaKm2: 1234.5, created: '2026-01-01T00:00:00.000Z' };
    };
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        for (const { id } of await areas.list()) await areas.remove(id);
        await areas.save(make('z', 'first'));
        await areas.save({ ...make('a', 'second'), ...{ inside: 7 } });
        await areas.save(make('z', text));
        assert.deepEqual(await areas.list(), [make('z', text), make('a', 'second')]);
        assert.equal(await areas.remove('z'), true);
        assert.equal(await areas.remove('z'), false);
        assert.equal(await areas.remove('\0'), false);
      }),
      { numRuns: 20 },
    );
  });

  test(`${name}: a table of rates is replaced as a whole, and its digits stay as they are`, { skip }, async () => {
    const { rates } = await empty();
    const rows = Array.from({ length: 2_500 }, (_, index) => ({
      day: new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10),
      quotes: { JPY: `15${index}.1000`, USD: '1.0900' },
    }));
    const first = { name: 'ECB', sourceKey: 'ecb', base: 'EUR', rows };
    const second = { name: "own 'table'", base: 'USD', isSelection: true, rows: rows.slice(0, 2).reverse() };
    await rates.save(first);
    await rates.save(second);
    assert.deepEqual(await rates.list(), [first, second]);
    const { sourceKey: _, ...shorter } = { ...first, rows: rows.slice(5, 8) };
    await rates.save(shorter);
    assert.deepEqual(await rates.list(), [shorter, second]);
    await assert.rejects(rates.save({ ...second, name: 'a\0b' }), { code: 'SR_RATES_INVALID' });
    assert.deepEqual(await rates.list(), [shorter, second]);
  });

  test(`${name}: settings are what JSON makes of them`, { skip }, async () => {
    const { settings } = await empty();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), anyText, async (value, text) => {
        await settings.write('units', value);
        await settings.write('A', text);
        assert.deepEqual(await settings.read('units'), asJson(value));
        assert.deepEqual(
          await settings.list(),
          asJson([
            { name: 'A', value: text },
            { name: 'units', value },
          ]),
        );
        assert.equal(await settings.remove('units'), true);
        assert.equal(await settings.remove('units'), false);
        assert.equal(await settings.read('units'), undefined);
        assert.equal(await settings.read('\0'), undefined);
      }),
      { numRuns: 20 },
    );
  });
}

function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

async function collect(pieces: AsyncIterable<readonly StoredEvent[]>): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const piece of pieces) events.push(...piece);
  return events;
}
