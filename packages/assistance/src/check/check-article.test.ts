import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Verdict } from '@searoom/model/api';
import { sharedData, skipWithout } from '@searoom/testing';
import { makeRateTable } from '../money/rates.ts';
import { ARTICLE } from '../records/documents/article.ts';
import { SHIPPED, SHIPPED_AT } from '../records/mod.ts';
import { SHIPPED_RATES } from '../records/rates.ts';
import { checkDocument } from './check-document.ts';
import { seal } from './testing/facts-of-the-article.ts';

const facts = seal(SHIPPED, SHIPPED_AT);
const about = SHIPPED_AT.slice(0, 10);
const { rows } = checkDocument(ARTICLE, facts, {
  about,
  rates: makeRateTable([SHIPPED_RATES]),
  stamp: { seq: facts.length, head: facts.at(-1)!.hash, knownAt: about, about },
});
const byId = new Map(rows.map((row) => [row.id, row]));

/** What a code of the shared reading of the article says in our words. */
const CODES: Record<string, readonly [Verdict['verdict'], Verdict['qualifiers'][number]?]> = {
  confirmed: ['supported'],
  'confirmed-one-side': ['supported', 'one-side'],
  'partly-confirmed': ['supported', 'in-part'],
  consistent: ['supported', 'consistent'],
  'needs-context': ['supported', 'needs-context'],
  simplified: ['supported', 'simplified'],
  'outdated-figure': ['supported', 'outdated'],
  wrong: ['contradicted'],
};

/** The statements that stand for a claim of the shared reading. */
const CLAIMS: readonly (readonly [RegExp, ...string[]])[] = [
  [/400m yen/, 'grant', 'signing'],
  [/^\$2\.8m/, 'dollars'],
  [/three-day/, 'summit-days'],
  [/Brunei claim/, 'claimants'],
  [/ASEAN members .* also include/, 'asean-members'],
  [/similar deals/, 'similar-deals'],
  [/such as rescue boats/, 'rescue-boats'],
  [/\$3 trillion/, 'trade'],
  [/PCA in 2016/, 'award'],
  [/accused each other/, 'accusations'],
  [/announced in April/, 'plan'],
  [/maritime security/, 'purpose'],
  [/meet separately/, 'separate-meetings'],
];

test('the facts that come with Searoom say of the article what was found by hand', skipWithout('assistance'), () => {
  const file = readFileSync(sharedData('assistance', 'article-facts.json'), 'utf8');
  const { checks } = JSON.parse(file) as { checks: readonly { claim: string; code: string }[] };
  assert.equal(checks.length, CLAIMS.length);
  for (const { claim, code } of checks) {
    const found = CLAIMS.filter(([pattern]) => pattern.test(claim));
    assert.equal(found.length, 1, claim);
    const [, ...ids] = found[0]!;
    const [verdict, qualifier] = CODES[code]!;
    for (const id of ids) {
      const { onItsDay } = byId.get(id)!;
      assert.equal(onItsDay.verdict, verdict, `${id}: ${onItsDay.why}`);
      // A slip may have more to it; what is confirmed has nothing, and the others what their code says.
      if (verdict === 'supported') {
        assert.deepEqual(onItsDay.qualifiers, qualifier === undefined ? [] : [qualifier], `${id}: ${onItsDay.why}`);
      }
    }
  }
});

test('quoted words are words of the article, and few of them', skipWithout('assistance'), () => {
  const plain = (text: string): string =>
    text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll(/\s+/g, ' ');
  const article = plain(readFileSync(sharedData('assistance', 'article.txt'), 'utf8'));
  for (const { id, quotes = '' } of ARTICLE.statements) {
    for (const part of plain(quotes).split('…')) assert.ok(article.includes(part.trim()), `${id}: ${part}`);
    assert.ok(quotes.split(' ').length <= 9, id);
  }
});

test('every verdict on the article that is known rests on facts of the register, and says why in sentences', () => {
  for (const { id, onItsDay, onThatDay } of rows) {
    for (const { verdict, why, ...named } of [onItsDay, onThatDay]) {
      assert.match(why, /^[A-Z].*\.$/s, `${id}: ${why}`);
      assert.ok(verdict === 'not-known' || named.for.length + named.against.length > 0, id);
      assert.doesNotMatch(why, /undefined|null|\[object|\.\./, `${id}: ${why}`);
    }
  }
  // What the article got wrong of its day can have become right, and the other way round: on the day of the register
  // Timor-Leste is a member, and Myanmar is still left out.
  const { onItsDay, onThatDay } = byId.get('asean-members')!;
  assert.match(onItsDay.why, /Timor-Leste was not a member/);
  assert.doesNotMatch(onThatDay.why, /Timor-Leste/);
  assert.match(onThatDay.why, /Myanmar is left out/);
});
