import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRevision } from '@searoom/model';
import { parseLines, runCli } from '../testing/run-cli.ts';

const SCENE = ['watch', 'scenario:south-china-sea', '--hours', '4', '--quiet'];

test('--view says in the text what that view calls an incursion, by which rule; JSON has every view all the same', async () => {
  const json = (await runCli(SCENE)).stdout;
  assert.equal((await runCli([...SCENE, '--view', 'jpn'])).stdout, json);
  const events = parseLines<EventRevision>(json);
  const plain = (await runCli([...SCENE, '--format', 'text'])).stdout;
  const { stdout, code } = await runCli([...SCENE, '--format', 'text', '--view', 'jpn']);
  assert.equal(code, 0);
  assert.doesNotMatch(plain, /incursion/);
  const found = events.map(({ conduct }) => conduct?.byView.find(({ view, incursion }) => view === 'jpn' && incursion));
  assert.ok(found.some((one) => one !== undefined));
  // The first of each two lines is the headline.
  const headlines = stdout.split('\n').filter((_, i) => i % 2 === 0);
  for (const [i, one] of found.entries()) {
    const line = headlines[i]!;
    if (one === undefined) assert.doesNotMatch(line, /incursion/);
    else
      assert.ok(
        line.endsWith(`(under jpn: an incursion, rule ${one.rule}; contested by ${one.contestedBy.join(', ')})`),
        line,
      );
  }
  // Nobody is told of one under the neutral view, and no sentence of what happened takes a side.
  for (const { headline, conduct } of events) {
    assert.doesNotMatch(`${headline} ${conduct?.sentence ?? ''}`, /incursion/i);
    assert.ok(!conduct?.byView.some(({ view, incursion }) => view === 'neutral' && incursion));
  }
});

test('the scenario of December 2023 is told by the limits of that day', async () => {
  const { stdout } = await runCli(SCENE);
  const zones = new Set(parseLines<EventRevision>(stdout).flatMap((event) => event.zones.map(({ zone }) => zone)));
  assert.ok([...zones].some((zone) => zone.endsWith('-until-2024-02-29')));
  for (const zone of [
    'chn-territorial-sea-coast',
    'chn-baseline-2024-tonkin-internal-waters',
    'vnm-territorial-sea-coast',
  ]) {
    assert.ok(!zones.has(zone), `${zone} was not in force yet`);
  }
});

test('a view that is not there is refused by name', async () => {
  const { code, stderr } = await runCli([...SCENE, '--view', 'atlantis']);
  assert.notEqual(code, 0);
  assert.match(stderr, /atlantis .*SR_VIEW_UNKNOWN/);
});
