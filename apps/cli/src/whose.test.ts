import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLines, runCli } from './testing/run-cli.ts';

test('one place however it is written, as JSON where nobody looks and as text where it is asked for', async () => {
  const plain = await runCli(['whose', '5.03,112.65']);
  assert.equal(plain.code, 0, plain.stderr);
  assert.equal(parseLines(plain.stdout).length, 1);
  assert.equal((await runCli(['whose', "5°01.8'N 112°39'E"])).stdout, plain.stdout);
  assert.match(plain.stdout, /MYS/);
  const text = await runCli(['whose', '5.03', '112.65', '--format', 'text']);
  assert.ok(text.stdout.split('\n').length > 2);
  assert.throws(() => JSON.parse(text.stdout));
});

test('places from standard input: one line each, and a line that is none does not stop the others', async () => {
  const { code, stdout, stderr } = await runCli(
    ['whose', '-', '--at', '2016-07-12'],
    '5.03,112.65\nnowhere\n\n-5,110\n',
  );
  assert.equal(code, 2);
  assert.equal(parseLines(stdout).length, 2);
  assert.match(stderr, /line 2: .*nowhere.*SR_PLACE_INVALID/);
});

test('what is no place, no date, no view or too early is refused', async () => {
  const cases: [string[], RegExp][] = [
    [['whose'], /SR_USAGE/],
    [['whose', '112.65,5.03'], /latitude comes first.*SR_PLACE_INVALID/],
    [['whose', '5.03,112.65', '--at', 'then'], /SR_DATE_INVALID/],
    [['whose', '5.03,112.65', '--at', '1990-01-01'], /begins on 2009-03-10.*SR_DATE_BEFORE_REGISTER/],
    [['whose', '5.03,112.65', '--view', 'nobody'], /nobody \(there are neutral, unclos-award.*SR_VIEW_UNKNOWN/],
    [['whose', '5.03,112.65', '--view', 'no-such-file.json'], /there is no such file.*SR_VIEW_INVALID/],
  ];
  for (const [words, message] of cases) {
    const { code, stdout, stderr } = await runCli(words);
    assert.deepEqual([code, stdout], [2, ''], words.join(' '));
    assert.match(stderr, message);
  }
});
