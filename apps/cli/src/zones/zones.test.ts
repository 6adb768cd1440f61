import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VerifyReport } from '@searoom/sea';
import type { Action } from '../action.ts';
import { makeActionCommand } from '../make-action-command.ts';
import { parseLines, runCli } from '../testing/run-cli.ts';
import { describeVerify } from './describe-verify.ts';

/** An action that answers with what it was given. */
function makeAction(name: string, options: Action['options'], calls: unknown[] = []): Action {
  return {
    name,
    usage: name,
    summary: name,
    options,
    run: async (args) => {
      calls.push([name, args]);
      return 0;
    },
  };
}

test('verify tells the whole report as JSON, and its exit code says whether something differs', async () => {
  const { code, stdout, stderr } = await runCli(['zones', 'verify']);
  assert.equal(stderr, '');
  const [report, ...others] = parseLines<VerifyReport & Record<string, unknown>>(stdout);
  assert.equal(others.length, 0);
  assert.ok(report !== undefined && report.lines.length > 500);
  assert.equal(code, report.ok ? 0 : 1);
  // What the register says of itself is in order, and no zone of the atlas says more than its records hold.
  const differing = report.lines.filter(({ verdict }) => verdict === 'differs');
  assert.deepEqual(
    differing.filter(({ check }) => check !== 'exactness'),
    [],
  );
  assert.ok(report.lines.some(({ check, verdict }) => check === 'exactness' && verdict === 'agrees'));
  assert.ok(report.lines.some(({ check, computed }) => check === 'coast' && computed !== undefined));
});

test('verify of one record as text: counts first, what agrees only with --all', async () => {
  const words = ['zones', 'verify', '--record', 'phl-baseline-ra9522', '--format', 'text'];
  const short = await runCli(words);
  assert.equal(short.code, 0, short.stderr);
  assert.match(short.stdout, /^Register of \d{4}-\d\d-\d\d: nothing differs \(0 differs, 7 open-question, /);
  assert.match(short.stdout, /legs 20-21: published 7\.09 M, computed 7\.691 M/);
  assert.match(short.stdout, /85 of 101 points recalled/);
  assert.doesNotMatch(short.stdout, /vnm-baseline|legs 1-2:/);
  const whole = await runCli([...words, '--all']);
  assert.match(whole.stdout, /legs 1-2: published 70\.03 M, computed 70\.030 M/);
});

test('what zones does not know is refused', async () => {
  const cases: [string[], RegExp][] = [
    [['zones'], /needs an action.*verify.*SR_USAGE/],
    [['zones', 'mend'], /no action mend.*SR_USAGE/],
    [['zones', 'verify', 'this'], /takes no this.*SR_USAGE/],
    [['zones', 'verify', '--record', 'atlantis\u001b[2J'], /no record atlantis[^\u001b]*SR_RECORD_UNKNOWN/],
    [['zones', 'verify', '--format', 'xml'], /json or text.*SR_USAGE/],
  ];
  for (const [words, message] of cases) {
    const { code, stdout, stderr } = await runCli(words);
    assert.deepEqual([code, stdout], [2, ''], words.join(' '));
    assert.match(stderr, message);
  }
});

test('what differs comes first, with both figures and no control characters', () => {
  const counts = { agrees: 1, differs: 1, 'open-question': 0, incomplete: 0, 'from-memory': 0, 'not-applicable': 0 };
  const text = describeVerify(
    {
      asOf: '2026-01-01',
      lines: [
        { check: 'dates', record: 'good', verdict: 'agrees' },
        { check: 'legs', record: 'bad\u001b', item: '1-2', published: '2 M', computed: '3 M', verdict: 'differs' },
      ],
      counts,
      incomplete: [],
      fromMemory: [],
      openQuestions: [],
      ok: false,
    },
    false,
  );
  assert.match(
    text,
    /^Register of 2026-01-01: 1 check differs \(.*\n\nDiffers\n {2}bad\S* {2}legs 1-2: published 2 M, computed 3 M$/,
  );
  assert.ok(!text.includes('\u001b') && !text.includes('good'));
});

test('actions share options of one shape, and each takes its own only', async () => {
  const flag = { name: 'all', help: 'everything' };
  const calls: unknown[] = [];
  const command = makeActionCommand({
    name: 'zones',
    summary: '',
    about: [],
    actions: [
      makeAction('one', [flag], calls),
      makeAction('two', [flag, { name: 'out', value: 'FILE', help: 'where' }]),
    ],
  });
  assert.deepEqual(
    command.options.map(({ name, help }) => `${name} ${help}`),
    ['all everything', 'out two: where'],
  );
  await command.run({ positionals: ['one', 'x'], values: { all: true } }, {} as never);
  assert.deepEqual(calls, [['one', { positionals: ['x'], values: { all: true } }]]);
  assert.throws(
    () => command.run({ positionals: ['one'], values: { out: 'f' } }, {} as never),
    /zones one takes no --out/,
  );
  assert.throws(
    () =>
      makeActionCommand({
        name: 'zones',
        summary: '',
        about: [],
        actions: [makeAction('one', [flag]), makeAction('two', [{ ...flag, value: 'N' }])],
      }),
    /two ways/,
  );
});
