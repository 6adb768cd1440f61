import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { REGISTER } from '../../register/mod.ts';
import { CONDUCT_RULES } from './mod.ts';

const DOCUMENT = readFileSync(new URL('../../../../../docs/conduct.md', import.meta.url), 'utf8');

test('every rule has an id of its own, a source and one plain sentence', () => {
  const ids = CONDUCT_RULES.map((rule) => rule.id);
  assert.deepEqual(ids, [...new Set(ids)]);
  for (const { id, sources, text } of CONDUCT_RULES) {
    assert.match(id, /^conduct(\.[a-z][a-z-]*)+$/);
    assert.ok(sources.length > 0, `${id}: no source`);
    for (const source of sources) assert.ok(source.title.length > 10, `${id}: a source without a title`);
    assert.match(text, /^[A-Z].*\.$/, `${id}: one sentence`);
    assert.doesNotMatch(text.replace(/(Arts?|paras?|no)\./g, ''), /\. [A-Z]/, `${id}: more than one sentence`);
  }
});

test('instruments are those of the register, and objections stand in the order of codes', () => {
  const instruments = new Set(REGISTER.instruments.map((instrument) => instrument.id));
  for (const { id, instrument, contestedBy = [], flags = [], assertedBy = [] } of CONDUCT_RULES) {
    if (instrument !== undefined) assert.ok(instruments.has(instrument), `${id}: no instrument ${instrument}`);
    for (const codes of [contestedBy, flags, assertedBy]) assert.deepEqual([...codes], [...new Set(codes)].sort(), id);
  }
});

test('a breach is called one only by a view that holds the zone', () => {
  for (const { id, verdict, stances, actor, views } of CONDUCT_RULES) {
    if (verdict !== 'breach') continue;
    assert.equal(actor, 'foreign', id);
    assert.deepEqual([...stances].sort(), ['accepts', 'asserts'], id);
    assert.ok(views === 'all' || !views.includes('neutral'), id);
  }
});

test('words of one party about vessels of another hold under its own view, and the other is heard', () => {
  for (const { id, flags, assertedBy, views, verdict, contestedBy } of CONDUCT_RULES) {
    if (flags === undefined || verdict !== 'breach') continue;
    assert.deepEqual(
      views,
      assertedBy?.map((party) => party.toLowerCase()),
      id,
    );
    assert.deepEqual(contestedBy, flags, id);
  }
});

test('docs/conduct.md names exactly the rules that there are, with their verdicts', () => {
  const rows = [...DOCUMENT.matchAll(/^\| `(conduct\.[a-z.-]+)` \|.*\| ([a-z-]+) \|$/gm)];
  assert.deepEqual(
    rows.map(([, id, verdict]) => `${id} ${verdict}`),
    CONDUCT_RULES.map((rule) => `${rule.id} ${rule.verdict}`),
  );
});
