import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import fc from 'fast-check';
import { DOCUMENTS } from '../records/documents/mod.ts';
import { readDocument } from './read-document.ts';

const sample = {
  id: 'paper',
  title: 'A report',
  publisher: 'A paper',
  date: '2024-05-01',
  statements: [
    {
      id: 'one',
      statement: 'It was signed in May.',
      test: { kind: 'all', of: [{ kind: 'event', subject: 'grant:X', step: 'notes-exchanged', on: '2024-05' }] },
    },
  ],
};

/** The sample with one member, named by its path, changed. */
function change(path: string, value: unknown): unknown {
  const copy = structuredClone(sample) as Record<string, unknown>;
  const keys = path.split('/');
  const last = keys.pop()!;
  let at = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return copy;
}

test('the documents that come with Searoom go through JSON unchanged', () => {
  for (const document of [...DOCUMENTS, sample]) {
    assert.deepEqual(readDocument(JSON.parse(JSON.stringify(document))), document);
  }
});

test('what cannot be checked is refused with the place', () => {
  const event = 'statements/0/test/of/0';
  const cases: [path: string, value: unknown, at: string][] = [
    ['date', '2024-02-30', 'date'],
    ['address', 'javascript:alert(1)', 'address'],
    ['statements', [], 'statements'],
    ['statements/0/quotes', 'a '.repeat(20), 'statements/0/quotes'],
    ['statements/1', sample.statements[0], 'statements/1/id'],
    ['statements/0/test', { kind: 'believe' }, 'statements/0/test/kind'],
    ['statements/0/test', { kind: '__proto__' }, 'statements/0/test/kind'],
    ['statements/0/test/of', [], 'statements/0/test/of'],
    [`${event}/subject`, 'boat', `${event}/subject`],
    [`${event}/subject`, 'matter:x', `${event}/subject`],
    [`${event}/step`, 'given', `${event}/step`],
    [`${event}/on`, '2024-13', `${event}/on`],
    [`${event}/when`, '2024', event],
    [event, { kind: 'amount', subject: 'grant:X', money: { minor: 1, currency: 'QQQ' } }, `${event}/money/currency`],
    [event, { kind: 'value', subject: 'grant:X', predicate: 'donor', is: [{ member: 'party' }] }, `${event}/is/0`],
    [event, { kind: 'value', subject: 'grant:X', predicate: 'constructor', is: [{ member: 'a', equals: 1 }] }, event],
    [event, { kind: 'interval', subject: 'meeting:X' }, event],
  ];
  for (const [path, value, at] of cases) {
    assert.throws(
      () => readDocument(change(path, value)),
      (error) => {
        assert.ok(error instanceof SearoomError && error.code === 'SR_STATEMENTS_INVALID', String(error));
        assert.ok(error.message.includes(`paper cannot be checked: ${at}`), error.message);
        return true;
      },
    );
  }
});

test('tests within tests end somewhere, and any JSON is taken or refused', () => {
  let deep: unknown = sample.statements[0]!.test;
  for (let at = 0; at < 10_000; at++) deep = { kind: 'all', of: [deep] };
  assert.throws(() => readDocument(change('statements/0/test', deep)), SearoomError);
  const refusedOnly = (json: unknown): void => {
    try {
      readDocument(json);
    } catch (error) {
      assert.ok(error instanceof SearoomError && error.code === 'SR_STATEMENTS_INVALID', String(error));
    }
  };
  const paths = ['id', 'title', 'date', 'statements', 'statements/0', 'statements/0/test', 'statements/0/test/of/0'];
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...paths), (value, path) => {
      refusedOnly(value);
      refusedOnly(change(path, value));
    }),
    { numRuns: 500 },
  );
});
