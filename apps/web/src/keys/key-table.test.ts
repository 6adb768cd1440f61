import assert from 'node:assert/strict';
import test from 'node:test';
import { findKey, KEYS } from './key-table.ts';

test('no key does two things, and no action stands twice', () => {
  const keys = KEYS.flatMap((entry) => entry.keys);
  assert.deepEqual(keys, [...new Set(keys)]);
  const actions = KEYS.map(({ action }) => action);
  assert.deepEqual(actions, [...new Set(actions)]);
  for (const entry of KEYS) for (const key of entry.keys) assert.equal(findKey(key), entry);
  assert.equal(findKey('F5'), undefined);
});

test('the keys of the drawing are all there', () => {
  for (const key of [
    '1',
    '5',
    '/',
    '?',
    'j',
    'k',
    'Enter',
    'Escape',
    'a',
    'g',
    's',
    'd',
    'w',
    'v',
    'n',
    'm',
    't',
    'e',
    'y',
    'i',
    ' ',
    '[',
    ']',
    ',',
    '.',
    '+',
    '-',
    'r',
  ]) {
    assert.ok(findKey(key), key);
  }
});
