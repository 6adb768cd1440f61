import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SYSTEM_CLOCK } from './clock.ts';
import { HealthRecord } from './feed-health.ts';
import { Collector } from './testing/collector.ts';
import { TextIntake } from './text-intake.ts';

/** Pushes a text in pieces of one size through one buffer that is used again and again, as feeds do. */
async function take(text: string, size: number): Promise<Collector> {
  const sink = new Collector();
  const health = new HealthRecord('x', SYSTEM_CLOCK);
  const intake = new TextIntake({ sink, health, clock: SYSTEM_CLOCK, format: 'auto', mapping: undefined, live: false });
  const buffer = Buffer.alloc(size);
  for (let at = 0; at < text.length; at += size) {
    const length = buffer.write(text.slice(at, at + size), 'latin1');
    await intake.push(buffer.subarray(0, length));
    buffer.fill(0);
  }
  await intake.end(true);
  assert.equal(health.bytes, text.length);
  return sink;
}

test('a text that comes in small pieces of one buffer is known and delivered from its first byte', async () => {
  const words = 'when,who,where\nsome,free,text\n';
  const sentence = '!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\n';
  const table = 'mmsi,BaseDateTime,LAT,LON\n1,2023-01-01T00:00:00,10,20\n2,2023-01-01T00:00:01,10,20\n';
  for (const size of [1, 3, 16, 1000]) {
    assert.equal((await take(words + sentence, size)).text, words + sentence);
    const sink = await take(table, size);
    assert.deepEqual(
      sink.rows.map(({ mmsi, offset }) => [mmsi, offset]),
      [
        [1, 26],
        [2, 54],
      ],
    );
    assert.equal(sink.text, '');
  }
});
