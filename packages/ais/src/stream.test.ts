import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { makeRandom, mutateLine, sharedData, skipWithout } from '@searoom/testing';
import fc from 'fast-check';
import type { MessageBatch } from './batch.ts';
import { AisDecoder, type AisDecoderOptions } from './decoder.ts';
import { LAYOUTS } from './layouts.ts';
import { assertCountersAddUp } from './testing/assert-counters.ts';
import { cutRandomly, makeBits, makeMessage, makeNmea, makePosition, makeTag } from './testing/make-sentence.ts';

/** Everything that a batch holds of its messages, as text. */
function dumpBatch(batch: MessageBatch): string {
  const rows: string[] = [];
  for (let i = 0; i < batch.count; i++) {
    const table = batch.table(LAYOUTS[batch.layout[i]!]!.id)!;
    rows.push(
      [
        ...[batch.mmsi, batch.timeMs, batch.receivedMs, batch.messageType, batch.longitude, batch.latitude, batch.sog],
        ...[batch.cog, batch.heading, batch.navigationalStatus, batch.offset, batch.length, batch.timeSource],
        ...[batch.channel, batch.isOwnShip, batch.repeatIndicator, batch.bits, batch.layout, batch.staticHash],
      ]
        .map((column) => column[i])
        .concat(table.names.map((name) => table.column(name)![batch.row[i]!]))
        .join(' ') + ` ${batch.sourceName(batch.source[i]!)} ${JSON.stringify(batch.raw(i))}`,
    );
  }
  return rows.join('\n');
}

function dumpStream(chunks: Iterable<Uint8Array>, options: Partial<AisDecoderOptions> = {}): [string[], unknown] {
  const rows: string[] = [];
  const decoder = new AisDecoder({ ...options, onBatch: (batch) => rows.push(dumpBatch(batch)) });
  for (const chunk of chunks) decoder.push(chunk);
  decoder.end();
  assertCountersAddUp(decoder.counters);
  return [rows.join('\n').split('\n'), decoder.counters];
}

/** A stream with every carrier, every line end, multipart messages, noise and damage. */
const STREAM = [
  makePosition(1),
  '\r',
  `${makeTag('s:one,c:1600000000')}${makePosition(2)}\r\n`,
  `${makeTag('g:1-2-77,s:two,c:1600000001')}${makeMessage(makeBits([5, 6], [9, 418]))[0]}\n`,
  `1550303566167726840 ${makePosition(3, { sequence: 5, channel: '' })}\n`,
  `${makeTag('g:2-2-77')}${makeMessage(makeBits([5, 6], [9, 418]))[1]}\r\n`,
  `${makeNmea('$GPRMC,035200,A,4910.24,N,00232.12,W,5.6,231.8,260711,3.4,W')}\r\n`,
  `${makeNmea('$GPRMC,035201,A,4910.24,N,00232.12,W,5.6,231.8,260711,3.4,W')}\n\r\n`,
  `${makePosition(4, { kind: 'VDO' })}${makePosition(5)},1600000002\n`,
  `${makeTag('s:alone')}\r\n${makeNmea(`$PGHP,1,2014,10,2,16,30,3,887,219,1,999,1,${makePosition(6).slice(-2)}`)}\r${makePosition(6)}\r`,
  'free text with ! and $ and \\ in it\r\n\u0000\u00ff\r\n',
  `${'z'.repeat(9000)}\n${makePosition(7)}`,
].join('');
const STREAM_BYTES = Uint8Array.from(STREAM, (c) => c.charCodeAt(0));

test('a cut at any byte changes nothing', () => {
  const whole = dumpStream([STREAM_BYTES]);
  assert.equal(whole[0].length, 8);
  for (let at = 0; at <= STREAM_BYTES.length; at++) {
    assert.deepEqual(dumpStream([STREAM_BYTES.slice(0, at), STREAM_BYTES.slice(at)]), whole, `cut at ${at}`);
  }
});

test('cuts anywhere and batches of any size change nothing', () => {
  const whole = dumpStream([STREAM_BYTES]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(1, 2, 7, 60, 900), (seed, most) => {
      assert.deepEqual(dumpStream(cutRandomly(STREAM_BYTES, makeRandom(seed), most)), whole);
      assert.deepEqual(dumpStream([STREAM_BYTES], { batchSize: 1 + (seed % 5) }), whole);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('any bytes at all: nothing is thrown, everything is counted', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc
            .constantFrom(...'!AIVDM,1,1,,A,5 \\s:x*00\\ $GPRMC, $PGHP, \r \n'.split(' '))
            .map((text) => Uint8Array.from(text, (c) => c.charCodeAt(0))),
          fc.nat(STREAM_BYTES.length).map((at) => STREAM_BYTES.slice(at, at + 90)),
        ),
        { maxLength: 30 },
      ),
      (chunks) => {
        const decoder = new AisDecoder({
          batchSize: 8,
          onProblem: () => {},
          onBatch: (batch) => {
            for (let i = 0; i < batch.count; i++)
              JSON.stringify([batch.message(i), batch.raw(i), batch.staticReport(i)]);
          },
        });
        for (const chunk of chunks) decoder.push(chunk);
        decoder.end();
        assertCountersAddUp(decoder.counters);
        assert.equal(
          decoder.counters.bytes,
          chunks.reduce((total, chunk) => total + chunk.length, 0),
        );
      },
    ),
    { numRuns: 2000, seed: 6 },
  );
});

test('20,000 damaged lines of real logs: nothing is thrown, everything is counted', skipWithout('ais/nmea'), () => {
  const lines = readdirSync(sharedData('ais/nmea')).flatMap((file) =>
    readFileSync(sharedData('ais/nmea', file), 'latin1').split('\n').slice(0, 1500),
  );
  const random = makeRandom(7);
  const pick = (): string => lines[Math.floor(random() * lines.length)]!;
  const decoder = new AisDecoder({
    batchSize: 64,
    onBatch: (batch) => {
      for (let i = 0; i < batch.count; i++) {
        batch.message(i).toJSON();
        batch.raw(i);
        batch.staticReport(i);
        batch.message(i).communicationState;
      }
    },
  });
  const damaged = Array.from({ length: 20_000 }, () => mutateLine(pick(), pick(), random)).join('\n');
  for (const chunk of cutRandomly(
    Uint8Array.from(damaged, (c) => c.charCodeAt(0)),
    random,
    5000,
  ))
    decoder.push(chunk);
  decoder.end();
  assertCountersAddUp(decoder.counters);
  const { outcomes } = decoder.counters;
  // The damage must reach every outcome, or this test says little.
  for (const [outcome, count] of Object.entries(outcomes)) assert.ok(count > 20, `${outcome}: ${count}`);
});
