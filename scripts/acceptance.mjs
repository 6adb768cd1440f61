// Uses the built command as its users do, on real logs and reference results, and adds up what it says of them.
// Those are not published with Searoom: they are looked for in ../shared/data, or in the folder that SEAROOM_SHARED_DATA
// names, and what needs them is skipped, with the reason printed, where they are absent.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listScenarios } from '@searoom/scenario';
import { checkAssistance } from './acceptance-assistance.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'apps/cli/dist/main.js');
const shared = process.env.SEAROOM_SHARED_DATA ?? resolve(root, '../shared/data');

/** Histories whose columns no known kind has: a user names them. */
const OPTIONS = {
  'evergiven-boat-positions.csv': [
    '--columns',
    'mmsi=ID,time=ais_pos_timestamp,lat=latitude,lon=longitude,timeformat=dmy',
  ],
};

/** Places of the worked examples, and who asserts something there. */
const WORKED_PLACES = [
  ['5.03,112.65', 'CHN MYS TWN'],
  ['15.15,117.76', 'CHN PHL TWN'],
  ['9.74,115.87', 'CHN MYS PHL TWN'],
  ['25.93,123.47', 'CHN JPN TWN'],
  ['10.38,114.36', 'CHN PHL TWN VNM'],
];

const counts = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();

await compareFields('conformance.jsonl', 2e-6);
// Peers print the coordinates of the binary applications with four decimals.
await compareFields('conformance_binary.jsonl', 1e-4);
await watchStored('ais/nmea', ['lines', 'sentences', 'reports']);
await watchStored('ais/csv', ['rows', 'reports']);
for (const { name } of listScenarios()) await check(`watch scenario:${name} --hours 2`, () => watchScenario(name));
for (const [place, parties] of WORKED_PLACES) {
  await check(`whose ${place} --view all`, () => askWhose(place, parties));
}
await check('zones verify', verifyRegister);
await check('zones export', exportZones);
await check('zones import and compare', importZones);
await checkAssistance({ check, skip, demand, find, run });

if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
console.log(`took ${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Every field of every reference result, from `decode --raw` over all sentences in one stream. */
async function compareFields(file, placeTolerance) {
  const what = `decode --raw, ${file}`;
  const path = find('ais', file);
  if (path === undefined) return skip(what, `shared data is absent: ais/${file}`);
  await check(what, async () => {
    const records = parseLines(readFileSync(path, 'utf8'));
    let text = '';
    const starts = records.map(({ sentences }) => {
      const start = text.length;
      text += sentences.map((sentence) => `${sentence}\n`).join('');
      return start;
    });
    const { stdout } = await run(['decode', '--raw', '--quiet', '-'], text);
    const byOffset = new Map(parseLines(stdout).map((message) => [message.offset, message]));
    let fields = 0;
    const wrong = [];
    for (const [i, record] of records.entries()) {
      const message = byOffset.get(starts[i]);
      const expected = Object.entries(record.fields);
      for (const [name, value] of expected) {
        fields++;
        if (message?.type === record.type && isSame(name, message[name], value, placeTolerance)) continue;
        wrong.push(`record ${record.id} (type ${record.type}), ${name}: ${message?.[name]} instead of ${value}`);
      }
    }
    const summary = `${fields - wrong.length} of ${fields} fields`;
    demand(fields > 0, 'there is no reference result in the file');
    demand(wrong.length === 0, [summary, ...wrong.slice(0, 10)].join('\n  '));
    return summary;
  });
}

/** Numbers within a tolerance; text up to the first `@`, without blanks at the end, because padding differs. */
function isSame(name, value, expected, placeTolerance) {
  if (typeof expected === 'string') return trimText(value) === trimText(expected);
  const tolerance = /^(lat|lon)/.test(name) ? placeTolerance : 1e-3;
  return typeof value === 'number' && Math.abs(value - expected) <= tolerance;
}

function trimText(value) {
  return String(value).split('@')[0].trimEnd();
}

/** Every file of a folder through `watch`: it ends well, and the sums of its summary add up. */
async function watchStored(folder, sums) {
  const path = find(folder);
  if (path === undefined) return skip(`watch, ${folder}`, `shared data is absent: ${folder}`);
  const files = readdirSync(path).sort();
  if (files.length === 0) await check(`watch, ${folder}`, () => demand(false, 'the folder is empty'));
  for (const file of files) {
    await check(`watch, ${file}`, async () => {
      const { stdout, stderr } = await run(['watch', join(path, file), ...(OPTIONS[file] ?? [])]);
      const totals = sums.map((name) => {
        const total = addUp(stderr, name);
        demand(total > 0, `there are no ${name}`);
        return `${total.toLocaleString('en')} ${name}`;
      });
      return `${totals.join(', ')}, ${checkRevisions(stdout)} revisions`;
    });
  }
}

/**
 * Checks a line of a summary such as `reports: 34 = 30 joined + 4 duplicate` and returns its total. Only 0 may stand
 * without its parts.
 */
function addUp(summary, name) {
  const line = summary.split('\n').find((text) => new RegExp(`^\\s*${name}( \\([^)]*\\))?: \\d`).test(text));
  demand(line !== undefined, `the summary has no line "${name}"`);
  const [total, ...parts] = [...line.slice(line.lastIndexOf(': ')).matchAll(/(?<=[:=+] )[\d,]+/g)].map(([digits]) =>
    Number(digits.replaceAll(',', '')),
  );
  const sum = parts.reduce((before, part) => before + part, 0);
  demand(total === sum, `${name} do not add up: "${line.trim()}"`);
  return total;
}

async function watchScenario(name) {
  const { stdout } = await run(['watch', `scenario:${name}`, '--hours', '2', '--quiet']);
  const revisions = checkRevisions(stdout);
  demand(revisions > 0, 'it prints no event revision');
  demand(
    parseLines(stdout).every(({ simulated }) => simulated === true),
    'a revision is not marked as simulated',
  );
  return `${revisions} revisions`;
}

/** Every line of output is an event revision that says what it rests on; returns how many there are. */
function checkRevisions(stdout) {
  const revisions = parseLines(stdout);
  for (const { id, type, revision, status, vessels, explain } of revisions) {
    const isWhole = revision >= 1 && Boolean(type && status && vessels?.length > 0 && explain?.rule);
    demand(isWhole, `revision ${revision} of event ${id} is incomplete`);
  }
  return revisions.length;
}

/** Everybody who asserts something at a place is named, each zone with its chain of sources, under every view. */
async function askWhose(place, parties) {
  const { stdout } = await run(['whose', place, '--view', 'all']);
  const { zones, assertedBy, views } = JSON.parse(stdout);
  const codes = assertedBy.map(({ code }) => code).join(' ');
  demand(codes === parties, `asserted by ${codes} instead of ${parties}`);
  demand(views.length >= 11, `${views.length} views`);
  for (const { zone, instrument, rule, base, stances } of zones) {
    demand(instrument.title && instrument.sources.length > 0, `${zone}: no instrument with a source`);
    demand(rule.text && rule.source.title, `${zone}: no rule with a source`);
    demand(base === undefined || base.sources.length > 0, `${zone}: no source of its base point`);
    demand(stances.length > 0 && stances.every(({ because, source }) => because && source.title), `${zone}: no stance`);
  }
  return `${codes}, ${zones.length} zones under ${views.length} views, each with its chain`;
}

/** The register checked against itself: nothing differs, and what is incomplete is listed. */
async function verifyRegister() {
  const { stdout } = await run(['zones', 'verify', '--format', 'json']);
  const { ok, counts: verdicts, incomplete, openQuestions } = JSON.parse(stdout);
  demand(ok && verdicts.differs === 0, `${verdicts.differs} differ`);
  demand(incomplete.length > 0 && openQuestions.length > 0, 'nothing is told as incomplete or open');
  return `${verdicts.agrees} agree, 0 differ, ${openQuestions.length} open questions, ${incomplete.length} incomplete`;
}

/** Every zone as GeoJSON, with who asserts it and its stance under a view. */
async function exportZones() {
  const { stdout } = await run(['zones', 'export', '--view', 'unclos-award', '--max-error', '500']);
  const { type, features } = JSON.parse(stdout);
  demand(type === 'FeatureCollection' && features.length > 150, `${features.length} zones`);
  demand(
    features.every(({ geometry, properties }) => geometry.type === 'MultiPolygon' && properties.assertedBy.length > 0),
    'a zone has no outline, or nobody who asserts it',
  );
  return `${features.length} zones`;
}

/** Our own export comes back through the import, and its limits lie where they were. */
async function importZones() {
  const folder = mkdtempSync(join(tmpdir(), 'searoom-'));
  try {
    const [file, set] = [join(folder, 'ours.geojson'), join(folder, 'ours.searoom-zones.json')];
    await run(['zones', 'export', '--kind', 'territorial-sea', '--party', 'VNM', '--at', '2026-01-01', '-o', file]);
    await run(['zones', 'import', file, '--as', 'ours', '--licence', 'Apache-2.0', '--party', 'VNM', '--out', set]);
    const { stdout } = await run(['whose', '9.0,107.2', '--zones', set]);
    demand(Array.isArray(JSON.parse(stdout).imported), 'nothing is told of the set');
    const compared = await run([
      'zones',
      'compare',
      set,
      '--zone',
      'vnm-territorial-sea-coast',
      '--with',
      'vnm-territorial-sea-coast',
    ]);
    demand(compared.stdout.length > 0, 'nothing was compared');
    return 'exported, imported again, compared';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one check and prints how it ended. */
async function check(what, examine) {
  try {
    console.log(`ok      ${what}: ${await examine()}`);
    counts.passed++;
  } catch (error) {
    console.log(`FAILED  ${what}: ${error.message}`);
    counts.failed++;
  }
}

function skip(what, reason) {
  console.log(`skipped ${what}: ${reason}`);
  counts.skipped++;
}

function demand(condition, message) {
  if (!condition) throw new Error(message);
}

function find(...parts) {
  const path = join(shared, ...parts);
  return existsSync(path) ? path : undefined;
}

function parseLines(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Runs `searoom` to its end with `input` on standard input; any exit code but 0 is an error. */
function run(words, input = '', env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { cwd: root, env: { ...process.env, ...env } });
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (piece) => {
        text[name] += piece;
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(text);
      else reject(new Error(`it ended with ${signal ?? `exit code ${code}`}\n${text.stderr.slice(-1000)}`));
    });
    // A command that ends early does not read all of its input; its exit code tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
