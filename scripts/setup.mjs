// Makes a clone ready to run: installs packages when the lock file changed, builds when a source changed.
// Does nothing, fast, when neither did. Plain Node, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, '.setup-stamp');
const force = process.argv.includes('--force');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Searoom needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const stamp = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
const lock = hash(readFileSync(join(root, 'package-lock.json')));
if (force || stamp.lock !== lock || !existsSync(join(root, 'node_modules'))) {
  step('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

const sources = hashSources(['packages', 'apps', 'bench', 'browser', 'testing']);
if (force || stamp.sources !== sources || !existsSync(join(root, 'apps/cli/dist/main.js'))) {
  step('Building', process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b']);
}
// The atlas and the chart take most of the time and depend on a part of the sources only.
const zones = hashSources(['packages/sea', 'packages/geo', 'packages/model']);
const zoneFiles = ['atlas.bin', 'outlines.bin', 'medians.json', 'chart.json'].map(
  (name) => `packages/sea/dist/${name}`,
);
if (force || stamp.zones !== zones || !zoneFiles.every((file) => existsSync(join(root, file)))) {
  step('Building the zones, under every legal view, and the chart (once; about a minute)', process.execPath, [
    join(root, 'packages/sea/dist/build/main.js'),
  ]);
}
const page = hashSources(['apps/web', 'packages/client', 'packages/geo', 'packages/model', 'packages/sea/src/chart']);
if (force || stamp.page !== page || !existsSync(join(root, 'apps/web/dist/site/index.html'))) {
  step('Building the page', process.execPath, [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    'apps/web',
    '--logLevel',
    'warn',
  ]);
}
writeFileSync(stampFile, JSON.stringify({ lock, sources, zones, page }));

/** Runs one step with its output shown on standard error, so that standard output stays the command's own. */
function step(title, command, args) {
  console.error(`searoom: ${title} ...`);
  const started = Date.now();
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(`searoom: ${title} failed (${result.error?.message ?? `exit code ${result.status}`}).`);
    process.exit(result.status ?? 1);
  }
  console.error(`searoom: ${title} took ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Name, size and time of every file that a build reads from some folders. */
function hashSources(folders) {
  const entries = [];
  for (const folder of folders) walk(join(root, folder), entries);
  for (const file of ['tsconfig.json', 'tsconfig.base.json', 'package-lock.json']) addFile(join(root, file), entries);
  return hash(entries.sort().join('\n'));
}

function walk(folder, entries) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.endsWith('.tsbuildinfo')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, entries);
    else if (!entry.name.endsWith('.md')) addFile(path, entries);
  }
}

function addFile(path, entries) {
  const { size, mtimeMs } = statSync(path);
  entries.push(`${relative(root, path)} ${size} ${mtimeMs}`);
}

function hash(data) {
  return createHash('sha256').update(data).digest('hex');
}
