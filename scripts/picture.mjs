// Draws the picture of the README from a real run: `node scripts/picture.mjs` writes docs/images/watch.svg.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'docs/images/watch.svg');
const WIDTH = 118;
const EVENTS = 6;

const result = spawnSync(
  process.execPath,
  [join(root, 'apps/cli/dist/main.js'), 'watch', 'scenario:south-china-sea', '--format', 'text', '--hours', '6'],
  { encoding: 'utf8', maxBuffer: 1e9 },
);
const lines = result.stdout.split('\n');
const events = [];
for (let i = 0; i + 1 < lines.length; i += 2) {
  if (/entered|left/.test(lines[i]) && !lines[i].includes('first seen')) events.push([lines[i], lines[i + 1]]);
}
// Spread over the run, so that more than one sea is in the picture.
const chosen = Array.from({ length: EVENTS }, (_, i) => events[Math.floor((i * events.length) / EVENTS)]);
const rows = [
  ['prompt', '$ searoom watch scenario:south-china-sea --format text'],
  ['mark', '*** SIMULATED. Every vessel and event of it is invented; no real ship is meant. ***'],
  ...chosen.flatMap(([headline, details]) => [
    ...fold(headline, WIDTH, 35).map((text) => ['headline', text]),
    ['details', details],
  ]),
];
const height = 24 + rows.length * 20;
const text = rows.map(
  ([kind, line], i) =>
    `<text xml:space="preserve" class="${kind}" x="16" y="${30 + i * 20}">${escapeText(line)}</text>`,
);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1080 ${height}" role="img" aria-label="Zone events of a simulated day in a terminal">
<style>text{font:13.5px ui-monospace,Menlo,Consolas,monospace;white-space:pre}.prompt{fill:#8fb8de}.mark{fill:#e6b450}.headline{fill:#e6edf3}.details{fill:#7d8b99}</style>
<rect width="1080" height="${height}" rx="8" fill="#0d1722"/>
${text.join('\n')}
</svg>
`,
);

function fold(line, width, indent) {
  const out = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(' ', width);
    out.push(rest.slice(0, at));
    rest = ' '.repeat(indent) + rest.slice(at + 1);
  }
  return [...out, rest];
}

function escapeText(line) {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
