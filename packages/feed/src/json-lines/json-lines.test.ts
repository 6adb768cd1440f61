import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AisDecoder } from '@searoom/ais';
import fc from 'fast-check';
import { JsonLines, MAX_JSON_LINE_BYTES } from './json-lines.ts';

const ONE = '!AIVDM,1,1,,A,15MgK45P3@G?fl0E`JbR0OwT0@MS,0*4E';
const PARTS = [
  '!AIVDM,2,1,3,B,55P5TL01VIaAL@7WKO@mBplU@<PDhh000000001S;AJ::4A80?4i@E53,0*3E',
  '!AIVDM,2,2,3,B,1@0000000000000,2*55',
];
const RECEIVED = Date.UTC(2023, 11, 9, 0, 30, 12);

interface Row {
  readonly mmsi: number;
  readonly timeMs: number;
  readonly source: string;
  readonly offset: number;
}

/** Sends a text through in pieces; tells what comes out, what is bad, and what a decoder makes of it. */
function run(
  text: string,
  cuts: readonly number[] = [],
): { out: string; bad: string[]; rows: Row[]; overlong: number; sentences: number } {
  const bad: string[] = [];
  const rows: Row[] = [];
  const lines = new JsonLines((reason, of) => bad.push(`${reason}: ${of}`));
  const decoder = new AisDecoder({
    onBatch: (batch) => {
      for (let i = 0; i < batch.count; i++) {
        rows.push({
          mmsi: batch.mmsi[i]!,
          timeMs: batch.timeMs[i]!,
          source: batch.sourceName(batch.source[i]!),
          offset: batch.offset[i]!,
        });
      }
    },
  });
  let out = '';
  const take = (bytes: Uint8Array): void => {
    out += Buffer.from(bytes).toString('latin1');
    decoder.push(bytes);
  };
  const bytes = Buffer.from(text, 'latin1');
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const end of [...ends, bytes.length]) {
    // One buffer that is used again and again, as feeds do.
    const chunk = Buffer.from(bytes.subarray(from, end));
    take(lines.push(chunk));
    chunk.fill(0);
    from = end;
  }
  take(lines.end());
  decoder.end();
  return { out, bad, rows, overlong: decoder.counters.lineKinds.overlong, sentences: decoder.counters.sentences };
}

const cuts = fc.array(fc.nat(), { maxLength: 12 });

test('a line of AIS-catcher gives its sentences their time and station, and leaves them where they stood', () => {
  const line = `{"class":"AIS","device":"AIS-catcher","driver":2,"rxtime":"20231209003012","scaled":true,"channel":"A","nmea":["${ONE}"],"signalpower":-38.2,"ppm":0.5,"type":1,"mmsi":366730000}`;
  const { out, bad, rows } = run(`${ONE}\r\n${line}\r\n${ONE}\r\n`);
  assert.match(out.split('\r\n')[1]!, /^\\c:1702081812,s:AIS-catcher\*[0-9A-F]{2}\\ +!AIVDM\S+ +$/);
  const offset = ONE.length + 2 + line.indexOf('!');
  assert.deepEqual(rows[1], { mmsi: 366730000, timeMs: RECEIVED, source: 'AIS-catcher', offset });
  assert.deepEqual([rows.length, bad], [3, []]);
});

test('the body that AIS-catcher posts is a line like any other: each message has its own time', () => {
  const messages = [
    { class: 'AIS', rxuxtime: RECEIVED / 1000 + 0.25, nmea: PARTS, type: 5 },
    { class: 'AIS', rxtime: '20231209003013', nmea: [ONE] },
    ONE,
    { class: 'AIS', rxtime: '20231309003013', type: 1 },
  ];
  const line = JSON.stringify({ protocol: 'jsonaiscatcher', stationid: 'My Station', msgs: messages });
  const { rows, bad } = run(line);
  assert.deepEqual(
    rows.map(({ mmsi, timeMs, source }) => [mmsi, timeMs, source]),
    [
      [369190000, RECEIVED + 250, 'MyStation'],
      [366730000, RECEIVED + 1000, 'MyStation'],
      [366730000, Number.NaN, 'MyStation'],
    ],
  );
  assert.deepEqual([bad.length, bad[0]!.slice(0, 27)], [1, 'JSON without NMEA sentences']);
});

test('a stream without lines that begin with a brace is handed on untouched, the very same chunks', () => {
  const text = fc.array(fc.constantFrom(ONE, '\r\n', '\n', '\\s:a*1C\\', ' {', 'x{"nmea":[]}', '$GPZDA,', '\x00ÿ'));
  fc.assert(
    fc.property(text, (pieces) => {
      const lines = new JsonLines(() => assert.fail('nothing is bad here'));
      for (const piece of ['x', ...pieces]) {
        const chunk = Buffer.from(piece.startsWith(' ') ? `x${piece}` : piece, 'latin1');
        assert.equal(lines.push(chunk), chunk);
      }
      assert.equal(lines.end().length, 0);
    }),
  );
});

/** A message with the fields in any order, and fields nobody knows. */
const message = fc
  .tuple(
    fc.constantFrom([ONE], PARTS, ONE),
    fc.option(fc.integer({ min: 1e9, max: 2e9 }), { nil: undefined }),
    fc.dictionary(fc.stringMatching(/^x[a-z]*$/), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 }),
    fc.boolean(),
  )
  .map(([nmea, rxuxtime, others, isFirst]) =>
    isFirst ? { nmea, ...others, rxuxtime } : { rxuxtime, ...others, device: 'AIS-catcher', nmea },
  );
const line = fc.oneof(
  message.map((value) => JSON.stringify(value)),
  fc.array(message, { maxLength: 40 }).map((msgs) => JSON.stringify({ msgs })),
  fc.constant(ONE),
);

test('every sentence comes out once, in as many bytes, with lines the decoder can take, however the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), cuts, (parts, end, at) => {
      const text = parts.map((part) => Buffer.from(part, 'utf8').toString('latin1') + end).join('');
      const whole = run(text);
      assert.deepEqual(run(text, at), whole);
      assert.equal(whole.out.length, text.length);
      assert.deepEqual([whole.bad, whole.overlong], [[], 0]);
      assert.equal(whole.sentences, text.split('!AIVDM').length - 1);
    }),
  );
});

test('where the time leaves no room for itself, the sentence gives way; where nothing gives way, it does without', () => {
  const first = `{"nmea":["${ONE}"],"rxuxtime":1702081812}`;
  assert.equal(run(first).rows[0]!.timeMs, RECEIVED);
  const long = `{"rxuxtime":1702081812,"x":"${'y'.repeat(20_000)}","nmea":["${ONE}"],"z":"${'y'.repeat(20_000)}"}\n`;
  const { rows, overlong, out } = run(long);
  assert.deepEqual([rows[0]!.timeMs, overlong, out.length], [RECEIVED, 0, long.length]);
});

test('whatever begins with a brace and is no such line passes through, and is counted', () => {
  const bad = [
    '{',
    '{"nmea":[]}',
    '{"nmea":[17]}',
    '{"nmea":["no sentence"]}',
    '{"class":"AIS","msgs":[{}]}',
    `{"nmea":["${'\\u0021'}${ONE.slice(1)}"]}`,
    `{"a":${'['.repeat(60_000)}`,
    `{${' '.repeat(MAX_JSON_LINE_BYTES)}}`,
    '{"__proto__":{"nmea":["x"]}}',
  ];
  for (const text of bad) {
    const result = run(`${text}\n${ONE}\n`, [3, 70_000]);
    assert.equal(result.out, `${text}\n${ONE}\n`);
    assert.deepEqual([result.bad.length, result.rows.at(-1)?.mmsi], [1, 366730000], text.slice(0, 50));
  }
});

test('no bytes make it fail, and the cut changes neither what comes out nor what is counted', () => {
  const piece = fc.oneof(
    fc.constantFrom('{', '}', '\n', '\r', '"nmea":', '["', '"]', ONE, '{"msgs":[', ',', `{"nmea":"${ONE}"}`),
    fc.string({ unit: 'binary', maxLength: 8 }).map((text) => Buffer.from(text, 'utf8').toString('latin1')),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), cuts, (pieces, at) => {
      const text = pieces.join('');
      const whole = run(text);
      assert.equal(whole.out.length, text.length);
      assert.deepEqual(run(text, at), whole);
    }),
    { numRuns: 500 },
  );
});
