import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type GrantPage, GrantPageSchema } from '@searoom/model/api';
import fc from 'fast-check';
import { fillSchema } from '../testing/fill-schema.ts';
import { printGrant } from './print-grant.ts';

function makePage(text: () => string): GrantPage {
  return fillSchema(GrantPageSchema, text) as GrantPage;
}

/** Tags without what they hold. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, '""'));
}

test('no text of the page can become a tag, an attribute or an end of the style', () => {
  const plain = tagsOf(
    printGrant(
      makePage(() => 'plain'),
      { permalink: 'plain' },
    ),
  );
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</style><script>',
    '</title><b>',
    '&lt;b&gt;',
    '<!--',
    '$' + '{x}',
  ];
  const text = fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', minLength: 1 }));
  fc.assert(
    fc.property(text, (attack) => {
      assert.deepEqual(
        tagsOf(
          printGrant(
            makePage(() => attack),
            { permalink: attack },
          ),
        ),
        plain,
      );
    }),
  );
});

test('the page asks nobody for anything and runs nothing', () => {
  const html = printGrant(makePage(() => 'https://evil.example/x.js'));
  assert.doesNotMatch(html, /<(script|link|img|iframe|object|a|form|video)\b/i);
  assert.doesNotMatch(html, /\b(src|href|action)=|url\(|@import/i);
  assert.match(html, /default-src 'none'/);
});

test('every text of the page stands in print: state, lots, money, accounts, findings, documents, facts, sources, head', () => {
  let count = 0;
  const page = makePage(() => `text-${++count}-`);
  const html = printGrant(page, { permalink: 'http://127.0.0.1/grants/x?known=1' });
  const shown = [
    page.stamp.head,
    page.stamp.knownAt,
    page.stamp.about,
    page.row.id,
    page.row.state,
    ...page.row.title.map(({ text }) => text),
    page.force.text,
    ...page.steps.flatMap(({ label, missing }) => [label, ...missing]),
    ...page.lots.flatMap((lot) => [lot.announced.text, lot.handedOver.text, lot.inService.text, lot.state]),
    ...page.money.flatMap(({ reading, by }) => [reading, by]),
    ...page.accounts.flatMap(({ about, sides, resolution }) => [
      about,
      ...sides.map(({ says }) => says),
      resolution!.reason,
    ]),
    ...page.findings.map(({ text }) => text),
    ...page.documents.map(({ name }) => name),
    ...page.facts.map(({ sentence }) => sentence),
    ...page.sources.map(({ title }) => title),
    'known=1',
  ];
  for (const text of shown) assert.ok(html.includes(text), text);
});

test('a number at a line leads to the fact that it rests on', () => {
  const page = makePage(() => 'x');
  const [first, second] = page.facts;
  const facts = [
    { ...first!, id: 'a' },
    { ...second!, id: 'b', sentence: 'The second fact.' },
  ];
  const findings = [{ ...page.findings[0]!, text: 'A finding', facts: ['b', 'gone'] }];
  const html = printGrant({ ...page, facts, findings });
  assert.match(html, /A finding<sup>2<\/sup>/);
  assert.match(html, /<ol class="facts">\s*<li>x[\s\S]*<li>The second fact\./);
});
