import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SearoomClient } from '@searoom/client';
import type { NewFact, Recorded } from '@searoom/model/api';
import { checkBackup } from '@searoom/store';
import { assistance } from '../assistance/assistance.ts';
import { runHere } from '../assistance/testing/run-here.ts';
import { type Running, runCli, startCli } from '../testing/run-cli.ts';
import { store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'searoom-store-'));
const data = join(folder, 'data');
process.env['SEAROOM_DATA'] = data;
delete process.env['SEAROOM_POSTGRES'];
const running: Running[] = [];
after(() => {
  for (const { child } of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const GRANT = 'OSA-MYS-2023-01';
const OWNER: NewFact = {
  kind: 'statement',
  subject: `grant:${GRANT}`,
  predicate: 'owner',
  value: { name: 'Aminah' },
  sources: ['bernama'],
  confidence: 'seen',
};

async function serve(...words: readonly string[]): Promise<{ room: Running; client: SearoomClient; url: string }> {
  const room = startCli('serve', '--no-open', '--port', '0', ...words);
  running.push(room);
  await room.until('(Ctrl-C ends it)');
  const url = /http:\/\/\S+/.exec(room.stdout())![0];
  return { room, client: new SearoomClient(url), url };
}

test('what serve kept is there after it was killed, and after it went into another folder by a backup', async () => {
  const traffic = join(folder, 'traffic.nmea');
  writeFileSync(traffic, (await runCli(['simulate', 'south-china-sea', '--hours', '2'])).stdout);
  const quiet = join(folder, 'quiet.nmea');
  writeFileSync(quiet, '# nothing\n');

  const first = await serve('--pace', '100000', traffic);
  const info = await runHere(store, ['info']);
  assert.match(
    info.stdout,
    new RegExp(`held by process ${first.room.child.pid} since .*, which answers at ${first.url}`),
  );
  const second = await runCli(['serve', '--no-open', '--port', '0', quiet]);
  assert.equal(second.code, 5);
  assert.match(second.stderr, new RegExp(`in use by process ${first.room.child.pid} since .*\\(SR_STORE_LOCKED\\)`));
  const live = join(folder, 'live.searoom.gz');
  const held = await runHere(store, ['backup', live]);
  assert.equal(held.code, 0, held.stderr);
  assert.match(held.stderr, /live\.searoom\.gz: 797 facts, /, 'the server that holds the folder writes it');
  assert.equal((await checkBackup(live)).counts.facts, 797);
  const list = await runCli(['assistance', 'list', '--format', 'text']);
  assert.ok(list.stdout.includes(`(${first.url})`), 'the server that holds the folder is asked');

  const { facts } = await first.client.assistance.record({ by: 'Aminah', facts: [OWNER] });
  await first.client.assistance.approve({ by: 'Botan', facts: [facts[0]!.id] });
  const area = await first.client.addArea({
    name: 'here',
    ring: [
      [117, 14],
      [119, 14],
      [118, 16],
    ],
  });
  const event = await firstEvent(first.client);
  const review = await first.client.review(event, { action: 'acknowledge', by: 'J. Lim' });
  const { head } = await first.client.assistance.ledger();
  first.room.child.kill('SIGKILL');
  await first.room.done;

  const verify = await runCli(['assistance', 'verify', '--format', 'text']);
  assert.equal(verify.code, 0, verify.stderr);
  assert.ok(verify.stdout.includes(head) && verify.stdout.includes(`PGlite in ${data}`));

  const again = await serve(quiet);
  const kept = await again.client.event(event);
  assert.deepEqual([kept.current.event.id, kept.current.review], [event, review.review]);
  assert.deepEqual(
    (await again.client.areas()).map(({ id, name }) => [id, name]),
    [[area.id, 'here']],
  );
  assert.equal((await again.client.assistance.grant(GRANT)).next.owner, 'Aminah');
  assert.equal((await again.client.assistance.ledger()).head, head);
  again.room.child.kill('SIGINT');
  assert.equal((await again.room.done).code, 130);

  const mine = join(folder, 'facts.json');
  writeFileSync(mine, JSON.stringify([{ ...OWNER, predicate: 'remark', value: { text: 'Spoken of on the phone' } }]));
  const entered = await runHere(assistance, ['import', mine, '--by', 'Chong']);
  assert.equal(entered.code, 0, entered.stderr);
  const { facts: own, head: grown } = JSON.parse(entered.stdout) as Recorded;
  const same = await runHere(assistance, ['approve', own[0]!.id, '--by', 'Chong']);
  assert.deepEqual([same.code, /SR_LEDGER_SAME_PERSON/.test(same.stderr)], [2, true], same.stderr);

  const file = join(folder, 'monday.searoom.gz');
  const backup = await runCli(['store', 'backup', file]);
  assert.equal(backup.code, 0, backup.stderr);
  assert.match(backup.stderr, new RegExp(`monday\\.searoom\\.gz: 800 facts, .* head ${grown}`));
  const copy = join(folder, 'copy');
  const restored = await runCli(['store', 'restore', file, '--data', copy]);
  assert.equal(restored.code, 0, restored.stderr);
  const told = (await runHere(store, ['info', '--data', copy])).stdout;
  assert.match(told, new RegExp(`ledger: 800 facts, head ${grown}\nevents: [1-9]\\d*\nown areas: 1\nrates: none`));
  const twice = await runHere(store, ['restore', file, '--data', copy]);
  assert.deepEqual([twice.code, /not empty/.test(twice.stderr)], [3, true], twice.stderr);
});

/** Id of an event, once there is one. */
async function firstEvent(client: SearoomClient): Promise<string> {
  return new Promise((resolve, reject) => {
    const stream = client.stream({
      topics: ['events'],
      on: {
        event: ({ event }) => {
          stream.close();
          resolve(event.id);
        },
      },
      onState: ({ error }) => {
        if (error !== undefined) reject(error);
      },
    });
  });
}

test('what cannot be kept, backed up or restored is told, and leaves nothing behind', async () => {
  const none = join(folder, 'none');
  const broken = join(folder, 'broken.gz');
  writeFileSync(broken, 'no backup');
  const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
    [['info', 'x'], 2, /takes no words/],
    [['info', '--data', none, '--postgres', 'postgres://h/x'], 2, /exclude each other/],
    [['info', '--data', ''], 2, /--data takes a folder/],
    [['backup'], 2, /takes one file/],
    [['backup', join(folder, 'x.gz'), '--data', none], 2, /Nothing is kept in .*none yet/],
    [['restore'], 2, /takes one file/],
    [['restore', join(none, 'x.gz'), '--data', none], 3, /No such file/],
    [['restore', broken, '--data', none], 3, /broken\.gz cannot be restored/],
    [['restore', broken, '--data', broken], 3, /cannot be restored/],
  ];
  for (const [words, exit, why] of cases) {
    const { code, stdout, stderr } = await runHere(store, words);
    assert.deepEqual([code, stdout], [exit, ''], `${words.join(' ')}: ${stderr}`);
    assert.match(stderr, why);
  }
  const info = await runHere(store, ['info', '--data', none]);
  assert.deepEqual([info.code, info.stdout], [0, `Nothing is kept in ${none} yet.\n`]);
  const list = await runHere(assistance, ['list', '--data', none]);
  assert.equal(list.code, 0);
  assert.match(list.stderr, /Nothing is kept in .*none yet; the answer is from what comes with Searoom/);
  const file = await runCli(['serve', '--no-open', '--port', '0', '--data', broken]);
  assert.equal(file.code, 7, file.stderr);
  assert.ok(!existsSync(none));
});
