import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pacer } from './pacer.ts';

const START = Date.UTC(2023, 11, 9);
const MINUTE = 60_000;

function makePacer(pace: number): { pacer: Pacer; wall: { ms: number } } {
  const wall = { ms: Date.UTC(2026, 0, 1) };
  return { pacer: new Pacer(pace, () => wall.ms), wall };
}

test('a report waits for its time, divided by the pace', () => {
  const { pacer, wall } = makePacer(300);
  assert.equal(pacer.delayMs(START), 0);
  assert.equal(pacer.delayMs(START + 30_000), 100);
  wall.ms += 60;
  assert.equal(pacer.delayMs(START + 30_000), 40);
  wall.ms += 1000;
  assert.equal(pacer.delayMs(START + 30_000), 0);
});

test('late, untimed and implausible reports wait for nothing and move nothing', () => {
  const { pacer } = makePacer(1);
  assert.equal(pacer.delayMs(Number.NaN), 0);
  assert.equal(pacer.delayMs(Date.UTC(2099, 0, 1)), 0);
  assert.equal(pacer.delayMs(START), 0);
  for (const odd of [Number.NaN, 0, Date.UTC(2099, 0, 1), START - 5 * MINUTE, START + 90 * 24 * 60 * MINUTE]) {
    assert.equal(pacer.delayMs(odd), 0);
    assert.equal(pacer.delayMs(START + 1000), 1000);
  }
});

test('a gap of the log is left out: after some reports from behind it the play goes on there', () => {
  const { pacer } = makePacer(1);
  pacer.delayMs(START);
  const later = START + 24 * 60 * MINUTE;
  for (let i = 0; i < 19; i++) assert.equal(pacer.delayMs(later + i), 0);
  assert.equal(pacer.delayMs(later + 100), 0);
  assert.equal(pacer.delayMs(later + 1100), 1000);
});
