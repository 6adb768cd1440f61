import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import type { LegalView } from '@searoom/model/api';
import type { GeoFeature, RegisterDocument } from '@searoom/sea';
import { parseArguments } from '../arguments.ts';
import type { Context } from '../command.ts';
import { makeActionCommand } from '../make-action-command.ts';
import { exportZones } from './export.ts';
import { views } from './views.ts';

const command = makeActionCommand({ name: 'zones', summary: '', about: [], actions: [exportZones, views] });

/** Keeps what is written. @param mostBytes a reader that goes away behind these, as `head` does */
class Sink extends Writable {
  text = '';
  readonly #mostBytes: number;

  constructor(mostBytes = Number.POSITIVE_INFINITY) {
    super({ decodeStrings: false });
    this.#mostBytes = mostBytes;
  }

  override _write(piece: string, _encoding: string, done: (error?: Error) => void): void {
    this.text += piece;
    const isGone = this.text.length > this.#mostBytes;
    done(isGone ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : undefined);
  }
}

async function run(
  words: readonly string[],
  stdout: Sink = new Sink(),
): Promise<{ code: number; stdout: string; stderr: string }> {
  const stderr = new Sink();
  const context: Context = {
    stdout,
    stderr,
    signal: new AbortController().signal,
    nowMs: () => 0,
    allowsColour: false,
  };
  const code = await command.run(parseArguments(command, words), context);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

interface Exported {
  readonly type: string;
  readonly title: string;
  readonly registerDate: string;
  readonly features: GeoFeature[];
}

const exportAs = async (...words: string[]): Promise<Exported> =>
  JSON.parse((await run(['export', ...words])).stdout) as Exported;
const read = (feature: GeoFeature, name: string): unknown => feature.properties[name];

test('zones leave as GeoJSON, and each choice leaves out exactly what does not fit', async () => {
  const all = await exportAs('--max-error', '2000');
  assert.equal(all.type, 'FeatureCollection');
  assert.ok(all.features.length > 150 && all.registerDate !== '');
  const chosen = await exportAs('--max-error', '2000', '--kind', 'territorial-sea', '--party', 'VNM,PHL');
  assert.deepEqual(
    chosen.features,
    all.features.filter(
      (feature) =>
        read(feature, 'kind') === 'territorial-sea' &&
        (read(feature, 'assertedBy') as string[]).some((party) => party === 'VNM' || party === 'PHL'),
    ),
  );
  assert.ok(chosen.features.length > 1);
  const dated = await exportAs('--max-error', '2000', '--at', '2016-07-12');
  for (const feature of dated.features) {
    assert.ok(String(read(feature, 'validFrom') ?? '') <= '2016-07-12', feature.id);
    assert.ok(String(read(feature, 'validTo') ?? '9999') >= '2016-07-12', feature.id);
  }
  assert.ok(dated.features.length < all.features.length);
  const refused = await exportAs('--max-error', '2000', '--view', 'unclos-award', '--stance', 'no-effect');
  assert.ok(refused.features.some((feature) => read(feature, 'kind') === 'dashed-line-area'));
  for (const feature of refused.features) {
    assert.equal(read(feature, 'stance'), 'no-effect');
    assert.ok(String(read(feature, 'because')).length > 10);
  }
});

test('every collection leaves whole into a file, with nothing left beside it', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'searoom-export-'));
  context.after(() => rm(folder, { recursive: true }));
  for (const collection of ['baselines', 'boundaries', 'claim-lines', 'features', 'arrangements', 'medians']) {
    const path = join(folder, `${collection}.geojson`);
    const { code, stdout, stderr } = await run(['export', '--collection', collection, '-o', path]);
    assert.deepEqual([code, stdout], [0, '']);
    const { features } = JSON.parse(await readFile(path, 'utf8')) as Exported;
    assert.ok(features.length > 0);
    assert.match(stderr, new RegExp(`^${features.length} features? of \\d+ in ${collection}, written to `));
  }
  assert.equal((await readdir(folder)).length, 6);
});

test('the whole register leaves as one document with its facts and views', async () => {
  const { stdout } = await run(['export', '--register']);
  const document = JSON.parse(stdout) as RegisterDocument;
  assert.equal(document.schema, 'searoom-register/1');
  assert.ok(document.register.features.length > 50 && document.facts.findings.length > 0);
  const listed = (await run(['views', '--format', 'json'])).stdout.trimEnd().split('\n');
  assert.deepEqual(
    document.views.map((view) => JSON.stringify(view)),
    listed.map((line) => JSON.stringify(JSON.parse(line))),
  );
});

test('views are listed, and one is told with all its answers and rules; a view of one own counts like the others', async (context) => {
  const list = (await run(['views', '--format', 'text'])).stdout;
  assert.match(list, /^unclos-award +\S/m);
  const view = JSON.parse((await run(['views', 'unclos-award'])).stdout) as LegalView;
  const text = (await run(['views', 'unclos-award', '--format', 'text'])).stdout;
  for (const { question, answer } of view.answers)
    assert.ok(text.includes(question) && text.includes(answer), question);
  for (const { id, stance, because } of view.rules)
    assert.ok(text.includes(`${id}: ${stance}`) && text.includes(because));

  const folder = await mkdtemp(join(tmpdir(), 'searoom-view-'));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'mine.json');
  const mine = {
    ...view,
    id: 'mine',
    rules: [],
    otherwise: { ...view.otherwise, stance: 'undecided', because: 'So be it.' },
  };
  await writeFile(path, JSON.stringify(mine));
  assert.match((await run(['views', path, '--format', 'text'])).stdout, /^mine: /);
  const { features } = await exportAs('--view', path, '--kind', 'dashed-line-area');
  assert.ok(features.length > 0);
  for (const feature of features) {
    assert.deepEqual([read(feature, 'stance'), read(feature, 'because')], ['undecided', 'So be it.']);
  }
  await writeFile(path, '{"id": "mine"');
  await assert.rejects(run(['views', path]), { code: 'SR_VIEW_INVALID' });
  await assert.rejects(run(['views', join(folder, 'none.json')]), { code: 'SR_VIEW_INVALID', message: /no such file/ });
});

test('a reader that goes away ends the export, and is no error', async () => {
  const { code, stdout } = await run(['export'], new Sink(100_000));
  assert.equal(code, 0);
  assert.ok(stdout.length > 100_000 && stdout.length < 2_000_000, String(stdout.length));
});

test('what cannot be done is refused with its reason, and nothing is written', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'searoom-export-'));
  context.after(() => rm(folder, { recursive: true }));
  const cases: [words: string[], code: string, message: RegExp][] = [
    [['export', 'zones'], 'SR_USAGE', /takes no zones/],
    [['export', '--collection', 'lagoons'], 'SR_USAGE', /no collection lagoons: there are zones, .*medians/],
    [['export', '--kind', 'lagoon'], 'SR_USAGE', /--kind takes .*territorial-sea.*, not lagoon/],
    [['export', '--party', 'china'], 'SR_USAGE', /alpha-3/],
    [['export', '--stance', 'asserts'], 'SR_USAGE', /needs --view/],
    [['export', '--view', 'chn', '--stance', 'likes'], 'SR_USAGE', /not likes/],
    [['export', '--view', 'chn', '--collection', 'features'], 'SR_USAGE', /judge zones/],
    [['export', '--view', 'atlantis'], 'SR_VIEW_UNKNOWN', /atlantis \(there are .*unclos-award/],
    [['export', '--at', '1990-01-01'], 'SR_DATE_BEFORE_REGISTER', /begins on \d{4}-\d\d-\d\d/],
    [['export', '--at', 'yesterday'], 'SR_DATE_INVALID', /yesterday/],
    [['export', '--register', '--kind', 'land'], 'SR_USAGE', /without --kind/],
    [['export', '--max-error', '-5'], 'SR_USAGE', /max-error/],
    [['export', '--register', '-o', join(folder, 'missing', 'x.json')], 'SR_OUTPUT_FAILED', /ENOENT/],
    [['export', '--register', '-o', folder], 'SR_OUTPUT_FAILED', /EISDIR|is a directory|directory/i],
    [['views', 'atlantis'], 'SR_VIEW_UNKNOWN', /atlantis/],
    [['views', 'chn', 'phl'], 'SR_USAGE', /one view/],
  ];
  for (const [words, code, message] of cases) {
    const stdout = new Sink();
    await assert.rejects(run(words, stdout), { code, message }, words.join(' '));
    assert.equal(stdout.text, '');
  }
  assert.deepEqual(await readdir(folder), []);
});

test('a folder that may not be written to is an error that leaves nothing', {
  skip: process.getuid?.() === 0,
}, async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'searoom-export-'));
  context.after(() => rm(folder, { recursive: true }));
  await chmod(folder, 0o500);
  await assert.rejects(run(['export', '--register', '-o', join(folder, 'x.json')]), { code: 'SR_OUTPUT_FAILED' });
});
