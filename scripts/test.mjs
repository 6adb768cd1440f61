// Runs the tests: the fast lane (*.test.js) by default, the slow lane (*.slow.test.js) with --slow, the tests in
// Chromium (browser/) with --browser.
// Words after the options choose files whose path contains all of them: `npm test -- geo index`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const slow = process.argv.includes('--slow');
const browser = process.argv.includes('--browser');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const files = [];
if (browser) collect(join(root, 'browser/dist'), files);
else {
  for (const group of ['packages', 'apps']) {
    for (const name of readdirSync(join(root, group))) collect(join(root, group, name, 'dist'), files);
  }
  for (const name of ['bench', 'testing']) collect(join(root, name, 'dist'), files);
}
const chosen = files.map((file) => relative(root, file)).filter((file) => words.every((word) => file.includes(word)));
if (chosen.length === 0) {
  console.error(`No test file matches: ${words.join(' ')}`);
  process.exit(1);
}
// One browser at a time: each draws by the processor, and two of them leave nothing for the servers that they look at. Else as
// many files as there are cores; Node leaves one of them free, of two the half.
const lane = browser ? 1 : Math.max(2, availableParallelism());
const options = ['--enable-source-maps', '--test', `--test-concurrency=${lane}`];
const result = spawnSync(process.execPath, [...options, ...chosen.sort()], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(result.status ?? 1);

function collect(folder, found) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collect(path, found);
    else if (entry.name.endsWith('.test.js') && entry.name.endsWith('.slow.test.js') === slow) found.push(path);
  }
}
