import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Decoded,
  decodeChunks,
  decodeText,
  makeBits,
  makeMessage,
  makePosition,
  makeTag,
} from './testing/make-sentence.ts';

/** A type 5 of three parts whose name tells it apart. */
const makeShip = (name: string, envelope: Parameters<typeof makeMessage>[1] = {}, parts = 3): string[] =>
  makeMessage(makeBits([5, 6], [0, 2], [232_000_009, 30], [0, 74], [name, 120], [0, 192]), envelope, parts);

const namesOf = ({ raw }: Decoded): unknown[] => raw.map((message) => (message as { name?: string }).name);

const decodeLines = (lines: readonly string[], options = {}): Decoded =>
  decodeText(lines.map((line) => `${line}\n`).join(''), options);

test('parts are put together in any order, with other sentences between', () => {
  const [first, second, third] = makeShip('ANY ORDER') as [string, string, string];
  const other = makePosition(1);
  const orders = [
    [first, second, third],
    [third, second, first],
    [second, third, first],
    [first, other, '$GPGGA,,,,,,0,,,,,,,,*66', third, '', other, 'noise', second],
  ];
  for (const order of orders) {
    const decoded = decodeLines(order);
    assert.deepEqual(namesOf(decoded).filter(Boolean), ['ANY ORDER']);
    assert.equal(decoded.decoder.counters.outcomes.orphan, 0);
  }
});

test('interleaved messages are kept apart by sequence id, by channel, by number of parts and by source', () => {
  const tag = (source: string, lines: string[]): string[] => lines.map((line) => makeTag(`s:${source}`) + line);
  const pairs: [string[], string[]][] = [
    [makeShip('ONE', { sequence: 1 }), makeShip('TWO', { sequence: 2 })],
    [makeShip('ONE', { channel: 'A' }), makeShip('TWO', { channel: 'B' })],
    [makeShip('ONE', {}, 3), makeShip('TWO', {}, 2)],
    [tag('here', makeShip('ONE')), tag('there', makeShip('TWO'))],
  ];
  for (const [one, two] of pairs) {
    const woven = one.flatMap((line, i) => [line, ...two.slice(i, i + 1)]);
    const decoded = decodeLines(woven);
    assert.deepEqual(namesOf(decoded).sort(), ['ONE', 'TWO']);
    assert.equal(decoded.decoder.counters.outcomes.orphan, 0);
  }
});

test('a source, a time or a TAG block on the first part only is that of the message', () => {
  const [first, ...rest] = makeShip('FIRST ONLY');
  const { messages } = decodeLines([makeTag('s:here,c:1334337317') + first, ...rest]);
  assert.deepEqual([messages[0]!.origin.source, messages[0]!.origin.timeMs], ['here', 1_334_337_317_000]);
});

test('TAG groups hold parts together that sequence id and channel do not, whatever their order', () => {
  const one = makeShip('ONE', {}, 2);
  const two = makeShip('TWO', {}, 2);
  const lines = [
    makeTag('g:1-2-3985,s:rEV02,c:1334337317') + one[0],
    makeTag('g:1-2-3986,s:rEV02,c:1334337317') + two[0],
    makeTag('g:2-2-3986') + two[1],
    makeTag('g:2-2-3985') + one[1],
  ];
  for (const order of [lines, [...lines].reverse()]) {
    const decoded = decodeLines(order);
    assert.deepEqual(namesOf(decoded).sort(), ['ONE', 'TWO']);
    assert.equal(decoded.decoder.counters.outcomes.orphan, 0);
  }
  const without = decodeLines(makeShip('ONE', {}, 2).flatMap((line, i) => [line, makeShip('TWO', {}, 2)[i]!]));
  assert.notDeepEqual(namesOf(without).sort(), ['ONE', 'TWO'], 'nothing tells these apart but a group');
});

test('a group number that is used again does not join parts with other sequence ids', () => {
  const old = makeShip('OLD', { sequence: 4 }, 2);
  const next = makeShip('NEW', { sequence: 5 }, 2);
  const decoded = decodeLines([
    makeTag('g:1-2-7') + old[0],
    makeTag('g:2-2-7') + next[1],
    makeTag('g:1-2-7') + next[0],
  ]);
  assert.deepEqual(namesOf(decoded), ['NEW']);
  assert.equal(decoded.decoder.counters.outcomes.orphan, 1);
});

test('a sequence id that is used again before the message was whole begins a new one', () => {
  const old = makeShip('OLD', {}, 2);
  const next = makeShip('NEW', {}, 2);
  const decoded = decodeLines([old[0]!, ...next]);
  assert.deepEqual(namesOf(decoded), ['NEW']);
  assert.deepEqual(decoded.decoder.counters.assemblies, { completed: 1, evicted: 0, replaced: 1 });
});

test('the same message from two receivers, interleaved with itself, comes twice', () => {
  const lines = makeShip('TWICE', {}, 2).flatMap((line) => [line, line]);
  assert.deepEqual(namesOf(decodeLines(lines)), ['TWICE', 'TWICE']);
});

test('a last part that lost its first does not wait for the next message under its sequence id', () => {
  const lost = makeShip('LOST', {}, 2)[1]!;
  const next = makeShip('KEPT', {}, 2);
  const decoded = decodeLines([lost, ...Array<string>(30).fill(makePosition(1)), ...next]);
  assert.deepEqual(namesOf(decoded).filter(Boolean), ['KEPT']);
  assert.equal(decoded.decoder.counters.outcomes.orphan, 1);
});

test('a message that stays incomplete is given up by lines, by the time of its source or by that of receipt', () => {
  const [first, second] = makeShip('LATE', {}, 2) as [string, string];
  const filler = makePosition(1);
  const fill = (count: number): string[] => Array<string>(count).fill(filler);
  assert.deepEqual(namesOf(decodeLines([first, ...fill(300), second])).filter(Boolean), ['LATE']);
  const byLines = decodeLines([first, ...fill(500), second]);
  assert.deepEqual(namesOf(byLines).filter(Boolean), []);
  assert.equal(byLines.decoder.counters.outcomes.orphan, 2);
  const at = (seconds: number, line: string): string => makeTag(`c:${1_600_000_000 + seconds}`) + line;
  assert.deepEqual(namesOf(decodeLines([at(0, first), ...fill(3000), at(20, second)])).filter(Boolean), ['LATE']);
  assert.deepEqual(namesOf(decodeLines([at(0, first), at(40, second)])), []);
  const bytes = (line: string): Uint8Array => new TextEncoder().encode(`${line}\n`);
  const live = decodeChunks([]);
  live.decoder.push(bytes(first), 1_000_000);
  live.decoder.push(bytes(second), 1_040_000);
  live.decoder.end();
  assert.equal(live.decoder.counters.outcomes.orphan, 2);
});

test('open messages are bounded in number: the oldest gives way', () => {
  const ships = Array.from({ length: 8 }, (_, i) => makeShip(`SHIP ${i}`, { sequence: i }, 2));
  const decoded = decodeLines([...ships.map((parts) => parts[0]!), ...ships.map((parts) => parts[1]!)], {
    assembly: { maxOpen: 8 },
  });
  assert.equal(decoded.raw.length, 8);
  const tight = decodeLines([...ships.map((parts) => parts[0]!), ...ships.slice(4).map((parts) => parts[1]!)], {
    assembly: { maxOpen: 4 },
  });
  assert.deepEqual(namesOf(tight), ['SHIP 4', 'SHIP 5', 'SHIP 6', 'SHIP 7']);
  assert.equal(tight.decoder.counters.outcomes.orphan, 4);
});

test('fill bits count in the last part, and parts of any length join without a seam', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 1000 }),
      fc.integer({ min: 2, max: 9 }),
      fc.array(fc.nat(1), { minLength: 1000, maxLength: 1000 }),
      (length, parts, noise) => {
        const bits = makeBits([8, 6], [0, 2], [5, 30], [0, 2], [999, 10], [1, 6]) + noise.slice(56, length).join('');
        const { messages, raw } = decodeLines(makeMessage(bits, {}, parts));
        assert.equal(messages[0]!.bits, bits.length);
        assert.equal((raw[0] as { data?: string }).data ?? '', bits.slice(56));
      },
    ),
    { numRuns: 200, seed: 3 },
  );
});
