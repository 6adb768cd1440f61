import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parseLines, runCli } from './testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'searoom-simulate-'));
after(() => rmSync(folder, { recursive: true }));

test('the same seed gives the same bytes, on standard output and in a file, and they say what they are', async () => {
  const words = ['simulate', 'south-china-sea', '--seed', '7', '--hours', '0.5'];
  const { code, stdout } = await runCli(words);
  assert.equal(code, 0);
  assert.match(stdout, /^# SIMULATED by Searoom: scenario south-china-sea, seed 7/);
  const path = join(folder, 'traffic.nmea');
  assert.equal((await runCli([...words, '-o', path])).code, 0);
  assert.equal(readFileSync(path, 'utf8'), stdout);
  assert.notEqual((await runCli(['simulate', 'south-china-sea', '--seed', '8', '--hours', '0.5'])).stdout, stdout);
});

test('the truth is told as JSON lines with times of the chosen start', async () => {
  const { code, stdout } = await runCli([
    'simulate',
    'palawan-distress',
    '--truth',
    '--hours',
    '2',
    '--start',
    '2024-05-01',
  ]);
  assert.equal(code, 0);
  const facts = parseLines<{ start: string; simulated: boolean; mmsi: string }>(stdout);
  assert.ok(facts.length > 0);
  for (const { start, simulated, mmsi } of facts) {
    assert.match(start, /^2024-05-01T0[0-2]:/);
    assert.equal(simulated, true);
    assert.match(mmsi, /^\d{9}$/);
  }
});

test('without a name the scenarios are listed; a wrong name names them too', async () => {
  assert.match((await runCli(['simulate'])).stdout, /^south-china-sea .*\npalawan-distress /m);
  const { code, stderr } = await runCli(['simulate', 'atlantis']);
  assert.equal(code, 2);
  assert.match(stderr, /atlantis.*south-china-sea, palawan-distress \(SR_SCENARIO_UNKNOWN\)/);
  assert.equal((await runCli(['simulate', 'south-china-sea', '--hours', '0'])).code, 2);
  assert.match((await runCli(['simulate', 'south-china-sea', '--start', 'soon'])).stderr, /SR_DATE_INVALID/);
});
