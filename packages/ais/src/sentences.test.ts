import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from './counters.ts';
import { MAX_LINE_BYTES } from './line-scanner.ts';
import {
  armour,
  type Decoded,
  decodeChunks,
  decodeText,
  makeBits,
  makeMessage,
  makeNmea,
  makePosition,
  makeSentence,
  makeTag,
} from './testing/make-sentence.ts';

const GOOD = makePosition(232_000_001);

/** One with letters in its checksum. */
const LETTERS = Array.from({ length: 99 }, (_, i) => makePosition(i)).find((sentence) => /[A-F]$/.test(sentence))!;

/** The one outcome that one sentence ended in. */
function outcomeOf(sentence: string): Outcome | undefined {
  const { decoder } = decodeText(`${sentence}\n`);
  assert.equal(decoder.counters.sentences, 1, sentence);
  return (Object.keys(decoder.counters.outcomes) as Outcome[]).find((name) => decoder.counters.outcomes[name] === 1);
}

test('a sentence ends in the outcome that its fault calls for', () => {
  const payload = armour(makeBits([1, 6], [0, 162])).payload;
  const cases: [string, Outcome, string][] = [
    ['whole', 'ok', GOOD],
    ['lower-case checksum', 'ok', LETTERS.slice(0, -2) + LETTERS.slice(-2).toLowerCase()],
    ['corrupted payload', 'badChecksum', GOOD.replace('A,1', 'A,2')],
    ['corrupted talker', 'badChecksum', GOOD.replace('!AI', '!=I')],
    ['no checksum', 'malformed', GOOD.slice(0, -3)],
    ['half a checksum', 'malformed', GOOD.slice(0, -1)],
    ['checksum without digits', 'malformed', `${GOOD.slice(0, -2)}G0`],
    ['cut in the payload', 'malformed', GOOD.slice(0, 30)],
    ['cut behind the name', 'malformed', '!AIVDM,'],
    ['character outside the armour', 'malformed', makeSentence(`${payload.slice(1)}X`)],
    ['fill of six', 'malformed', makeSentence(payload, { fill: 6 })],
    ['no fill', 'malformed', makeNmea(`!AIVDM,1,1,,A,${payload},`)],
    ['count of zero', 'malformed', makeSentence(payload, { count: 0 })],
    ['number over count', 'malformed', makeSentence(payload, { count: 1, number: 2 })],
    ['number of zero', 'malformed', makeSentence(payload, { count: 2, number: 0 })],
    ['count of two digits', 'malformed', makeNmea(`!AIVDM,10,1,,A,${payload},0`)],
    ['a missing comma', 'malformed', makeNmea(`!AIVDM,1,1,A,${payload},0`)],
    ['one part of two', 'orphan', makeSentence(payload, { count: 2, number: 1, sequence: 3 })],
    ['empty payload', 'short', makeSentence('')],
    ['less than a header', 'short', makeSentence('14Qr')],
    ['less than its type needs', 'short', makeMessage(makeBits([1, 6], [0, 100]))[0]!],
    ['type 0', 'unknownType', makeMessage(makeBits([0, 6], [0, 162]))[0]!],
    ['type 29', 'unknownType', makeMessage(makeBits([29, 6], [0, 162]))[0]!],
    ['type 63', 'unknownType', makeMessage(makeBits([63, 6], [0, 162]))[0]!],
    ['sequence on a single sentence', 'ok', makePosition(1, { sequence: 7 })],
    ['sequence over nine', 'ok', makePosition(1, { sequence: 12 })],
    ['no channel', 'ok', makePosition(1, { channel: '' })],
    ['channel 0', 'ok', makePosition(1, { channel: '0' })],
    ['channel Y', 'ok', makePosition(1, { channel: 'Y' })],
    ['own ship', 'ok', makePosition(1, { kind: 'VDO', channel: '' })],
    ['longer than 82 characters', 'ok', makeSentence(armour(makeBits([5, 6], [0, 418])).payload, { fill: 2 })],
  ];
  for (const [what, outcome, sentence] of cases) assert.equal(outcomeOf(sentence), outcome, `${what}: ${sentence}`);
});

test('talkers of all stations are taken, and of corrupted ones what the checksum allows', () => {
  for (const talker of ['AI', 'AB', 'AN', 'AS', 'BS', 'BY', 'B1', 'B2', '=I', '++']) {
    assert.equal(outcomeOf(makePosition(1, { talker })), 'ok', talker);
  }
});

test('a problem says what, where and why, and only for what went wrong', () => {
  const bad = GOOD.replace('A,1', 'A,2');
  const { problems } = decodeText(
    `# log\r\n${GOOD}\r\n\r\n${bad}\r\n${GOOD.slice(0, -3)}\n${makeTag('c:1').replace('c', 'd')}\n`,
  );
  assert.deepEqual(
    problems.map(({ outcome, line, offset, text }) => [outcome, line, offset, text]),
    [
      ['badChecksum', 4, 7 + GOOD.length + 4, bad],
      ['malformed', 5, 7 + 2 * GOOD.length + 6, GOOD.slice(0, -3)],
      ['badTag', 6, 7 + 3 * GOOD.length + 4, '\\d:1*68\\'],
    ],
  );
  assert.equal(problems[1]!.reason, 'no checksum');
});

test('every message carries the place of its sentences in the input', () => {
  const parts = makeMessage(makeBits([5, 6], [0, 2], [7, 30], [0, 386]), { sequence: 4 });
  const text = `noise\r\n${GOOD}\r\n${makeTag('c:5')}${parts[0]}\r\n$GPGLL,,*50\r\n${parts[1]}\r\n`;
  const { messages } = decodeText(text);
  const cite = (i: number): string =>
    text.slice(messages[i]!.origin.offset, messages[i]!.origin.offset + messages[i]!.origin.length);
  assert.equal(cite(0), GOOD);
  assert.ok(cite(1).startsWith(parts[0]!) && cite(1).endsWith(parts[1]!));
});

test('lines are told apart, and their kinds add up', () => {
  const lines = [
    GOOD,
    `${makeTag('s:x')}${GOOD}`,
    makeTag('s:x'),
    '',
    '$GPGGA,,,,,,0,,,,,,,,*66',
    '# a comment',
    'Type 5: see below!',
    `text before ${GOOD} text behind`,
    makeNmea('!ARVSI,r003669945,,005947,,,'),
    '$',
    '!',
    'x'.repeat(MAX_LINE_BYTES + 1),
    '\u0000\u00ff\u0080binary',
  ];
  const { counters } = decodeText(lines.join('\n')).decoder;
  assert.equal(counters.lines, lines.length);
  assert.deepEqual(counters.lineKinds, { ais: 3, nmea: 2, tagOnly: 1, blank: 1, text: 5, overlong: 1 });
});

test('a line may hold several sentences and anything between them', () => {
  const second = makePosition(232_000_002);
  const { messages, decoder } = decodeText(`${GOOD}${second} and ${GOOD.slice(0, 20)}${second}\n`);
  assert.deepEqual(
    messages.map((message) => message.mmsi),
    [232_000_001, 232_000_002, 232_000_002],
  );
  assert.equal(decoder.counters.outcomes.malformed, 1);
  assert.equal(decoder.counters.lineKinds.ais, 1);
});

test('LF, CR LF and CR end a line, mixed, and the last line needs no end', () => {
  const text = `${GOOD}\n${GOOD}\r\n${GOOD}\r${GOOD}\r\r\n\n${GOOD}`;
  const { messages, decoder } = decodeText(text);
  assert.equal(messages.length, 5);
  assert.equal(decoder.counters.lines, 7);
  assert.equal(decoder.counters.lineKinds.blank, 2);
  assert.deepEqual(
    messages.map((message) => text.slice(message.origin.offset, message.origin.offset + 8)),
    Array(5).fill('!AIVDM,1'),
  );
});

test('an endless line is passed over in bounded memory, and what follows is decoded', () => {
  const chunk = new Uint8Array(1 << 16).fill(65);
  function* endless(): Generator<Uint8Array> {
    for (let i = 0; i < 160; i++) yield chunk;
    yield new TextEncoder().encode(`\n${GOOD}\n`);
  }
  const { messages, decoder } = decodeChunks(endless());
  assert.equal(messages.length, 1);
  assert.equal(messages[0]!.origin.offset, 160 * chunk.length + 1);
  assert.deepEqual([decoder.counters.lines, decoder.counters.lineKinds.overlong], [2, 1]);
});

const tagged = (tag: string, sentence = GOOD): Decoded => decodeText(`${makeTag(tag)}${sentence}\n`);

test('c: of a TAG block is seconds, milliseconds, microseconds or nanoseconds by its size', () => {
  for (const value of ['1565218798', '1565218798000', '1565218798000000', '1565218798000000000', '1565218798.000']) {
    const [message] = tagged(`c:${value}`).messages;
    assert.equal(message!.origin.timeMs, 1_565_218_798_000, value);
    assert.equal(message!.origin.timeSource, 'tag');
  }
  assert.equal(tagged('c:1565218798.25').messages[0]!.origin.timeMs, 1_565_218_798_250);
  for (const value of ['', 'x', '12x', '-5', '1e9'])
    assert.equal(tagged(`c:${value}`).messages[0]!.origin.timeMs, null, value);
});

test('s: names the source; other makers keys are passed over', () => {
  const { messages } = tagged('si:AISD,q:u,s:rEV02,T:2012-04-13,c:1334337317');
  assert.equal(messages[0]!.origin.source, 'rEV02');
  assert.equal(messages[0]!.origin.timeMs, 1_334_337_317_000);
});

test('two TAG blocks in a row both count', () => {
  const [message] = decodeText(`${makeTag('s:first')}${makeTag('c:1334337317')}${GOOD}\n`).messages;
  assert.equal(message!.origin.source, 'first');
  assert.equal(message!.origin.timeMs, 1_334_337_317_000);
});

test('a TAG block alone on its line belongs to the sentence that follows, and to that one only', () => {
  const wrapper = makeNmea('$PGHP,1,2014,10,2,16,30,3,887,219,1,,1,00');
  const { messages } = decodeText(`${makeTag('s:far,c:1334337317')}\n${wrapper}\n${GOOD}\n${GOOD}\n`);
  assert.deepEqual(
    messages.map((message) => message.origin.source),
    ['far', ''],
  );
  const late = decodeText(`${makeTag('s:far')}\n\n\n\n\n${GOOD}\n`).messages[0]!;
  assert.equal(late.origin.source, '', 'five lines on it is forgotten');
});

test('a TAG block whose checksum does not hold says nothing, and its sentence is decoded', () => {
  const bad = makeTag('s:liar,c:1334337317').replace('liar', 'lier');
  const { messages, decoder } = decodeText(`${bad}${GOOD}\n\\s:open${GOOD}\n`);
  assert.equal(messages.length, 2);
  assert.deepEqual(
    messages.map((message) => message.origin.source),
    ['', ''],
  );
  assert.deepEqual(
    messages.map((message) => message.origin.timeMs),
    [null, null],
  );
  assert.deepEqual(decoder.counters.tagBlocks, { good: 0, bad: 2 });
});

test('names of sources beyond the bound are "not said", and counted', () => {
  let text = '';
  for (let i = 0; i < 9000; i++) text += `${makeTag(`s:station${i}`)}${GOOD}\n`;
  const { messages, decoder } = decodeText(`${text}${makeTag('s:station17')}${GOOD}\n`);
  assert.equal(messages[8190]!.origin.source, 'station8190');
  assert.equal(messages[8191]!.origin.source, '');
  assert.equal(messages.at(-1)!.origin.source, 'station17');
  assert.equal(decoder.counters.unnamedSources, 9000 - 8191);
});
