import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as api from '@searoom/model/api';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { EXPORTS, FACT, GRANT, openLedgerServer, SHAPES } from './testing/ledger-server.ts';

const isProblem = Compile(api.ProblemSchema);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    GRANT,
    FACT,
    'OSA-MYS-2023-01%2Fboats',
    '../../etc/passwd',
    '2023-12-16',
    '2023-02-30',
    '0000-01-01',
    '2023-12-16T00:00Z',
    '9'.repeat(40),
    '__proto__',
    'constructor',
    '-1',
    'JPY',
    'XAQ',
    'USD',
    'facts',
    'article',
    "'; drop table facts; --",
    'XM-DAC-701-2',
    '<b>&amp;',
    '\0',
  ),
);

test('whatever is asked, the answer is good or a problem that says what to do, and never a mistake of ours', async (context) => {
  const { ask, log } = await openLedgerServer(context);
  const shapes = SHAPES.map(([path, schema]) => [path, Compile(schema)] as const);
  const path = fc.oneof(
    fc.constantFrom(...SHAPES.map(([known]) => known)),
    fc.constantFrom(
      ...EXPORTS.map((format) => `/export/${format}`),
      `/grants/${GRANT}/print`,
      '/export/print',
      '/nothing',
    ),
    fc
      .tuple(fc.constantFrom('/grants', '/facts', '/checks', '/export'), anyText)
      .map(([root, id]) => `${root}/${encodeText(id)}`),
  );
  const names = ['knownAt', 'about', 'publishedBy', 'currency', 'grant', 'table', 'publisher', 'x'];
  await fc.assert(
    fc.asyncProperty(
      path,
      fc.uniqueArray(fc.tuple(fc.constantFrom(...names), anyText), { maxLength: 3, selector: ([name]) => name }),
      async (asked, pairs) => {
        const query = new URLSearchParams(pairs.map(([name, text]): [string, string] => [name, text])).toString();
        const where = `${asked}?${query}`;
        const answer = await ask(where);
        if (answer.status !== 200) {
          assert.ok(answer.status >= 400 && answer.status < 500, `${where}: ${answer.status} ${log.at(-1)}`);
          const problem: unknown = await answer.json();
          assert.ok(isProblem.Check(problem), `${where}: ${JSON.stringify(problem)}`);
          assert.ok(problem.detail !== '' && problem.advice !== '');
          return;
        }
        const shape = shapes.find(([known]) => known === asked)?.[1];
        const text = await answer.text();
        if (shape !== undefined) assert.equal(shape.Errors(JSON.parse(text))[0], undefined, where);
      },
    ),
    { numRuns: 400 },
  );
  assert.deepEqual(log, []);
});

test('whatever is sent, it is taken, or a problem says why, and the chain stays sound', async (context) => {
  const { send, desk, log } = await openLedgerServer(context);
  const before = (await desk.ledger()).facts;
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      { name: 'x' },
      { money: { minor: 1e300, currency: 'JPY' } },
      { money: { minor: -5, currency: 'USD' } },
      { text: '<script>alert(1)</script>' },
      { step: 'handed-over', on: '2025', quantity: { least: 3, most: 1 } },
      { stage: 'handed-over', count: { least: 1, most: 1 } },
      { texts: [{ language: 'en', text: '\u0000' }] },
    ),
  );
  const subject = fc.constantFrom(
    `grant:${GRANT}`,
    `lot:${GRANT}/boats`,
    'asset:X',
    'meeting:M',
    'source:s',
    'nothing',
  );
  const predicate = fc.constantFrom('owner', 'amount', 'event', 'quantity', 'title', 'remark', 'source', 'toString');
  const list = fc.oneof(fc.constantFrom<unknown>(['bernama'], [], [FACT], ['\0'], null, 'x'), fc.array(anyText));
  const fact = fc.record(
    {
      id: anyText,
      kind: fc.constantFrom('statement', 'update', 'correction', 'retraction', 'resolution', 'approval', 1),
      subject: fc.oneof(subject, anyText),
      predicate: fc.oneof(predicate, anyText),
      value,
      sources: list,
      confidence: fc.constantFrom('seen', 'memory', 'sure'),
      validFrom: anyText,
      targets: list,
      reason: anyText,
      saidBy: anyText,
    },
    { requiredKeys: ['kind', 'subject', 'predicate', 'value', 'sources', 'confidence'] },
  );
  const body = fc.oneof(
    { weight: 6, arbitrary: fc.record({ by: fc.constantFrom('Aminah', ''), facts: fc.array(fact, { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: fc.string() },
  );
  const path = fc.constantFrom('/facts', '/facts', '/facts', '/approvals', '/checks', '/rates');
  await fc.assert(
    fc.asyncProperty(path, body, async (where, sent) => {
      const [status, answer] = await send(where, sent);
      assert.ok(status === 201 || status === 200 || (status >= 400 && status < 500), `${status} ${log.at(-1)}`);
      if (status >= 400) assert.ok(isProblem.Check(answer));
    }),
    { numRuns: 500 },
  );
  assert.deepEqual(log, []);
  const { sound, unsourced, facts } = await desk.verify();
  assert.ok(sound && unsourced === 0 && facts >= before);
  for (const { id } of (await desk.grants()).grants) await desk.grant(id);
});

function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '?'));
}
