import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import { digitsOf } from '../money/money.ts';
import { COMPARABLE } from './donors/mod.ts';

const FILE = 'assistance/donors.json';

test('every amount and every name of a ship of the shared register of donors is in ours', skipWithout(FILE), () => {
  const text = readFileSync(sharedData(FILE), 'utf8');
  const ours = JSON.stringify(COMPARABLE.map(({ value }) => value));
  const amounts = [...text.matchAll(/\b(JPY|USD|PHP|AUD|EUR) ([\d.]+)(bn|m)\b/g)];
  assert.ok(amounts.length >= 10);
  for (const [written, currency, number, word] of amounts) {
    const minor = Math.round(Number(number) * (word === 'bn' ? 1e9 : 1e6) * 10 ** digitsOf(currency!));
    assert.ok(ours.includes(`"minor":${minor},"currency":"${currency}"`), written);
  }
  const names = ['Tubbataha', 'Pekan', 'Erimo', 'Ojika', 'Arau', 'Oki', 'Marlin', 'Morgenthau', 'John Midgett'];
  for (const name of [...names, 'CSB-8020', 'CSB-8021', 'Conrado Yap', 'Chungju', 'Nafanua II', 'Puamau', 'Kirpan']) {
    assert.ok(text.includes(name) && ours.includes(name), name);
  }
  const { items } = JSON.parse(text) as { items: readonly unknown[] };
  const grants = new Set(COMPARABLE.filter(({ predicate }) => predicate === 'donor').map(({ subject }) => subject));
  assert.equal([...grants].filter((subject) => subject.startsWith('grant:')).length, items.length);
});
